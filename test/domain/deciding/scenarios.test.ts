import { rehearse } from '../../../src/domain/deciding/rehearsal'
import { isFault, villagesIn } from '../../../src/domain/deciding/rehearsalFile'
import type { Case, Village } from '../../../src/domain/deciding/village'
import toiletFile from '../fixtures/toilet.json'
import villagesFile from '../fixtures/villages.json'

const read = (json: unknown): readonly Village[] => {
  const villages = villagesIn(json)
  if (isFault(villages)) throw new Error(`${villages.at}: ${villages.why}`)
  return villages
}

const toilet = read(toiletFile)[0]!
const villages = read(villagesFile)

const toiletCase = (name: string, change: Partial<Case> = {}) => {
  const found = toilet.cases.find(each => each.name === name)!
  return rehearse({ ...toilet, cases: [{ ...found, ...change }] })[0]!
}
const ballotsOf = (name: string, change: Record<string, readonly number[]>) => ({
  ballots: {
    ...(toilet.cases.find(each => each.name === name)!.ballots as Record<string, number[]>),
    ...change
  }
})
const line = (rehearsed: ReturnType<typeof toiletCase>, rule: string, unit?: string) =>
  rehearsed.lines.find(each => each.rule === rule && each.unit === unit)

describe('every rehearsed vote has the outcome it must have', () => {
  test.each(rehearse(toilet).map(each => [each.name, each] as const))(
    '公厕: %s',
    (_, { outcome, expect: expected }) => {
      expect(outcome).toBe(expected)
    }
  )

  test.each(villages.map(village => [village.title, village] as const))('%s', (_, village) => {
    const differing = rehearse(village).filter(each => each.outcome !== each.expect)
    expect(differing).toEqual([])
  })
})

describe('the vote on site A, by its numbers', () => {
  test('96 of 118 took part, 71 said yes where 64 were needed, the affected said no 9 times of 24', () => {
    const main = toiletCase('main')
    expect(line(main, 'quorum')).toMatchObject({ have: 96, need: 79, of: 118, met: true, missing: 0 })
    expect(line(main, 'pass')).toMatchObject({ have: 71, need: 64, of: 96 })
    expect(line(main, 'affectedQuorum')).toMatchObject({ have: 24, need: 19, of: 28 })
    expect(line(main, 'affectedBlock')).toMatchObject({ have: 9, need: 12, of: 24, bound: 'atMost' })
    expect(line(main, 'unitGuard', 'N')).toMatchObject({ have: 4, of: 15 })
  })

  test('78 of 118 is one household short and says nothing of how they voted', () => {
    const short = toiletCase('v1_first_close')
    expect(short.lines).toHaveLength(2)
    expect(line(short, 'quorum')).toMatchObject({ have: 78, need: 79, of: 118, met: false, missing: 1 })
  })

  test('the 79th household makes the quorum', () => {
    expect(toiletCase('v1_first_close', ballotsOf('v1_first_close', { W1: [7, 4, 0] })).outcome).toBe('pass')
  })

  test('63 yes of 96 fail and 64 pass', () => {
    const lost = { W2: [4, 5, 1], W3: [3, 4, 0] }
    expect(toiletCase('main', ballotsOf('main', { ...lost, W4: [7, 2, 1] })).outcome).toBe('fail')
    expect(toiletCase('main', ballotsOf('main', lost)).outcome).toBe('pass')
  })

  test('18 of 28 affected are too few to decide over them, 19 are enough', () => {
    const eighteen = ballotsOf('main', { W1: [6, 2, 0], E1: [7, 2, 1], N3: [5, 1, 0] })
    expect(toiletCase('main', eighteen).outcome).toBe('affected_quorum_not_met')
    const nineteen = ballotsOf('main', { W1: [6, 3, 0], E1: [7, 2, 1], N3: [5, 1, 0] })
    expect(toiletCase('main', nineteen).outcome).toBe('pass')
  })

  test('once extended and served, 18 affected no longer stop it, and 19 are the base of the block', () => {
    const served = {
      ...ballotsOf('main', { W1: [6, 2, 0], E1: [6, 4, 0], N3: [5, 1, 0] }),
      affectedServed: true
    }
    const extended = toiletCase('main', { ...served, extended: true })
    expect(extended.outcome).toBe('pass')
    expect(line(extended, 'affectedQuorum')).toMatchObject({
      have: 18,
      need: 19,
      met: false,
      missing: 1,
      waived: true
    })
    expect(line(extended, 'affectedBlock')).toMatchObject({ have: 6, need: 9, of: 19 })
    expect(toiletCase('main', { ...served, extended: false }).outcome).toBe('affected_quorum_not_met')
    expect(toiletCase('main', { ...served, extended: true, affectedServed: false }).outcome).toBe(
      'affected_quorum_not_met'
    )
  })

  test('12 noes of 24 affected do not block, 13 do', () => {
    expect(toiletCase('main', ballotsOf('main', { W1: [4, 9, 0] })).outcome).toBe('pass')
    expect(toiletCase('main', ballotsOf('main', { W1: [3, 10, 0] })).outcome).toBe('blocked_by_affected')
  })

  test('a building exactly 30 m away is affected, and a site moved past it leaves it out', () => {
    expect(line(toiletCase('main'), 'affectedQuorum')).toMatchObject({ of: 28 })
    const moved = toiletCase('v2_revote_sticky', { alsoAffected: [] })
    expect(line(moved, 'affectedQuorum')).toBeUndefined()
    expect(line(toiletCase('v2_revote_sticky'), 'affectedQuorum')).toMatchObject({ of: 28 })
  })

  test('a courtyard of 15 that says yes three times contests what two others carried', () => {
    const guard = toiletCase('unit_guard')
    expect(line(guard, 'pass')).toMatchObject({ have: 65, need: 64, met: true })
    expect(line(guard, 'unitGuard', 'N')).toMatchObject({
      have: 12,
      need: 10,
      of: 15,
      met: false,
      missing: 2
    })
  })

  test('51 for A and 49 for B, each against its host: no majority places it in a yard that refused it', () => {
    const choice = toiletCase('v3_choice_A_or_B')
    expect(line(choice, 'hostSupport', 'W')).toMatchObject({ option: 'A', have: 7, of: 42, met: false })
    expect(line(choice, 'hostSupport', 'E')).toMatchObject({ option: 'B', have: 6, of: 42, met: false })
  })
})
