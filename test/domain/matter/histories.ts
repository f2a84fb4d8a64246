import type { MatterEvent, VoteAftermath } from '../../../src/domain/matter/event'
import type { BallotOption, VoteAbout } from '../../../src/domain/matter/vote'
import type { Option } from '../../../src/domain/matter/matter'
import type { Outcome, Verdict } from '../../../src/domain/deciding/verdict'
import { DEFAULT_SETTINGS, type Settings } from '../../../src/domain/settings'
import { card } from '../deciding/village'
import { on, type Dated } from './grammar'
import { day, HOUSEHOLDS, LADDER, NEAR_A, PROPOSER } from './village'

/** The life of one matter, as far as each test needs it: a toilet, asked for on day 0. */
export const suggested = (settings: Settings = DEFAULT_SETTINGS): Dated[] => [
  on(
    day(0),
    {
      type: 'Suggested',
      title: '村里没有公厕',
      room: 'hewan.place',
      place: 'hewan',
      household: PROPOSER.household,
      settings,
      until: day(60)
    },
    PROPOSER.person
  )
]

export const collecting = (threshold = 8, of = HOUSEHOLDS, settings?: Settings): Dated[] => [
  ...suggested(settings),
  on(day(0), { type: 'PetitionStarted', threshold, of, until: day(60) }, PROPOSER.person)
]

/** The threshold is met on day 3: triage until day 8, neighbours may sign until day 9. */
export const inTriage = (settings?: Settings): Dated[] => [
  ...collecting(8, HOUSEHOLDS, settings),
  on(day(3), {
    type: 'ThresholdMet',
    households: 8,
    signUntil: day(9),
    owner: LADDER.L1,
    due: day(8)
  })
]

/** Accepted on day 5: due on day 65 where a place is looked for, else on day 20. */
export const deliberating = (location = true, settings?: Settings): Dated[] => [
  ...inTriage(settings),
  on(day(5), {
    type: 'TriageAccepted',
    category: 'publicService',
    location,
    reason: '是公共需求',
    due: location ? day(65) : day(20)
  })
]

export const site = (id: string, x: number, affected: readonly string[] = []): Omit<Option, 'addedAt'> => ({
  id,
  name: `点位${id}`,
  x,
  y: 0,
  cost: 15_400_000,
  host: 'W',
  affected,
  appraisal: null
})

export const SITES = [site('A', 30, NEAR_A), site('B', 400, ['E-09', 'E-10']), site('C', 800)]

export const added = (option: Omit<Option, 'addedAt'>): MatterEvent => ({ type: 'OptionAdded', option })
export const appraised = (option: string, feasible = true): MatterEvent => ({
  type: 'OptionAppraised',
  option,
  feasible,
  cause: feasible ? null : 'pipes',
  note: '已到现场看过'
})

/** The need is confirmed on day 13 by a vote of five days, so the level is due on day 70. */
export const needConfirmed = (): Dated[] => [
  ...deliberating(),
  on(day(5), announced({ vote: 'v1', about: 'need', option: null, card: 'ordinary' }, 8, 5)),
  on(day(8), opened('v1', 'ordinary', [], 13), 'p-E-01'),
  on(day(13), closed('v1', 'pass', { to: 'needConfirmed' }))
]

/** Three sites are listed on day 14; those named are found feasible, and heard about, the others not. */
export const sitesListed = (...feasible: readonly string[]): Dated[] => [
  ...needConfirmed(),
  ...SITES.map(option => on(day(14), added(option))),
  ...SITES.map(option => on(day(15), appraised(option.id, feasible.includes(option.id)))),
  ...SITES.filter(({ id, affected }) => feasible.includes(id) && affected.length > 0).map(
    ({ id, affected }) => on(day(16), heard(id, affected), 'p-E-01')
  )
]

/** Those near a site are heard from day 16 to day 23; the head answers until day 26, the secretary until day 29. */
export const heard = (option: string, households: readonly string[]): MatterEvent => ({
  type: 'HearingOpened',
  option,
  heard: households,
  until: day(23),
  headBy: day(26),
  secretaryBy: day(29)
})

export const siteAnnounced = (): Dated[] => [
  ...sitesListed('A', 'B'),
  on(day(36), announced({ vote: 'v2', about: 'site', option: 'A', card: 'facility' }, 39, 7), 'p-W-02')
]

/** The vote on site A: opened on day 39 by the head of E, closing on day 46. */
export const siteVoting = (
  recused: readonly string[] = [],
  affected: readonly string[] = NEAR_A
): Dated[] => [...siteAnnounced(), on(day(39), opened('v2', 'facility', affected, 46, recused), 'p-E-01')]

/** A choice between A, beside six households of W, and B, beside two of E; opened on day 39, closing on day 46. */
export const choiceVoting = (): Dated[] => [
  ...sitesListed('A', 'B'),
  on(day(36), announced({ vote: 'v2', about: 'choice', option: null, card: 'facility' }, 39, 7), 'p-W-02'),
  on(
    day(39),
    {
      ...opened('v2', 'facility', [...NEAR_A, 'E-09', 'E-10'].sort(), 46),
      options: BALLOT
    } as MatterEvent,
    'p-E-01'
  )
]

/** Nobody won: A is ahead with sixteen households, B has twelve. */
export const runoff = (): Dated[] => [
  ...choiceVoting(),
  on(day(46), {
    ...closed('v2', 'no_winner', { to: 'runoff', until: day(76) }),
    verdict: {
      outcome: 'no_winner',
      lines: [],
      split: [
        { choice: 'A', heads: 16 },
        { choice: 'B', heads: 12 },
        { choice: 'none', heads: 12 },
        { choice: 'abstain', heads: 0 }
      ]
    }
  } as MatterEvent)
]

const BALLOT: readonly BallotOption[] = [
  { id: 'A', name: '点位A', host: 'W', affected: NEAR_A },
  { id: 'B', name: '点位B', host: 'E', affected: ['E-09', 'E-10'] }
]

export const siteClosed = (outcome: Outcome, next: VoteAftermath): Dated[] => [
  ...siteVoting(),
  on(day(46), closed('v2', outcome, next))
]

export const extendable = (outcome: Outcome = 'quorum_not_met'): Dated[] =>
  siteClosed(outcome, { to: 'extendable', until: day(47) })

export const siteExtended = (): Dated[] => [
  ...extendable(),
  on(day(46), { type: 'VoteExtended', vote: 'v2', closesAt: day(49), affectedServed: true })
]

export const mitigating = (): Dated[] =>
  siteClosed('blocked_by_affected', { to: 'mitigating', until: day(60) })

export const underReview = (outcome: Outcome = 'pass'): Dated[] =>
  siteClosed(outcome, { to: 'review', until: day(49) })

export const certifying = (outcome: Outcome = 'pass'): Dated[] => [
  ...underReview(outcome),
  on(day(49), { type: 'ReviewEnded', vote: 'v2', owner: LADDER.L2 })
]

export const decided = (outcome: Outcome = 'pass'): Dated[] => [
  ...certifying(outcome),
  on(day(50), { type: 'ResultCertified', vote: 'v2', owner: LADDER.L2, due: day(80) }, 'p-secretary')
]

export const answered = (
  kind: 'decision' | 'support' | 'refusal' = 'decision',
  before: readonly Dated[] = decided()
): Dated[] => [
  ...before,
  on(day(51), {
    type: 'Answered',
    level: 'L1',
    office: 'secretary',
    kind,
    text: '按表决结果办理',
    closableFrom: day(54),
    owner: LADDER.L2,
    due: day(64)
  })
]

export const displayed = (): Dated[] => [
  ...answered(),
  on(day(54), { type: 'Closed', outcome: 'done', until: day(69) }, 'p-secretary')
]

/** Handed to the community on day 20, due there on day 50. */
export const handedUp = (before: readonly Dated[] = deliberating()): Dated[] => [
  ...before,
  on(day(20), raisedTo('L2', day(50)))
]

export const atStreet = (): Dated[] => [
  ...handedUp(),
  on(day(21), { type: 'Accepted' }),
  on(day(22), raisedTo('L3', day(52)))
]

export const raisedTo = (to: 'L2' | 'L3', due: number): MatterEvent => ({
  type: 'HandedUp',
  from: to === 'L2' ? 'L1' : 'L2',
  to,
  reason: 'outside_powers',
  ask: '请协调城管部门',
  auto: false,
  owner: LADDER[to],
  due
})

export const announced = (
  what: { vote: string; about: VoteAbout; option: string | null; card: string },
  opensOn: number,
  windowDays: number
): MatterEvent => ({
  type: 'VoteAnnounced',
  announcement: {
    ...what,
    question: '您是否同意？',
    by: 'p-W-02',
    announcedAt: day(opensOn - 3),
    opensFrom: day(opensOn),
    windowDays
  }
})

export const opened = (
  vote: string,
  key: string,
  affected: readonly string[],
  closesOn: number,
  recused: readonly string[] = []
): MatterEvent => ({
  type: 'VoteOpened',
  vote,
  rule: card(key),
  rollHash: 'hash of the roll',
  onRoll: HOUSEHOLDS,
  eligible: HOUSEHOLDS - recused.length,
  recused,
  affected,
  closesAt: day(closesOn)
})

export const closed = (vote: string, outcome: Outcome, next: VoteAftermath): MatterEvent => ({
  type: 'VoteClosed',
  vote,
  verdict: { outcome, lines: [], split: [] } as Verdict,
  root: 'root',
  participants: 30,
  turnout: [],
  next
})
