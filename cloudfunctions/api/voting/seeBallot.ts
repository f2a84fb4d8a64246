import type { BallotView, Sender } from '../../../src/contract/views/ballot'
import type { ViewInput } from '../../../src/contract/requests'
import { countsAttendance, mayCheckIn } from '../../../src/domain/body/attendance'
import { newcomerIn, type Newcomer } from '../../../src/domain/claiming/newcomer'
import { bySilence } from '../../../src/domain/deciding/ruleCard'
import { hasVoted, standingCast } from '../../../src/domain/ballot/countedCast'
import { mayCast } from '../../../src/domain/ballot/casting'
import { representativeIn } from '../../../src/domain/ballot/sender'
import { voterOf } from '../../../src/domain/ballot/voter'
import type { BallotRecord } from '../../../src/domain/ballot/ballot'
import { ownReceipt } from '../../../src/domain/ballot/receipt'
import { openVoteOf } from '../../../src/domain/matter/matter'
import type { Vote } from '../../../src/domain/matter/vote'
import { standingObjection } from '../../../src/domain/matter/silence'
import { ownedIn, perHand } from '../../../src/domain/ownership'
import type { Actor } from '../../../src/domain/office'
import type { Naming } from '../../../src/domain/representative'
import { refuse, type Refused } from '../../../src/domain/refusal'
import type { Call } from '../../endpoint'
import { keptOut } from '../../admission'
import { asItIs, forOutside } from '../../forOutside'
import { actorIn } from '../../identity'
import { ownBallots } from '../../ownBallots'
import { ownerLines } from '../../ownerLines'
import { ballots } from '../../store/ballots'
import { matters } from '../../store/matters'
import { people } from '../../store/people'
import { planView } from '../../planView'
import { ballotOptions, readsAll, viewerOf, voteCard } from '../../views'
import { lastAssisted } from './lastAssisted'
import { namingsFor } from './namings'

/**
 * The ballot paper: rule, quorum, pass line and deadline, and the household's own receipt. Whoever reads it from outside the
 * unit reads its texts without a door. Changes nothing.
 */
export const seeBallot = async (
  call: Call,
  { matter: id, household }: ViewInput<'ballot'>
): Promise<BallotView | Refused> => {
  const [person, stored] = await Promise.all([people.read(call.openid), matters.read(id)])
  if (!stored) return refuse('NOT_FOUND')
  const vote = openVoteOf(stored.state)
  if (!vote) return refuse('VOTE_CLOSED')
  const actor = actorIn(stored.place, call.openid, person)
  const barred = await keptOut(stored.room, actor)
  if (barred) return barred
  const asksPlace = vote.about === 'site' || vote.about === 'choice'
  const member = readsAll(stored.unit, actor, call.now)
  const [mine, voted, lines, plan, told] = await Promise.all([
    ownBallots(vote, actor),
    ballots.voted(vote.id),
    ownerLines(vote),
    asksPlace && member ? planView(stored, actor) : null,
    member ? asItIs : forOutside(stored.place)
  ])
  const record = mine.own.find(each => each.household === household) ?? firstOf(mine.own)
  const namings = await namingsFor(vote, record, call)
  return {
    matter: id,
    room: { id: stored.room, title: stored.unit.title },
    title: told(stored.state.title),
    household: viewerOf(actor, person, stored.place, call.now).household,
    voter: record?.household ?? (vote.rule.class === 'owner' ? null : voterOf(vote, actor)),
    ...(record && ownership(vote, mine.own, record, actor)),
    checkIn: countsAttendance(vote.rule)
      ? {
          at: record?.checkIn?.at ?? null,
          barred: mayCheckIn(stored.state, record, actor, vote.id, call.now)
        }
      : null,
    vote: told(voteCard(vote, voted.length, lines)),
    optionName: (member && stored.state.options.find(option => option.id === vote.option)?.name) || null,
    options: member ? ballotOptions(stored, vote, actor) : [],
    plan,
    receipt: record && ownReceipt(record, call.openid, call.now),
    newcomer: record && record.home === undefined ? waits(newcomerIn(vote, actor, call.now)) : null,
    sender: record && senderOf(vote, record, namings, call),
    disagreement: record && disagreementOf(record, call.openid),
    reason: record && (bySilence(vote.rule) ? standingObjection(record) : (record.reason?.text ?? null)),
    marked: record?.marked === true,
    assisted: record && lastAssisted(record),
    barred: mayCast(stored.state, record ?? mine.lines[0] ?? null, actor, vote.id, call.now, namings)
  }
}

/** Of the ballots somebody has, the first that is still to be cast. */
const firstOf = (own: readonly BallotRecord[]): BallotRecord | null =>
  perHand(own, hasVoted).find(each => !hasVoted(each)) ?? perHand(own, hasVoted)[0] ?? null

/** For which dwellings a ballot of owners speaks, and what else of the viewer's is asked; only where that is not plain. */
const ownership = (
  vote: Vote,
  own: readonly BallotRecord[],
  record: BallotRecord,
  actor: Actor
): Pick<BallotView, 'ownership'> => {
  const others = own.filter(each => each !== record)
  if (vote.rule.class !== 'owner' || (!ownedIn(actor, record) && others.length === 0)) return {}
  const together = (each: BallotRecord) => each.owner !== undefined && each.owner === record.owner
  return {
    ownership: {
      door: record.door,
      together: others.filter(together).map(({ door }) => door),
      others: perHand(others, hasVoted)
        .filter(each => !together(each))
        .map(each => ({ household: each.household, door: each.door, voted: hasVoted(each) }))
    }
  }
}

const waits = (newcomer: Newcomer | null): BallotView['newcomer'] =>
  newcomer && { until: newcomer.until, known: newcomer.second !== null }

const senderOf = (
  vote: Vote,
  record: BallotRecord,
  namings: readonly Naming[],
  { openid, now }: Call
): Sender | null => {
  const standing = standingCast(record)
  if (standing?.channel !== 'online') return null
  const { person } = standing
  if (person === openid) return 'viewer'
  return person === representativeIn(vote, namings, now) ? 'representative' : 'family'
}

const disagreementOf = ({ disagreement }: BallotRecord, openid: string): BallotView['disagreement'] => {
  if (disagreement?.to === openid) return 'toViewer'
  return disagreement?.person === openid ? 'told' : null
}
