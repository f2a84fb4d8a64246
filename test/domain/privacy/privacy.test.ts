import { collections } from '../../../cloudfunctions/database.json'
import { agree, agrees, missingConsent, TERMS, withdraw } from '../../../src/domain/privacy/consent'
import {
  mayPartFrom,
  officeHeld,
  renamed,
  SEALED_PARTS,
  unappointed,
  unnamed
} from '../../../src/domain/privacy/parting'
import { COLLECTIONS } from '../../../src/domain/privacy/collections'
import { forgetAt, KEPT_DAYS, REMOVED, type Forgetting } from '../../../src/domain/privacy/retention'
import { DAY } from '../../../src/domain/time'

const yes = { purpose: 'household', version: TERMS.household, at: 5, withdrawnAt: null } as const

describe('what somebody agreed to', () => {
  test('holds in the words it was said to, and is said once', () => {
    expect(agree([], 'household', TERMS.household, 5)).toEqual([yes])
    expect(agrees([yes], 'household')).toBe(true)
    expect(agree([yes], 'household', null, 9)).toEqual([yes])
  })

  test('is asked for anew once the text is another one', () => {
    const old = { ...yes, version: TERMS.household - 1 }
    expect(agrees([old], 'household')).toBe(false)
    expect(missingConsent([old], 'household')).toEqual({
      refused: 'CONSENT_MISSING',
      detail: { changed: true }
    })
    expect(agree([old], 'household', TERMS.household, 9)).toEqual([old, { ...yes, at: 9 }])
  })

  test('can be taken back and stays on record', () => {
    const back = withdraw([yes], 'household', 9)
    expect(back).toEqual([{ ...yes, withdrawnAt: 9 }])
    expect(withdraw(back, 'household', 12)).toEqual(back)
    expect(missingConsent(back, 'household')).toMatchObject({ detail: { withdrawn: true } })
    expect(missingConsent([], 'household')).toEqual({ refused: 'CONSENT_MISSING' })
  })
})

describe('somebody who goes', () => {
  const record = {
    household: 'h-1',
    casts: [
      { person: 'p-1', hash: 'x' },
      { person: 'p-2', hash: 'y' }
    ],
    words: [{ person: 'p-1' }],
    version: 3
  }

  test('is renamed wherever they stand, but not in what was hashed into a mark', () => {
    const after = renamed(record, 'p-1', 'gone:1', SEALED_PARTS)
    expect(after.casts.map(({ person }) => person)).toEqual(['gone:1', 'p-2'])
    expect(after.words).toEqual(record.words)
    expect(renamed(record, 'p-1', 'gone:1').words).toEqual([{ person: 'gone:1' }])
    expect(renamed(record, 'p-9', 'gone:1')).toBe(record)
  })

  test('leaves a record that names nobody as it is', () => {
    const after = unnamed(record)
    expect(after.casts.map(({ person }) => person)).toEqual(['gone', 'gone'])
    expect(after.household).toBe('h-1')
    expect(unnamed(after)).toBe(after)
  })

  test('no longer acts for the household', () => {
    const said = { household: 'h', namings: [{ person: 'p-1', by: 'p-2', at: 1, request: 'r' }], version: 1 }
    expect(unappointed(said, 'p-1').namings).toMatchObject([{ person: null, by: 'p-2' }])
    expect(unappointed(said, 'p-2')).toBe(said)
  })

  test.each([
    ['the last instant of the term', 9, true],
    ['its end', 10, false]
  ])('an office is still held at %s', (_, now, held) => {
    const term = { office: 'courtyardHead', unit: 'E', place: 'v', from: 0, until: 10, name: '院长' } as const
    expect(officeHeld([term], now) !== undefined).toBe(held)
    expect(officeHeld([{ ...term, acting: '书记' }], now)).toBeUndefined()
    expect(officeHeld([], now)).toBeUndefined()
  })
})

describe('the day on which an account may end', () => {
  const TODAY = Date.UTC(2027, 2, 1, 16)
  const tomorrow = TODAY + DAY
  const nothing = { bindings: [], attempts: { day: '2027-03-02', wrong: 0 } }
  test.each([
    ['nothing of today', nothing, null],
    ['joined in the last millisecond before it', { ...nothing, bindings: [{ since: TODAY - 1 }] }, null],
    ['joined in its first', { ...nothing, bindings: [{ since: TODAY }] }, tomorrow],
    ['joined today and left', { ...nothing, left: [{ since: TODAY + 5 }] }, tomorrow],
    ['claimed a dwelling of their own today', { ...nothing, owned: [{ since: TODAY + 5 }] }, tomorrow],
    ['a wrong code today', { ...nothing, attempts: { day: '2027-03-02', wrong: 1 } }, tomorrow],
    ['a wrong code yesterday', { ...nothing, attempts: { day: '2027-03-01', wrong: 5 } }, null]
  ])('%s', (_, person, from) => {
    expect(mayPartFrom(person, TODAY + 9 * 3_600_000)).toBe(from)
  })
})

test('every collection is declared with what it keeps of persons, and its clock is one that runs', () => {
  expect(Object.keys(COLLECTIONS).sort()).toEqual(Object.keys(collections).sort())
  for (const [name, keeping] of Object.entries(COLLECTIONS) as [
    string,
    { until?: Forgetting; why?: string }
  ][]) {
    const { until, why } = keeping
    const indexed = (collections as Record<string, { indexes: { fields: string[] }[] }>)[name]?.indexes
    const forgets = indexed?.some(({ fields }) => fields[0] === 'forgetAt') ?? false
    expect([name, forgets]).toEqual([name, name === 'matters' || until === name])
    if (why !== undefined) expect([name, why.length > 20]).toEqual([name, true])
  }
  const removing = Object.entries(COLLECTIONS).filter(
    ([name, each]) => 'until' in each && each.until === name
  )
  expect(removing.map(([name]) => name).sort()).toEqual([...REMOVED].sort())
})

test.each(REMOVED)('%s are kept for their days, and for ever while these have not begun', what => {
  expect(forgetAt(what, 7)).toBe(7 + KEPT_DAYS[what] * DAY)
  expect(forgetAt(what, null)).toBeGreaterThan(Date.UTC(9999, 0))
})
