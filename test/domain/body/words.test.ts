import { refusalSentence } from '../../../src/locale/refusals'
import { verdictSentences } from '../../../src/locale/verdictWords'

test('the lines of a vote by representatives name them, and how many attended', () => {
  const line = { denominator: 'heads', bound: 'atLeast', clause: '居委会法 §29' } as const
  const quorum = {
    ...line,
    rule: 'quorum',
    base: 'eligible',
    have: 19,
    need: 20,
    of: 30,
    missing: 1,
    met: false
  } as const
  const pass = {
    ...line,
    rule: 'pass',
    base: 'attending',
    have: 11,
    need: 11,
    of: 21,
    missing: 0,
    met: true
  } as const
  const said = (line: typeof quorum | typeof pass, voterUnit: 'representative' | 'adult') =>
    verdictSentences({ lines: [line] }, { voterUnit }, {})[0]
  expect(said(quorum, 'representative')).toBe('参加：应到30名代表，已到19人，须20人，还差1人。')
  expect(said(pass, 'representative')).toBe('赞成：到会21人，赞成11人，须11人。')
  expect(said(quorum, 'adult')).toBe('参加：应到30人，已到19人，须20人，还差1人。')
})

test('what a body lacks is told with both numbers and with what to do', () => {
  const women = { part: 'women', have: 9, need: 10, of: 30 }
  expect(refusalSentence('COMPOSITION_RULE', women)).toContain('妇女代表9名，须10名，还差1名。请先补选')
})

test('a seat that is taken, a second one and a wrong code each have a way on', () => {
  expect(refusalSentence('DUPLICATE', { seat: 'taken' })).toContain('请找书记或者院长核对')
  expect(refusalSentence('DUPLICATE', { seat: 'another' })).toContain('已经有一个席位')
  expect(refusalSentence('INVALID_CODE', { seat: true })).toContain('席位邀请码对不上')
})

test('a neighbour without a seat reads whose vote it is, and another of the household that it is not theirs', () => {
  const sentence = (another: boolean) => refusalSentence('NOT_ELIGIBLE', { body: 'villagerReps', another })
  expect(sentence(false)).toContain('这次由村民代表一人一票。')
  expect(sentence(true)).toContain('只能由他本人投')
})
