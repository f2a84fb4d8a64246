import {
  decideKin,
  declareKin,
  isRelative,
  pointOutKin,
  type Kinship
} from '../../../src/domain/kinship/kinship'
import { stakeOf } from '../../../src/domain/recusal/stake'
import { lived } from '../matter/grammar'
import { deliberating } from '../matter/histories'
import { day, HEAD_E, HEAD_W, livingAt, mandate, official, SECRETARY, STREET, UNIT } from '../matter/village'

const NOW = day(10)
const TIE = { id: 'hewan:k', place: 'hewan', household: 'W-09', request: 'r-1' }
const EVIDENCE = '两家是亲姐妹，街坊都知道，户口本可查'
const refused = (code: string, detail?: object) => ({ refused: code, ...(detail && { detail }) })

const declared = declareKin(null, HEAD_E, TIE, NOW) as Kinship
const said = { ...TIE, person: HEAD_E.person, evidence: EVIDENCE }
const pointed = pointOutKin(null, livingAt('W-03'), said, [], NOW) as Kinship
const decide = (
  kin: Kinship,
  actor = SECRETARY,
  real = true,
  offices: Parameters<typeof decideKin>[3]['offices'] = ['courtyardHead']
) =>
  decideKin(
    kin,
    actor,
    { real, reason: '查过户口，确实是', request: 'r-2' },
    { unit: UNIT, offices, instead: ['街道'] },
    NOW
  )

describe('an official names the household of a near relative', () => {
  test('at once, and it counts', () => {
    expect(declared).toMatchObject({ status: 'declared', person: HEAD_E.person, household: 'W-09' })
    expect(isRelative(declared)).toBe(true)
  })

  test('not the own household, not twice, and nobody without an office', () => {
    expect(declareKin(null, HEAD_E, { ...TIE, household: 'E-01' }, NOW)).toEqual(
      refused('FORBIDDEN', { kin: 'home' })
    )
    expect(declareKin(declared, HEAD_E, TIE, NOW)).toEqual(refused('DUPLICATE', { kin: true }))
    expect(declareKin(null, livingAt('W-03'), TIE, NOW)).toEqual(refused('FORBIDDEN', { kin: 'office' }))
    const past = official('p', mandate('courtyardHead', 'E', { until: NOW }))
    expect(declareKin(null, past, TIE, NOW)).toEqual(refused('FORBIDDEN', { kin: 'office' }))
  })

  test('ends what a neighbour had pointed out and nobody had decided', () => {
    expect(declareKin(pointed, HEAD_E, TIE, NOW)).toMatchObject({ status: 'declared' })
  })
})

describe('a household points one out', () => {
  test('with evidence, which changes nothing until it is decided', () => {
    expect(pointed).toMatchObject({ status: 'pointed', evidence: EVIDENCE, by: { household: 'W-03' } })
    expect(isRelative(pointed)).toBe(false)
    const bare = { ...said, evidence: '' }
    expect(pointOutKin(null, livingAt('W-03'), bare, [], NOW)).toEqual(
      refused('EVIDENCE_MISSING', { kin: true })
    )
  })

  test('not about oneself, and not what is on record or was decided', () => {
    expect(pointOutKin(null, HEAD_E, said, [], NOW)).toEqual(refused('FORBIDDEN', { kin: 'self' }))
    for (const before of [declared, pointed, decide(pointed, SECRETARY, false) as Kinship])
      expect(pointOutKin(before, livingAt('W-03'), said, [], NOW)).toEqual(
        refused('DUPLICATE', { kin: true })
      )
  })

  test.each([
    [0, true],
    [2, true],
    [3, false],
    [4, false]
  ])('with %i of its own waiting: %s', (count, may) => {
    const waiting = Array.from({ length: count }, () => pointed)
    const again = pointOutKin(
      null,
      livingAt('W-03'),
      said,
      [...waiting, { ...pointed, by: { person: 'p', household: 'W-07' } }],
      NOW
    )
    expect(again).toMatchObject(may ? { status: 'pointed' } : refused('LIMIT_REACHED', { kin: 3 }))
  })
})

describe('whether it is so', () => {
  test('is decided by the secretary or the street, with a reason', () => {
    expect(decide(pointed)).toMatchObject({ status: 'confirmed', decided: { office: 'secretary' } })
    expect(decide(pointed, STREET, false)).toMatchObject({
      status: 'dismissed',
      decided: { office: 'streetOfficer' }
    })
    expect(decide(pointed, HEAD_W)).toEqual(refused('FORBIDDEN'))
  })

  test('about a secretary by the street alone', () => {
    expect(decide(pointed, SECRETARY, true, ['courtyardHead', 'secretary'])).toEqual(refused('FORBIDDEN'))
    expect(decide(pointed, STREET, true, ['secretary'])).toMatchObject({ status: 'confirmed' })
  })

  test('never by the official, by who pointed it out, or by who belongs to it', () => {
    const bars = (actor: typeof SECRETARY, kin = pointed) =>
      decide(kin, { ...actor, mandates: SECRETARY.mandates })
    const barred = (stake: string) => refused('PROCESS_RECUSAL', { stake, instead: ['街道'] })
    expect(bars(livingAt('W-03'))).toEqual(barred('proposer'))
    expect(bars({ ...livingAt('W-03'), person: 'p-son-of-W-03' })).toEqual(barred('proposer'))
    expect(bars(livingAt('W-09'))).toEqual(barred('relative'))
    expect(bars(HEAD_E)).toEqual(barred('relative'))
    expect(bars({ ...livingAt('W-04'), relatives: ['W-09'] })).toEqual(barred('relative'))
    expect(bars(livingAt('W-04'))).toMatchObject({ status: 'confirmed' })
  })

  test('once; what an official said of their own can be struck out, not confirmed', () => {
    expect(decide(decide(pointed) as Kinship)).toEqual(refused('DUPLICATE', { kin: true }))
    expect(decide(declared)).toEqual(refused('DUPLICATE', { kin: true }))
    expect(decide(declared, SECRETARY, false)).toMatchObject({ status: 'dismissed' })
  })
})

describe('what a near relative has at stake, the official has too', () => {
  const matter = {
    ...lived(deliberating()).matter,
    declared: [{ household: 'W-09', ground: '承包', at: NOW }]
  }
  test.each([
    ['a gain', ['W-09'], [], 'relative'],
    ['harm', ['W-10'], ['W-10'], 'relative'],
    ['nothing', ['W-11'], ['W-10'], null]
  ] as const)('%s', (_, relatives, affected, stake) => {
    expect(stakeOf(matter, { ...HEAD_E, relatives }, affected)).toBe(stake)
  })

  test('what the official has at stake comes first, and without relatives there is nothing more', () => {
    expect(stakeOf(matter, { ...HEAD_E, relatives: ['W-09'] }, ['E-01'])).toBe('affected')
    expect(stakeOf(matter, HEAD_E, ['W-10'])).toBeNull()
  })
})
