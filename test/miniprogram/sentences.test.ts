import { countSentence, shareSentence } from '../../src/components/sentences'

test('a count says who should come, who came and how many are missing', () => {
  expect(countSentence({ of: 118, have: 78, missing: 1 })).toBe('应到118户，已到78户，还差1户')
  expect(countSentence({ of: 118, have: 79, missing: 0 })).toBe('应到118户，已到79户，已经够了')
  expect(countSentence({ of: 9, have: 0, missing: 5, unit: '人' })).toBe('应到9人，已到0人，还差5人')
})

test('a percentage stands beside its parts only', () => {
  expect(shareSentence({ part: 78, of: 118 })).toBe('118户中78户（66%）')
})

test.each([
  [11, 'a share', '11户中5户（45%）'],
  [10, 'a share', '10户中5户（50%）'],
  [9, 'counts only', '9户中5户（样本不足）'],
  [0, 'counts only', '0户中5户（样本不足）']
])('of %i households, %s is shown', (of, _what, sentence) => {
  expect(shareSentence({ part: 5, of })).toBe(sentence)
})

test('a share that is not whole is never rounded to all or none', () => {
  expect(shareSentence({ part: 999, of: 1000 })).toBe('1000户中999户（99%）')
  expect(shareSentence({ part: 1, of: 1000 })).toBe('1000户中1户（1%）')
})
