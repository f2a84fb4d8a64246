import {
  deferItem,
  LONGEST_PROMISE_DAYS,
  reportPromise,
  resolveItem
} from '../../../src/domain/meeting/resolving'
import type { Meeting } from '../../../src/domain/meeting/meeting'
import { closeMatter } from '../../../src/domain/levels/casework'
import type { MatterEvent } from '../../../src/domain/matter/event'
import { DEFAULT_SETTINGS } from '../../../src/domain/settings'
import { DAY } from '../../../src/domain/time'
import { given, on, type Dated } from '../matter/grammar'
import { atStreet, inTriage, needConfirmed, raisedTo } from '../matter/histories'
import { day, LADDER, SECRETARY } from '../matter/village'

const meetingOf = (quarter: string, matters: readonly string[] = ['m']): Meeting => ({
  id: `street:${quarter}`,
  street: 'street',
  quarter,
  heldAt: day(30),
  attendance: ['城管', '卫生'],
  agenda: matters.map(matter => ({ matter, community: 'riverside', title: '村里没有公厕' })),
  standing: { status: 'convened' },
  request: 'r',
  version: 1
})
const MEETING = meetingOf('2027-Q2')
const RESOLUTION = {
  kind: 'decision',
  department: '城管、卫生',
  text: '建标准公厕，离最近的住户十五米以上，试运行一年',
  by: day(120)
} as const

const resolved = (history: readonly Dated[], input: object = {}, meeting = MEETING) =>
  given(...history).when(day(30), matter =>
    resolveItem(matter, meeting, { ...RESOLUTION, ...input }, LADDER, day(30))
  )
const deferral = (quarter: string): MatterEvent => ({
  type: 'ItemDeferred',
  meeting: `street:${quarter}`,
  reason: '请规划部门先看现场',
  due: day(60)
})
const taken: MatterEvent = { type: 'ResolutionTaken', meeting: MEETING.id, ...RESOLUTION }

describe('a resolution of the joint meeting', () => {
  test('is the answer of the street, and a promise with a department and a day', () => {
    resolved(atStreet())
      .then(
        { type: 'Accepted' },
        { type: 'ResolutionTaken', department: '城管、卫生', by: day(120) },
        { type: 'Answered', level: 'L3', office: 'streetOfficer', kind: 'decision', owner: LADDER.L2 }
      )
      .leaving({
        stage: { status: 'answered' },
        owner: LADDER.L2,
        joint: { resolutions: [{ meeting: MEETING.id, by: day(120), kept: null }] }
      })
  })

  test('takes what the street has accepted already as it is', () => {
    resolved([...atStreet(), on(day(23), { type: 'Accepted' })]).then(
      { type: 'ResolutionTaken' },
      { type: 'Answered' }
    )
  })

  test('leaves the confirmed need and everything residents decided as it was', () => {
    const history = [
      ...needConfirmed(),
      on(day(21), raisedTo('L2', day(51))),
      on(day(22), raisedTo('L3', day(52)))
    ]
    const before = given(...history).matter
    const { matter } = resolved(history).then({}, {}, {})
    for (const kept of ['title', 'needConfirmedAt', 'votes', 'options', 'polls', 'category'] as const)
      expect(matter[kept]).toEqual(before[kept])
    expect(matter.needConfirmedAt).not.toBeNull()
  })

  test('may refuse with a reason, and then promises nothing', () => {
    resolved(atStreet(), { kind: 'refusal', text: '地下有燃气管，不能开挖' })
      .then(
        { type: 'Accepted' },
        { type: 'ResolutionTaken', by: null },
        { type: 'Answered', kind: 'refusal' }
      )
      .leaving({ joint: { resolutions: [{ by: null }] } })
  })

  test.each([
    ['on the last day it may promise', day(30) + LONGEST_PROMISE_DAYS * DAY, null],
    ['a millisecond beyond it', day(30) + LONGEST_PROMISE_DAYS * DAY + 1, 'LIMIT_REACHED'],
    ['an instant after the meeting', day(30) + 1, null],
    ['at the meeting itself', day(30), 'LIMIT_REACHED'],
    ['without a day', null, 'EVIDENCE_MISSING']
  ] as const)('is due %s', (_, by, refusal) => {
    const outcome = resolved(atStreet(), { by })
    if (refusal) outcome.refuses(refusal)
    else outcome.then({}, { by: by ?? 0 } as never, {})
  })

  test('names a department and a text of five characters at least', () => {
    resolved(atStreet(), { department: '局' }).refuses('INVALID_TEXT', { min: 2, max: 40, length: 1 })
    resolved(atStreet(), { text: '同意。' }).refuses('INVALID_TEXT', { min: 5, max: 500, length: 3 })
  })

  test('is taken once a meeting, on its own agenda, before it ends, while the street has the matter', () => {
    resolved([...atStreet(), on(day(29), deferral('2027-Q2'))]).refuses('DUPLICATE', { item: true })
    resolved(atStreet(), {}, meetingOf('2027-Q2', ['another'])).refuses('NOT_FOUND', { agenda: true })
    const standing = { status: 'ended', at: day(30), request: 'r', minutes: [] } as const
    resolved(atStreet(), {}, { ...MEETING, standing }).refuses('DUPLICATE', { meetingEnded: true })
    resolved(atStreet().slice(0, -1)).refuses('WRONG_STAGE', { status: 'accepted' })
  })
})

describe('a deferral', () => {
  const deferred = (history: readonly Dated[], reason = '请规划部门先看现场') =>
    given(...history).when(day(30), matter => deferItem(matter, MEETING, { reason }, day(30)))

  test('keeps the matter at the street with a reason and a new day', () => {
    deferred(atStreet())
      .then({ type: 'ItemDeferred', meeting: MEETING.id, due: day(60) })
      .leaving({ stage: { status: 'handedUp' }, level: 'L3', owner: LADDER.L3, dueAt: day(60) })
  })

  test.each([
    [0, true],
    [1, true],
    [2, false],
    [3, false]
  ])('after %i of them another one is possible: %s', (before, may) => {
    const earlier = ['2026-Q3', '2026-Q4', '2027-Q1']
      .slice(0, before)
      .map(each => on(day(23), deferral(each)))
    const outcome = deferred([...atStreet(), ...earlier])
    if (may) outcome.then({ type: 'ItemDeferred' })
    else outcome.refuses('LIMIT_REACHED', { deferrals: 2 })
  })

  test('at a meeting that was brought forward is not due on the day first planned for it', () => {
    const jointMeetings = ['2027-04-20', '2027-07-10'].map(date => Date.parse(`${date}T24:00:00+08:00`))
    const history = [
      ...inTriage({ ...DEFAULT_SETTINGS, jointMeetings }),
      on(day(23), raisedTo('L2', day(38))),
      on(day(30), raisedTo('L3', jointMeetings[0]!))
    ]
    given(...history)
      .when(day(40), matter => deferItem(matter, MEETING, { reason: '请规划部门先看现场' }, day(40)))
      .then({ type: 'ItemDeferred', due: day(70) })
  })

  test('needs a reason that says something', () => {
    deferred(atStreet(), '再议').refuses('INVALID_TEXT', { min: 5, max: 500, length: 2 })
  })

  test('does not make what is overdue look on time', () => {
    const late = on(day(52), { type: 'FellOverdue', count: 1, due: day(62) })
    deferred([...atStreet(), late])
      .then({})
      .leaving({ overdue: 1 })
  })
})

describe('a promise', () => {
  const reported = (history: readonly Dated[], meeting = MEETING.id, text = '公厕已经建成开放') =>
    given(...history).when(day(100), matter => reportPromise(matter, { meeting, text }))

  test('is open until it is reported done, with what was done', () => {
    reported([...atStreet(), on(day(30), taken)])
      .then({ type: 'PromiseKept', meeting: MEETING.id })
      .leaving({ joint: { resolutions: [{ kept: { at: day(100), text: '公厕已经建成开放' } }] } })
  })

  test('is reported done once, where one was made', () => {
    const kept = on(day(90), { type: 'PromiseKept', meeting: MEETING.id, text: '公厕已经建成' })
    reported([...atStreet(), on(day(30), taken), kept]).refuses('DUPLICATE', { promise: true })
    reported([...atStreet(), on(day(30), taken)], 'street:2027-Q3').refuses('NOT_FOUND')
    const refusal: MatterEvent = { ...taken, kind: 'refusal', by: null } as MatterEvent
    reported([...atStreet(), on(day(30), refusal)]).refuses('NOT_FOUND')
  })

  test('does not keep the secretary from closing what was answered', () => {
    const { matter } = resolved(atStreet()).then({}, {}, {})
    expect(closeMatter(matter, SECRETARY, [], [], day(40))).toMatchObject([
      { type: 'Closed', outcome: 'answered' }
    ])
  })
})
