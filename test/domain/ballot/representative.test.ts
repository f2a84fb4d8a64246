import fc from 'fast-check'
import { enterPaper } from '../../../src/domain/channels/assisted'
import { castBallot, mayCast } from '../../../src/domain/ballot/casting'
import type { BallotRecord } from '../../../src/domain/ballot/ballot'
import { giveReason } from '../../../src/domain/matter/dissent'
import { takePhone } from '../../../src/domain/channels/phone'
import { castSecret } from '../../../src/domain/channels/secret'
import type { Actor } from '../../../src/domain/office'
import { isRefused, type Refused } from '../../../src/domain/refusal'
import {
  nameRepresentative,
  representativeAt,
  withoutLeaver,
  type Naming,
  type Representation
} from '../../../src/domain/representative'
import { DAY, HOUR, type Instant } from '../../../src/domain/time'
import { given } from '../matter/grammar'
import { siteExtended, siteVoting } from '../matter/histories'
import { day, livingAt, mandate, recordsOf } from '../matter/village'

const VOTING = given(...siteVoting()).matter
const CLOSE = day(46)
const LINE = CLOSE - DAY
const mother = livingAt('W-09')
const son: Actor = { ...mother, person: 'p-son' }
const daughter: Actor = { ...mother, person: 'p-daughter' }
const PEOPLE = [mother, son, daughter]
const EMPTY = recordsOf('v2', () => null, 0).find(record => record.household === 'W-09')!

const named = (actor: Actor | null, at: Instant = day(1)): Naming[] => [
  { person: actor?.person ?? null, by: son.person, at, request: `n${at}` }
]
const cast = (actor: Actor, at: Instant, record: BallotRecord, namings: readonly Naming[], choice = 'yes') =>
  castBallot(VOTING, record, actor, { vote: 'v2', choice, request: `r${at}` }, at, namings)
const kept = <T>(value: T | Refused): T => {
  if (isRefused(value)) throw new Error(value.refused)
  return value
}
const bars = (actor: Actor, at: Instant, record: BallotRecord, namings: readonly Naming[]) =>
  mayCast(VOTING, record, actor, 'v2', at, namings)
const dispute = { refused: 'HOUSEHOLD_DISPUTE' }
const prevails = { refused: 'HOUSEHOLD_DISPUTE', detail: { representative: true } }

describe('naming a representative', () => {
  const nobody: Representation = { household: 'W-09', namings: [], version: 0 }
  const adults = PEOPLE.map(each => each.person)
  const name = (before: Representation, by: Actor, person: string | null, at = day(1)) =>
    nameRepresentative(before, by, adults, { person, request: `n${at}` }, at)

  test('any adult of the household names one of them, and it is kept who did', () => {
    const after = kept(name(nobody, son, mother.person))
    expect(after.namings).toEqual([{ person: 'p-W-09', by: 'p-son', at: day(1), request: `n${day(1)}` }])
    expect(representativeAt(after.namings, day(1))).toBe('p-W-09')
    expect(representativeAt(after.namings, day(1, -1))).toBeNull()
  })

  test('another one may be named, or nobody, and the same word again changes nothing', () => {
    const first = kept(name(nobody, son, mother.person))
    const second = kept(name(first, mother, son.person, day(2)))
    const none = kept(name(second, mother, null, day(3)))
    const at = [day(1), day(2), day(3)].map(each => representativeAt(none.namings, each))
    expect(at).toEqual(['p-W-09', 'p-son', null])
    expect(name(first, daughter, mother.person, day(2))).toBe(first)
    expect(name(nobody, son, null)).toBe(nobody)
  })

  test('nobody from outside is named, and nobody from outside names', () => {
    expect(name(nobody, son, 'p-W-10')).toEqual({ refused: 'NOT_FOUND', detail: { member: true } })
    expect(name(nobody, livingAt('W-10'), mother.person)).toEqual({ refused: 'NOT_IN_UNIT' })
    expect(name(nobody, { ...son, household: null }, son.person)).toEqual({ refused: 'NOT_IN_UNIT' })
  })
})

describe('the ballot of a named representative prevails', () => {
  const sons = kept(cast(son, day(40), EMPTY, []))
  const mothers = kept(cast(mother, day(40), EMPTY, named(mother)))

  test.each([
    ['before the last 24 hours', LINE - 1],
    ['when they begin', LINE],
    ['within them', LINE + 1],
    ['at the close', CLOSE]
  ])('%s it replaces what another member cast, and nobody replaces it', (_, at) => {
    expect(kept(cast(mother, at, sons, named(mother), 'no')).casts).toHaveLength(2)
    expect(cast(son, at, mothers, named(mother))).toEqual(prevails)
    expect(cast(daughter, at, mothers, named(mother))).toEqual(prevails)
    expect(kept(cast(mother, at, mothers, named(mother), 'no')).casts).toHaveLength(2)
  })

  test('not after the close', () => {
    expect(cast(mother, CLOSE + 1, sons, named(mother))).toEqual({ refused: 'VOTE_CLOSED' })
  })

  test('another member casts while the representative has not, and in the last day only over nobody', () => {
    expect(kept(cast(son, CLOSE, EMPTY, named(mother))).casts).toHaveLength(1)
    expect(kept(cast(daughter, LINE, sons, named(mother))).casts).toHaveLength(2)
    expect(cast(daughter, LINE + 1, sons, named(mother))).toEqual(dispute)
  })

  test('nobody adds a reason to it but the representative', () => {
    const reason = { vote: 'v2', text: '离家近，老人方便', request: 'w' }
    expect(giveReason(VOTING, mothers, son, reason, day(41), named(mother))).toEqual(prevails)
    expect(isRefused(giveReason(VOTING, mothers, mother, reason, day(41), named(mother)))).toBe(false)
  })
})

describe('what others enter for the household', () => {
  const HEAD = livingAt('E-01', mandate('gridWorker', 'hewan'))
  const mothers = kept(cast(mother, day(40), EMPTY, named(mother)))
  const said = { vote: 'v2', choice: 'no', request: 'p' }
  const witnesses = ['王大姐', 'W-10']
  const paper = { ...said, witnesses, photo: 'cloud://a/b.jpg', enteredAtDoor: day(41) }
  const enter = (record: BallotRecord, at: Instant, matter = VOTING) =>
    enterPaper(matter, record, HEAD, paper, at, named(mother))
  const hear = (record: BallotRecord, at: Instant, matter = VOTING) =>
    takePhone(matter, record, HEAD, said, at, named(mother))

  test.each([
    ['on paper', enter],
    ['on the telephone', hear]
  ])('%s never replaces what the representative sent, and may replace what others did', (_, take) => {
    expect(take(mothers, CLOSE)).toEqual(prevails)
    const sons = kept(cast(son, day(40), EMPTY, []))
    expect(kept(take(sons, CLOSE)).casts).toHaveLength(2)
  })

  test('and what comes after the close is kept as late, whoever voted', () => {
    expect(kept(enter(mothers, CLOSE + 1)).casts[1]).toMatchObject({ assisted: { late: true } })
  })
})

describe('with nobody named any more', () => {
  const revoked = [...named(mother), ...named(null, day(41))]

  test('the last ballot counts again, whoever sends it, up to the last 24 hours', () => {
    const mothers = kept(cast(mother, day(40), EMPTY, revoked))
    expect(cast(son, day(41, -1), mothers, revoked)).toEqual(prevails)
    expect(kept(cast(son, day(41), mothers, revoked)).casts).toHaveLength(2)
    expect(kept(cast(son, LINE, mothers, revoked)).casts).toHaveLength(2)
    expect(cast(son, LINE + 1, mothers, revoked)).toEqual(dispute)
  })
})

describe('in the last 24 hours a household is represented as it was when they began', () => {
  const sons = kept(cast(son, day(40), EMPTY, []))
  const mothers = kept(cast(mother, day(40), EMPTY, named(mother)))

  test.each([
    ['a name given a millisecond before', LINE - 1, true],
    ['a name given as they begin', LINE, true],
    ['a name given a millisecond later', LINE + 1, false]
  ])('%s', (_, at, counts) => {
    const after = cast(mother, CLOSE, sons, named(mother, at))
    if (counts) expect(kept(after).casts).toHaveLength(2)
    else expect(after).toEqual(dispute)
  })

  test.each([
    ['a name taken back as they begin', LINE, dispute],
    ['a name taken back a millisecond later', LINE + 1, prevails]
  ])('%s', (_, at, refused) => {
    const namings = [...named(mother), ...named(null, at)]
    expect(cast(son, CLOSE, mothers, namings)).toEqual(refused)
  })

  test('and once the vote was extended they are those before the new close', () => {
    const matter = given(...siteExtended()).matter
    const again = { vote: 'v2', choice: 'no', request: 'r' }
    const namings = named(mother, LINE + HOUR)
    expect(isRefused(castBallot(matter, sons, mother, again, day(49), namings))).toBe(false)
  })
})

describe('a representative who moves out', () => {
  const said = (namings: readonly Naming[]): Representation => ({ household: 'W-09', namings, version: 1 })
  const left = (namings: readonly Naming[], leaver: Actor, at: Instant) =>
    withoutLeaver(said(namings), leaver.person, at).namings

  test('acts no more from that instant, and whom they followed is not named again', () => {
    const namings = left([...named(son, day(1)), ...named(mother, day(2))], mother, day(3))
    expect([day(3, -1), day(3)].map(at => representativeAt(namings, at))).toEqual([mother.person, null])
  })

  test('leaves whoever was named after them as they are, and it is noted once', () => {
    const once = left([...named(mother, day(1)), ...named(son, day(2))], mother, day(3))
    expect(representativeAt(once, day(3))).toBe(son.person)
    expect(left(once, mother, day(4))).toBe(once)
    expect(left(once, daughter, day(4))).toBe(once)
  })

  test('and comes back to be named anew, and to leave anew', () => {
    const back = [...left(named(mother), mother, day(3)), ...named(mother, day(5))]
    expect(representativeAt(back, day(5))).toBe(mother.person)
    expect(representativeAt(left(back, mother, day(6)), day(6))).toBeNull()
  })

  test.each([
    ['before the last 24 hours', LINE - 1],
    ['as they begin', LINE],
    ['within them', LINE + HOUR]
  ])('%s: no longer the only one who casts in a secret vote', (_, at) => {
    const secret = { ...VOTING, votes: VOTING.votes.map(vote => ({ ...vote, secret: true })) }
    const may = (namings: readonly Naming[], now: Instant) => mayCast(secret, EMPTY, son, 'v2', now, namings)
    const namings = left(named(mother), mother, at)
    expect(may(namings, at - 1)).toMatchObject(dispute)
    expect([may(namings, at), may(namings, CLOSE)]).toEqual([null, null])
    const followed = left([...named(mother), ...named(son, LINE + 1)], mother, LINE + HOUR)
    expect(may(followed, CLOSE)).toBeNull()
  })
})

describe('in a secret vote, where no phone replaces what another cast', () => {
  const secret = { ...VOTING, votes: VOTING.votes.map(vote => ({ ...vote, secret: true })) }
  const token = 't'.repeat(32)
  const input = { vote: 'v2', choice: 'yes', token }
  const only = { refused: 'HOUSEHOLD_DISPUTE', detail: { representative: true, secret: true } }

  test('only the representative casts', () => {
    expect(castSecret(secret, EMPTY, null, son, input, day(40), named(mother))).toEqual(only)
    expect(castSecret(secret, EMPTY, null, mother, input, day(40), named(mother))).toMatchObject({
      marks: true
    })
    expect(castSecret(secret, EMPTY, null, son, input, day(40))).toMatchObject({ marks: true })
  })

  test('whoever cast before a name was given may still overwrite that ballot', () => {
    const { ballot } = kept(castSecret(secret, EMPTY, null, son, input, day(40)))
    const marked = { ...EMPTY, marked: true as const }
    const again = castSecret(secret, marked, ballot, son, { ...input, choice: 'no' }, day(41), named(mother))
    expect(again).toMatchObject({ marks: false })
  })
})

test('whatever a household does, its standing ballot is the representative’s once that one has cast', () => {
  const deed = fc.record({
    actor: fc.constantFrom(...PEOPLE),
    hour: fc.integer({ min: 0, max: 7 * 24 }),
    choice: fc.constantFrom('yes', 'no', 'abstain')
  })
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 10 }), deeds => {
      let record = EMPTY
      let has = false
      for (const { actor, hour, choice } of [...deeds].sort((a, b) => a.hour - b.hour)) {
        const at = day(39) + hour * HOUR
        const barred = bars(actor, at, record, named(mother))
        const after = cast(actor, at, record, named(mother), choice)
        expect(isRefused(after) ? after : null).toEqual(barred)
        if (actor === mother) expect(barred).toBeNull()
        else if (has) expect(barred).toEqual(prevails)
        if (isRefused(after)) continue
        record = after
        has ||= actor === mother
        if (has) expect(record.casts[record.casts.length - 1]?.person).toBe(mother.person)
      }
    })
  )
})
