import fc from 'fast-check'
import {
  concerns,
  givenBack,
  granted,
  MOST_KEPT,
  refusedBy,
  spent,
  type Follow
} from '../../../src/domain/notice/follow'
import {
  isTimely,
  NOTICE_KINDS,
  NOTICE_TEMPLATES,
  occasionsOf,
  templateOf,
  withOccasions,
  type Occasion
} from '../../../src/domain/notice/notice'
import type { MatterEvent } from '../../../src/domain/matter/event'
import { given, on } from '../matter/grammar'
import { handedUp, raisedTo } from '../matter/histories'
import { day, LADDER } from '../matter/village'
import { DAY } from '../../../src/domain/time'

const NOBODY: Follow = { matter: 'm', person: 'p', household: 'W-01', grants: [], told: [], version: 0 }
const about = (kind: Occasion['kind'], key: string = kind): Occasion => ({
  key,
  kind,
  vote: templateOf(kind) === 'vote' ? 'v' : null,
  at: 0,
  tries: 0
})
const ready = granted(NOBODY, NOTICE_TEMPLATES, 'r1', 1)

describe('a message that somebody allowed', () => {
  test('is spent once: the second occasion of its kind tells nothing', () => {
    const told = spent(ready, about('opened'), 5)
    expect(told).toMatchObject({
      grants: [{ template: 'progress' }],
      told: [{ occasion: 'opened', at: 5, outcome: 'sent' }]
    })
    expect(spent(told!, about('lastDay'), 6)).toBeNull()
  })

  test('allowed again, it never tells the same thing twice', () => {
    const told = granted(spent(ready, about('opened'), 5)!, ['vote'], 'r2', 6)
    expect(spent(told, about('opened'), 7)).toBeNull()
    expect(spent(told, about('lastDay'), 7)).not.toBeNull()
  })

  test('is entered once however often its request comes, also when it is spent by then', () => {
    expect(granted(ready, NOTICE_TEMPLATES, 'r1', 2)).toBe(ready)
    const told = spent(spent(ready, about('opened'), 5)!, about('result'), 5)!
    expect(granted(told, NOTICE_TEMPLATES, 'r1', 6)).toBe(told)
  })

  test.each([
    [MOST_KEPT - 1, MOST_KEPT - 1],
    [MOST_KEPT, MOST_KEPT],
    [MOST_KEPT + 1, MOST_KEPT]
  ])('allowed %i times is kept %i times', (times, kept) => {
    const all = Array.from({ length: times }, (_, at) => `r${at}`)
    const follow = all.reduce((each, request) => granted(each, ['vote'], request, 1), NOBODY)
    expect(follow.grants).toHaveLength(kept)
  })

  test('is there again when the message did not leave, and void when the person refused it', () => {
    const told = spent(ready, about('opened'), 5)!
    expect(givenBack(told, about('opened'))).toEqual(ready)
    expect(refusedBy(told, about('opened'))).toMatchObject({
      grants: [{ template: 'progress' }],
      told: [{ outcome: 'refused' }]
    })
  })

  test('whatever happens in whatever order, nobody is told twice and no more than they allowed', () => {
    const step = fc.record({
      does: fc.constantFrom('grant', 'tell', 'fail', 'refuse'),
      kind: fc.constantFrom(...NOTICE_KINDS),
      about: fc.constantFrom('a', 'b')
    })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), steps => {
        let follow = NOBODY
        const allowed = { vote: 0, progress: 0 }
        const left: string[] = []
        steps.forEach(({ does, kind, about: what }, at) => {
          const occasion = about(kind, `${kind}:${what}`)
          const template = templateOf(kind)
          if (does === 'grant') {
            follow = granted(follow, [template], `r${at}`, at)
            allowed[template] += 1
            return
          }
          const taken = spent(follow, occasion, at)
          if (!taken) return
          if (does === 'tell') left.push(occasion.key)
          follow =
            does === 'fail'
              ? givenBack(taken, occasion)
              : does === 'refuse'
                ? refusedBy(taken, occasion)
                : taken
        })
        expect(new Set(left).size).toBe(left.length)
        for (const template of NOTICE_TEMPLATES)
          expect(
            left.filter(key => templateOf(key.split(':')[0] as Occasion['kind']) === template).length
          ).toBeLessThanOrEqual(allowed[template])
      })
    )
  })
})

describe('who is told', () => {
  test.each(NOTICE_KINDS)(
    '%s: for whose ballot no vote waits is not called to one, and told of everything else',
    kind => {
      expect(concerns(about(kind), false)).toBe(templateOf(kind) !== 'vote')
      expect(concerns(about(kind), true)).toBe(true)
    }
  )
})

describe('what there is to tell', () => {
  const extended = { type: 'VoteExtended', vote: 'v', closesAt: 9 * DAY, affectedServed: false } as const

  test('a hand-up and an answer are told to whoever wants to know how it goes on', () => {
    const [up] = occasionsOf(
      given(...handedUp())
        .journal.slice(-1)
        .map(each => each.event),
      day(20)
    )
    expect(up).toMatchObject({ kind: 'handedUp', vote: null, at: day(20) })
  })

  test('what rises two levels at once is told once', () => {
    const twice = occasionsOf([raisedTo('L2', day(30)), raisedTo('L3', day(60))], day(20))
    expect(withOccasions([], twice)).toMatchObject([{ kind: 'handedUp', at: day(20) }])
  })

  test.each<[string, MatterEvent]>([
    [
      'thresholdMet',
      { type: 'ThresholdMet', households: 8, signUntil: day(9), owner: LADDER.L1, due: day(8) }
    ],
    ['lapsed', { type: 'PetitionLapsed', households: 7 }],
    ['notAccepted', { type: 'TriageRefused', reason: '不是公共事项' }]
  ])('what becomes of a petition is told to whoever stands under it: %s', (kind, event) => {
    expect(occasionsOf([event], day(3))).toMatchObject([{ kind, vote: null, at: day(3) }])
  })

  test('the day of a promise is told while it is not reported done', () => {
    const taken = {
      type: 'ResolutionTaken',
      meeting: 'q2',
      kind: 'decision',
      department: '城管',
      text: '六月底前修好',
      by: day(90)
    } as const
    const [due] = occasionsOf([taken], day(60))
    expect(due).toMatchObject({ kind: 'promiseDue', at: day(90) })
    const promised = [...handedUp(), on(day(60), taken)]
    expect(isTimely(given(...promised).matter, due!, day(90))).toBe(true)
    const kept = on(day(80), { type: 'PromiseKept', meeting: 'q2', text: '已经修好' })
    expect(isTimely(given(...promised, kept).matter, due!, day(90))).toBe(false)
    expect(occasionsOf([{ ...taken, by: null }], day(60))).toEqual([])
  })

  test('an extension moves the last day instead of adding another', () => {
    const before = [{ ...about('lastDay', 'lastDay:v'), at: 6 * DAY }]
    expect(withOccasions(before, occasionsOf([extended], 7 * DAY))).toMatchObject([
      { key: 'lastDay:v', at: 8 * DAY }
    ])
  })

  test.each([
    ['with more than a day left', 8 * DAY - 1, 1],
    ['with a day left', 8 * DAY, 0],
    ['with less', 8 * DAY + 1, 0]
  ])('the last day is told of %s', (_, now, many) => {
    expect(occasionsOf([extended], now)).toHaveLength(many)
  })
})
