import { bodyOf, type Seat } from '../../../src/domain/body/body'
import { checkIn } from '../../../src/domain/body/attendance'
import { enterPaper } from '../../../src/domain/channels/assisted'
import { RULE_CARDS, builtInCard, cardName } from '../../../src/domain/deciding/ruleCards'
import { lineOf } from '../deciding/village'
import { announceVote } from '../../../src/domain/matter/announcing'
import { castBallot } from '../../../src/domain/ballot/casting'
import { voterOf } from '../../../src/domain/ballot/voter'
import type { BallotRecord } from '../../../src/domain/ballot/ballot'
import { closeVote } from '../../../src/domain/matter/closing'
import { evolve } from '../../../src/domain/matter/evolve'
import type { MatterEvent } from '../../../src/domain/matter/event'
import { openVoteOf, type Matter } from '../../../src/domain/matter/matter'
import { openVote, type Freeze } from '../../../src/domain/matter/opening'
import { isRefused } from '../../../src/domain/refusal'
import type { Card } from '../../../src/domain/deciding/ruleCard'
import type { Verdict } from '../../../src/domain/deciding/verdict'
import { given } from '../matter/grammar'
import { deliberating } from '../matter/histories'
import { day, HEAD_E, LADDER, livingAt, mandate, official, ROLL } from '../matter/village'
import { composed, frozen, holding, rollOfSeats, seat } from './bodies'

const PERSONAL = RULE_CARDS.filter(card => bodyOf(card) !== null).map(cardName)
const named = (name: string): Card => builtInCard(name)!
const ASKED = { vote: 'v1', about: 'measure', question: '把文化室修一修吗？', option: null } as const
const OPENS = day(40)

const notice = (name: string, seats: number) => (matter: Matter) =>
  announceVote(matter, { ...ASKED, windowDays: 5 }, named(name), 'p-head', day(5), seats)

/** A vote by the members of a body, from its notice to the records of its roll. */
const voting = (name: string, seats: readonly Seat[], more: Partial<Freeze> = {}) => {
  const rule = named(name)
  const roll = rollOfSeats(seats)
  const freeze = { rule, rollHash: 'hash', roll, body: frozen(bodyOf(rule)!, seats), ladder: LADDER, ...more }
  const past = given(...deliberating(false))
    .when(day(5), notice(name, seats.length))
    .then({})
  const opened = openVote(past.matter, HEAD_E, freeze, [], OPENS)
  if (isRefused(opened)) return { opened, matter: past.matter, records: [] as BallotRecord[] }
  const matter = folded(past.matter, opened, OPENS)
  const records = roll.map(entry => ({ ...entry, vote: 'v1', key: entry.household, casts: [], version: 1 }))
  return { opened, matter, records: records as BallotRecord[] }
}

const folded = (matter: Matter, events: readonly MatterEvent[], at: number): Matter =>
  events.reduce<Matter>(
    (state, event) =>
      evolve(state, 'm', {
        seq: 0,
        at,
        by: 'p',
        as: 'courtyardHead',
        request: 'r',
        prev: '',
        hash: '',
        event
      }),
    matter
  )

type Said = readonly ('yes' | 'no' | 'came' | null)[]

/** What comes out when the seats say this, in their order. */
const counted = (name: string, seats: readonly Seat[], said: Said): Verdict => {
  const { matter, records } = voting(name, seats)
  const at = OPENS + 1000
  const after = records.map((record, index) => {
    const choice = said[index] ?? null
    const who = holding(seats[index]!)
    const input = { vote: 'v1', request: `r${index}` }
    if (choice === null) return record
    const next =
      choice === 'came'
        ? checkIn(matter, record, who, input, at)
        : castBallot(matter, record, who, { ...input, choice }, at)
    if (isRefused(next)) throw new Error(next.refused)
    return next
  })
  const closed = closeVote(matter, after).find(each => each.type === 'VoteClosed')
  if (!closed) throw new Error('not closed')
  return closed.verdict
}

const adults = (count: number) =>
  Array.from({ length: count }, (_, at) =>
    seat('adults', `W-${String((at >> 1) + 1).padStart(2, '0')}`, `${(at % 2) + 1}`)
  )

describe('a vote by persons needs a roll of them', () => {
  test.each(PERSONAL)('%s is refused without seats and announced with one', name => {
    const asked = given(...deliberating(false))
    asked.when(day(5), notice(name, 0)).refuses('EVIDENCE_MISSING', { voters: named(name).voters })
    asked.when(day(5), notice(name, 1)).then({ type: 'VoteAnnounced' })
  })

  test('when all terms have ended by the opening nothing opens', () => {
    const seats = composed('villagerReps', 5, 5)
    const { opened } = voting('villagers-reps', seats, { body: frozen('villagerReps', []), roll: [] })
    expect(opened).toMatchObject({ refused: 'EVIDENCE_MISSING' })
  })

  test('nor by a body that is not composed as the law asks', () => {
    expect(voting('villagers-reps', composed('villagerReps', 25, 9, 5)).opened).toEqual({
      refused: 'COMPOSITION_RULE',
      detail: { part: 'women', have: 9, need: 10, of: 30 }
    })
    expect(voting('villagers-reps', composed('villagerReps', 25, 10, 5)).opened).toMatchObject([
      { type: 'VoteOpened', onRoll: 30, eligible: 30, body: { members: 30, representatives: 25, women: 10 } }
    ])
  })
})

describe('the quorum counts the members of the body', () => {
  const REPS = composed('residentReps', 30, 0)
  const yes = (count: number) => Array.from({ length: count }, () => 'yes' as const)
  test.each([
    ['on the line', 20, 'pass'],
    ['above', 21, 'pass'],
    ['one below', 19, 'quorum_not_met'],
    ['none', 0, 'quorum_not_met']
  ] as const)('two thirds of thirty representatives, %s', (_, came, outcome) => {
    const verdict = counted('residents-reps', REPS, yes(came))
    expect(verdict.outcome).toBe(outcome)
    expect(lineOf(verdict, 'quorum')).toMatchObject({ have: came, need: 20, of: 30 })
  })

  test.each([
    ['one of ten adults more than half', 6, 'pass'],
    ['half', 5, 'quorum_not_met'],
    ['none', 0, 'quorum_not_met']
  ] as const)('more than half of the adults, two of a household one by one: %s', (_, came, outcome) => {
    expect(counted('residents-meeting:adult', adults(10), yes(came)).outcome).toBe(outcome)
  })

  test.each([
    ['on the line', 8, 'pass'],
    ['one below', 7, 'fail']
  ] as const)('a collective asks two thirds of all its members, %s', (_, agree, outcome) => {
    const members = Array.from({ length: 12 }, (__, at) => seat('members', 'W-01', `${at}`))
    const said = [...yes(agree), ...Array.from({ length: 12 - agree }, () => 'no' as const)]
    expect(counted('collective-members', members, said).outcome).toBe(outcome)
  })
})

describe('who has checked in and does not vote counts among those attending', () => {
  const REPS = composed('residentReps', 12, 0)
  const of = (yes: number, came: number): Said => [
    ...Array<'yes'>(yes).fill('yes'),
    ...Array<'no'>(8 - yes).fill('no'),
    ...Array<'came'>(came).fill('came')
  ]
  test.each([
    ['nobody', 5, 0, 'pass', 8],
    ['one, and the line is still passed', 5, 1, 'pass', 9],
    ['two, and it is half only', 5, 2, 'fail', 10],
    ['two, and one yes more passes it', 6, 2, 'pass', 10]
  ] as const)('%s', (_, yes, came, outcome, attending) => {
    const verdict = counted('residents-reps', REPS, of(yes, came))
    expect(verdict.outcome).toBe(outcome)
    expect(lineOf(verdict, 'pass')).toMatchObject({ base: 'attending', of: attending, have: yes })
    expect(lineOf(verdict, 'quorum')).toMatchObject({ have: 8, of: 12 })
  })

  test('where the pass line is of all members it changes nothing', () => {
    const members = Array.from({ length: 12 }, (__, at) => seat('members', 'W-01', `${at}`))
    const { matter, records } = voting('collective-members', members)
    const input = { vote: 'v1', request: 'r' }
    expect(checkIn(matter, records[0]!, holding(members[0]!), input, OPENS)).toMatchObject({
      refused: 'NOT_FOUND'
    })
  })

  test('once, until the close, and not after it', () => {
    const { matter, records } = voting('residents-reps', REPS)
    const [record, who] = [records[0]!, holding(REPS[0]!)]
    const input = { vote: 'v1', request: 'r' }
    const { closesAt } = openVoteOf(matter)!
    const came = checkIn(matter, record, who, input, closesAt)
    expect(came).toMatchObject({ checkIn: { at: closesAt } })
    expect(checkIn(matter, came as BallotRecord, who, input, closesAt)).toBe(came)
    expect(checkIn(matter, record, who, input, closesAt + 1)).toEqual({ refused: 'VOTE_CLOSED' })
  })
})

describe('a seat is its own person’s', () => {
  const [first, second] = [seat('adults', 'W-01', '1'), seat('adults', 'W-01', '2')]
  const { matter, records } = voting('residents-meeting:adult', [first!, second!])
  const input = { vote: 'v1', choice: 'yes', request: 'r' }

  test('another of the household cannot cast it, nor check it in', () => {
    const other = holding(second!)
    const refusal = { refused: 'NOT_ELIGIBLE', detail: { body: 'adults', another: true } }
    expect(castBallot(matter, records[0]!, other, input, OPENS)).toEqual(refusal)
    expect(checkIn(matter, records[0]!, other, input, OPENS)).toMatchObject({ refused: 'NOT_ELIGIBLE' })
    expect(castBallot(matter, records[1]!, other, input, OPENS)).toMatchObject({ casts: [{ choice: 'yes' }] })
  })

  test('a neighbour without a seat is told whose vote it is', () => {
    expect(castBallot(matter, null, livingAt('W-09'), input, OPENS)).toEqual({
      refused: 'NOT_ELIGIBLE',
      detail: { body: 'adults', another: false }
    })
    expect(voterOf(openVoteOf(matter)!, livingAt('W-09'))).toBeNull()
    expect(voterOf(openVoteOf(matter)!, holding(first!))).toBe(first!.id)
  })

  test('who has moved to another household has left the seat behind', () => {
    const moved = { ...holding(first!), household: livingAt('W-02').household }
    expect(castBallot(matter, records[0]!, moved, input, OPENS)).toMatchObject({ refused: 'NOT_ELIGIBLE' })
  })

  test('a grid worker enters its paper ballot and checks it in at the meeting', () => {
    const grid = official('p-grid', mandate('gridWorker', 'riverside'))
    const paper = {
      ...input,
      witnesses: ['王大姐', '李大爷'],
      photo: 'cloud://x',
      enteredAtDoor: OPENS
    }
    expect(enterPaper(matter, records[0]!, grid, paper, OPENS)).toMatchObject({
      casts: [{ channel: 'paper' }]
    })
    expect(checkIn(matter, records[1]!, grid, input, OPENS)).toMatchObject({ checkIn: { person: 'p-grid' } })
  })
})

test('a gain that was declared is shown and takes no voice away (居委会法 §26–29)', () => {
  const seats = composed('residentReps', 10, 0)
  const rule = named('residents-reps')
  const past = given(...deliberating(false))
    .when(day(5), notice('residents-reps', 10))
    .then({})
  const declared = folded(
    past.matter,
    [
      { type: 'InterestDeclared', household: 'W-01', ground: '承包修缮' },
      { type: 'InterestDeclared', household: 'E-09', ground: '承包修缮' }
    ],
    day(6)
  )
  const freeze = { rule, rollHash: 'h', roll: rollOfSeats(seats), ladder: LADDER }
  const opened = openVote(declared, HEAD_E, { ...freeze, body: frozen('residentReps', seats) }, [], OPENS)
  expect(opened).toMatchObject([{ onRoll: 10, eligible: 10, recused: ['W-01'], affected: [] }])
})

test('a card of households is asked for by its key, the same of adults with its unit behind it', () => {
  expect(RULE_CARDS.map(cardName).filter(name => name.includes(':'))).toEqual([
    'residents-meeting:adult',
    'villagers-meeting:adult',
    'villagers-group:adult'
  ])
  for (const card of RULE_CARDS) expect(builtInCard(cardName(card))).toBe(card)
  expect(ROLL.every(({ home }) => home === undefined)).toBe(true)
})
