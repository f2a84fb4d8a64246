import type { Done } from '../../../src/contract/replies'
import type { RechecksView } from '../../../src/contract/views/doors'
import type { BallotPhotoView } from '../../../src/contract/views/photo'
import type { CommandInput, ViewInput } from '../../../src/contract/requests'
import { voterLabel } from '../../../src/domain/body/voterLabel'
import { bySilence } from '../../../src/domain/deciding/ruleCard'
import { openVoteOf } from '../../../src/domain/matter/matter'
import {
  decisive,
  drawRechecks,
  foundBy,
  isAsked,
  paperAskedAgain,
  recheck
} from '../../../src/domain/channels/recheck'
import { secondPerson } from '../../../src/domain/channels/secondPerson'
import { holdsOffice } from '../../../src/domain/office'
import { isRefused, refuse, type Refused } from '../../../src/domain/refusal'
import type { Call } from '../../endpoint'
import { actorIn } from '../../identity'
import { looked } from '../../looked'
import { photoAddress } from '../../photoAddress'
import { ballots } from '../../store/ballots'
import { matters } from '../../store/matters'
import { people } from '../../store/people'
import { caughtUp } from '../../thread'
import { changeBallot, wordOf } from './changeBallot'

/** The assisted ballots that somebody else has to ask again, once the vote has closed; never how anyone voted. Each look is noted. */
export const seeRechecks = async (
  call: Call,
  { matter: id }: ViewInput<'rechecks'>
): Promise<RechecksView | Refused> => {
  const [person, read] = await Promise.all([people.read(call.openid), matters.read(id)])
  if (!read) return refuse('NOT_FOUND')
  const stored = await caughtUp(read, call.now)
  const actor = actorIn(stored.place, call.openid, person)
  const held = holdsOffice(actor, ASKING, stored.unit, call.now)
  if (isRefused(held)) return held
  const vote = openVoteOf(stored.state)
  if (!vote) return refuse('WRONG_STAGE', { status: stored.state.stage.status })
  if (call.now <= vote.closesAt) return refuse('TOO_EARLY', { from: vote.closesAt })
  const [records] = await Promise.all([ballots.of(vote.id), looked(call, 'doors', stored.unit, held.office)])
  const all = decisive(vote, records)
  return {
    matter: id,
    vote: vote.id,
    title: stored.state.title,
    question: vote.question,
    options: vote.options.map(({ id, name }) => ({ id, name })),
    silence: bySilence(vote.rule),
    all,
    drawn: drawRechecks(vote, records).map(({ record, cast }) => ({
      household: record.household,
      door: voterLabel(record),
      channel: cast.channel,
      done: isAsked(record, cast, all),
      found: foundBy(record, cast),
      barred: secondPerson(vote, record, cast, actor, call.now),
      photo: !isRefused(paperAskedAgain(vote, { record, cast }, all, actor, call.now))
    }))
  }
}

/**
 * The photograph of a paper ballot, for whoever asked its household again and only after that. The look is on record
 * before anything is shown: where it cannot be noted, nothing is (BUSY). Changes nothing else.
 */
export const seeBallotPhoto = async (
  call: Call,
  { matter: id, vote: voteId, household }: ViewInput<'ballotPhoto'>
): Promise<BallotPhotoView | Refused> => {
  const [person, read] = await Promise.all([people.read(call.openid), matters.read(id)])
  if (!read) return refuse('NOT_FOUND')
  const { place, unit, state } = await caughtUp(read, call.now)
  const actor = actorIn(place, call.openid, person)
  const held = holdsOffice(actor, ASKING, unit, call.now)
  if (isRefused(held)) return held
  const vote = openVoteOf(state)
  if (!vote || vote.id !== voteId) return refuse('WRONG_STAGE', { status: state.stage.status })
  if (call.now <= vote.closesAt) return refuse('TOO_EARLY', { from: vote.closesAt })
  const records = await ballots.of(vote.id)
  const drawn = drawRechecks(vote, records).find(each => each.record.household === household)
  if (!drawn) return refuse('NOT_FOUND')
  const paper = paperAskedAgain(vote, drawn, decisive(vote, records), actor, call.now)
  if (isRefused(paper)) return paper
  const address = await photoAddress(paper.photo)
  if (isRefused(address)) return address
  const at = { room: unit.room, place, buildings: [{ key: drawn.record.building }] }
  return (await looked(call, 'ballotPhoto', at, held.office))
    ? { ...address, choice: paper.choice }
    : refuse('BUSY')
}

const ASKING = ['courtyardHead', 'stairHead', 'gridWorker', 'secretary'] as const

/** What a household says to whoever asks again, or that nobody was found; told is only whether it is the same. May be repeated. */
export const recheckBallot = async (
  call: Call,
  input: CommandInput<'recheckBallot'>
): Promise<Done['recheckBallot'] | Refused> => {
  const { vote, choice } = input
  const after = await changeBallot(call, input, ({ matter, record, actor }) =>
    recheck(matter, record, actor, { vote, choice, request: call.request }, call.now)
  )
  if (isRefused(after)) return after
  const { kind, agreed } = wordOf(call, after)
  return { door: after.door, found: kind === 'unreached' ? 'unreached' : agreed ? 'same' : 'different' }
}
