import { rehearse } from '../../../src/domain/deciding/rehearsal'
import { isFault, villagesIn } from '../../../src/domain/deciding/rehearsalFile'
import type { Case, Village } from '../../../src/domain/deciding/village'

const village = (each: object = {}, change: object = {}) => ({
  title: '试演',
  radius: 30,
  buildings: {
    W1: { courtyard: 'W', x: 0, y: 0, households: 6 },
    E1: { courtyard: 'E', x: 60, y: 0, households: 6 }
  },
  sites: { A: { x: 30, y: 0 }, B: { x: 75, y: 0 } },
  areas: { 'W1-01': 20_000 },
  cases: [
    {
      name: '一',
      rule: 'ordinary',
      site: null,
      ballots: { W1: [4, 1, 1], E1: [4, 0, 0] },
      expect: 'pass',
      ...each
    }
  ],
  ...change
})
const fault = (json: unknown) => {
  const read = villagesIn(json)
  return isFault(read) ? `${read.at}: ${read.why}` : 'read'
}
const first = (each: Partial<Case>) => rehearse(village(each) as unknown as Village)[0]!

describe('a file that cannot be rehearsed is refused with the place of the fault', () => {
  test('a good one is read, alone and in a list', () => {
    expect(fault(village())).toBe('read')
    expect(fault([village(), village()])).toBe('read')
    expect(fault([])).toBe('read')
  })

  test.each([
    [null, ': a village is an object'],
    ['village', ': a village is an object'],
    [{}, 'title: must be a text'],
    [[village(), {}], '[1].title: must be a text'],
    [village({}, { radius: '30' }), 'radius: must be metres'],
    [village({}, { radius: -1 }), 'radius: must be metres'],
    [village({}, { buildings: [] }), 'buildings: must be an object'],
    [
      village({}, { buildings: { W1: { courtyard: 'W', x: 0, y: 0 } } }),
      'buildings.W1.households: must be a whole number'
    ],
    [
      village({}, { buildings: { W1: { courtyard: 'W', x: null, y: 0, households: 1 } } }),
      'buildings.W1: needs x and y in metres'
    ],
    [
      village({}, { buildings: { W1: { x: 0, y: 0, households: 1 } } }),
      'buildings.W1.courtyard: must be a text'
    ],
    [village({}, { sites: { A: { x: 1 } } }), 'sites.A: needs x and y in metres'],
    [village({}, { sites: { none: { x: 1, y: 1 } } }), 'sites.none: is a word of the ballot'],
    [village({}, { areas: { 'X1-01': 9000 } }), 'areas.X1-01: no such door'],
    [village({}, { areas: { 'W1-01': 90.5 } }), 'areas.W1-01: must be a whole number of 0.01 m²'],
    [village({}, { cases: {} }), 'cases: must be a list'],
    [village({ name: 1 }), 'cases[0].name: must be a text'],
    [village({ rule: 'majority' }), 'cases[0].rule: no such rule card'],
    [village({ site: 'Z' }), 'cases[0].site: no such site'],
    [village({ expect: 'passed' }), 'cases[0].expect: no such outcome'],
    [village({ extended: 'yes' }), 'cases[0].extended: must be true or false'],
    [village({ recused: ['W1-07'] }), 'cases[0].recused: no such door: W1-07'],
    [village({ alsoAffected: 'W1-01' }), 'cases[0].alsoAffected: must be a list of doors'],
    [village({ ballots: undefined }), 'cases[0].ballots: must be given once'],
    [village({ ballotsByHousehold: {} }), 'cases[0].ballots: must be given once'],
    [village({ ballots: { X1: [1, 0, 0] } }), 'cases[0].ballots.X1: no such building'],
    [village({ ballots: { W1: [1, 0] } }), 'cases[0].ballots.W1: must be [yes, no, abstain]'],
    [village({ ballots: { W1: [1, -1, 0] } }), 'cases[0].ballots.W1: must be whole numbers'],
    [village({ ballots: { W1: [6, 1, 0] } }), 'cases[0].ballots.W1: more ballots than doors'],
    [
      village({ ballots: { W1: [6, 0, 0] }, recused: ['W1-02'] }),
      'cases[0].ballots.W1: more ballots than doors'
    ],
    [
      village({ ballots: undefined, ballotsByHousehold: { 'W1-09': 'yes' } }),
      'cases[0].ballotsByHousehold.W1-09: no such door'
    ],
    [
      village({ ballots: undefined, ballotsByHousehold: { 'W1-01': 'A' } }),
      'cases[0].ballotsByHousehold.W1-01: no such choice'
    ],
    [village({ options: [] }), 'cases[0].options: must be a list of sites'],
    [village({ options: ['A', 'Z'] }), 'cases[0].options: no such site'],
    [village({ options: ['A', 'A'] }), 'cases[0].options: names a site twice'],
    [village({ options: ['A', 'B'], rule: 'no-objection' }), 'cases[0].options: are not for this rule card'],
    [village({ options: ['A', 'B'] }), 'cases[0].ballots.W1: must be numbers by option'],
    [village({ options: ['A', 'B'], ballots: { W1: { C: 1 } } }), 'cases[0].ballots.W1: no such choice'],
    [village({ options: ['A', 'B'], hosts: { A: 1 }, ballots: {} }), 'cases[0].hosts: must name courtyards']
  ])('%#: %s', (json, why) => {
    expect(fault(json)).toBe(why)
  })
})

describe('how a rehearsal reads its village', () => {
  test('numbers are handed to the doors in order, passing over the recused', () => {
    const numbers = first({
      rule: 'facility',
      recused: ['W1-01'],
      alsoAffected: ['W1-02'],
      ballots: { W1: [0, 1, 4], E1: [6, 0, 0] }
    })
    const byDoor = first({
      rule: 'facility',
      recused: ['W1-01'],
      alsoAffected: ['W1-02'],
      ballots: undefined,
      ballotsByHousehold: {
        ...Object.fromEntries(['W1-03', 'W1-04', 'W1-05', 'W1-06'].map(door => [door, 'abstain'])),
        ...Object.fromEntries(
          ['E1-01', 'E1-02', 'E1-03', 'E1-04', 'E1-05', 'E1-06'].map(door => [door, 'yes'])
        ),
        'W1-02': 'no'
      }
    })
    expect(numbers).toEqual({ ...byDoor, expect: 'pass' })
    expect(numbers.lines.map(line => line.have)).toContain(11)
  })

  test('a door whose area is not named has 90 m²', () => {
    const { lines } = first({ rule: 'owners-ordinary' })
    expect(lines.find(line => line.rule === 'quorum' && line.denominator === 'area')?.of).toBe(
      20_000 + 11 * 9_000
    )
  })

  test('a site affects the buildings within the radius of it, the edge included', () => {
    const affected = (site: string) =>
      first({ rule: 'facility', site }).lines.find(line => line.rule === 'affectedQuorum')?.of
    expect(affected('A')).toBe(12)
    expect(affected('B')).toBe(6)
  })

  test('each option of a choice has its own neighbours', () => {
    const choice = first({
      rule: 'facility',
      options: ['A', 'B'],
      hosts: { B: 'E' },
      ballots: { W1: { B: 6 }, E1: { B: 3, A: 3 } }
    })
    expect(choice).toMatchObject({ outcome: 'pass' })
    expect(
      choice.lines.filter(line => line.rule === 'affectedQuorum').map(line => [line.option, line.of])
    ).toEqual([
      [undefined, 12],
      ['B', 6]
    ])
  })

  test('a no against what would pass without a vote is an objection in writing', () => {
    expect(first({ rule: 'no-objection', ballots: { W1: [0, 1, 0] } }).outcome).toBe('pass')
    expect(first({ rule: 'no-objection', ballots: { W1: [0, 2, 0] } }).outcome).toBe('converted')
  })

  test('a case may be asked without an expectation', () => {
    expect(first({ expect: undefined })).toMatchObject({ outcome: 'pass', expect: null })
  })
})

test('two rehearsals of a village give the same bytes', () => {
  const rehearsed = () => JSON.stringify(rehearse(village() as unknown as Village))
  expect(rehearsed()).toBe(rehearsed())
})
