import { withoutDoors } from '../../../src/domain/levels/withoutDoors'

const told = withoutDoors(['W1-01', 'W1-011', '3栋2'])

test.each([
  ['W1-01家的窗户正对着', '（门牌略）家的窗户正对着'],
  ['问问w1-01，还有Ｗ１－０１', '问问（门牌略），还有（门牌略）'],
  ['W1-011和W1-0112', '（门牌略）和W1-0112'],
  ['XW1-01不是门牌', 'XW1-01不是门牌'],
  ['3栋2那边', '（门牌略）那边'],
  ['离公厕不到15米', '离公厕不到15米']
])('%s leaves the community as %s', (text, left) => {
  expect(told(text)).toBe(left)
})

test('a place without a register leaves texts as they are', () => {
  expect(withoutDoors([])('W1-01')).toBe('W1-01')
})
