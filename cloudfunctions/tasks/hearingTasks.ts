import { hearingOf } from '../../src/domain/hearing/hearing'
import { replyDue, unanswered } from '../../src/domain/hearing/replying'
import { holdsOffice, type Actor } from '../../src/domain/office'
import { isRefused } from '../../src/domain/refusal'
import type { Instant } from '../../src/domain/time'
import { objections } from '../store/hearing'
import type { MatterHead } from '../store/matters'
import { inMatter, type Waiting } from './task'

/** What hearings ask of a person: of a household what it has not written yet, of an office the answers it owes. */
export const hearingTasks = async (
  heads: readonly MatterHead[],
  actor: Actor,
  now: Instant
): Promise<Waiting[]> => {
  const heard = heads.filter(({ state }) => state.hearing.held.length > 0)
  return (
    await Promise.all(heard.flatMap(head => [toWrite(head, actor, now), toAnswer(head, actor, now)]))
  ).flat()
}

const toWrite = async (head: MatterHead, { household }: Actor, now: Instant): Promise<Waiting[]> => {
  if (!household) return []
  const { id, state } = head
  const running = [...new Set(state.hearing.held.map(({ option }) => option))]
    .map(option => hearingOf(state.hearing, option, household.id))
    .filter(each => each !== undefined && now <= each.until)
  const asked = await Promise.all(
    running.map(async each => (await objections.read(id, each!.option, household.id)) === null && each!.until)
  )
  const first = Math.min(...asked.filter(until => until !== false))
  return Number.isFinite(first) ? [inMatter(head, 'object', now, first)] : []
}

const toAnswer = async (head: MatterHead, actor: Actor, now: Instant): Promise<Waiting[]> => {
  const { id, state, unit } = head
  const due = (['courtyardHead', 'secretary'] as const)
    .filter(office => !isRefused(holdsOffice(actor, [office], unit, now)))
    .flatMap(office => state.hearing.held.map(hearing => ({ hearing, by: replyDue(hearing, office, now) })))
    .filter(({ by }) => by !== null)
  if (due.length === 0) return []
  const open = unanswered(state, await objections.of(id))
  const owed = due.filter(({ hearing }) =>
    open.some(each => each.option === hearing.option && hearing.heard.includes(each.household))
  )
  const first = Math.min(...owed.map(({ by }) => by ?? Infinity))
  return owed.length > 0 ? [inMatter(head, 'replyObjection', now, first)] : []
}
