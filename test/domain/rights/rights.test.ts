import { whyAffected, whyNotEligible, whyRecused } from '../../../src/domain/rights/rights'
import type { Matter } from '../../../src/domain/matter/matter'
import type { Recusal } from '../../../src/domain/recusal/recusal'
import { lived } from '../matter/grammar'
import { deliberating, site } from '../matter/histories'
import { day, UNIT } from '../matter/village'

const NOW = day(10)
const matter = (change: Partial<Matter> = {}): Matter => ({ ...lived(deliberating()).matter, ...change })
const WEST = UNIT.buildings[0]

describe('why a household is affected', () => {
  const A = { ...site('A', 30, ['W-01', 'W-02']), name: '村口停车场', x: 30, y: 0, addedAt: 0 }

  test('it lives within the radius: by how many metres, rounded down', () => {
    const why = { option: '村口停车场', metres: 30, radius: 30, from: null, byHand: null }
    expect(whyAffected(matter({ options: [A] }), 'W-01', WEST)).toEqual([why])
    const beside = { ...A, x: 20, y: 20 }
    expect(whyAffected(matter({ options: [beside] }), 'W-01', WEST)).toMatchObject([{ metres: 28 }])
    expect(whyAffected(matter({ options: [A] }), 'W-09', WEST)).toEqual([])
    expect(whyAffected(matter({ options: [] }), 'W-01', WEST)).toEqual([])
  })

  test('its standing followed it from the site before, which is named', () => {
    const moved = { ...site('B', 31, []), name: '停车场东边', x: 89, y: 0, addedAt: NOW }
    const votes = [{ option: 'A', options: [], affected: ['W-01'] }] as unknown as Matter['votes']
    const options = [{ ...A, x: 30, y: 0 }, moved]
    expect(whyAffected(matter({ options, votes }), 'W-01', WEST)).toMatchObject([
      { option: '村口停车场', from: null },
      { option: '停车场东边', metres: 89, from: '村口停车场' }
    ])
    const far = [
      { ...A, x: 30, y: 0 },
      { ...moved, x: 91 }
    ]
    expect(whyAffected(matter({ options: far, votes }), 'W-01', WEST)).toHaveLength(1)
  })
})

describe('why a household stands back', () => {
  const decision = { by: 'p', office: 'secretary', reason: '合同为证', at: NOW } as const
  const recusal = (standing: object): Recusal =>
    ({
      id: 'r',
      household: 'W-01',
      ground: 'contract',
      evidence: '',
      by: { person: 'q', household: 'W-05' },
      at: NOW,
      statement: null,
      standing
    }) as Recusal
  test.each([
    [
      'was decided once',
      { status: 'imposed', ...decision, final: false },
      { office: 'secretary', appeal: 'open' }
    ],
    ['was decided twice', { status: 'imposed', ...decision, final: true }, { appeal: 'closed' }],
    [
      'is being decided again',
      { status: 'appealed', first: decision, text: '', due: NOW },
      { appeal: 'waiting' }
    ],
    ['was dismissed', { status: 'dismissed', ...decision, final: false }, null],
    ['was only proposed', { status: 'proposed', hearUntil: NOW }, null]
  ])('%s', (_, standing, why) => {
    const found = whyRecused(matter({ recusals: [recusal(standing)] }), 'W-01')
    if (why === null) expect(found).toBeNull()
    else expect(found).toMatchObject({ ground: 'contract', reason: '合同为证', ...why })
  })

  test('by its own word, which it cannot appeal; and another one not at all', () => {
    const declared = matter({ declared: [{ household: 'W-01', ground: '我家承包', at: NOW }] })
    expect(whyRecused(declared, 'W-01')).toEqual({
      ground: 'declared',
      site: null,
      office: null,
      reason: '我家承包',
      at: NOW,
      appeal: 'closed'
    })
    expect(whyRecused(declared, 'W-02')).toBeNull()
  })
})

test('why somebody may not vote: not confirmed, elsewhere, of another unit, standing back; or nothing', () => {
  const declared = matter({ declared: [{ household: 'W-01', ground: '我家承包', at: NOW }] })
  const home = (household: string, building: string) => ({ household, building })
  expect(whyNotEligible(matter(), null, { elsewhere: false }, UNIT)).toEqual({ refused: 'NOT_VERIFIED' })
  expect(whyNotEligible(matter(), null, { elsewhere: true }, UNIT)).toEqual({ refused: 'NOT_IN_UNIT' })
  expect(whyNotEligible(matter(), home('S-01', 'S'), { elsewhere: false }, UNIT)).toEqual({
    refused: 'NOT_IN_UNIT'
  })
  expect(whyNotEligible(declared, home('W-01', 'W'), { elsewhere: false }, UNIT)).toEqual({
    refused: 'RECUSED'
  })
  expect(whyNotEligible(matter(), home('W-01', 'W'), { elsewhere: false }, UNIT)).toBeNull()
})
