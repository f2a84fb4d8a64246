import type { CallBacksView } from '../../../src/contract/views/doors'
import type { ViewInput } from '../../../src/contract/requests'
import { voterLabel } from '../../../src/domain/body/voterLabel'
import { eligibleOn } from '../../../src/domain/deciding/roll'
import { takesBallots } from '../../../src/domain/channels/assisted'
import { openVoteOf } from '../../../src/domain/matter/matter'
import { awaitsCallBack } from '../../../src/domain/channels/phone'
import { secondPerson } from '../../../src/domain/channels/secondPerson'
import { holdsOffice } from '../../../src/domain/office'
import { isRefused, refuse, type Refused } from '../../../src/domain/refusal'
import type { Call } from '../../endpoint'
import { actorIn } from '../../identity'
import { looked } from '../../looked'
import { ballots } from '../../store/ballots'
import { matters } from '../../store/matters'
import { people } from '../../store/people'
import { caughtUp } from '../../thread'

/** The telephone ballots that somebody else has to call back about before the close. Each look is noted. */
export const seeCallBacks = async (
  call: Call,
  { matter: id }: ViewInput<'callBacks'>
): Promise<CallBacksView | Refused> => {
  const [person, read] = await Promise.all([people.read(call.openid), matters.read(id)])
  if (!read) return refuse('NOT_FOUND')
  const stored = await caughtUp(read, call.now)
  const actor = actorIn(stored.place, call.openid, person)
  const offices = ['courtyardHead', 'stairHead', 'gridWorker', 'secretary'] as const
  const held = holdsOffice(actor, offices, stored.unit, call.now)
  if (isRefused(held)) return held
  const vote = openVoteOf(stored.state)
  if (!vote) return refuse('WRONG_STAGE', { status: stored.state.stage.status })
  const [all] = await Promise.all([ballots.of(vote.id), looked(call, 'doors', stored.unit, held.office)])
  const records = eligibleOn(vote.rule.class, all, vote.recused)
  return {
    matter: id,
    vote: vote.id,
    title: stored.state.title,
    question: vote.question,
    options: vote.options.map(({ id, name }) => ({ id, name })),
    closesAt: vote.closesAt,
    open: takesBallots(stored.state, vote, call.now),
    waiting: records.flatMap(record => {
      const taken = awaitsCallBack(record)
      if (!taken) return []
      const { household } = record
      const door = voterLabel(record)
      const barred = secondPerson(vote, record, taken, actor, call.now)
      return [{ household, door, takenAt: taken.at, barred }]
    })
  }
}
