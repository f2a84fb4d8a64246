import type { MatterView, TimelineLine } from '../../../src/contract/views/matter'
import type { ViewInput } from '../../../src/contract/requests'
import { votableSites } from '../../../src/domain/matter/announcing'
import { deadlineOf } from '../../../src/domain/matter/due'
import { levelAt, publicEvent } from '../../../src/domain/matter/publicEvent'
import { offersFor } from '../../../src/domain/matter/offers'
import { partyStepOwed } from '../../../src/domain/matter/partyStep'
import { recusedHouseholds } from '../../../src/domain/recusal/recusal'
import { hasVoted } from '../../../src/domain/ballot/countedCast'
import { voterOf } from '../../../src/domain/ballot/voter'
import { openVoteOf } from '../../../src/domain/matter/matter'
import { revoteOn } from '../../../src/domain/matter/revote'
import { canReopen, reopeningNeed } from '../../../src/domain/levels/reopening'
import { standingObjection } from '../../../src/domain/matter/silence'
import type { Vote } from '../../../src/domain/matter/vote'
import { amongOwners, perHand } from '../../../src/domain/ownership'
import type { Actor } from '../../../src/domain/office'
import { refuse, type Refused } from '../../../src/domain/refusal'
import { inUnit } from '../../../src/domain/unit'
import type { Call } from '../../endpoint'
import { keptOut } from '../../admission'
import { forOutside } from '../../forOutside'
import { actorIn } from '../../identity'
import { bodyCards } from '../../bodyCards'
import { ownCards } from '../../cardOf'
import { overlapsIn } from '../../overlaps'
import { ownBallots } from '../../ownBallots'
import { ownerLines } from '../../ownerLines'
import { planView } from '../../planView'
import { announcementView, convertedFrom, twiceNow } from './announcementView'
import { jointRoomView, unseatedIn } from './jointRoomView'
import { offersHere } from './offersHere'
import { optionViews } from './optionViews'
import { proposalViews, recusalGrounds } from './recusalViews'
import { ballots } from '../../store/ballots'
import { matters, type StoredMatter } from '../../store/matters'
import { people } from '../../store/people'
import { signatures } from '../../store/petitions'
import { caughtUp } from '../../thread'
import { questionViews } from '../../questionViews'
import { questions } from '../../store/questions'
import { ownerView, readsAll, viewerOf, voteCard } from '../../views'

/**
 * The page of a matter. Neighbours of the unit and its officials see all of it; anyone else with the card the
 * summary, without a door in any text. Changes nothing: what the clock owes is worked out for the reader.
 */
export const seeMatter = async (
  call: Call,
  { matter: id }: ViewInput<'matter'>
): Promise<MatterView | Refused> => {
  const [person, read] = await Promise.all([people.read(call.openid), matters.read(id)])
  if (!read) return refuse('NOT_FOUND')
  const stored = await caughtUp(read, call.now)
  const { state, unit } = stored
  const actor = actorIn(stored.place, call.openid, person)
  const barred = await keptOut(stored.room, actor)
  if (barred) return barred
  const viewer = viewerOf(actor, person, stored.place, call.now)
  const member = readsAll(unit, actor, call.now)
  const open = openVoteOf(state)
  const live = state.stage.status === 'voting' && open !== undefined
  const [signed, voted, lines, overlaps, absent, sheets, plan] = await Promise.all([
    state.petition && !live ? signatures.under(id) : [],
    live && open ? ballots.voted(open.id) : [],
    live && open ? ownerLines(open) : [],
    member ? overlapsIn(stored.place, state, call.now) : [],
    member ? unseatedIn(stored) : [],
    member ? questions.of(id) : [],
    member ? planView(stored, actor) : null
  ])
  const mayVote = amongOwners(open, actor, unit).household
  const voters = open ? await votersIn(open, actor) : []
  const before = convertedFrom(state)
  const own =
    before && actor.household && inUnit(unit, actor.household.building)
      ? await ballots.read(before, actor.household.id)
      : null
  const mine = signed.find(each => each.household === actor.household?.id)
  const counting = live ? (state.petition?.households ?? 0) : signed.filter(each => each.counts).length
  const signedByMe =
    mine?.names.some(name => name.person === call.openid && name.withdrawnAt === null) ?? false
  const signing = { signedByMe, signedByHousehold: mine?.counts ?? false }
  const acts = offersFor(state, actor, unit, signing, call.now)
  const offers = await offersHere(stored, actor, acts, overlaps, call)
  const view: MatterView = {
    id,
    room: { id: stored.room, title: unit.title },
    title: state.title,
    viewer,
    level: state.level,
    status: state.stage.status,
    outcome: 'outcome' in state.stage ? state.stage.outcome : null,
    owner: ownerView(unit.offices, state.owner),
    deadline: deadlineOf(state, call.now),
    overdue: state.overdue,
    petition: state.petition && {
      households: counting,
      threshold: state.petition.threshold,
      of: state.petition.of,
      until: state.petition.signUntil ?? call.now,
      met: state.petition.metAt !== null,
      signedByMe,
      signedByHousehold: mine?.counts ?? false
    },
    category: state.category,
    location: state.location,
    reservedTo: state.reservedTo,
    partyStepBy: partyStepOwed(state),
    needConfirmedAt: state.needConfirmedAt,
    radius: state.settings.radius,
    options: member ? optionViews(state, actor) : [],
    plan,
    votable: member ? [...votableSites(state, call.now)] : [],
    revote: revoteOn(state) !== null,
    recusals: recusedHouseholds(state).length,
    recusalGrounds: recusalGrounds(state),
    proposals: proposalViews(state, actor, unit, call.now),
    announcement: announcementView(state),
    polls: member ? state.polls.map(({ beside: _beside, ...round }) => round) : [],
    votes: state.votes.map(vote =>
      live && vote.id === open?.id
        ? voteCard(vote, voted.length, lines)
        : voteCard(vote, vote.result?.participants ?? 0)
    ),
    converted: before === null ? null : { objection: own && standingObjection(own) },
    myBallot:
      live && voters.length > 0 && mayVote && inUnit(unit, mayVote.building)
        ? { voted: voters.every(voter => voted.some(each => each.household === voter)) }
        : null,
    handUps: member ? [...state.handUps] : [],
    reopening:
      member && canReopen(state)
        ? {
            asked: state.reopening.length,
            need: reopeningNeed(state),
            open: !state.reopening.includes(actor.household?.id ?? '')
          }
        : null,
    answers: [...state.answers],
    joint: state.joint,
    service: [...state.service],
    questions: questionViews(sheets, unit, actor, call.now),
    mergedInto: state.mergedInto,
    overlaps: overlaps.map(each => ({
      ...each,
      optionName: state.options.find(({ id: option }) => option === each.option)?.name ?? ''
    })),
    unseated: absent,
    jointRoom: member ? jointRoomView(stored) : null,
    timeline: member ? timeline(stored) : [],
    offers,
    twiceOnRoll: offers.some(each => each.action === 'openVote') ? await twiceNow(stored) : [],
    bodies: offers.some(each => each.action === 'announceVote' || each.action === 'openVote')
      ? await bodyCards(stored.room, call.now)
      : [],
    ownCards: offers.some(each => each.action === 'announceVote') ? await ownCards(stored.place) : []
  }
  if (member) return view
  const outside = await forOutside(stored.place)
  return { ...outside(view), viewer, proposals: view.proposals }
}

/** Under which ids the caller's ballots are kept; one read a line, and only where owners vote. */
const votersIn = async (vote: Vote, actor: Actor): Promise<string[]> => {
  if (vote.rule.class === 'owner')
    return perHand((await ownBallots(vote, actor)).own, hasVoted).map(({ household }) => household)
  const voter = voterOf(vote, actor)
  return voter === null ? [] : [voter]
}

const timeline = ({ journal }: StoredMatter): TimelineLine[] =>
  journal.map(({ seq, at, as, event }) => ({
    seq,
    at,
    as,
    level: levelAt(journal, seq),
    event: publicEvent(event)
  }))
