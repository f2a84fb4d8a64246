import fc from 'fast-check'
import { announceVote, withdrawAnnouncement } from '../../../src/domain/matter/announcing'
import { extendVote } from '../../../src/domain/matter/afterClose'
import { dueStep } from '../../../src/domain/matter/due'
import { openVote } from '../../../src/domain/matter/opening'
import { DAY } from '../../../src/domain/time'
import { card } from '../deciding/village'
import { given, lived, on } from './grammar'
import {
  certifying,
  closed,
  deliberating,
  mitigating,
  needConfirmed,
  siteAnnounced,
  siteClosed,
  siteVoting
} from './histories'
import { day, HEAD_E, LADDER, NEAR_A, ROLL } from './village'

const FREEZE = { rule: card('facility'), rollHash: 'hash', roll: ROLL, ladder: LADDER }
const announceAgain = (at: number) => ({
  at,
  decide: (matter: Parameters<typeof announceVote>[0]) =>
    announceVote(
      matter,
      { vote: 'v3', about: 'site', question: '整改后同意吗？', option: 'A', windowDays: 7 },
      card('facility'),
      'p-W-02',
      at
    )
})
const openAgain = (at: number) => ({
  at,
  by: 'p-E-01',
  decide: (matter: Parameters<typeof openVote>[0]) => openVote(matter, HEAD_E, FREEZE, [], at)
})

describe('the clock of a level stands still while residents decide', () => {
  test('its due day moves by exactly the time a vote took', () => {
    expect(given(...deliberating()).matter.dueAt).toBe(day(65))
    expect(given(...needConfirmed()).matter).toMatchObject({ dueAt: day(65 + 5), suspendedAt: null })
  })

  test('the review counts with the vote', () => {
    expect(given(...siteVoting()).matter).toMatchObject({ dueAt: day(70), suspendedAt: day(39) })
    expect(given(...certifying()).matter).toMatchObject({ dueAt: day(70 + 10), suspendedAt: null })
  })

  test('so does the extension, with the hours before it', () => {
    const at = day(46, DAY / 2)
    const { matter } = lived(
      siteClosed('quorum_not_met', { to: 'extendable', until: day(47) }),
      { at, decide: state => extendVote(state, HEAD_E, { vote: 'v2', affectedServed: true }, [], at) },
      { at: at + 3 * DAY, decide: () => [closed('v2', 'quorum_not_met', { to: 'up' })] }
    )
    expect(matter).toMatchObject({ dueAt: day(70 + 10, DAY / 2), suspendedAt: null })
  })

  test('a vote that took any time moves it by that time', () => {
    fc.assert(
      fc.property(fc.nat(60 * DAY), took => {
        const history = [...siteVoting(), on(day(39, took), closed('v2', 'contested', { to: 'up' }))]
        expect(given(...history).matter.dueAt).toBe(day(70) + took)
      }),
      { numRuns: 30 }
    )
  })

  describe('a notice that the law sets takes nothing from the days of the level', () => {
    const announceOwners = (at: number) => ({
      at,
      decide: (matter: Parameters<typeof announceVote>[0]) =>
        announceVote(
          matter,
          { vote: 'v1', about: 'measure', question: '同意修屋顶吗？', option: null, windowDays: 15 },
          card('owners-ordinary'),
          'p-E-01',
          at
        )
    })
    const ordinary = deliberating(false)
    const due = given(...ordinary).matter.dueAt!

    test('the level has as many left when the vote may open as when it was announced', () => {
      expect(lived(ordinary, announceOwners(day(10))).matter.dueAt).toBe(due + 15 * DAY)
    })

    test('what is not opened then is overdue as ever', () => {
      const { matter } = lived(ordinary, announceOwners(day(10)))
      expect(dueStep(matter, 0, LADDER, due + 15 * DAY - 1)).toBeNull()
      expect(dueStep(matter, 0, LADDER, due + 15 * DAY)).toMatchObject({ events: [{ reason: 'overdue' }] })
    })

    test.each([
      ['at once', 10, 0],
      ['in the middle', 14, 4],
      ['at its end', 25, 15],
      ['after it', 27, 15]
    ])('taken back %s, only the notice that ran is given', (_, on, days) => {
      const { matter } = lived(ordinary, announceOwners(day(10)), {
        at: day(on),
        decide: state => withdrawAnnouncement(state, { reason: '材料还没有备齐' })
      })
      expect(matter.dueAt).toBe(due + days * DAY)
    })
  })

  test('the notice of neighbours among themselves does not', () => {
    expect(given(...siteAnnounced()).matter).toMatchObject({ dueAt: day(70), suspendedAt: null })
  })
})

describe('after a block', () => {
  test('mitigation and the notice of the second vote count with the first vote', () => {
    const { matter } = lived(mitigating(), announceAgain(day(58)))
    expect(matter.dueAt).toBe(day(70 + (61 - 39)))
    expect(dueStep(matter, 0, LADDER, day(91))).toBeNull()
    expect(dueStep(matter, 0, LADDER, day(92))).toMatchObject({
      at: day(92),
      events: [{ reason: 'overdue' }]
    })
  })

  test('a second vote that is opened late costs the head those days', () => {
    const { matter } = lived(mitigating(), announceAgain(day(58)), openAgain(day(63)))
    expect(matter).toMatchObject({ dueAt: day(92), suspendedAt: day(63) })
  })

  test.each([
    ['during the notice', 59],
    ['after it', 62]
  ])('a second notice taken back %s leaves what is left of the fourteen days', (_, at) => {
    const takeBack = {
      at: day(at),
      decide: (m: Parameters<typeof withdrawAnnouncement>[0]) =>
        withdrawAnnouncement(m, { reason: '问题写错了' })
    }
    const { matter } = lived(mitigating(), announceAgain(day(58)), takeBack)
    expect(matter.stage).toEqual({ status: 'mitigating', vote: 'v2', until: Math.max(day(60), day(at)) })
    expect(dueStep(matter, 0, LADDER, day(70))).toMatchObject({
      at: Math.max(day(60), day(at)),
      events: [{ reason: 'blocked_twice' }]
    })
  })

  test('announcing and taking back again and again gains nothing but the notice that ran', () => {
    const takeBack = (at: number) => ({
      at,
      decide: (m: Parameters<typeof withdrawAnnouncement>[0]) =>
        withdrawAnnouncement(m, { reason: '问题写错了' })
    })
    const { matter } = lived(
      mitigating(),
      announceAgain(day(47)),
      takeBack(day(48)),
      announceAgain(day(49)),
      takeBack(day(53)),
      announceAgain(day(55))
    )
    expect(matter.dueAt).toBe(day(70 + (58 - 39) - (53 - 52)))
  })

  test('a matter that came back from above is deliberated, not mitigated, when a notice is taken back', () => {
    const { matter } = lived(
      [
        ...siteClosed('blocked_by_affected', { to: 'up' }),
        on(day(46), {
          type: 'HandedUp',
          from: 'L1',
          to: 'L2',
          reason: 'blocked_twice',
          ask: '',
          auto: true,
          owner: LADDER.L2,
          due: day(76)
        }),
        on(day(50), {
          type: 'Returned',
          code: 'within_powers',
          reason: '可以自行解决',
          to: 'L1',
          owner: LADDER.L1,
          due: day(110)
        })
      ],
      announceAgain(day(51)),
      { at: day(52), decide: m => withdrawAnnouncement(m, { reason: '问题写错了' }) }
    )
    expect(matter).toMatchObject({ stage: { status: 'deliberating' }, dueAt: day(110), suspendedAt: null })
    expect(matter.votes[1]!.affected).toEqual(NEAR_A)
  })
})
