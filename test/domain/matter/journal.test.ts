import fc from 'fast-check'
import { brokenAt, GENESIS } from '../../../src/domain/deciding/chain'
import { evolve, replay } from '../../../src/domain/matter/evolve'
import { append, requestSeen } from '../../../src/domain/matter/journal'
import { publicEvent } from '../../../src/domain/matter/publicEvent'
import { given, on } from './grammar'
import { added, displayed, SITES, siteVoting, siteAnnounced } from './histories'
import { day } from './village'

const WHOLE = given(...displayed()).journal

describe('the journal of a matter', () => {
  test('says who did what in which capacity, when, after which line', () => {
    expect(WHOLE[0]).toMatchObject({
      seq: 0,
      at: day(0),
      by: 'p-W-20',
      as: 'resident',
      request: 'r0',
      event: { type: 'Suggested' },
      prev: GENESIS
    })
    WHOLE.slice(1).forEach((entry, at) => expect(entry).toMatchObject({ seq: at + 1, prev: WHOLE[at]!.hash }))
    expect(brokenAt(WHOLE)).toBeNull()
  })

  test('shows at which line it was changed, whatever was changed', () => {
    const change = fc.constantFrom(
      { at: day(0) + 1 },
      { by: 'another' },
      { as: 'secretary' as const },
      { request: 'other' },
      { event: { type: 'Withdrawn' as const } },
      { seq: 99 }
    )
    fc.assert(
      fc.property(fc.nat(WHOLE.length - 1), change, (line, changed) => {
        const forged = WHOLE.map((entry, at) => (at === line ? { ...entry, ...changed } : entry))
        expect(brokenAt(forged)).toBe(line)
      }),
      { numRuns: 40 }
    )
  })

  test('shows a line left out, put in or moved', () => {
    expect(brokenAt(WHOLE.filter((_, at) => at !== 5))).toBe(5)
    expect(brokenAt([...WHOLE.slice(0, 5), WHOLE[4]!, ...WHOLE.slice(5)])).toBe(5)
    expect(brokenAt([...WHOLE.slice(0, 4), WHOLE[5]!, WHOLE[4]!, ...WHOLE.slice(6)])).toBe(4)
  })

  test('writes several events of one request side by side', () => {
    const { matter, journal } = given(...siteAnnounced())
    const signed = { by: 'p', as: 'courtyardHead', request: 'twice', at: day(37) } as const
    const after = append({ matter, journal }, 'm', [added(SITES[0]!), { type: 'Accepted' }], signed)
    expect(after.journal.slice(-2).map(({ seq, request }) => [seq, request])).toEqual([
      [journal.length, 'twice'],
      [journal.length + 1, 'twice']
    ])
    expect([requestSeen(after.journal, 'twice'), requestSeen(journal, 'twice')]).toEqual([true, false])
  })

  test('begins with a suggestion', () => {
    expect(() => replay('m', [])).toThrow('empty')
    expect(() => replay('m', WHOLE.slice(1))).toThrow('does not begin with Suggested')
    expect(() => append(null, 'm', [], { by: 'p', as: 'clock', request: 'r', at: 0 })).toThrow('an event')
  })

  test('leaves the states before a line untouched', () => {
    const { matter, journal } = given(...siteVoting())
    const before = JSON.stringify(matter)
    const last = { ...journal[0]!, seq: journal.length, event: added(SITES[0]!) }
    evolve(matter, 'm', last)
    expect(JSON.stringify(matter)).toBe(before)
  })
})

describe('a line as the public reads it', () => {
  const shown = given(...siteVoting(['W-30'])).journal.map(({ event }) => publicEvent(event))

  test('names nobody who suggested, declared a gain, stands back or is affected', () => {
    const declared = publicEvent({ type: 'InterestDeclared', household: 'W-30', ground: '承包保洁' })
    expect([shown[0], declared]).toEqual([{ type: 'Suggested' }, { type: 'InterestDeclared' }])
    expect(shown[shown.length - 1]).toEqual({
      type: 'VoteOpened',
      eligible: 39,
      recused: 1,
      closesAt: day(46)
    })
  })

  test('says of a vote that ended how many took part and what came out', () => {
    const closed = given(...displayed()).journal.find(
      ({ event }) => event.type === 'VoteClosed' && event.vote === 'v2'
    )!
    expect(publicEvent(closed.event)).toEqual({ type: 'VoteClosed', outcome: 'pass', participants: 30 })
  })

  test('keeps what an office said in full', () => {
    const refusal = on(day(5), { type: 'TriageRefused', reason: '不是公共事项' }).event
    expect(publicEvent(refusal)).toEqual(refusal)
  })
})
