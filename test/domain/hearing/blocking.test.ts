import { harmsAfterBlock } from '../../../src/domain/hearing/blocking'
import type { Objection } from '../../../src/domain/hearing/objection'
import type { Outcome } from '../../../src/domain/deciding/verdict'
import type { Vote } from '../../../src/domain/matter/vote'

/** `W1:3` is three households of W1; a household is called after its building. */
const near = (...sizes: string[]): string[] =>
  sizes.flatMap(size => {
    const [building = '', count] = size.split(':')
    return Array.from({ length: Number(count) }, (_, at) => `${building}-${at + 1}`)
  })
const vote = (affected: readonly string[], outcome: Outcome = 'blocked_by_affected') =>
  ({ affected, options: [], option: 'a', result: { verdict: { outcome } } }) as unknown as Vote
const wrote = (household: string, more: Partial<Objection> = {}) =>
  ({ household, comment: null, ended: null, ...more }) as Objection
const buildingOf = (household: string) => household.split('-')[0]
const after = (affected: readonly string[], objections: readonly Objection[] = [], outcome?: Outcome) =>
  harmsAfterBlock(vote(affected, outcome), objections, buildingOf)

describe('after a block', () => {
  test('each building with standing is told whether it wrote down a harm, in numbers of households and never of ballots', () => {
    expect(after(near('W1:16', 'E1:12'), [wrote('E1-3')])).toEqual([
      { buildings: ['W1'], affected: 16, wrote: false },
      { buildings: ['E1'], affected: 12, wrote: true }
    ])
  })

  test('a comment, or a harm that was taken back, is none that was stated; one that was settled is', () => {
    const of = (more: Partial<Objection>) => after(near('W1:5'), [wrote('W1-1', more)])?.[0]?.wrote
    expect(of({ comment: 'WINDOW_CLOSED' })).toBe(false)
    expect(of({ ended: { how: 'takenBack', at: 0 } })).toBe(false)
    expect(of({ ended: { how: 'settled', at: 0 } })).toBe(true)
  })

  test('a building of five stands alone; one of four goes together with others, so that no row is below five', () => {
    const rows = (...sizes: string[]) => after(near(...sizes))?.map(({ buildings }) => buildings.join('+'))
    expect(rows('W1:16', 'E1:5')).toEqual(['W1', 'E1'])
    expect(rows('W1:16', 'N1:6', 'E1:4')).toEqual(['W1', 'E1+N1'])
    expect(rows('W1:16', 'E1:4', 'E2:1')).toEqual(['W1', 'E1+E2'])
    expect(rows('E1:3', 'E2:2')).toEqual(['E1+E2'])
  })

  test('fewer than five affected in all are not told apart from their ballots', () => {
    expect(after(near('W1:4'), [wrote('W1-1')])).toEqual([])
    expect(after([])).toEqual([])
  })

  test('after any other outcome nothing is said of buildings', () => {
    for (const outcome of ['pass', 'fail', 'quorum_not_met', 'contested'] as const)
      expect(after(near('W1:16'), [], outcome)).toBeNull()
  })
})
