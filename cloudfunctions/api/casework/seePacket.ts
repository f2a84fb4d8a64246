import type { PacketObjection, PacketView, PacketVote } from '../../../src/contract/views/packet'
import type { VoteCard } from '../../../src/contract/views/matter'
import type { ViewInput } from '../../../src/contract/requests'
import { publicVerdict } from '../../../src/domain/deciding/publicLines'
import { harmsAfterBlock } from '../../../src/domain/hearing/blocking'
import { replyTo } from '../../../src/domain/hearing/hearing'
import type { Objection } from '../../../src/domain/hearing/objection'
import { withoutDoors } from '../../../src/domain/levels/withoutDoors'
import { standingPackage } from '../../../src/domain/measure/moving'
import { promised } from '../../../src/domain/measure/promise'
import { minorityOf, minorityReasons } from '../../../src/domain/matter/dissent'
import type { Matter } from '../../../src/domain/matter/matter'
import { subjectOf, type Vote } from '../../../src/domain/matter/vote'
import type { Actor } from '../../../src/domain/office'
import { refuse, type Refused } from '../../../src/domain/refusal'
import { householdId, type Unit } from '../../../src/domain/unit'
import type { Call } from '../../endpoint'
import { actorIn } from '../../identity'
import { ballots } from '../../store/ballots'
import { objections } from '../../store/hearing'
import { matters } from '../../store/matters'
import { people } from '../../store/people'
import { signatures } from '../../store/petitions'
import { registers } from '../../store/places'
import { caughtUp } from '../../thread'
import { matterCard, readsAll, voteCard } from '../../views'

/**
 * What goes up with a matter (材料), for neighbours and officials of its unit: the same for everyone, and such that it may
 * leave the community. Doors that somebody wrote into a text are left out. Changes nothing.
 */
export const seePacket = async (
  call: Call,
  { matter: id }: ViewInput<'packet'>
): Promise<PacketView | Refused> => {
  const [person, read] = await Promise.all([people.read(call.openid), matters.read(id)])
  if (!read) return refuse('NOT_FOUND')
  const stored = await caughtUp(read, call.now)
  const { state, unit, place } = stored
  const actor = actorIn(place, call.openid, person)
  if (!readsAll(unit, actor, call.now))
    return refuse(actor.household || actor.elsewhere ? 'NOT_IN_UNIT' : 'NOT_VERIFIED')
  const [register, said, signed, dissent] = await Promise.all([
    registers.read(place),
    state.hearing.held.length > 0 ? objections.of(id) : [],
    state.petition ? signatures.counting(id) : 0,
    Promise.all(state.votes.map(dissentOf))
  ])
  const dwellings = register?.dwellings ?? []
  const buildings = new Map(dwellings.map(({ door, building }) => [householdId(place, door), building]))
  const told = withoutDoors(dwellings.map(({ door }) => door))
  const { petition } = state
  return {
    ...matterCard(stored, call.now),
    title: told(state.title),
    room: unit.title,
    community: unit.community,
    category: state.category,
    petition: petition && {
      households: Math.max(signed, petition.households ?? 0),
      threshold: petition.threshold,
      of: petition.of,
      metAt: petition.metAt
    },
    needConfirmedAt: state.needConfirmedAt,
    options: optionLines(state, unit, told),
    poll: pollOf(state, told),
    votes: state.votes.flatMap((vote, at) =>
      vote.result
        ? [
            {
              ...countedVote(state, unit, { ...vote, result: vote.result }, told),
              dissent: (dissent[at] ?? []).map(told),
              harms: harmsFor(vote, said, buildings, actor)
            }
          ]
        : []
    ),
    objections: said
      .filter(({ comment }) => comment === null)
      .sort(inNobodysOrder)
      .map(each => objectionLine(state, each, told)),
    comments: said.filter(({ comment, held }) => comment !== null && !held).length,
    measures: (promised(state).length > 0 ? promised(state) : standingPackage(state)).map(each => ({
      ...each,
      text: told(each.text)
    })),
    handUps: state.handUps.map(each => ({ ...each, ask: told(each.ask) }))
  }
}

const dissentOf = async (vote: Vote): Promise<string[]> => {
  const minority = minorityOf(vote)
  return minority.length > 0 ? minorityReasons(vote, await ballots.withReason(vote.id, minority)) : []
}

const countedVote = (
  matter: Matter,
  unit: Unit,
  vote: Vote & { result: NonNullable<Vote['result']> },
  told: (text: string) => string
): Omit<PacketVote, 'dissent' | 'harms'> => ({
  vote: cardTold(voteCard(vote, vote.result.participants), told),
  optionName: told(matter.options.find(({ id }) => id === subjectOf(vote))?.name ?? '') || null,
  options: vote.options.map(({ id, name }) => ({ id, name: told(name) })),
  courtyards: [...(vote.courtyards ?? unit.courtyards)],
  verdict: publicVerdict(vote.result.verdict),
  turnout: [...vote.result.turnout]
})

const cardTold = (card: VoteCard, told: (text: string) => string): VoteCard => ({
  ...card,
  question: told(card.question),
  measures: card.measures.map(told),
  voided: card.voided && { ...card.voided, reason: told(card.voided.reason) }
})

const harmsFor = (
  vote: Vote,
  said: readonly Objection[],
  buildings: ReadonlyMap<string, string>,
  { household }: Actor
): PacketVote['harms'] =>
  harmsAfterBlock(vote, said, each => buildings.get(each))?.map(row => ({
    ...row,
    mine: household !== null && row.buildings.includes(household.building)
  })) ?? null

const optionLines = (matter: Matter, unit: Unit, told: (text: string) => string): PacketView['options'] =>
  matter.options.map(({ id, name, cost, appraisal, affected, host }) => ({
    id,
    name: told(name),
    cost,
    appraisal: appraisal && { ...appraisal, note: told(appraisal.note) },
    affected: affected.length,
    host: unit.courtyards.find(({ key }) => key === host)?.name ?? null
  }))

const pollOf = ({ polls }: Matter, told: (text: string) => string): PacketView['poll'] => {
  const last = polls.filter(({ closed }) => closed !== null).pop()
  if (!last?.closed) return null
  const commonGround = last.closed.commonGround.map(each => ({ ...each, text: told(each.text) }))
  return { round: last.round, finding: { ...last.closed, commonGround } }
}

/** By site, then by an id that leads to nobody. */
const inNobodysOrder = (a: Objection, b: Objection): number =>
  a.option === b.option ? (a.id < b.id ? -1 : 1) : a.option < b.option ? -1 : 1

/** What is held stays unread above too, until somebody answered it. */
const objectionLine = (
  matter: Matter,
  { id, option, harm, acceptable, held, ended }: Objection,
  told: (text: string) => string
): PacketObjection => {
  const reply = replyTo(matter.hearing, id)
  const read = !held || reply !== undefined
  return {
    site: told(matter.options.find(each => each.id === option)?.name ?? ''),
    harm: read ? told(harm) : '',
    acceptable: read ? told(acceptable) : '',
    ended: ended?.how ?? null,
    reply: reply ? { office: reply.office, text: told(reply.text) } : null
  }
}
