import { announceVote, withdrawAnnouncement } from '../../../src/domain/matter/announcing'
import { openVote } from '../../../src/domain/matter/opening'
import { card } from '../deciding/village'
import { given, on, type Dated } from './grammar'
import {
  deliberating,
  mitigating,
  needConfirmed,
  opened,
  siteAnnounced,
  sitesListed,
  siteVoting
} from './histories'
import { day, HEAD_E, LADDER, ROLL } from './village'

type Asked = Parameters<typeof announceVote>[1]
const SITE: Asked = { vote: 'v2', about: 'site', question: '同意建在A点吗？', option: 'A', windowDays: 7 }
const NEED: Asked = { vote: 'v1', about: 'need', question: '要不要建公厕？', option: null, windowDays: 5 }

const announce = (history: readonly Dated[], input: Asked, key = 'facility', at = day(36)) =>
  given(...history).when(at, matter => announceVote(matter, input, card(key), 'p-W-02', at))

describe('need and place are decided apart', () => {
  test('the need first', () => {
    announce(deliberating(), NEED, 'ordinary', day(5)).then({ type: 'VoteAnnounced' })
    announce(deliberating(), SITE).refuses('TOO_EARLY', { need: true })
  })

  test('a confirmed need is not put to the vote again', () => {
    announce(needConfirmed(), NEED, 'ordinary').refuses('DUPLICATE', { need: true })
  })

  test('a question about the need belongs to no site, whatever the request names', () => {
    const asked = { ...NEED, option: 'A' }
    announce(deliberating(), asked, 'ordinary', day(5)).then({
      type: 'VoteAnnounced',
      announcement: expect.objectContaining({ about: 'need', option: null })
    })
  })

  test('a place is not decided as a measure', () => {
    const measure = { ...NEED, about: 'measure' } as const
    announce(needConfirmed(), measure).refuses('NEED_ALTERNATIVES', { feasible: 0, need: 2 })
    announce(deliberating(false), measure, 'ordinary').then({ type: 'VoteAnnounced' })
  })
})

describe('a vote on a site needs an alternative', () => {
  test.each([
    ['none of three', [], 0],
    ['one of three', ['A'], 1]
  ])('%s found feasible is not enough', (_, feasible, count) => {
    announce(sitesListed(...feasible), SITE).refuses('NEED_ALTERNATIVES', { feasible: count, need: 2 })
  })

  test.each([[['A', 'B']], [['A', 'B', 'C']]])('%j found feasible are', feasible => {
    announce(sitesListed(...feasible), SITE).then({ type: 'VoteAnnounced' })
  })

  test('and is on one of those found feasible', () => {
    announce(sitesListed('B', 'C'), SITE).refuses('NOT_FOUND')
    announce(sitesListed('A', 'B'), { ...SITE, option: null }).refuses('NOT_FOUND')
  })

  test('after a block the second vote is on the same site', () => {
    announce(mitigating(), { ...SITE, vote: 'v3', option: 'B' }, 'facility', day(50)).refuses('VOTE_FROZEN', {
      revote: true
    })
    announce(mitigating(), { ...SITE, vote: 'v3' }, 'facility', day(50)).then({ type: 'VoteAnnounced' })
  })
})

describe('the notice', () => {
  test('names the question, the rule and the first day it may open', () => {
    announce(sitesListed('A', 'B'), SITE)
      .then({
        type: 'VoteAnnounced',
        announcement: {
          vote: 'v2',
          about: 'site',
          question: '同意建在A点吗？',
          option: 'A',
          card: 'facility',
          by: 'p-W-02',
          announcedAt: day(36),
          opensFrom: day(39),
          windowDays: 7
        }
      })
      .leaving({ stage: { status: 'announced' }, suspendedAt: null, dueAt: day(70) })
  })

  test('runs as long as its rule says: fifteen days where the law gives owners fifteen', () => {
    announce(deliberating(false), { ...NEED, windowDays: 60 }, 'owners-ordinary', day(5)).then({
      type: 'VoteAnnounced',
      announcement: expect.objectContaining({ opensFrom: day(20) })
    })
  })

  test.each([
    ['facility', 6, false],
    ['facility', 7, true],
    ['facility', 14, true],
    ['facility', 15, false],
    ['ordinary', 4, false],
    ['ordinary', 5, true],
    ['ordinary', 10, true],
    ['ordinary', 11, false]
  ])('under %s allows a window of %i days: %s', (key, windowDays, allowed) => {
    const { min, max } = card(key).windowDays
    const announcing = announce(deliberating(), { ...NEED, windowDays }, key)
    if (allowed) announcing.then({ type: 'VoteAnnounced' })
    else announcing.refuses('LIMIT_REACHED', { window: true, min, max })
  })

  test('asks something', () => {
    announce(deliberating(), { ...NEED, question: '建？' }, 'ordinary').refuses('INVALID_TEXT')
  })

  test('is one at a time, and none while a vote runs', () => {
    announce(siteAnnounced(), SITE).refuses('VOTE_FROZEN')
    announce(siteVoting(), SITE, 'facility', day(40)).refuses('VOTE_FROZEN')
  })

  test('waits for triage', () => {
    announce(deliberating().slice(0, 3), NEED).refuses('WRONG_STAGE', { status: 'triage' })
  })
})

describe('a notice taken back', () => {
  const takeBack = (history: readonly Dated[], at: number, reason = '问题写错了') =>
    given(...history).when(at, matter => withdrawAnnouncement(matter, { reason }))

  test('says why, and the matter is deliberated further under the same due day', () => {
    takeBack(siteAnnounced(), day(37))
      .then({ type: 'AnnouncementWithdrawn', reason: '问题写错了' })
      .leaving({ stage: { status: 'deliberating' }, dueAt: day(70), suspendedAt: null })
    takeBack(siteAnnounced(), day(37), '错').refuses('INVALID_TEXT')
  })

  test('is taken back before the vote opens, not after', () => {
    takeBack(siteVoting(), day(40)).refuses('VOTE_FROZEN')
    takeBack(sitesListed('A', 'B'), day(40)).refuses('WRONG_STAGE', { status: 'deliberating' })
  })
})

describe('a vote is opened on what was announced', () => {
  test('or its journal is broken', () => {
    expect(() => given(...deliberating(), on(day(8), opened('v1', 'ordinary', [], 13)))).toThrow(
      'only once announced'
    )
  })
})

describe('a card by which persons vote one by one', () => {
  test.each([
    ['residents-meeting', 'adult'],
    ['residents-reps', 'representative'],
    ['villagers-meeting', 'adult'],
    ['villagers-reps', 'representative'],
    ['villagers-group', 'adult'],
    ['collective-members', 'adult']
  ] as const)('%s of %s is neither announced nor opened on a roll of households', (key, unit) => {
    const rule = card(key, unit)
    const why = ['EVIDENCE_MISSING', { voters: rule.voters }] as const
    given(...deliberating())
      .when(day(5), matter => announceVote(matter, NEED, rule, 'p-W-02', day(5)))
      .refuses(...why)
    const freeze = { rule, rollHash: '', roll: ROLL, ladder: LADDER }
    given(...siteAnnounced())
      .when(day(39), matter => openVote(matter, HEAD_E, freeze, [], day(39)))
      .refuses(...why)
  })

  test.each(['residents-meeting', 'villagers-meeting', 'villagers-group'])(
    '%s of one representative a household is announced',
    key => void announce(deliberating(), NEED, key, day(5)).then({ type: 'VoteAnnounced' })
  )
})
