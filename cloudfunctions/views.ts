import type { BallotOptionView } from '../src/contract/views/ballot'
import type { MatterCard, VoteCard } from '../src/contract/views/matter'
import type { OwnerView, RoomHead, Viewer } from '../src/contract/views/people'
import type { Task } from '../src/contract/views/room'
import { bySilence } from '../src/domain/deciding/ruleCard'
import { least } from '../src/domain/deciding/share'
import type { Line } from '../src/domain/deciding/verdict'
import { deadlineOf } from '../src/domain/matter/due'
import { outcomeOf, wasExtended, type Vote } from '../src/domain/matter/vote'
import type { Matter } from '../src/domain/matter/matter'
import { asksSilence } from '../src/domain/matter/publicEvent'
import type { Owner } from '../src/domain/levels/level'
import { appraisalOwed } from '../src/domain/matter/appraisals'
import { partyStepOwed } from '../src/domain/matter/partyStep'
import { holdsOffice, homeOf, OFFICES, type Actor } from '../src/domain/office'
import { isRefused } from '../src/domain/refusal'
import type { Instant } from '../src/domain/time'
import { inUnit, type Unit } from '../src/domain/unit'
import type { MatterHead } from './store/matters'
import type { Person } from './store/people'
import type { Room } from './store/places'

/** The office and its name: 东院院长. */
export const ownerView = (offices: Room['offices'], owner: Owner | null): OwnerView | null => {
  const named = offices.find(each => each.office === owner?.office && each.unit === owner.unit)
  const name = named?.name ?? ''
  return owner && { ...owner, name: owner.acting === undefined ? name : `${name}（${owner.acting}代理）` }
}

export const viewerOf = (actor: Actor, person: Person | null, place: string, now: Instant): Viewer => ({
  household: placeOf(homeOf(actor)),
  owns: (actor.owns ?? []).map(({ id, door, building, courtyard, passedAt = null }) => ({
    household: id,
    door,
    building,
    courtyard,
    passedAt
  })),
  offices: (person?.mandates ?? [])
    .filter(mandate => mandate.place === place && mandate.from <= now && now < mandate.until)
    .map(({ office, unit, name, until }) => ({ office, unit, name, until }))
})

const placeOf = (home: ReturnType<typeof homeOf>): Viewer['household'] =>
  home && { household: home.id, door: home.door, building: home.building, courtyard: home.courtyard }

/** Neighbours of the unit, owners who live elsewhere, and whoever holds an office for it today, read all of it; others the summary. */
export const readsAll = (unit: Unit, actor: Actor, now: Instant): boolean =>
  [homeOf(actor), ...(actor.owns ?? [])].some(each => inUnit(unit, each?.building ?? '')) ||
  !isRefused(holdsOffice(actor, OFFICES, unit, now))

export const roomHead = (room: Room): RoomHead => ({
  id: room.room,
  title: room.title,
  kind: room.kind,
  community: room.community,
  place: room.place,
  households: room.households
})

export const matterCard = (head: MatterHead, now: Instant): MatterCard => {
  const { state } = head
  return {
    id: state.id,
    title: state.title,
    level: state.level,
    status: state.stage.status,
    silence: asksSilenceNow(state),
    outcome: 'outcome' in state.stage ? state.stage.outcome : null,
    owner: ownerView(head.unit.offices, state.owner),
    deadline: deadlineOf(state, now),
    overdue: state.overdue,
    updatedAt: head.updatedAt
  }
}

/**
 * A vote as anyone of the unit may see it: before the close only how many came. Owners are fewer than their doors:
 * they count by the lines of their quorum, those of the verdict once there is one.
 */
export const voteCard = (
  vote: Vote,
  participants: number,
  lines: readonly Line[] = vote.result?.verdict.lines ?? []
): VoteCard => ({
  id: vote.id,
  about: vote.about,
  question: vote.question,
  option: vote.option,
  rule: vote.rule,
  body: vote.body ?? null,
  secret: vote.secret,
  eligible: vote.eligible,
  quorum: bySilence(vote.rule)
    ? vote.eligible
    : Math.max(1, vote.rule.floor, least(vote.rule.quorum.share, vote.eligible)),
  recused: vote.recused.length,
  affected: vote.affected.length,
  objections: vote.objections ?? null,
  measures: (vote.measures ?? []).map(({ text }) => text),
  openedAt: vote.openedAt,
  closesAt: vote.closesAt,
  extended: wasExtended(vote),
  cost: vote.cost ?? null,
  participants,
  outcome: outcomeOf(vote),
  voided: vote.voided,
  area: null,
  ...(vote.rule.class === 'owner' && ownersOf(lines))
})

const ownersOf = (lines: readonly Line[]): Partial<VoteCard> => {
  const quorum = lines.filter(({ rule }) => rule === 'quorum')
  const heads = quorum.find(({ denominator }) => denominator === 'heads')
  const area = quorum.find(({ denominator }) => denominator === 'area')
  return {
    ...(heads && { eligible: heads.of, quorum: heads.need, participants: heads.have }),
    area: area ? { of: area.of, quorum: area.need, participants: area.have } : null
  }
}

const asksSilenceNow = ({ stage, votes }: Matter): boolean => {
  if (stage.status === 'announced') return asksSilence(stage.announcement)
  const open = stage.status === 'voting' ? votes.find(({ id }) => id === stage.vote) : undefined
  return open !== undefined && bySilence(open.rule)
}

/** The options of a choice with place and cost, in the order of the ballot. */
export const ballotOptions = (
  { state, unit }: Pick<MatterHead, 'state' | 'unit'>,
  vote: Vote,
  { household }: Actor
): BallotOptionView[] =>
  vote.options.map(({ id, name, host, affected }) => ({
    id,
    name,
    host: unit.courtyards.find(({ key }) => key === host)?.name ?? null,
    cost: state.options.find(option => option.id === id)?.cost ?? 0,
    affected: affected.length,
    mine: household !== null && affected.includes(household.id)
  }))

/** What an official has to do with a matter that is theirs, in the order of its life. */
export const tasksOf = (matter: Matter, now: Instant): Task[] => {
  const { stage } = matter
  switch (stage.status) {
    case 'triage':
      return ['triage']
    case 'deliberating':
    case 'mitigating':
    case 'runoff':
      return ['announce']
    case 'announced':
      return now >= stage.announcement.opensFrom ? ['open'] : []
    case 'extendable':
      return ['extend']
    case 'certifying':
      return ['certify']
    case 'handedUp':
      return ['accept']
    case 'accepted':
    case 'decided':
      return ['answer']
    case 'answered':
      return now >= stage.closableFrom ? ['close'] : []
    default:
      return []
  }
}

/** Until when this person, as secretary of the unit, owes the record of the party discussion; null where they do not. */
export const partyStepOf = (matter: Matter, unit: Unit, actor: Actor, now: Instant): Instant | null =>
  isRefused(holdsOffice(actor, ['secretary'], unit, now)) ? null : partyStepOwed(matter)

/** The first day on which this person, for the street, owes an appraisal of a site; null where they owe none. */
export const appraisalOf = (matter: Matter, unit: Unit, actor: Actor, now: Instant): Instant | null =>
  isRefused(holdsOffice(actor, ['streetOfficer'], unit, now)) ? null : appraisalOwed(matter)

/** Whether something changed in a matter, or a meeting, since this person last looked at its room; nothing is new at a first look. */
export const isUnread = (
  { room, updatedAt }: Pick<MatterHead, 'room' | 'updatedAt'>,
  person: Person | null
): boolean => {
  const last = person?.looks?.find(each => each.room === room)
  return last !== undefined && updatedAt > last.at
}
