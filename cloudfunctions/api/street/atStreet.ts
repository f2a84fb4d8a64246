import type { BoardItem } from '../../../src/contract/views/street'
import { byUrgency, atStreetSince, needsStreet } from '../../../src/domain/meeting/agenda'
import { arrivalOf } from '../../../src/domain/matter/matter'
import { outcomeOf } from '../../../src/domain/matter/vote'
import type { Instant } from '../../../src/domain/time'
import { matters, type MatterHead } from '../../store/matters'
import { caughtUpHeads } from '../../thread'
import { matterCard } from '../../views'
import type { Told } from './readAbove'

/** What only the street can move on in these places, as it truly stands now, in the order of the agenda. */
export const atStreet = async (places: readonly string[], now: Instant): Promise<MatterHead[]> => {
  const read = await Promise.all(
    places.flatMap(place => [matters.openAt(place, 'L3'), matters.lateIn(place, now)])
  )
  const heads = [...new Map(read.flat().map(head => [head.id, head])).values()]
  return (await caughtUpHeads(heads, now))
    .filter(({ state }) => needsStreet(state))
    .sort((a, b) => byUrgency(a.state, b.state))
}

/** One matter of the board, with the doors taken out of its words as in its packet. */
export const boardItem = (head: MatterHead, told: Told, now: Instant): BoardItem => {
  const { state, unit } = head
  const { place } = state
  const arrival = arrivalOf(state)
  const vote = state.votes.filter(({ result }) => result !== null).pop()
  const outcome = vote ? outcomeOf(vote) : null
  return {
    ...matterCard(head, now),
    title: told(place, state.title),
    community: unit.community,
    room: unit.title,
    since: atStreetSince(state),
    reason: arrival?.reason ?? null,
    auto: arrival?.auto ?? false,
    ask: told(place, arrival?.ask ?? ''),
    needConfirmed: state.needConfirmedAt !== null,
    vote:
      vote && outcome
        ? {
            question: told(place, vote.question),
            outcome,
            participants: vote.result?.participants ?? 0,
            eligible: vote.eligible
          }
        : null,
    deferrals: state.joint.deferrals.map(({ meeting, reason }) => ({ meeting, reason: told(place, reason) }))
  }
}
