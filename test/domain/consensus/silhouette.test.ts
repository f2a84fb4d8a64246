import { silhouettes } from '../../../src/domain/consensus/silhouette'

const onALine = (...x: number[]) => ({ x: Float64Array.from(x), y: new Float64Array(x.length) })

it('a silhouette is how much nearer the own group is than the next', () => {
  const [score] = silhouettes(onALine(0, 1, 10, 11), [Uint8Array.of(0, 0, 1, 1)])
  expect(score).toBeCloseTo((9.5 / 10.5 + 8.5 / 9.5 + 8.5 / 9.5 + 9.5 / 10.5) / 4, 12)
})

it('who is alone in a group counts nought', () => {
  expect(silhouettes(onALine(0, 1, 10), [Uint8Array.of(0, 0, 1)])[0]).toBeCloseTo((9 / 10 + 8 / 9) / 3, 12)
})

it('one group, or nobody, has no silhouette', () => {
  expect(silhouettes(onALine(0, 1, 2), [new Uint8Array(3)])).toEqual([0])
  expect(silhouettes(onALine(), [new Uint8Array(0)])).toEqual([0])
})

it('all at one point are no nearer to one group than to another', () => {
  expect(silhouettes(onALine(2, 2, 2, 2), [Uint8Array.of(0, 0, 1, 1)])).toEqual([0])
})
