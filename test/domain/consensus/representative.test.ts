import { groupAwareConsensus, groupStatistics } from '../../../src/domain/consensus/groupStatistics'
import { representative } from '../../../src/domain/consensus/representative'
import { sharedStatements } from '../../../src/domain/consensus/sharedStatements'
import type { Tally } from '../../../src/domain/consensus/tally'

const of = (agree: number, disagree: number, pass = 0): Tally => ({ agree, disagree, pass })
const listed = (own: Tally[], others: Tally[], reading?: 'mended' | 'original') =>
  representative(groupStatistics([own, others])[0]!, [...own.keys()], reading).map(each => [
    each.column,
    each.side
  ])

describe('what a group stands for', () => {
  it('is what it agrees with best first, then what tells it from the others, agreed before disagreed', () => {
    expect(listed([of(18, 1), of(2, 17), of(14, 5)], [of(4, 15), of(16, 3), of(5, 14)])).toEqual([
      [0, 'agree'],
      [2, 'agree'],
      [1, 'disagree']
    ])
  })

  it('is five statements at most', () => {
    const own = Array.from({ length: 9 }, () => of(18, 1))
    expect(
      listed(
        own,
        own.map(() => of(2, 17))
      )
    ).toHaveLength(5)
  })

  it('is nothing where nobody voted on anything', () => expect(listed([], [])).toEqual([]))

  it('never shows as disagreed what most of the group agrees with best', () => {
    const own = [of(7, 1, 2)]
    const others = [of(40, 0)]
    expect(listed(own, others, 'original')).toEqual([[0, 'disagree']])
    expect(listed(own, others)).toEqual([[0, 'agree']])
  })

  it('never takes two negative z values for strong agreement', () => {
    const own = [of(13, 8), of(5, 35)]
    const others = [of(58, 38), of(30, 34)]
    expect(listed(own, others, 'original')).toEqual([[1, 'disagree']])
    expect(listed(own, others)).toEqual([
      [0, 'agree'],
      [1, 'disagree']
    ])
  })
})

describe('what everybody shares', () => {
  it('needs more than a half for it, significantly', () => {
    expect(sharedStatements([of(10, 10)], [0], 'agree')).toEqual([])
    expect(sharedStatements([of(12, 8)], [0], 'agree')).toEqual([])
    expect(sharedStatements([of(13, 7)], [0], 'agree')).toEqual([0])
    expect(sharedStatements([of(0, 0)], [0], 'agree')).toEqual([])
  })

  it('is five statements at most, strongest first', () => {
    const counts = [20, 25, 18, 30, 22, 19, 28].map(agree => of(agree, 1))
    expect(sharedStatements(counts, [...counts.keys()], 'agree')).toEqual([3, 6, 1, 4, 0])
  })
})

it('a group without votes is neither for nor against', () => {
  expect(groupAwareConsensus([[of(8, 0)], [of(0, 0)]], 'agree')).toEqual([0.45])
})
