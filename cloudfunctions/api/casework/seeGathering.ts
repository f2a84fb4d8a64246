import type { ViewInput } from '../../../src/contract/requests'
import type { GatheringView } from '../../../src/contract/views/gathering'
import {
  isCalled,
  KEEPERS,
  meetingState,
  OPEN_TIME,
  type CalledGathering
} from '../../../src/domain/gathering/courtyardMeeting'
import { handsBar } from '../../../src/domain/gathering/hands'
import { wordsOn, wordUntil, type Presence } from '../../../src/domain/gathering/presence'
import { openVoteOf } from '../../../src/domain/matter/matter'
import { holdsOffice } from '../../../src/domain/office'
import { isRefused, refuse, type Refused } from '../../../src/domain/refusal'
import { inUnit } from '../../../src/domain/unit'
import type { Call } from '../../endpoint'
import { actorIn } from '../../identity'
import { gatherings, presences } from '../../store/gatherings'
import { matters, type MatterHead } from '../../store/matters'
import { people } from '../../store/people'
import { rooms } from '../../store/places'
import { caughtUpHeads } from '../../thread'
import { readerBar } from './gatherings'

/** One meeting: its call, who may check in, its agenda and its minutes. Changes nothing. */
export const seeGathering = async (
  call: Call,
  { gathering: id }: ViewInput<'gathering'>
): Promise<GatheringView | Refused> => {
  const [person, meeting, came] = await Promise.all([
    people.read(call.openid),
    gatherings.read(id),
    presences.at(id)
  ])
  if (!isCalled(meeting)) return refuse('NOT_FOUND')
  const { standing, agenda, where } = meeting.called
  const ended = standing.status === 'ended'
  const [room, heads] = await Promise.all([
    rooms.read(meeting.room),
    !ended && agenda.length > 0 ? matters.headsOf(agenda.map(({ matter }) => matter)) : []
  ])
  if (!room) return refuse('NOT_FOUND')
  const actor = actorIn(room.place, call.openid, person)
  const barred = readerBar(room, actor, call)
  if (barred) return barred
  const state = meetingState(meeting, call.now)
  const may = !isRefused(holdsOffice(actor, KEEPERS, room, call.now))
  const own = came.find(({ household }) => household === actor.household?.id)
  const now = await caughtUpHeads(heads, call.now)
  return {
    id,
    room: room.room,
    title: room.title,
    households: room.households,
    at: meeting.heldAt,
    where,
    state,
    endsAt: 'openedAt' in standing ? standing.openedAt + OPEN_TIME : null,
    may,
    lives: actor.household !== null && inUnit(room, actor.household.building),
    present: own !== undefined,
    came: came.length,
    code: may && state === 'open' && standing.status === 'open' ? standing.code : null,
    items: ended ? [] : agenda.map(item => ({ ...item, vote: voteOn(now, item.matter) })),
    minutes: minutesView(meeting, came, own),
    calledOff: standing.status === 'calledOff' ? standing.reason : null
  }
}

const voteOn = (heads: readonly MatterHead[], matter: string): GatheringView['items'][number]['vote'] => {
  const state = heads.find(({ id }) => id === matter)?.state
  const vote = state?.stage.status === 'voting' ? openVoteOf(state) : undefined
  return vote
    ? { id: vote.id, question: vote.question, closesAt: vote.closesAt, barred: handsBar(vote) }
    : null
}

const minutesView = (
  meeting: CalledGathering,
  came: readonly Presence[],
  own: Presence | undefined
): GatheringView['minutes'] => {
  const { standing } = meeting.called
  const until = wordUntil(meeting)
  if (standing.status !== 'ended' || until === null) return null
  const { word } = own ?? { word: null }
  return {
    decision: meeting.decision,
    items: standing.items,
    endedAt: standing.endedAt,
    until,
    ...wordsOn(came),
    mine: word && { agreed: word.agreed, text: word.text }
  }
}
