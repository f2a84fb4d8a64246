import { endObjection, raiseObjection, type Objection } from '../../../src/domain/hearing/objection'
import { objectionCount } from '../../../src/domain/hearing/printed'
import { answerObjection, objectionsBar, replyDue } from '../../../src/domain/hearing/replying'
import type { Refused } from '../../../src/domain/refusal'
import { openVote } from '../../../src/domain/matter/opening'
import type { Check } from '../../../src/domain/poll/statement'
import { closingBars } from '../../../src/domain/levels/closingLine'
import { closingSheet } from '../../../src/domain/levels/closingSheet'
import { refusalSentence } from '../../../src/locale/refusals'
import { card } from '../deciding/village'
import { given, on, type Dated } from '../matter/grammar'
import {
  added,
  answered,
  appraised,
  displayed,
  heard,
  needConfirmed,
  site,
  siteAnnounced,
  sitesListed
} from '../matter/histories'
import { day, HEAD_E, HEAD_W, LADDER, livingAt, ROLL, SECRETARY } from '../matter/village'

const SAID = {
  option: 'A',
  harm: '夏天味道会飘进窗户',
  acceptable: '排风口背向我们楼',
  id: 'o1',
  request: 'r1'
}
const raise = (
  door: string,
  at: number,
  more: {
    before?: Objection | null
    said?: Partial<typeof SAID>
    check?: Check
    history?: readonly Dated[]
  } = {}
) =>
  raiseObjection(
    given(...(more.history ?? sitesListed('A', 'B'))).matter,
    more.before ?? null,
    livingAt(door),
    { ...SAID, ...more.said },
    more.check ?? 'clean',
    at
  )
const wordsOf = (refused: object) =>
  'refused' in refused ? refusalSentence('TOO_EARLY', (refused as Refused).detail) : ''
const objection = (door = 'W-01', at = day(20)): Objection => raise(door, at) as Objection

describe('what a household writes about a site', () => {
  test.each([
    ['is an objection from beside it, to the last instant of the seven days', 'W-01', day(23), null],
    ['a millisecond later is kept as a comment', 'W-01', day(23, 1), 'WINDOW_CLOSED'],
    ['from across the village is kept as a comment', 'E-01', day(20), 'NOT_AFFECTED']
  ])('%s', (_, door, at, comment) => {
    expect(raise(door, at)).toMatchObject({ comment, harm: SAID.harm, household: door, ended: null })
  })

  test('is written before anybody opened a hearing by nobody', () => {
    const early = raise('W-01', day(20), { history: needConfirmed() })
    expect(early).toEqual({ refused: 'TOO_EARLY', detail: { objecting: 'unasked' } })
    expect(wordsOf(early)).toMatch(/院长开始以后，“等您办”里会请近处的住户写/)
  })

  test('is not written again where the site was moved: what they wrote and their standing came along', () => {
    const moved = (x: number, near: readonly string[] = []): Dated[] => [
      ...sitesListed('A', 'B'),
      on(day(17), added({ ...site('A2', x, near), movedFrom: 'A' })),
      on(day(18), appraised('A2'))
    ]
    const about = (door: string, more: readonly Dated[] = []) =>
      raise(door, day(20), { history: [...moved(31, ['W-30']), ...more], said: { option: 'A2' } })
    const before = { refused: 'TOO_EARLY', detail: { objecting: 'before' } }
    const nowHeard = [on(day(19), heard('A2', ['W-30']))]
    expect([about('W-01'), about('W-01', nowHeard)]).toEqual([before, before])
    expect(about('W-30')).toEqual({ refused: 'TOO_EARLY', detail: { objecting: 'unasked' } })
    expect(about('W-30', nowHeard)).toMatchObject({ comment: null })
    expect(about('E-01', nowHeard)).toMatchObject({ comment: 'NOT_AFFECTED' })
    expect(wordsOf(about('W-01'))).toMatch(/资格跟到这里.*请在议题页提出质疑/)
  })

  test('says harm and condition in five characters each; a comment need not say a condition', () => {
    expect(raise('W-01', day(20), { said: { harm: '臭' } })).toMatchObject({ refused: 'INVALID_TEXT' })
    expect(raise('W-01', day(20), { said: { acceptable: '' } })).toMatchObject({ refused: 'INVALID_TEXT' })
    expect(raise('E-01', day(20), { said: { acceptable: '' } })).toMatchObject({ comment: 'NOT_AFFECTED' })
  })

  test('may be written anew in the seven days, under the same id, and stands as the last', () => {
    const again = raise('W-01', day(21), {
      before: objection(),
      said: { harm: '早上排队会堵住门口', id: 'o2' }
    })
    expect(again).toMatchObject({ id: 'o1', harm: '早上排队会堵住门口', version: 2 })
  })

  test('is never turned into a comment by writing late', () => {
    expect(raise('W-01', day(24), { before: objection() })).toEqual({
      refused: 'DUPLICATE',
      detail: { objection: true }
    })
  })

  test('waits for a look where the check is in doubt, and is refused where it is unfit', () => {
    expect(raise('W-01', day(20), { check: 'doubtful' })).toMatchObject({ held: true })
    expect(raise('W-01', day(20), { check: 'unavailable' })).toMatchObject({ held: true })
    expect(raise('W-01', day(20), { check: 'unfit' })).toMatchObject({ refused: 'INVALID_TEXT' })
  })

  test('ends by the household’s own word, once', () => {
    const settled = endObjection(objection(), 'settled', day(22)) as Objection
    expect(settled.ended).toEqual({ how: 'settled', at: day(22) })
    expect(endObjection(settled, 'takenBack', day(23))).toBe(settled)
    expect(endObjection(raise('E-01', day(20)) as Objection, 'settled', day(22))).toMatchObject({
      refused: 'NOT_FOUND'
    })
  })
})

describe('the written answer', () => {
  const reply = (
    at: number,
    by = HEAD_E,
    office: 'courtyardHead' | 'secretary' = 'courtyardHead',
    history: readonly Dated[] = sitesListed('A', 'B'),
    text = '排风口改到停车场一侧'
  ) =>
    given(...history).when(at, matter =>
      answerObjection(matter, objection(), { actor: by, office, instead: ['社区书记'] }, { text }, at)
    )

  test('is the head’s at any time, and the secretary’s once the head’s days are over', () => {
    reply(day(21)).then({ type: 'ObjectionAnswered', objection: 'o1', office: 'courtyardHead' })
    reply(day(26, -1), SECRETARY, 'secretary').refuses('TOO_EARLY', { from: day(26) })
    reply(day(26), SECRETARY, 'secretary').then({ type: 'ObjectionAnswered', office: 'secretary' })
    reply(day(30)).then({ type: 'ObjectionAnswered' })
  })

  test('is given once, in five characters, and not to one’s own household', () => {
    const replied = on(day(24), {
      type: 'ObjectionAnswered',
      option: 'A',
      objection: 'o1',
      office: 'courtyardHead',
      text: '已经改了方案'
    })
    reply(day(25), HEAD_E, 'courtyardHead', [...sitesListed('A', 'B'), replied]).refuses('DUPLICATE', {
      reply: true
    })
    reply(day(25), HEAD_E, 'courtyardHead', sitesListed('A', 'B'), '知道了').refuses('INVALID_TEXT')
    reply(day(25), { ...HEAD_W, household: livingAt('W-01').household }).refuses('PROCESS_RECUSAL')
    reply(day(70), HEAD_E, 'courtyardHead', displayed()).refuses('WRONG_STAGE')
  })

  test.each([
    [day(23, -1), null, null],
    [day(23), day(26), null],
    [day(26, -1), day(26), null],
    [day(26), null, day(29)],
    [day(99), null, day(29)]
  ])('is owed at %i by the head until %s, by the secretary until %s', (at, head, secretary) => {
    const hearing = given(...sitesListed('A')).matter.hearing.held[0]!
    expect([replyDue(hearing, 'courtyardHead', at), replyDue(hearing, 'secretary', at)]).toEqual([
      head,
      secretary
    ])
  })
})

describe('a vote waits for the answers', () => {
  const two = [objection('W-01'), { ...objection('W-03'), id: 'o2' }]
  const bar = (objections: readonly Objection[], at: number, asked = ['A']) =>
    objectionsBar(given(...sitesListed('A', 'B')).matter, asked, objections, at)

  test('until the secretary’s days too are over', () => {
    expect(bar(two, day(29, -1))).toEqual({ refused: 'OBJECTION_OPEN', detail: { open: 2, until: day(29) } })
    expect(bar(two, day(29))).toBeNull()
  })

  test('not for comments, for what is settled, nor for another site', () => {
    const settled = endObjection(objection(), 'settled', day(22)) as Objection
    expect(bar([settled, raise('E-01', day(20)) as Objection], day(24))).toBeNull()
    expect(bar(two, day(24), ['B'])).toBeNull()
  })

  test('and what nobody answered is frozen with it', () => {
    const freeze = { rule: card('facility'), rollHash: 'hash', roll: ROLL, ladder: LADDER, objections: two }
    given(...siteAnnounced())
      .when(day(39), matter => openVote(matter, HEAD_E, freeze, [], day(39)), 'p-E-01')
      .then({ type: 'VoteOpened', objections: { standing: 2, unanswered: 2 } })
      .leaving({ votes: [{}, { objections: { standing: 2, unanswered: 2 } }] })
  })

  test('also on the site when it was moved, by a metre or to where standing comes along', () => {
    const moved = on(day(24), added({ ...site('A2', 31), movedFrom: 'A' }))
    const beside = on(day(24), added(site('A3', 40)))
    const { matter } = given(...sitesListed('A', 'B'), moved, beside)
    const waits = { refused: 'OBJECTION_OPEN', detail: { open: 2, until: day(29) } }
    expect(objectionsBar(matter, ['A2'], two, day(28))).toEqual(waits)
    expect(objectionsBar(matter, ['A3'], two, day(28))).toEqual(waits)
    expect(objectionsBar(matter, ['A2'], two, day(29))).toBeNull()
  })

  test('and goes along to the ballot on the site when it was moved, though not to another one', () => {
    const moved = on(day(30), added({ ...site('A2', 31), movedFrom: 'A' }))
    const { matter } = given(...sitesListed('A', 'B'), moved)
    expect(objectionCount(matter, ['A2'], two)).toEqual({ objections: { standing: 2, unanswered: 2 } })
    expect(objectionCount(matter, ['B'], two)).toEqual({})
  })
})

test('a matter is not closed while an objection has no answer', () => {
  const { matter } = given(...answered())
  const sheet = closingSheet(matter, [], [objection()], day(54))
  expect(sheet).toContainEqual({ item: 'objections', have: 0, of: 1 })
  expect(closingBars(sheet)).toEqual({ refused: 'OBJECTION_OPEN', detail: { open: 1 } })
  expect(closingBars(closingSheet(matter, [], [], day(54)))).toBeNull()
})
