import { countSentence, shareSentence } from '../../src/components/sentences'
import { newcomerWords } from '../../src/locale/claims'
import { refusalSentence } from '../../src/locale/refusals'
import { statedNothing } from '../../src/locale/packet'

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

describe('whoever is stopped at the door reads what to do next', () => {
  test.each([
    ['after five wrong codes', 'LIMIT_REACHED', { codes: 5 }, '请明天再试，或者现在就请楼道长确认'],
    ['at a door guessed at by many', 'LIMIT_REACHED', { doorLocked: true }, '已经告诉院长'],
    ['after three claims in thirty days', 'LIMIT_REACHED', { claims: 3, from: 0 }, '用邀请码现在就能确认'],
    ['in a ring that vouches for itself', 'FORBIDDEN', { vouch: 'ring' }, '请让别的邻居来'],
    ['who vouches while still waiting', 'FORBIDDEN', { vouch: 'newcomer' }, '请让早就确认过的邻居来'],
    ['an official with the own claim', 'FORBIDDEN', { claim: 'mine' }, '请另一位负责人来确认'],
    ['the slower of two of one household', 'HOUSEHOLD_DISPUTE', {}, '请家里商量好，由那位家人来改'],
    ['a neighbour who helped five households', 'LIMIT_REACHED', { helped: 5 }, '请换一位邻居或家里人帮忙'],
    ['a telephone that went from door to door', 'LIMIT_REACHED', { moves: 2 }, '请网格员上门收纸质票'],
    ['who has moved out', 'NOT_VERIFIED', {}, '请先用邀请码确认，或者请楼道长确认'],
    ['by a card of another courtyard', 'NOT_IN_UNIT', {}, '请到您自己楼院的议事厅去办'],
    ['below a branch taken back', 'CARD_EXPIRED', { invitation: 'revoked' }, '请找住在这里的人再要一张'],
    ['by a card that ran out', 'CARD_EXPIRED', { invitation: 'expired' }, '请发卡片的邻居再发一张'],
    ['by a proxy of a newcomer', 'NOT_ELIGIBLE', { newcomer: true }, '请那一户自己投']
  ] as const)('%s', (_who, refusal, detail, next) => {
    expect(refusalSentence(refusal, detail)).toContain(next)
  })

  test('a newcomer, before and after a second person has said the same', () => {
    const until = Date.UTC(2027, 2, 5, 2)
    expect(newcomerWords({ until, known: false })).toMatch(
      /先留着：还要第二个人确认（另一位负责人、家里人，或者同楼的邻居）.*才计入/
    )
    expect(newcomerWords({ until, known: true })).toMatch(/第二个人也确认过了。.*您投的票就计入/)
    expect(refusalSentence('TOO_EARLY', { newcomer: 'alone', from: until })).toMatch(/要先请第二个人确认/)
    expect(refusalSentence('TOO_EARLY', { newcomer: 'known', from: until })).not.toMatch(/要先请第二个人确认/)
  })
})

test('a building that blocked and stated no harm is told so on the packet; one that stated one is not, nor anyone elsewhere', () => {
  const harms = (mine: string | null) => [
    { buildings: ['W1'], affected: 16, wrote: false, mine: mine === 'W1' },
    { buildings: ['E1', 'E2'], affected: 7, wrote: true, mine: mine === 'E1' }
  ]
  const told = (mine: string | null) => statedNothing({ votes: [{ harms: harms(mine) }] })
  expect(told('W1')).toContain('您这里（W1楼）表决前没有一户写下妨害和条件')
  expect(told('W1')).not.toMatch(/16|赞成|票反对/)
  expect([told('E1'), told(null)]).toEqual([null, null])
  expect(statedNothing({ votes: [{ harms: null }] })).toBeNull()
})
