import {
  callMeeting,
  callOffMeeting,
  endMeeting,
  meetingState,
  noteTalk,
  openMeeting
} from '../../../src/domain/gathering/courtyardMeeting'
import { isDormant, lastHeld } from '../../../src/domain/gathering/gathering'
import {
  answerMinutes,
  attend,
  letReadOn,
  listNeighbour,
  wordsOn
} from '../../../src/domain/gathering/presence'
import { DAY, HOUR } from '../../../src/domain/time'
import { day, livingAt, official, UNIT } from '../matter/village'
import { cameFrom, CODE, kept, meetingAt, openAt } from './yard'

const AT = day(10, 10 * HOUR)
const CALL = {
  room: UNIT.room,
  place: UNIT.place,
  where: '大槐树下',
  buildings: [],
  agenda: [],
  by: 'p-head',
  request: 'c'
}
const ended = (at = AT + HOUR) =>
  kept(endMeeting(openAt(AT), { decision: '楼道灯下周换', came: 2, items: [], request: 'e' }, at))

describe('calling a meeting', () => {
  test.each([
    ['over an hour ago', -HOUR - 1, 'WINDOW_CLOSED'],
    ['within the hour', -HOUR, undefined],
    ['thirty days ahead', 30 * DAY, undefined],
    ['a millisecond further', 30 * DAY + 1, 'LIMIT_REACHED']
  ])('for a time %s', (_, ahead, refused) => {
    const made = callMeeting({ ...CALL, at: AT + ahead }, null, AT)
    expect('refused' in made ? made.refused : undefined).toBe(refused)
  })

  test('says where, and is one a day unless the one before did not come about', () => {
    expect(callMeeting({ ...CALL, at: AT, where: ' ' }, null, AT)).toMatchObject({ refused: 'INVALID_TEXT' })
    const first = meetingAt(AT)
    const again = (before: typeof first, now: number) =>
      callMeeting({ ...CALL, at: AT + HOUR, request: 'other' }, before, now)
    expect(again(first, AT)).toMatchObject({ refused: 'DUPLICATE', detail: { yard: 'day' } })
    expect(again({ ...first, called: undefined as never }, AT)).toMatchObject({ refused: 'DUPLICATE' })
    const off = kept(callOffMeeting(first, { reason: '下大雨，改天再开', came: 0 }, AT))
    expect(again(off, AT)).toMatchObject({ heldAt: AT + HOUR })
    expect(callMeeting({ ...CALL, at: AT, request: 'call' }, first, AT)).toBe(first)
  })

  test('is not called off without a reason, nor once somebody came', () => {
    expect(callOffMeeting(meetingAt(AT), { reason: '下雨', came: 0 }, AT)).toMatchObject({
      refused: 'INVALID_TEXT'
    })
    expect(callOffMeeting(openAt(AT), { reason: '下大雨，改天再开', came: 1 }, AT)).toMatchObject({
      refused: 'FORBIDDEN'
    })
  })
})

describe('while it is open', () => {
  test('it opens from an hour before, takes check-ins for six hours, and is then over until its minutes', () => {
    const called = meetingAt(AT)
    expect(openMeeting(called, CODE, AT - HOUR - 1)).toMatchObject({ refused: 'TOO_EARLY' })
    const open = kept(openMeeting(called, CODE, AT - HOUR))
    expect(openMeeting(open, '000000', AT)).toBe(open)
    expect(meetingState(open, AT + 5 * HOUR)).toBe('open')
    expect(meetingState(open, AT + 5 * HOUR + 1)).toBe('over')
    expect(meetingState(called, AT + 6 * HOUR)).toBe('called')
    expect(meetingState(called, AT + 6 * HOUR + 1)).toBe('missed')
    expect(openMeeting(called, CODE, AT + 6 * HOUR + 1)).toMatchObject({ refused: 'WINDOW_CLOSED' })
  })

  test('the code checks in those who live there, a household once, and nobody else', () => {
    const open = openAt(AT)
    const inWith = (actor: ReturnType<typeof livingAt>, code = CODE, at = AT, meeting = open) =>
      attend(meeting, null, actor, UNIT, { code, request: 'r' }, at)
    expect(inWith(livingAt('W-01'), ' 246 810 ')).toMatchObject({
      household: 'W-01',
      people: [{ person: 'p-W-01' }]
    })
    expect(inWith(livingAt('W-01'), '246811')).toMatchObject({ refused: 'INVALID_CODE' })
    expect(inWith(livingAt('W-01'), CODE, AT + 6 * HOUR + 1)).toMatchObject({ refused: 'WINDOW_CLOSED' })
    expect(inWith(livingAt('W-01'), CODE, AT, meetingAt(AT))).toMatchObject({ refused: 'WINDOW_CLOSED' })
    expect(inWith(official('p-nobody'))).toMatchObject({ refused: 'NOT_VERIFIED' })
    expect(inWith({ ...official('p-far'), elsewhere: true })).toMatchObject({ refused: 'NOT_IN_UNIT' })
    const both = cameFrom(open, 'W-01', AT, 'p-W-01', 'p-son')
    expect(both.people.map(({ person }) => person)).toEqual(['p-W-01', 'p-son'])
    const other = { id: 'W-02', door: 'W-02', building: 'W' }
    expect(listNeighbour(open, both, other, { person: 'p-head', request: 'l' }, AT)).toBe(both)
    expect(kept(listNeighbour(open, null, other, { person: 'p-head', request: 'l' }, AT))).toMatchObject({
      household: 'W-02',
      people: [],
      listed: { person: 'p-head' }
    })
  })

  test.each([
    ['as many hands as households', 2, 1, undefined],
    ['one hand more', 3, 1, 'COUNT_DIFFERS'],
    ['none at all', 0, 0, undefined]
  ])('hands on what is not voted on are minuted: %s', (_, agree, disagree, refused) => {
    const noted = noteTalk(openAt(AT), { matter: 'm', talk: { agree, disagree, unsure: 0 }, came: 3 }, AT)
    expect('refused' in noted ? noted.refused : undefined).toBe(refused)
  })

  test('only of what is on its agenda, and only while it is open', () => {
    const talk = { agree: 0, disagree: 0, unsure: 0 }
    expect(noteTalk(openAt(AT), { matter: 'other', talk, came: 3 }, AT)).toMatchObject({
      refused: 'NOT_FOUND'
    })
    expect(noteTalk(meetingAt(AT), { matter: 'm', talk, came: 3 }, AT)).toMatchObject({
      refused: 'WINDOW_CLOSED'
    })
  })
})

describe('its minutes', () => {
  test('need somebody who came and what was agreed, and may be written late', () => {
    const end = (more: object, at = AT) =>
      endMeeting(openAt(AT), { decision: '楼道灯下周换', came: 1, items: [], request: 'e', ...more }, at)
    expect(end({ came: 0 })).toMatchObject({ refused: 'EVIDENCE_MISSING' })
    expect(end({ decision: '好' })).toMatchObject({ refused: 'INVALID_TEXT' })
    expect(kept(end({}, AT + 3 * DAY)).called.standing).toMatchObject({ endedAt: AT + 6 * HOUR })
    expect(endMeeting(ended(), { decision: '', came: 1, items: [], request: 'e' }, AT)).toMatchObject({
      heldAt: AT
    })
    expect(endMeeting(ended(), { decision: '再写一次', came: 1, items: [], request: 'f' }, AT)).toMatchObject(
      {
        refused: 'DUPLICATE'
      }
    )
  })

  test('make it a meeting that keeps a room awake; one that was only called does not', () => {
    expect(lastHeld([meetingAt(AT), openAt(AT)], AT - 40 * DAY)).toBe(AT - 40 * DAY)
    expect(isDormant(lastHeld([openAt(AT)], AT - 40 * DAY), AT)).toBe(true)
    expect(lastHeld([ended()], AT - 40 * DAY)).toBe(AT)
  })

  test('are confirmed by households that were there, for three days; silence is no consent', () => {
    const meeting = ended()
    const there = cameFrom(openAt(AT), 'W-01', AT)
    const word = (at: number, agreed = true, text = '', before: typeof there | null = there) =>
      answerMinutes(meeting, before, livingAt('W-01'), { agreed, text, held: false, request: 'w' }, at)
    const until = AT + HOUR + 3 * DAY
    expect(word(until)).toMatchObject({ word: { agreed: true } })
    expect(word(until + 1)).toMatchObject({ refused: 'WINDOW_CLOSED' })
    expect(word(until, true, '', null)).toMatchObject({ refused: 'FORBIDDEN', detail: { yard: 'absent' } })
    expect(word(until, false, '不对')).toMatchObject({ refused: 'INVALID_TEXT' })
    expect(
      answerMinutes(
        openAt(AT),
        there,
        livingAt('W-01'),
        { agreed: true, text: '', held: false, request: 'w' },
        AT
      )
    ).toMatchObject({ refused: 'TOO_EARLY' })
    const against = kept(word(until, false, '没有说过下周换'))
    expect(wordsOn([there, kept(word(until)), against])).toEqual({
      confirmed: 1,
      objections: ['没有说过下周换'],
      held: 0
    })
  })

  test('keep an objection that is held back from others until somebody let it be read', () => {
    const input = { agreed: false, text: '没有说过下周换', held: true, request: 'w' }
    const held = kept(
      answerMinutes(ended(), cameFrom(openAt(AT), 'W-01', AT), livingAt('W-01'), input, AT + HOUR)
    )
    expect(wordsOn([held])).toEqual({ confirmed: 0, objections: [], held: 1 })
    expect(wordsOn([letReadOn(held, '别的话，后来改的')])).toMatchObject({ held: 1 })
    expect(wordsOn([letReadOn(held, input.text)])).toMatchObject({ objections: [input.text], held: 0 })
  })
})
