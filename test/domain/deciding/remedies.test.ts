import { remediesUnder, REMEDIES } from '../../../src/domain/deciding/remedies'
import { RULE_CARDS } from '../../../src/domain/deciding/ruleCards'
import { remedyFact } from '../../../src/locale/remedies'

const kindsUnder = (key: string) => remediesUnder(card(key)).map(({ kind }) => kind)
const card = (key: string) => RULE_CARDS.find(each => each.key === key)!

describe('what to do against a result', () => {
  test.each(RULE_CARDS.map(each => [each.key, each] as const))(
    '%s: every way has its article, in the order of nearness',
    (_, rule) => {
      const ways = remediesUnder(rule)
      expect(ways.every(({ basis }) => basis.length > 0)).toBe(true)
      expect(ways.map(({ kind }) => REMEDIES.indexOf(kind))).toEqual(
        ways.map(({ kind }) => REMEDIES.indexOf(kind)).sort((a, b) => a - b)
      )
    }
  )

  test('a review is offered only where the card has days for one', () => {
    expect(kindsUnder('ordinary')).toContain('review')
    expect(kindsUnder('villagers-meeting')).not.toContain('review')
  })

  test('owners have one year before the court, residents and villagers each their own law', () => {
    const court = (key: string) => remediesUnder(card(key)).find(({ kind }) => kind === 'courtRevocation')
    expect(court('owners-ordinary')).toMatchObject({
      days: 365,
      basis: expect.stringContaining('民法典 §280')
    })
    expect(court('residents-meeting')?.basis).toBe('居民委员会组织法 §40')
    expect(court('villagers-meeting')?.basis).toBe('村民委员会组织法 §41')
  })

  test('members of a collective go to the court under the law of collectives, not of villages', () => {
    expect(remediesUnder(card('collective-members')).map(({ basis }) => basis)).toEqual([
      '农村集体经济组织法 §57',
      '信访工作条例 §23、§34'
    ])
  })

  test('the days stand in the words', () => {
    expect(remedyFact(remediesUnder(card('facility'))[0]!).term).toBe('请求复核（截止以后3天内）')
  })
})
