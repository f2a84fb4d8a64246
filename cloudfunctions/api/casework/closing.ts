import type { ClosingView } from '../../../src/contract/views/desk'
import type { DoneOf } from '../../../src/contract/replies'
import type { CommandInput, ViewInput } from '../../../src/contract/requests'
import { capacityFor } from '../../../src/domain/matter/authority'
import { countsOf } from '../../../src/domain/feedback/feedback'
import { closeMatter as decide } from '../../../src/domain/levels/casework'
import type { ClosingLine } from '../../../src/domain/levels/closingLine'
import {
  closingSheet,
  countAgain,
  dissentLine,
  feedbackLine,
  questionLine,
  votesToCount
} from '../../../src/domain/levels/closingSheet'
import { minorityReasons } from '../../../src/domain/matter/dissent'
import type { Matter } from '../../../src/domain/matter/matter'
import { isRefused, refuse, type Refused } from '../../../src/domain/refusal'
import type { Instant } from '../../../src/domain/time'
import type { Call } from '../../endpoint'
import { actorIn } from '../../identity'
import { insteadOf } from '../../instead'
import { ballots, secretBallots } from '../../store/ballots'
import { matters } from '../../store/matters'
import { questions } from '../../store/questions'
import { people } from '../../store/people'
import { objections } from '../../store/hearing'
import { caughtUp } from '../../thread'
import { changeMatter } from '../../changing'
import { roundOf } from '../../round'

/** The closing sheet (办结清单) of a matter, for whoever may close it: every vote is counted once more. Changes nothing. */
export const seeClosing = async (
  call: Call,
  { matter: id }: ViewInput<'closing'>
): Promise<ClosingView | Refused> => {
  const [person, read] = await Promise.all([people.read(call.openid), matters.read(id)])
  if (!read) return refuse('NOT_FOUND')
  const stored = await caughtUp(read, call.now)
  const { place, unit, state } = stored
  const actor = actorIn(place, call.openid, person)
  const as = capacityFor('closeMatter', actor, unit, state.level, call.now)
  if (isRefused(as)) return as
  const [lines, round] = await Promise.all([sheetOf(state, call.now), roundOf(stored)])
  return { lines: [...lines, ...feedbackLine(countsOf(round))] }
}

/** Closes a matter once its votes, counted again, agree with what was published. May be repeated: one request, one effect. */
export const closeMatter = async (
  call: Call,
  { matter: id, nextWho, nextBy }: CommandInput<'closeMatter'>
): Promise<DoneOf<'closeMatter'> | Refused> => {
  const after = await changeMatter(call, id, 'closeMatter', async ({ matter, actor, stored }) =>
    decide(
      matter,
      actor,
      await sheetOf(matter, call.now),
      insteadOf(stored, 'streetOfficer', actor),
      call.now,
      { who: nextWho ?? null, by: nextBy ?? null }
    )
  )
  return isRefused(after) ? after : { status: after.stage.status }
}

const sheetOf = async (matter: Matter, now: Instant): Promise<ClosingLine[]> => {
  const read = await Promise.all(
    votesToCount(matter).map(async vote => {
      const records = await ballots.of(vote.id)
      const counted = countAgain(vote, records, vote.secret ? await secretBallots.of(vote.id) : [])
      return { counted, dissent: minorityReasons(vote, records) }
    })
  )
  const said = matter.hearing.held.length > 0 ? await objections.of(matter.id) : []
  const asked = (await questions.of(matter.id)).flatMap(each => each.asked)
  return [
    ...closingSheet(
      matter,
      read.map(({ counted }) => counted),
      said,
      now
    ),
    ...dissentLine(read.flatMap(({ dissent }) => dissent)),
    ...questionLine(asked)
  ]
}
