import type { MatterEvent } from '../../../src/domain/matter/event'
import { addOption, appraise, feasibleOptions } from '../../../src/domain/matter/options'
import { hostOf } from '../../../src/domain/matter/host'
import { reasonText } from '../../../src/domain/matter/text'
import { acceptTriage, refuseTriage } from '../../../src/domain/matter/triage'
import { given, on } from './grammar'
import {
  added,
  appraised,
  collecting,
  deliberating,
  inTriage,
  SITES,
  siteAnnounced,
  siteVoting
} from './histories'
import { day, LADDER, UNIT } from './village'

const REASON = '属于公共需求'
const accepted = (location: boolean, reason = REASON) =>
  ({ category: 'publicService', location, reason }) as const

describe('triage', () => {
  test.each([
    ['sixty days where a place is looked for', true, 65],
    ['fifteen days for ordinary matters', false, 20]
  ])('gives an accepted matter %s', (_, location, due) => {
    given(...inTriage())
      .when(day(5), matter => acceptTriage(matter, accepted(location), day(5)))
      .then({ type: 'TriageAccepted' })
      .leaving({ stage: { status: 'deliberating' }, location, category: 'publicService', dueAt: day(due) })
  })

  test('marks nothing unless it is said: neither a body of the law nor an important matter', () => {
    const [event] = acceptTriage(given(...inTriage()).matter, accepted(false), day(5)) as MatterEvent[]
    expect(event).not.toHaveProperty('reservedTo')
    expect(event).not.toHaveProperty('partyStepBy')
    expect(given(...deliberating()).matter).toMatchObject({ reservedTo: null, partyStepBy: null })
  })

  test('marks whose decision it is by law, and gives an important matter ten days for the party discussion', () => {
    given(...inTriage())
      .when(day(5), matter =>
        acceptTriage(matter, { ...accepted(true), reservedTo: 'villagers-meeting', important: true }, day(5))
      )
      .then({ type: 'TriageAccepted' })
      .leaving({ reservedTo: 'villagers-meeting', partyStepBy: day(15) })
  })

  test('that does not accept says why in public, for fifteen days', () => {
    given(...inTriage())
      .when(day(5), matter => refuseTriage(matter, { reason: REASON }))
      .then({ type: 'TriageRefused', reason: REASON })
      .leaving({
        stage: { status: 'display', outcome: 'out_of_scope', until: day(20) },
        answers: [{ kind: 'refusal', text: REASON, level: 'L1' }],
        owner: LADDER.L1
      })
  })

  test.each([
    ['below the threshold', collecting(), 'collecting'],
    ['twice', deliberating(), 'deliberating']
  ])('is not done %s', (_, history, status) => {
    given(...history)
      .when(day(6), matter => acceptTriage(matter, accepted(true), day(6)))
      .refuses('WRONG_STAGE', { status })
    given(...history)
      .when(day(6), matter => refuseTriage(matter, { reason: REASON }))
      .refuses('WRONG_STAGE', { status })
  })

  test('needs a reason either way', () => {
    const triage = given(...inTriage())
    triage.when(day(5), matter => acceptTriage(matter, accepted(true, '行'), day(5))).refuses('INVALID_TEXT')
    triage.when(day(5), matter => refuseTriage(matter, { reason: '  。  ' })).refuses('INVALID_TEXT')
  })

  test.each([
    [4, false],
    [5, true],
    [500, true],
    [501, false]
  ])('takes a reason of %i characters: %s', (length, taken) => {
    const text = '由'.repeat(length)
    expect(reasonText(` ${text} `)).toEqual(
      taken ? text : { refused: 'INVALID_TEXT', detail: { min: 5, max: 500, length } }
    )
  })
})

describe('a candidate site', () => {
  const input = { id: 'A', name: ' 村口  停车场 ', x: 30, y: 0, cost: 100 }
  const computed = { affected: ['W-01'], host: 'W' }
  const list = (history = deliberating(), change: Partial<typeof input> = {}) =>
    given(...history).when(day(14), matter => addOption(matter, { ...input, ...change }, computed))

  test('is listed with its place, its cost and whom it would affect, not yet appraised', () => {
    list()
      .then({ type: 'OptionAdded' })
      .leaving({
        options: [{ ...input, name: '村口 停车场', ...computed, appraisal: null }],
        contentAt: day(14)
      })
  })

  test.each([
    ['a name of forty characters', '点'.repeat(40), true],
    ['one of forty-one', '点'.repeat(41), false],
    ['none', '  ', false]
  ])('has %s: %s', (_, name, taken) => {
    if (taken) list(deliberating(), { name }).then({ type: 'OptionAdded' })
    else list(deliberating(), { name }).refuses('INVALID_TEXT', { min: 1, max: 40 })
  })

  test('has a name of its own', () => {
    list([...deliberating(), on(day(13), added(SITES[0]!))], { id: 'Z', name: ' 点位A' }).refuses(
      'DUPLICATE',
      {
        option: '点位A'
      }
    )
  })

  test('belongs to a matter that looks for a place, while it is deliberated', () => {
    list(deliberating(false)).refuses('WRONG_STAGE', { status: 'noLocation' })
    list(inTriage()).refuses('WRONG_STAGE', { status: 'triage' })
    list(siteAnnounced()).refuses('WRONG_STAGE', { status: 'announced' })
    list(siteVoting()).refuses('WRONG_STAGE', { status: 'voting' })
  })

  test('is hosted by the courtyard of the nearest building, by the lower key between two', () => {
    const hosts = [29, 30, 31].map(x => hostOf(UNIT.buildings, { x, y: 0 }))
    expect(hosts).toEqual(['W', 'E', 'E'])
    expect(hostOf([...UNIT.buildings].reverse(), { x: 30, y: 0 })).toBe('E')
    expect(hostOf([], { x: 0, y: 0 })).toBeNull()
  })
})

describe('appraisal', () => {
  const listed = [...deliberating(), on(day(14), added(SITES[0]!)), on(day(14), added(SITES[1]!))]
  const judge = (history = listed, change: Partial<Parameters<typeof appraise>[1]> = {}) =>
    given(...history).when(day(15), matter =>
      appraise(matter, { option: 'A', feasible: true, cause: null, note: '管网可以接入', ...change })
    )

  test('finds a site feasible, without a cause', () => {
    judge(listed, { cause: 'pipes' })
      .then({ type: 'OptionAppraised' })
      .leaving({
        options: [
          { id: 'A', appraisal: { feasible: true, cause: null } },
          { id: 'B', appraisal: null }
        ],
        contentAt: day(15)
      })
  })

  test('names the cause when it is not', () => {
    judge(listed, { feasible: false }).refuses('EVIDENCE_MISSING', { cause: true })
    judge(listed, { feasible: false, cause: 'river' })
      .then({ type: 'OptionAppraised' })
      .leaving({ options: [{ appraisal: { feasible: false, cause: 'river' } }, {}] })
  })

  test('is written down', () => {
    judge(listed, { note: '好' }).refuses('INVALID_TEXT')
  })

  test('is of a site that is listed', () => {
    judge(listed, { option: 'C' }).refuses('NOT_FOUND')
  })

  test('stands still from the announcement of a vote on', () => {
    judge(siteAnnounced()).refuses('VOTE_FROZEN')
    judge(siteVoting()).refuses('VOTE_FROZEN')
  })

  test('leaves on the shortlist only what was found feasible', () => {
    const some = [...listed, on(day(15), appraised('A')), on(day(15), appraised('B', false))]
    expect(feasibleOptions(given(...listed).matter)).toEqual([])
    expect(feasibleOptions(given(...some).matter).map(({ id }) => id)).toEqual(['A'])
  })
})
