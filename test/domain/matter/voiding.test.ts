import { reaches, type Verdict } from '../../../src/domain/deciding/verdict'
import type { MatterEvent } from '../../../src/domain/matter/event'
import { minorityOf } from '../../../src/domain/matter/dissent'
import { offersFor } from '../../../src/domain/matter/offers'
import { publicEvent } from '../../../src/domain/matter/publicEvent'
import { VOID_GROUNDS, voidVote } from '../../../src/domain/matter/voiding'
import type { Actor } from '../../../src/domain/office'
import { publicTrail } from '../../../src/domain/trail/publicTrail'
import { card } from '../deciding/village'
import { given, on, type Dated } from './grammar'
import {
  announced,
  certifying,
  decided,
  deliberating,
  displayed,
  extendable,
  opened,
  siteVoting,
  underReview
} from './histories'
import {
  day,
  HEAD_E,
  LADDER,
  livingAt,
  mandate,
  official,
  PROPOSER,
  SECRETARY,
  STREET,
  UNIT
} from './village'

/** Forty households, 30 came, 23 said yes where 20 are needed: four ballots could have turned it. */
const CARRIED: Verdict = {
  outcome: 'pass',
  lines: [line('quorum', 30, 21), line('pass', 23, 20)],
  split: [{ choice: 'yes', heads: 23 }]
}

function line(rule: 'quorum' | 'pass', have: number, need: number) {
  return reaches({ rule, denominator: 'heads', base: 'eligible', clause: '', have, need, of: 40 })
}

const told = (verdict: Verdict, history: readonly Dated[]): Dated[] =>
  history.map(entry =>
    entry.event.type === 'VoteClosed' && entry.event.vote === 'v2'
      ? { ...entry, event: { ...entry.event, verdict } }
      : entry
  )
const reviewed = () => told(CARRIED, underReview())
const doors = (n: number) => Array.from({ length: n }, (_, at) => `W-${10 + at}`)
const FAULT = {
  vote: 'v2',
  ground: 'forged_ballots' as const,
  evidence: '两份笔录和照片',
  reason: '代录的票不实'
}
const AROUND = { unit: UNIT, ladder: LADDER, instead: ['街道'] }

type Claim = Parameters<typeof voidVote>[2]

const annul = (
  history: readonly Dated[] = reviewed(),
  {
    actor = SECRETARY,
    at = day(47),
    touched = doors(4),
    ...more
  }: Partial<Claim> & { actor?: Actor; at?: number } = {}
) => given(...history).when(at, matter => voidVote(matter, actor, { ...FAULT, touched, ...more }, AROUND, at))

test('an annulled vote tells no verdict, goes up with its reason, and the level above has thirty days', () => {
  const { matter } = annul().then(
    { type: 'VoteVoided', office: 'secretary', ground: 'forged_ballots', touched: doors(4) },
    { type: 'HandedUp', from: 'L1', to: 'L2', reason: 'vote_void', auto: false }
  )
  expect(matter).toMatchObject({ stage: { status: 'handedUp' }, dueAt: day(77), suspendedAt: null })
  const vote = matter.votes[1]!
  expect(vote.result?.verdict).toEqual({ outcome: 'void', lines: [] })
  expect(vote.voided).toEqual({
    ground: 'forged_ballots',
    office: 'secretary',
    reason: '代录的票不实',
    touched: 4,
    at: day(47)
  })
  expect(minorityOf(vote)).toEqual([])
})

test.each([
  [3, 'LIMIT_REACHED'],
  [4, null],
  [5, null],
  [0, 'LIMIT_REACHED']
] as const)('a fault that touched %i households where four turn the result: %s', (touched, refusal) => {
  const outcome = annul(reviewed(), { touched: doors(touched) })
  if (refusal) outcome.refuses(refusal, { void: true, touched })
  else outcome.then({ type: 'VoteVoided' }, { type: 'HandedUp' })
})

test.each(VOID_GROUNDS)(
  '%s: counted by the households it touched, a wrong rule or official by all',
  ground => {
    const outcome = given(...reviewed()).when(day(47), matter =>
      voidVote(matter, SECRETARY, { ...FAULT, ground, touched: [] }, AROUND, day(47))
    )
    if (ground === 'wrong_rule' || ground === 'unfit_official')
      outcome.then({ type: 'VoteVoided' }, { type: 'HandedUp' })
    else if (ground === 'wrong_recusal') outcome.refuses('EVIDENCE_MISSING', { upheld: true })
    else outcome.refuses('LIMIT_REACHED', { void: true, touched: 0 })
  }
)

test.each([
  ['in the last millisecond of the review', day(49, -1), null],
  ['at its end', day(49), 'WINDOW_CLOSED'],
  ['after it', day(49, 1), 'WINDOW_CLOSED']
] as const)('annulled %s', (_, at, refusal) => {
  const outcome = annul(reviewed(), { at })
  if (refusal) outcome.refuses(refusal)
  else outcome.then({ type: 'VoteVoided' }, { type: 'HandedUp' })
})

test('never while it is open, while it may be extended, or once it is certified', () => {
  annul(siteVoting(), { at: day(40) }).refuses('TOO_EARLY', { from: day(46) })
  annul(extendable(), { at: day(46, 1) }).refuses('TOO_EARLY', { from: day(47) })
  annul(told(CARRIED, certifying()), { at: day(49) }).refuses('WINDOW_CLOSED')
  annul(told(CARRIED, decided()), { at: day(48) }).refuses('WINDOW_CLOSED')
  annul(reviewed(), { vote: 'v9' }).refuses('NOT_FOUND')
})

describe('under a card of the law, which has no review period, while the result is on display', () => {
  const byLaw = (key: string, history: readonly Dated[]): Dated[] =>
    told(CARRIED, history).map(entry =>
      entry.event.type === 'VoteOpened' && entry.event.vote === 'v2'
        ? { ...entry, event: { ...entry.event, rule: card(key) } }
        : entry
    )

  test.each([
    ['residents-meeting', 'in its last millisecond', day(61, -1), null],
    ['residents-meeting', 'at its end', day(61), 'WINDOW_CLOSED'],
    ['owners-ordinary', 'for as long as the community displays, where local rules set it', day(61, -1), null],
    ['owners-ordinary', 'and no longer', day(61), 'WINDOW_CLOSED']
  ] as const)('%s: %s', (key, _, at, refusal) => {
    const outcome = annul(byLaw(key, decided()), { at })
    if (refusal) outcome.refuses(refusal)
    else outcome.then({ type: 'VoteVoided' }, { type: 'HandedUp', from: 'L1', to: 'L2' })
  })

  test('also once it is certified, as the desk is offered, but not once its matter is closed', () => {
    const { matter } = given(...byLaw('residents-meeting', decided()))
    const mine = { signedByMe: false, signedByHousehold: false }
    const offered = (at: number) => offersFor(matter, SECRETARY, UNIT, mine, at).map(({ action }) => action)
    expect(offered(day(61, -1))).toContain('voidVote')
    expect(offered(day(61))).not.toContain('voidVote')
    annul(byLaw('residents-meeting', decided()), { at: day(50, 1) }).then(
      { type: 'VoteVoided' },
      { type: 'HandedUp' }
    )
    annul(byLaw('residents-meeting', displayed()), { at: day(56) }).refuses('WINDOW_CLOSED')
  })
})

test('by a level above: the secretary or the street, never the head', () => {
  annul(reviewed(), { actor: STREET }).then(
    { type: 'VoteVoided', office: 'streetOfficer' },
    { type: 'HandedUp' }
  )
  annul(reviewed(), { actor: HEAD_E }).refuses('FORBIDDEN')
  annul(reviewed(), { actor: official('p', mandate('secretary', 'riverside', { until: day(47) })) }).refuses(
    'MANDATE_EXPIRED'
  )
})

const office = mandate('secretary', 'riverside')
test.each([
  ['opened it', official('p-E-01', office), 'opener'],
  ['proposed the matter', livingAt(PROPOSER.household, office), 'proposer'],
  ['lives beside the site', livingAt('W-06', office), 'affected']
])('not by a secretary who %s', (_, actor, stake) => {
  annul(reviewed(), { actor }).refuses('PROCESS_RECUSAL', { stake, instead: ['街道'] })
})

test('not by a secretary whose household declared a gain', () => {
  const gain = on(day(30), { type: 'InterestDeclared', household: 'E-09', ground: '承包保洁' })
  const history = reviewed()
  annul([...history.slice(0, 12), gain, ...history.slice(12)], { actor: livingAt('E-09', office) }).refuses(
    'PROCESS_RECUSAL',
    { stake: 'conflicted', instead: ['街道'] }
  )
})

test('needs evidence of five letters, and a reason', () => {
  annul(reviewed(), { evidence: '' }).refuses('EVIDENCE_MISSING', { void: true })
  annul(reviewed(), { evidence: '有人说的' }).refuses('EVIDENCE_MISSING', { void: true })
  annul(reviewed(), { evidence: '有人举报的' }).then({ type: 'VoteVoided' }, { type: 'HandedUp' })
  annul(reviewed(), { reason: '不行' }).refuses('INVALID_TEXT')
})

const voided: MatterEvent = { type: 'VoteVoided', ...FAULT, office: 'secretary', touched: doors(4) }

test('once a matter', () => {
  annul([...reviewed(), on(day(47), voided)], { at: day(47, 1) }).refuses('DUPLICATE', { void: true })
})

test('a matter that has gone up already stays where it is', () => {
  const lost: Verdict = { ...CARRIED, outcome: 'contested' }
  const up = { from: 'L1', to: 'L2', reason: 'contested', ask: '', auto: true } as const
  const history = [
    ...told(lost, underReview()),
    on(day(46), { type: 'HandedUp', ...up, owner: LADDER.L2, due: day(76) })
  ]
  const { matter } = annul(history).then({ type: 'VoteVoided' })
  expect(matter).toMatchObject({ stage: { status: 'handedUp' }, dueAt: day(76) })
})

test('an annulled need is asked again', () => {
  const need: MatterEvent = {
    type: 'VoteClosed',
    vote: 'v1',
    verdict: CARRIED,
    root: 'root',
    participants: 30,
    turnout: [],
    next: { to: 'needConfirmed' }
  }
  const history = [
    ...deliberating(),
    on(day(5), announced({ vote: 'v1', about: 'need', option: null, card: 'ordinary' }, 8, 5)),
    on(day(8), opened('v1', 'ordinary', [], 13), 'p-E-01'),
    on(day(13), need)
  ]
  expect(given(...history).matter.needConfirmedAt).toBe(day(13))
  const { matter } = annul(history, { vote: 'v1', at: day(14) }).then(
    { type: 'VoteVoided' },
    { type: 'HandedUp' }
  )
  expect(matter.needConfirmedAt).toBeNull()
})

test('the timeline names the ground and how many, never the doors or the evidence', () => {
  expect(publicEvent(voided)).toEqual({
    type: 'VoteVoided',
    ground: 'forged_ballots',
    office: 'secretary',
    reason: '代录的票不实',
    touched: 4
  })
})

test('a later trail of the matter tells no verdict of the annulled vote', () => {
  const { journal } = given(...reviewed(), on(day(47), voided))
  const close = publicTrail(journal, 'salt').find(
    ({ event }) => event.type === 'VoteClosed' && event.vote === 'v2'
  )
  expect(close?.event).toMatchObject({ verdict: { outcome: 'void', lines: [] } })
})
