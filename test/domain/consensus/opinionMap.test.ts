import fc from 'fast-check'
import { mapCells } from '../../../src/domain/consensus/opinionMap'

const at = (places: readonly (readonly [number, number])[]) => ({
  x: Float64Array.from(places, each => each[0]),
  y: Float64Array.from(places, each => each[1])
})
const line = (count: number) => at(Array.from({ length: count }, (_, i) => [i, 0] as const))
const sizes = (count: number) => mapCells(line(count), null).map(each => each.households)

it.each([
  [5, [5]],
  [9, [9]],
  [10, [5, 5]],
  [11, [5, 6]]
])('%i households in a row are marks of %j', (count, marks) => expect(sizes(count)).toEqual(marks))

it('nobody is no mark', () => expect(mapCells(at([]), null)).toEqual([]))

it('twelve at one point stay one mark, however many there are', () =>
  expect(mapCells(at(Array.from({ length: 12 }, () => [1.5, 2] as const)), null)).toEqual([
    { x: 1.5, y: 2, households: 12, camp: null }
  ]))

it('those who stand apart are not mixed: the cut is where the gap is widest', () => {
  const places = [...Array.from({ length: 7 }, (_, i) => i), ...Array.from({ length: 6 }, (_, i) => 50 + i)]
  const cells = mapCells(at(places.map(x => [x, 0] as const)), null)
  expect(cells.map(each => [each.x, each.households])).toEqual([
    [3, 7],
    [52.5, 6]
  ])
})

const crowd = fc.array(
  fc.record({ x: fc.integer({ min: -9, max: 9 }), y: fc.integer({ min: -9, max: 9 }) }),
  { minLength: 5, maxLength: 90 }
)

it('no mark is fewer than five households, every household is in one mark, and camps are never mixed', () =>
  fc.assert(
    fc.property(crowd, fc.integer({ min: 1, max: 3 }), (places, camps) => {
      const labels = Uint8Array.from(places, (_, i) => i % (places.length < 5 * camps ? 1 : camps))
      const cells = mapCells(at(places.map(({ x, y }) => [x, y] as const)), labels)
      const inCamp = (camp: number) =>
        cells.filter(each => each.camp === camp).reduce((sum, each) => sum + each.households, 0)
      return (
        cells.every(each => each.households >= 5) &&
        [...new Set(labels)].every(camp => inCamp(camp) === labels.filter(each => each === camp).length)
      )
    })
  ))

it('the map is the same in whatever order the households come', () =>
  fc.assert(
    fc.property(crowd, places => {
      const points = places.map(({ x, y }) => [x, y] as const)
      expect(mapCells(at([...points].reverse()), null)).toEqual(mapCells(at(points), null))
    })
  ))
