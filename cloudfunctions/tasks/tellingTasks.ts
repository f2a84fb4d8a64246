import { TELL_DAYS, TELLERS, tellingTurn, tellsAt, type Teller } from '../../src/domain/feedback/tellers'
import type { Telling } from '../../src/domain/feedback/telling'
import type { Actor } from '../../src/domain/office'
import { DAY, type Instant } from '../../src/domain/time'
import { roundOf, waitsForClock } from '../round'
import type { MatterHead } from '../store/matters'
import { tellings } from '../store/tellings'
import type { Waiting } from './task'

/** So many lines are looked at; beyond it is said that there are at least so many households. */
const MOST = 200
const FIRST: readonly Teller[] = ['gridWorker', 'stairHead']
const THEN: readonly Teller[] = ['courtyardHead']

interface Lines {
  lines: readonly Telling[]
  more: boolean
}

/** What waits to be told where this person's turn is, a read for each turn they have and none for anybody else. */
export const linesToTell = async (place: string, actor: Actor, now: Instant): Promise<Lines> => {
  const holds = (offices: readonly Teller[]) =>
    actor.mandates.some(
      ({ office, from, until }) => offices.some(each => each === office) && from <= now && now < until
    )
  const since = now - TELL_DAYS * DAY
  const [fresh, old] = await Promise.all([
    holds(FIRST) ? tellings.waitingSince(place, 'from', since, MOST) : [],
    holds(THEN) ? tellings.waitingSince(place, 'before', since, MOST) : []
  ])
  return { lines: [...fresh, ...old], more: [fresh, old].some(each => each.length === MOST) }
}

/**
 * One task for all the doors where this person has an answer to tell, until the first is due; `room` is where they are read.
 * Costs nothing but for rounds of the open matters that the clock has not opened yet.
 */
export const tellingTasks = async (
  { lines, more }: Lines,
  actor: Actor,
  open: readonly MatterHead[],
  room: string,
  now: Instant
): Promise<Waiting[]> => {
  const goes = actor.mandates.some(({ office }) => TELLERS.some(each => each === office))
  const unopened = goes ? await Promise.all(open.filter(waitsForClock).map(roundOf)) : []
  const mine = [...lines, ...unopened.flat().filter(({ told }) => told === null)].filter(
    line => tellsAt(actor, line, now, tellingTurn(line.answeredAt, now).heads ? THEN : FIRST) !== null
  )
  if (mine.length === 0) return []
  const households = new Set(mine.map(({ household }) => household)).size
  const deadline = Math.min(...mine.map(({ answeredAt }) => tellingTurn(answeredAt, now).due))
  const title = `${more ? '至少' : ''}${households}户还不知道答复`
  return [{ task: 'tellAnswers', matter: room, title, deadline, poll: null, room }]
}
