import type { TurnoutView } from '../../../src/contract/views/doors'
import type { ViewInput } from '../../../src/contract/requests'
import { countsAttendance } from '../../../src/domain/body/attendance'
import { voterLabel } from '../../../src/domain/body/voterLabel'
import { bySilence } from '../../../src/domain/deciding/ruleCard'
import { turnout } from '../../../src/domain/deciding/turnout'
import { holdsOffice } from '../../../src/domain/office'
import { helpedCounts } from '../../../src/domain/channels/helper'
import { hasVoted, standingCast } from '../../../src/domain/ballot/countedCast'
import { LEVEL_OFFICE } from '../../../src/domain/matter/authority'
import { openVoteOf } from '../../../src/domain/matter/matter'
import { offersFor } from '../../../src/domain/matter/offers'
import { isRefused, refuse, type Refused } from '../../../src/domain/refusal'
import type { Call } from '../../endpoint'
import { actorIn } from '../../identity'
import { looked } from '../../looked'
import { ballots } from '../../store/ballots'
import { matters } from '../../store/matters'
import { people } from '../../store/people'
import { caughtUp } from '../../thread'
import { voteCard } from '../../views'

/** Who has not voted yet, door by door, for whoever leads the vote, the heads, the stair heads and the grid worker; never how anyone did. Each look is noted. */
export const seeTurnout = async (
  call: Call,
  { matter: id }: ViewInput<'turnout'>
): Promise<TurnoutView | Refused> => {
  const [person, read] = await Promise.all([people.read(call.openid), matters.read(id)])
  if (!read) return refuse('NOT_FOUND')
  const stored = await caughtUp(read, call.now)
  const actor = actorIn(stored.place, call.openid, person)
  const offices = [LEVEL_OFFICE[stored.state.level], 'courtyardHead', 'stairHead', 'gridWorker'] as const
  const held = holdsOffice(actor, offices, stored.unit, call.now)
  if (isRefused(held)) return held
  const vote = openVoteOf(stored.state)
  if (!vote) return refuse('WRONG_STAGE', { status: stored.state.stage.status })
  const [records] = await Promise.all([ballots.of(vote.id), looked(call, 'doors', stored.unit, held.office)])
  const asked = records.filter(
    each => !(vote.rule.class === 'consult' && vote.recused.includes(each.household))
  )
  const came = asked.filter(each => hasVoted(each))
  const voted = came.map(each => each.household)
  const { lines } = bySilence(vote.rule)
    ? NO_LINES
    : turnout(vote.rule, records, vote.recused, voted, 'building')
  const buildings = [...new Set(asked.map(each => each.building))].sort()
  const mine = offersFor(
    stored.state,
    actor,
    stored.unit,
    { signedByMe: false, signedByHousehold: false },
    call.now
  )
  return {
    matter: id,
    title: stored.state.title,
    vote: voteCard(vote, came.length, lines),
    buildings: (vote.secret ? [] : buildings).map(building => ({
      building,
      courtyard: asked.find(each => each.building === building)?.courtyard ?? '',
      came: came.filter(each => each.building === building).length,
      of: asked.filter(each => each.building === building).length
    })),
    missing: asked.filter(each => !hasVoted(each)).map(voterLabel),
    attending: countsAttendance(vote.rule)
      ? asked.filter(each => hasVoted(each) || each.checkIn).length
      : null,
    helped: helpedCounts(came.flatMap(each => standingCast(each)?.helped ?? [])),
    extension: mine.find(offer => offer.action === 'extendVote') ?? null
  }
}

const NO_LINES = { lines: [] }
