import type { Done } from '../../../src/contract/replies'
import type { CommandInput, ViewInput } from '../../../src/contract/requests'
import type { HandState, HandsView } from '../../../src/contract/views/gathering'
import { isCalled, KEEPERS, type CalledGathering } from '../../../src/domain/gathering/courtyardMeeting'
import { counterBar, enterHand as enter, handsBar } from '../../../src/domain/gathering/hands'
import { presenceId } from '../../../src/domain/gathering/presence'
import { standingCast } from '../../../src/domain/ballot/countedCast'
import type { BallotRecord } from '../../../src/domain/ballot/ballot'
import { openVoteOf } from '../../../src/domain/matter/matter'
import type { Vote } from '../../../src/domain/matter/vote'
import { holdsOffice } from '../../../src/domain/office'
import { isRefused, refuse, type Refused } from '../../../src/domain/refusal'
import type { Call } from '../../endpoint'
import { actorIn } from '../../identity'
import { looked } from '../../looked'
import { ballots } from '../../store/ballots'
import { gatherings, presences } from '../../store/gatherings'
import { matters } from '../../store/matters'
import { people } from '../../store/people'
import { caughtUp } from '../../thread'
import { slip } from './assisted'
import { changeBallot } from './changeBallot'

/** The households at a meeting and how each stands in the vote, for whoever enters hands; never how anyone voted. Changes nothing. */
export const seeHands = async (
  call: Call,
  { gathering, matter: id }: ViewInput<'hands'>
): Promise<HandsView | Refused> => {
  const [person, meeting, read, came] = await Promise.all([
    people.read(call.openid),
    gatherings.read(gathering),
    matters.read(id),
    presences.at(gathering)
  ])
  if (!isCalled(meeting) || !read || !isOn(meeting, id)) return refuse('NOT_FOUND')
  const stored = await caughtUp(read, call.now)
  const actor = actorIn(stored.place, call.openid, person)
  const held = holdsOffice(actor, KEEPERS, stored.unit, call.now)
  if (isRefused(held)) return held
  const vote = openVoteOf(stored.state)
  if (!vote) return refuse('WRONG_STAGE', { status: stored.state.stage.status })
  const [all] = await Promise.all([ballots.of(vote.id), looked(call, 'doors', stored.unit, held.office)])
  const records = new Map(all.map(record => [record.household, record]))
  return {
    gathering,
    matter: id,
    title: stored.state.title,
    vote: vote.id,
    question: vote.question,
    options: vote.options.map(({ id, name }) => ({ id, name })),
    closesAt: vote.closesAt,
    barred: handsBar(vote) ?? counterBar(stored.state, vote, actor),
    came: came
      .map(({ household, door }) => ({
        household,
        door,
        state: stateOf(vote, records.get(household)),
        own: household === actor.household?.id
      }))
      .sort((a, b) => (a.door < b.door ? -1 : 1))
  }
}

/** Enters the hand of one household at an open meeting. May be repeated: one request, one cast. */
export const enterHand = async (
  call: Call,
  input: CommandInput<'enterHand'>
): Promise<Done['enterHand'] | Refused> => {
  const [meeting, presence, witnesses, taken] = await Promise.all([
    gatherings.read(input.gathering),
    presences.read(presenceId(input.gathering, input.household)),
    Promise.all(
      input.witnesses.map(({ household }) => presences.read(presenceId(input.gathering, household)))
    ),
    ballots.castByOthers(input.vote)
  ])
  if (!isCalled(meeting)) return refuse('NOT_FOUND')
  const there = { meeting, presence, witnesses: witnesses.flatMap(each => each ?? []), taken }
  const after = await changeBallot(call, input, ({ stored, record, actor, namings }) => {
    const held = holdsOffice(actor, KEEPERS, stored.unit, call.now)
    if (isRefused(held)) return held
    const scene = { matter: stored.state, record, actor, namings }
    const { vote, choice } = input
    const hand = { vote, choice, raisedAt: call.now - (input.waited ?? 0), request: call.request }
    return enter(scene, there, hand, call.now)
  })
  return isRefused(after) ? after : slip(after, call)
}

const isOn = ({ called }: CalledGathering, matter: string): boolean =>
  called.agenda.some(each => each.matter === matter)

const stateOf = (vote: Vote, record: BallotRecord | undefined): HandState => {
  if (!record || vote.recused.includes(record.household)) return 'aside'
  const cast = standingCast(record)
  if (!cast) return 'none'
  return cast.channel === 'online' ? 'sent' : cast.channel === 'hands' ? 'hand' : 'helped'
}
