import {
  cardFaults,
  communityRule,
  inForce,
  type CardTerms
} from '../../../src/domain/deciding/communityCard'
import { atLeast, moreThan } from '../../../src/domain/deciding/share'
import { CARD_FAULT_WORDS } from '../../../src/locale/reasons'
import { card, cast, rollOf, vote } from './village'

const terms = (more: Partial<CardTerms> = {}): CardTerms => ({
  title: '小区公约表决',
  source: '河湾里住户公约第七条，2026年3月',
  quorum: atLeast(2, 3),
  pass: atLeast(2, 3),
  floor: 3,
  noticeDays: 15,
  windowDays: { min: 5, max: 10 },
  ...more
})

describe('a card a community writes for itself', () => {
  test('starts from a built-in one and changes what the community set; what the base says alike keeps its clause', () => {
    const rule = communityRule(card('owners-ordinary'), terms(), 'own.1', 2)
    expect(rule).toMatchObject({
      key: 'own.1',
      version: 2,
      class: 'owner',
      denominators: ['heads', 'area'],
      quorum: { share: atLeast(2, 3), clause: '民法典 §278' },
      pass: { share: atLeast(2, 3), clause: '本小区自定规则' }
    })
  })

  test.each([
    ['no quorum', { quorum: atLeast(0, 1) }, 'quorumMissing'],
    ['no pass share', { pass: atLeast(0, 1) }, 'passMissing'],
    ['four thirds', { quorum: atLeast(4, 3) }, 'shareAboveOne'],
    ['more than all', { pass: moreThan(1, 1) }, 'shareAboveOne'],
    ['a window that ends before it begins', { windowDays: { min: 6, max: 5 } }, 'windowReversed'],
    ['two voters', { floor: 2 }, 'floorTooLow']
  ])('%s is refused by name', (_, more, fault) => {
    expect(cardFaults(card('ordinary'), terms(more))).toEqual([fault])
  })

  test('all of a share is no more than all, and one day is a window', () => {
    const all = terms({ quorum: atLeast(1, 1), pass: atLeast(1, 1), windowDays: { min: 1, max: 1 } })
    expect(cardFaults(card('ordinary'), all)).toEqual([])
  })

  test.each([
    ['two thirds, as the law has it', atLeast(2, 3), []],
    ['more than two thirds', moreThan(2, 3), []],
    ['a hair below', atLeast(665, 998), ['looserQuorum']],
    ['a half', moreThan(1, 2), ['looserQuorum']]
  ])('the quorum of owners: %s', (_, quorum, faults) => {
    expect(cardFaults(card('owners-ordinary'), terms({ quorum, floor: 0 }))).toEqual(faults)
  })

  test('half is looser than more than half', () => {
    const half = (pass: CardTerms['pass']) =>
      cardFaults(card('residents-meeting'), terms({ pass, noticeDays: 10 }))
    expect(half(atLeast(1, 2))).toEqual(['looserPass'])
    expect(half(moreThan(1, 2))).toEqual([])
  })

  test('the law has no shorter notice and no shorter window; an own rule may have both', () => {
    const short = terms({ noticeDays: 14, windowDays: { min: 4, max: 10 } })
    expect(cardFaults(card('owners-special'), { ...short, pass: atLeast(3, 4) })).toEqual([
      'shorterNotice',
      'shorterWindow'
    ])
    expect(cardFaults(card('ordinary'), terms({ noticeDays: 0, windowDays: { min: 1, max: 2 } }))).toEqual([])
    expect(cardFaults(card('ordinary'), terms({ quorum: atLeast(1, 4), pass: moreThan(1, 2) }))).toEqual([])
  })

  test('decides as it says: a third of thirty is enough, one less is not', () => {
    const rule = communityRule(card('ordinary'), terms({ quorum: atLeast(1, 3) }), 'own.1', 1)
    const outcome = (yes: number) =>
      vote({ card: rule, roll: rollOf({ A: 30 }), ballots: cast('A', yes) }).outcome
    expect([outcome(10), outcome(9)]).toEqual(['pass', 'quorum_not_met'])
  })

  test('only the last version of each is in force', () => {
    const made = (key: string, version: number) => ({
      rule: communityRule(card('ordinary'), terms(), key, version),
      base: 'ordinary',
      by: 'p',
      request: 'r',
      addedAt: 0
    })
    const all = [made('own.1', 1), made('own.2', 1), made('own.1', 2)]
    expect(inForce(all).map(({ rule }) => `${rule.key} ${rule.version}`)).toEqual(['own.2 1', 'own.1 2'])
  })

  test('every fault has its words', () => {
    expect(Object.values(CARD_FAULT_WORDS).every(words => words.length > 5)).toBe(true)
  })
})
