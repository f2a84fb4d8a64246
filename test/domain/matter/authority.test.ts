import { AUTHORITY, capacityFor, type Act } from '../../../src/domain/matter/authority'
import type { Matter } from '../../../src/domain/matter/matter'
import { offersFor } from '../../../src/domain/matter/offers'
import { holdsOffice, OFFICES, type Actor } from '../../../src/domain/office'
import type { Refusal } from '../../../src/domain/refusal'
import { given, on, type Dated } from './grammar'
import {
  answered,
  atStreet,
  collecting,
  decided,
  deliberating,
  displayed,
  handedUp,
  inTriage,
  siteAnnounced,
  siteVoting,
  suggested
} from './histories'
import {
  day,
  HEAD_E,
  HEAD_W,
  livingAt,
  mandate,
  official,
  PROPOSER,
  SECRETARY,
  STREET,
  UNIT
} from './village'

const NOW = day(10)
const stranger = official('p-stranger')
const elsewhere: Actor = { ...stranger, elsewhere: true }
const capacity = (act: Act, actor: Actor, level: Matter['level'] = 'L1', unit = UNIT) =>
  capacityFor(act, actor, unit, level, NOW)
const refused = (code: Refusal) => ({ refused: code })

describe('an office', () => {
  const holds = (...mandates: Actor['mandates'][number][]) =>
    holdsOffice(official('p', ...mandates), ['courtyardHead'], UNIT, NOW)

  test.each([
    ['before its mandate begins', { from: NOW + 1 }, false],
    ['from its first instant', { from: NOW }, true],
    ['to its last millisecond', { until: NOW + 1 }, true],
    ['not at its end', { until: NOW }, false]
  ])('is held %s: %s', (_, term, held) => {
    expect(holds(mandate('courtyardHead', 'E', term))).toEqual(
      held ? { office: 'courtyardHead', unit: 'E' } : refused('MANDATE_EXPIRED')
    )
  })

  test('that ran out does not stand in the way of a new mandate', () => {
    expect(holds(mandate('courtyardHead', 'W', { until: NOW }), mandate('courtyardHead', 'E'))).toMatchObject(
      {
        unit: 'E'
      }
    )
  })

  test('is held here: for a courtyard of this room, in this place', () => {
    expect(holds(mandate('courtyardHead', 'S'))).toEqual(refused('FORBIDDEN'))
    expect(holds(mandate('courtyardHead', 'E', { place: 'other' }))).toEqual(refused('FORBIDDEN'))
    expect(holds(mandate('secretary', 'E'))).toEqual(refused('FORBIDDEN'))
    expect(holds()).toEqual(refused('FORBIDDEN'))
  })

  test.each([
    ['stairHead', 'E', true],
    ['stairHead', 'E9', false],
    ['gridWorker', 'anywhere', true],
    ['secretary', 'anywhere', true],
    ['streetOfficer', 'anywhere', true]
  ] as const)('of a %s of %s covers this room: %s', (office, unit, covers) => {
    const held = holdsOffice(official('p', mandate(office, unit)), OFFICES, UNIT, NOW)
    expect(held).toEqual(covers ? { office, unit } : refused('FORBIDDEN'))
  })
})

describe('whose act it is', () => {
  const householdActs = (Object.keys(AUTHORITY) as Act[]).filter(act => AUTHORITY[act] === 'household')

  test.each(householdActs)('%s: of any household of the unit', act => {
    expect(capacity(act, livingAt('W-01'))).toBe('resident')
    expect(capacity(act, stranger)).toEqual(refused('NOT_VERIFIED'))
    expect(capacity(act, elsewhere)).toEqual(refused('NOT_IN_UNIT'))
    expect(capacity(act, livingAt('S-01'))).toEqual(refused('NOT_IN_UNIT'))
    expect(capacity(act, SECRETARY)).toEqual(refused('NOT_VERIFIED'))
  })

  test.each([
    ['triage', [HEAD_E]],
    ['addOption', [HEAD_E]],
    ['appraise', [STREET]],
    ['announceVote', [HEAD_E]],
    ['withdrawAnnouncement', [HEAD_E]],
    ['openVote', [HEAD_E]],
    ['extendVote', [HEAD_E]],
    ['certifyResult', [SECRETARY, STREET]],
    ['closeMatter', [SECRETARY, STREET]]
  ] as const)('%s: of its office and nobody else', (act, mine) => {
    for (const actor of [HEAD_E, SECRETARY, STREET, livingAt('W-01'), stranger]) {
      const expected = (mine as readonly Actor[]).includes(actor)
        ? actor.mandates[0]!.office
        : refused('FORBIDDEN')
      expect(capacity(act, actor)).toEqual(expected)
    }
  })

  test.each(['handUp', 'accept', 'returnMatter', 'pauseMatter'] as const)(
    '%s: of the level that has the matter',
    act => {
      expect([capacity(act, HEAD_E), capacity(act, SECRETARY, 'L2'), capacity(act, STREET, 'L3')]).toEqual([
        'courtyardHead',
        'secretary',
        'streetOfficer'
      ])
      expect(capacity(act, SECRETARY, 'L1')).toEqual(refused('FORBIDDEN'))
      expect(capacity(act, HEAD_E, 'L2')).toEqual(refused('FORBIDDEN'))
    }
  )

  test('what a courtyard decided is answered by the secretary', () => {
    expect(capacity('answer', SECRETARY, 'L1')).toBe('secretary')
    expect(capacity('answer', HEAD_E, 'L1')).toEqual(refused('FORBIDDEN'))
    expect(capacity('answer', STREET, 'L3')).toBe('streetOfficer')
  })
})

describe('what a page offers', () => {
  const NOBODY = { signedByMe: false, signedByHousehold: false }
  const offered = (history: readonly Dated[], actor: Actor, at: number, mine = NOBODY) =>
    Object.fromEntries(
      offersFor(given(...history).matter, actor, UNIT, mine, at).map(({ action, refusal }) => [
        action,
        refusal?.refused ?? 'yes'
      ])
    )
  const neighbour = livingAt('W-25')

  test('a name to put down, or one’s own to take back', () => {
    expect(offered(collecting(), neighbour, day(1))).toEqual({ sign: 'yes' })
    expect(offered(collecting(), neighbour, day(1), { signedByMe: true, signedByHousehold: true })).toEqual({
      unsign: 'yes'
    })
    expect(offered(collecting(), neighbour, day(60))).toEqual({})
  })

  test('its suggestion to take back, to the proposer only', () => {
    expect(offered(suggested(), livingAt(PROPOSER.household), day(1))).toEqual({
      startPetition: 'yes',
      withdrawMatter: 'yes'
    })
    expect(offered(suggested(), neighbour, day(1))).toEqual({ startPetition: 'yes' })
  })

  test('a household’s act to everyone, with the reason why it is not theirs', () => {
    expect(offered(siteVoting(), stranger, day(40))).toEqual({ castBallot: 'NOT_VERIFIED' })
    expect(offered(siteVoting(), elsewhere, day(40))).toEqual({ castBallot: 'NOT_IN_UNIT' })
    expect(offered(siteVoting(['W-25']), neighbour, day(40))).toEqual({ castBallot: 'RECUSED' })
    expect(offered(siteVoting(['W-24']), neighbour, day(40))).toEqual({ castBallot: 'yes' })
  })

  test('an act of an office to who holds it, or held it', () => {
    expect(offered(inTriage(), neighbour, day(9))).toEqual({})
    expect(offered(inTriage(), HEAD_E, day(9))).toEqual({ triage: 'yes', sendOut: 'yes', handUp: 'yes' })
    const former = livingAt('E-01', mandate('courtyardHead', 'E', { until: day(8) }))
    expect(offered(inTriage(), former, day(9))).toEqual({
      triage: 'MANDATE_EXPIRED',
      sendOut: 'MANDATE_EXPIRED',
      handUp: 'MANDATE_EXPIRED'
    })
  })

  test('a site to add where one is looked for, and to judge where one is not yet judged', () => {
    expect(offered(deliberating(), HEAD_E, day(10))).toMatchObject({ addOption: 'yes', announceVote: 'yes' })
    expect(offered(deliberating(false), HEAD_E, day(10))).not.toHaveProperty('addOption')
    expect(offered(siteAnnounced().slice(0, 10), STREET, day(14))).toHaveProperty('appraise', 'yes')
    expect(offered(deliberating(), STREET, day(14))).not.toHaveProperty('appraise')
  })

  test('a gain to declare, once a household', () => {
    const gain = on(day(9), { type: 'InterestDeclared', household: 'W-25', ground: '承包保洁' })
    expect(offered(deliberating(), neighbour, day(10))).toEqual({
      declareInterest: 'yes',
      proposeRecusal: 'yes'
    })
    expect(offered([...deliberating(), gain], neighbour, day(10))).toEqual({ proposeRecusal: 'yes' })
  })

  test('an opening that must wait, or be left to another, with the reason', () => {
    expect(offered(siteAnnounced(), HEAD_E, day(39, -1))).toMatchObject({ openVote: 'TOO_EARLY' })
    expect(offered(siteAnnounced(), HEAD_E, day(39))).toMatchObject({ openVote: 'yes' })
    expect(offered(siteAnnounced(), HEAD_W, day(39))).toMatchObject({ openVote: 'PROCESS_RECUSAL' })
  })

  test('a closing that must wait, or be left to another, with the reason', () => {
    const proposer = { ...SECRETARY, person: PROPOSER.person }
    expect(offered(answered(), SECRETARY, day(54, -1))).toEqual({ closeMatter: 'TOO_EARLY' })
    expect(offered(answered(), SECRETARY, day(54))).toEqual({ closeMatter: 'yes' })
    expect(offered(answered(), proposer, day(54))).toEqual({ closeMatter: 'SELF_CLOSE' })
  })

  test('a second look to those whose household signed, while a refusal is on display', () => {
    const refusal = [...inTriage(), on(day(5), { type: 'TriageRefused', reason: '不是公共事项' })]
    const signed = { signedByMe: false, signedByHousehold: true }
    expect(offered(refusal, neighbour, day(6), signed)).toEqual({ askReview: 'yes' })
    expect(offered(refusal, neighbour, day(6))).toEqual({})
    expect(offered(displayed(), neighbour, day(55), signed)).toEqual({ askReopening: 'yes' })
  })

  test('what the level that has it can do, and no way up from the street', () => {
    expect(offered(handedUp(), SECRETARY, day(21))).toEqual({
      accept: 'yes',
      returnMatter: 'yes',
      sendOut: 'yes',
      pauseMatter: 'yes'
    })
    const accepted = (history: readonly Dated[]) => [...history, on(day(23), { type: 'Accepted' })]
    expect(offered(accepted(handedUp()), SECRETARY, day(24))).toMatchObject({
      answer: 'yes',
      returnMatter: 'yes',
      sendOut: 'yes',
      pauseMatter: 'yes',
      handUp: 'yes',
      addOption: 'yes',
      announceVote: 'yes',
      openPoll: 'yes'
    })
    expect(offered(accepted(handedUp()), HEAD_E, day(24))).not.toHaveProperty('announceVote')
    expect(offered(accepted(atStreet()), STREET, day(24))).toEqual({
      answer: 'yes',
      returnMatter: 'yes',
      pauseMatter: 'yes'
    })
    expect(offered(decided(), SECRETARY, day(51))).toEqual({ answer: 'yes' })
  })

  test('nothing once it is over', () => {
    const over = [...displayed(), on(day(69), { type: 'DisplayEnded' })]
    for (const actor of [neighbour, HEAD_E, SECRETARY, STREET])
      expect(offered(over, actor, day(70))).toEqual({})
  })
})
