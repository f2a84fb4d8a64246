import fc from 'fast-check'
import { leastAnsweredFirst } from '../../../src/domain/poll/turn'

const counts = fc
  .dictionary(fc.string({ minLength: 1 }), fc.nat(50))
  .map(each => new Map(Object.entries(each)))

test('nobody meets a statement before one that fewer have answered, and everybody meets each once', () => {
  fc.assert(
    fc.property(counts, fc.string(), (answered, person) => {
      const order = leastAnsweredFirst([...answered.keys()], answered, person)
      const times = order.map(id => answered.get(id) ?? 0)
      expect(times).toEqual([...times].sort((a, b) => a - b))
      expect([...order].sort()).toEqual([...answered.keys()].sort())
    })
  )
})

test('where as many have answered, each person has another order, and the same one every time', () => {
  const ids = ['a', 'b', 'c', 'd', 'e']
  const orders = ['p1', 'p2', 'p3', 'p4'].map(person => leastAnsweredFirst(ids, new Map(), person).join(''))
  expect(new Set(orders).size).toBeGreaterThan(1)
  expect(leastAnsweredFirst([...ids].reverse(), new Map(), 'p1').join('')).toBe(orders[0])
})
