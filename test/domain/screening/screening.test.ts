import {
  appeal,
  isShown,
  isWaiting,
  look,
  lookers,
  report,
  screeningOf,
  type Screening
} from '../../../src/domain/screening/screening'
import type { OfficeName } from '../../../src/domain/office'
import { isRefused, type Refused } from '../../../src/domain/refusal'
import { DAY, HOUR } from '../../../src/domain/time'

/** Monday, 1 March 2027, ten in the morning in China. */
const MONDAY = Date.UTC(2027, 2, 1, 2)
const CALENDAR = { holidays: [], makeUpDays: [] }
const words = {
  place: 'p',
  room: 'p',
  matter: null,
  kind: 'suggestion',
  ref: 'm',
  text: '请修路灯',
  author: 'author'
} as const
const held = screeningOf(words, 'unavailable', MONDAY, CALENDAR)
const reported = screeningOf({ ...words, kind: 'title' }, 'reported', MONDAY, CALENDAR)
const by = (person: string, office: OfficeName = 'courtyardHead') => ({
  person,
  office,
  instead: ['东院院长']
})
const refusing = { admitted: false, reason: '写了别人家的门牌' }
const done = (result: Screening | Refused): Screening => {
  if (isRefused(result)) throw new Error(result.refused)
  return result
}
const removed = done(look(held, refusing, by('head'), MONDAY + HOUR))

describe('words in doubt', () => {
  test('are not shown before somebody has looked, while reported ones stay until then', () => {
    expect([isShown(held), isShown(reported)]).toEqual([false, true])
  })

  test('are due at the end of the second working day, and then the street may look too', () => {
    const due = Date.UTC(2027, 2, 3, 16)
    expect(held.due).toBe(due)
    expect(lookers(held, due)).not.toContain('streetOfficer')
    expect(lookers(held, due + 1)).toContain('streetOfficer')
  })

  test('are let in without a reason, and kept back only for one of five characters', () => {
    const admitted = done(look(held, { admitted: true, reason: '' }, by('head'), MONDAY))
    expect([isShown(admitted), isWaiting(admitted)]).toEqual([true, false])
    expect(look(held, { admitted: false, reason: '不行' }, by('head'), MONDAY)).toMatchObject({
      refused: 'INVALID_TEXT'
    })
    expect([isShown(removed), isWaiting(removed)]).toEqual([false, false])
  })

  test.each([
    ['who wrote them', 'author', 'proposer'],
    ['who reported them', 'neighbour', 'reporter']
  ])('are not looked at by %s', (_, person, stake) => {
    const both = done(report(reported, { person: 'neighbour', household: 'h' }, 'abuse', MONDAY))
    expect(look(both, refusing, by(person), MONDAY)).toEqual({
      refused: 'PROCESS_RECUSAL',
      detail: { stake, instead: ['东院院长'] }
    })
  })

  test('are looked at once', () => {
    expect(look(removed, refusing, by('another'), MONDAY)).toMatchObject({ refused: 'DUPLICATE' })
  })
})

describe('a report', () => {
  const first = done(report(reported, { person: 'a', household: 'h' }, 'privacy', MONDAY))

  test('counts once a household, and not against words of one’s own', () => {
    expect(report(first, { person: 'b', household: 'h' }, 'abuse', MONDAY)).toMatchObject({
      refused: 'DUPLICATE'
    })
    expect(report(reported, { person: 'author', household: 'x' }, 'abuse', MONDAY)).toMatchObject({
      refused: 'FORBIDDEN'
    })
  })

  test('comes too late once somebody has looked', () => {
    const looked = done(look(first, { admitted: true, reason: '' }, by('head'), MONDAY))
    expect(report(looked, { person: 'c', household: 'i' }, 'abuse', MONDAY)).toMatchObject({
      refused: 'DUPLICATE'
    })
  })
})

describe('an appeal', () => {
  const asking = { person: 'author', text: '没有写任何人的门牌' }
  const last = MONDAY + HOUR + 7 * DAY

  test('is the author’s alone, and only against words kept back', () => {
    expect(appeal(removed, { ...asking, person: 'x' }, last, CALENDAR)).toMatchObject({
      refused: 'NOT_FOUND'
    })
    expect(appeal(held, asking, last, CALENDAR)).toMatchObject({ refused: 'TOO_EARLY' })
  })

  test('is taken to the last instant of the seventh day, and once', () => {
    expect(appeal(removed, asking, last + 1, CALENDAR)).toMatchObject({ refused: 'WINDOW_CLOSED' })
    const appealed = done(appeal(removed, asking, last, CALENDAR))
    expect(isWaiting(appealed)).toBe(true)
    expect(appeal(appealed, asking, last, CALENDAR)).toMatchObject({ refused: 'DUPLICATE' })
  })

  test('goes to an office above the first, never to the same person, and its look is the last', () => {
    const appealed = done(appeal(removed, asking, last, CALENDAR))
    expect(lookers(appealed, last)).toEqual(['secretary'])
    expect(lookers(appealed, appealed.due + 1)).toEqual(['secretary', 'streetOfficer'])
    const admitting = { admitted: true, reason: '' }
    expect(look(appealed, admitting, by('head', 'secretary'), last)).toMatchObject({
      refused: 'PROCESS_RECUSAL',
      detail: { stake: 'decider' }
    })
    const shown = done(look(appealed, admitting, by('secretary', 'secretary'), last))
    expect([isShown(shown), isWaiting(shown)]).toEqual([true, false])
    expect(look(shown, refusing, by('street', 'streetOfficer'), last)).toMatchObject({ refused: 'DUPLICATE' })
  })
})
