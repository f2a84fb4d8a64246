import fc from 'fast-check'
import {
  meetThreshold,
  sign,
  signable,
  startPetition,
  thresholdOf,
  unsign,
  withdrawMatter,
  type Signature
} from '../../../src/domain/matter/petition'
import { isRefused, type Refused } from '../../../src/domain/refusal'
import { DEFAULT_SETTINGS } from '../../../src/domain/settings'
import { given, on, type Dated } from './grammar'
import { collecting, deliberating, displayed, inTriage, suggested } from './histories'
import { day, LADDER, livingAt, PROPOSER } from './village'

const EMPTY: Signature = { matter: 'm', household: 'W-05', names: [], counts: false, version: 0 }
const kept = (signature: Signature | Refused): Signature => {
  if (isRefused(signature)) throw new Error(signature.refused)
  return signature
}

describe('how many households a petition needs', () => {
  test.each([
    [0, 3],
    [1, 3],
    [15, 3],
    [16, 4],
    [119, 24],
    [120, 24],
    [121, 25]
  ])('a fifth of %i households, rounded up and never under three, is %i', (households, needed) => {
    expect(thresholdOf(DEFAULT_SETTINGS, households)).toBe(needed)
  })

  test('is the least number of at least three that makes a fifth', () => {
    fc.assert(
      fc.property(fc.nat(100_000), households => {
        const needed = thresholdOf(DEFAULT_SETTINGS, households)
        const reaches = (k: number) => k >= 3 && 5 * k >= households
        return reaches(needed) && !reaches(needed - 1)
      })
    )
  })

  test('is that of the community, and fixed when the petition starts', () => {
    const settings = { ...DEFAULT_SETTINGS, threshold: { min: 5, num: 1, den: 10 }, petitionDays: 30 }
    given(...suggested(settings))
      .when(day(2), matter => startPetition(matter, 120, day(2)))
      .then({ type: 'PetitionStarted', threshold: 12, of: 120, until: day(32) })
      .leaving({ stage: { status: 'collecting', until: day(32) }, petition: { threshold: 12, of: 120 } })
  })

  test('a petition is started once', () => {
    given(...collecting())
      .when(day(1), matter => startPetition(matter, 120, day(1)))
      .refuses('WRONG_STAGE', { status: 'collecting' })
  })
})

describe('the household that makes the threshold', () => {
  const petition = given(...collecting(24, 120))
  const counted = (households: number) =>
    petition.when(day(3), matter => meetThreshold(matter, households, LADDER.L1, day(3)), 'clock')

  test('23 of 120 move nothing', () => {
    counted(23)
      .then()
      .leaving({ stage: { status: 'collecting' }, owner: null, dueAt: null })
  })

  test.each([24, 25])('%i of 120 give it to the head, who has five days', households => {
    counted(households)
      .then({ type: 'ThresholdMet', households })
      .leaving({
        stage: { status: 'triage', signUntil: day(9) },
        petition: { metAt: day(3), signUntil: day(9) },
        owner: LADDER.L1,
        dueAt: day(8)
      })
  })

  test('moves the matter once, however many sign later', () => {
    given(...inTriage())
      .when(day(4), matter => meetThreshold(matter, 61, LADDER.L1, day(4)))
      .then()
  })
})

describe('until when names are put down or taken back', () => {
  const open = (history: readonly Dated[], at: number) => signable(given(...history).matter, at) === null

  test('not before a petition has started', () => {
    expect(open(suggested(), day(0))).toBe(false)
  })

  test('below the threshold until the sixtieth day, and not on it', () => {
    expect([open(collecting(), day(60, -1)), open(collecting(), day(60))]).toEqual([true, false])
  })

  test('six days more once the threshold is met, through triage and deliberation', () => {
    expect([open(inTriage(), day(9, -1)), open(inTriage(), day(9))]).toEqual([true, false])
    expect(open(deliberating(), day(9, -1))).toBe(true)
  })

  test('no longer once the matter was taken back, not accepted or closed', () => {
    const withdrawn = [...collecting(), on(day(1), { type: 'Withdrawn' })]
    const refused = [...inTriage(), on(day(4), { type: 'TriageRefused', reason: '不是公共事项' })]
    expect(signable(given(...withdrawn).matter, day(2))).toEqual({ refused: 'PETITION_CLOSED' })
    expect(open(refused, day(5))).toBe(false)
    expect(open(displayed(), day(55))).toBe(false)
  })
})

describe('the names of one household', () => {
  const first = kept(sign(EMPTY, 'mother', 'r1', day(1)))

  test('one person signs once', () => {
    expect(sign(first, 'mother', 'r2', day(2))).toEqual({ refused: 'DUPLICATE', detail: { signature: true } })
  })

  test('a second member adds a name, and the household still counts once', () => {
    const both = kept(sign(first, 'son', 'r2', day(2)))
    expect(both).toMatchObject({ counts: true, names: [{ person: 'mother' }, { person: 'son' }] })
  })

  test('it counts as long as one name stands', () => {
    const both = kept(sign(first, 'son', 'r2', day(2)))
    const one = kept(unsign(both, 'mother', day(3)))
    const none = kept(unsign(one, 'son', day(4)))
    expect([one.counts, none.counts]).toEqual([true, false])
  })

  test('a name taken back stays in the trail, and may be put down again', () => {
    const back = kept(unsign(first, 'mother', day(3)))
    expect(back.names).toEqual([{ person: 'mother', at: day(1), request: 'r1', withdrawnAt: day(3) }])
    expect(unsign(back, 'mother', day(4))).toEqual({ refused: 'NOT_FOUND' })
    const again = kept(sign(back, 'mother', 'r2', day(5)))
    expect(again).toMatchObject({ counts: true, names: [{ withdrawnAt: day(3) }, { withdrawnAt: null }] })
  })

  test('nobody takes back the name of another', () => {
    expect(unsign(first, 'son', day(3))).toEqual({ refused: 'NOT_FOUND' })
  })

  test('whatever its members do, it counts exactly while a name stands', () => {
    const act = fc.record({ person: fc.constantFrom('mother', 'son', 'guest'), takesBack: fc.boolean() })
    fc.assert(
      fc.property(fc.array(act, { maxLength: 20 }), acts => {
        const standing = new Set<string>()
        let signature = EMPTY
        acts.forEach(({ person, takesBack }, at) => {
          const after = takesBack
            ? unsign(signature, person, day(at))
            : sign(signature, person, `r${at}`, day(at))
          expect(isRefused(after)).toBe(standing.has(person) !== takesBack)
          if (isRefused(after)) return
          if (takesBack) standing.delete(person)
          else standing.add(person)
          signature = after
        })
        expect(signature.counts).toBe(standing.size > 0)
      }),
      { numRuns: 60 }
    )
  })
})

describe('taking a matter back', () => {
  const proposer = livingAt(PROPOSER.household)

  test.each([
    ['before a petition', suggested()],
    ['below its threshold', collecting()]
  ])('its proposer may, %s', (_, history) => {
    given(...history)
      .when(day(1), matter => withdrawMatter(matter, proposer))
      .then({ type: 'Withdrawn' })
      .leaving({ stage: { status: 'closed', outcome: 'withdrawn', at: day(1) }, owner: null, dueAt: null })
  })

  test('nobody else may', () => {
    given(...collecting())
      .when(day(1), matter => withdrawMatter(matter, livingAt('W-21')))
      .refuses('FORBIDDEN')
  })

  test('past its threshold it is the signers’, not the proposer’s', () => {
    given(...inTriage())
      .when(day(4), matter => withdrawMatter(matter, proposer))
      .refuses('WRONG_STAGE', { status: 'triage' })
  })
})
