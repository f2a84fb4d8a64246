import { voteMatrix } from '../../../src/domain/consensus/matrix'
import { originallyPlacedRows, placedRows } from '../../../src/domain/consensus/participation'
import { said } from './conversations'

const names = (ballots: readonly string[], hidden: readonly number[], rule: typeof placedRows) => {
  const { votes, statements } = said(ballots, hidden)
  const matrix = voteMatrix(votes, statements)
  return Array.from(rule(matrix), row => matrix.voters[row]!).sort()
}
const all = '+'.repeat(20)

describe('a household is placed', () => {
  it.each([
    ['with six votes of twenty statements it is not', '++++++', false],
    ['with seven it is', '+++++++', true],
    ['with eight it is', '++++++++', true],
    ['passes are votes', 'ooooooo', true]
  ])('%s', (_, ballot, placed) => expect(names([all, ballot], [], placedRows).includes('v101')).toBe(placed))

  it('with half of the statements to be seen where there are fewer', () => {
    expect(names(['+++++', '++   ', '+++  '], [], placedRows)).toEqual(['v100', 'v102'])
    expect(names(['++++++', '++    ', '+++   '], [], placedRows)).toEqual(['v100', 'v102'])
  })

  it('with votes on hidden statements counted, which are not among those to be seen', () => {
    expect(names(['++++++', '+ +   ', '+    +'], [0, 1], placedRows)).toEqual(['v100', 'v101', 'v102'])
    expect(names(['++++++', '+     '], [0, 1], placedRows)).toEqual(['v100'])
  })

  it('by nobody else filling up a small room', () => {
    const ballots = [...Array.from({ length: 14 }, () => all), '++++', '+++', '+++++']
    expect(names(ballots, [], placedRows)).toHaveLength(14)
    expect(names(ballots, [], originallyPlacedRows)).toHaveLength(15)
    expect(names(ballots, [], originallyPlacedRows)).toContain('v116')
  })
})
