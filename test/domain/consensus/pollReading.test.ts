import type { Answer, StatementAnswer } from '../../../src/domain/consensus/answer'
import { bars } from '../../../src/domain/consensus/axisPicture'
import type { Resident } from '../../../src/domain/consensus/declaredGroups'
import { readPoll, type Poll } from '../../../src/domain/consensus/pollReading'
import { keptBack } from '../../../src/domain/consensus/privacy'
import { keepingNames } from '../../../src/domain/consensus/sameNames'
import { plantedCamps, statementsOf } from './conversations'

const QUICK = { shuffles: 20, resamplings: 6, starts: 10, startsInTests: 3 }
const ANSWER_OF: Record<string, Answer> = { '+': 'agree', '~': 'accept', '-': 'disagree', o: 'unsure' }

const residents = (...courtyards: readonly number[]): Resident[] =>
  courtyards.flatMap((size, courtyard) =>
    Array.from({ length: size }, (_, door) => ({
      id: `place.${courtyard}-${100 + door}`,
      courtyard: `yard${courtyard}`,
      building: `b${courtyard}`,
      occupancy: 'owner' as const
    }))
  )

/** One character a household, in their order, per statement; a blank has not answered. */
const poll = (homes: readonly Resident[], said: readonly string[], more: Partial<Poll> = {}): Poll => ({
  residents: homes,
  affected: [],
  statements: statementsOf(said.length),
  answers: said.flatMap((marks, j) =>
    [...marks].flatMap((mark, i): StatementAnswer[] => {
      const answer = ANSWER_OF[mark]
      return answer ? [{ household: homes[i]!.id, statement: `s${10 + j}`, answer }] : []
    })
  ),
  effort: QUICK,
  ...more
})

const read = (homes: readonly Resident[], said: readonly string[], more: Partial<Poll> = {}) =>
  readPoll(poll(homes, said, more)).reading

const byCourtyard = (homes: readonly Resident[], said: readonly string[], more: Partial<Poll> = {}) =>
  read(homes, said, more).declared.find(each => each.by === 'courtyard')

describe('counts', () => {
  it('are households out of all, 可以接受 apart from 同意, silence apart from 说不清', () => {
    const { statements, answered } = read(residents(12), ['+++~~-o     '])
    expect(statements[0]!.counts).toEqual({ agree: 3, accept: 2, disagree: 1, unsure: 1, notYet: 5, of: 12 })
    expect(answered).toBe(7)
  })

  it('take no interval once everybody has answered', () => {
    expect(read(residents(3), ['+-o']).statements[0]!.prospect).toEqual({ status: 'complete' })
  })

  it.each([
    [9, null],
    [10, expect.objectContaining({ majority: expect.any(Number) })],
    [0, null]
  ])('with %i answers say how far they may still move, with a rate only from ten on', (answers, estimate) => {
    const { prospect } = read(residents(14), ['+'.repeat(answers)]).statements[0]!
    expect(prospect).toMatchObject({
      status: 'open',
      bounds: { low: answers, high: 14 },
      ifTheSilentAreLikeTheOthers: estimate
    })
  })

  it('take the last answer of a household, and none of a household that is not of the room', () => {
    const homes = residents(2)
    const answers: StatementAnswer[] = [
      { household: homes[0]!.id, statement: 's10', answer: 'agree' },
      { household: homes[0]!.id, statement: 's10', answer: 'disagree' },
      { household: 'elsewhere.1', statement: 's10', answer: 'agree' }
    ]
    const { counts } = read(homes, [' '], { answers }).statements[0]!
    expect(counts).toMatchObject({ agree: 0, disagree: 1, notYet: 1, of: 2 })
  })

  it('leave hidden statements out of everything', () => {
    const homes = residents(6, 6)
    const shown = read(homes, ['++++++------', '++++++++++++'], { statements: statementsOf(2, [0]) })
    expect(JSON.stringify(shown)).not.toContain('s10')
  })
})

describe('polls of nobody, and of nothing', () => {
  it('without residents, statements or answers show nothing and break nothing', () => {
    expect(read([], [])).toMatchObject({
      households: 0,
      answered: 0,
      statements: [],
      declared: [],
      picture: { status: 'tooFew' }
    })
    expect(read(residents(3), ['   ']).statements[0]!.counts).toMatchObject({ notYet: 3, of: 3 })
    expect(read([], [''], {}).statements[0]!.prospect).toEqual({ status: 'complete' })
  })

  it('with one statement, with passes only and with everybody alike draw no picture', () => {
    const homes = residents(60)
    expect(read(homes, ['+-'.repeat(30)]).picture.status).toBe('noCamps')
    expect(
      read(
        homes,
        Array.from({ length: 22 }, () => 'o'.repeat(60))
      ).picture
    ).toEqual({ status: 'noCamps', because: 'noDifference', axis: null, map: null })
    expect(
      read(
        homes,
        Array.from({ length: 22 }, () => '+'.repeat(60))
      ).picture
    ).toEqual({ status: 'noCamps', because: 'noDifference', axis: null, map: null })
  })
})

describe('declared groups', () => {
  it.each([
    [4, false],
    [5, true],
    [6, true]
  ])('a courtyard of %i households has a row: %s', (size, shown) => {
    const groups = byCourtyard(residents(20, 20, 20, size), ['+'.repeat(60 + size)])!.groups
    expect(groups.some(each => each.key === 'yard3')).toBe(shown)
  })

  it('a second row is hidden where the first could be found by subtraction', () => {
    const declared = byCourtyard(residents(20, 12, 9, 3), ['+'.repeat(44)])!
    expect(declared.groups.map(each => each.key)).toEqual(['yard0', 'yard1'])
    expect(declared.unlisted).toBe(12)
  })

  it('one row alone is no comparison', () =>
    expect(byCourtyard(residents(20, 4), ['+'.repeat(24)])).toBeUndefined())

  it.each([
    ['two voters', '++++++++++++++++++++++', 'tooFew'],
    ['three voters', '+++++++++++++++++++++++', 'counted'],
    ['four voters', '++++++++++++++++++++++++', 'counted'],
    ['nobody', '++++++++++++++++++++', 'tooFew']
  ])('a group is scored from three voters on: %s', (_, said, status) => {
    const statement = byCourtyard(residents(10, 10, 8), [said])?.statements[0]
    expect(statement?.rows[2]).toMatchObject({ status })
    expect(statement?.bridging === null).toBe(status === 'tooFew')
  })

  it('the room may ask for more voters, never for fewer', () => {
    const said = ['+++++++++ +++++++++++']
    const rows = (fewestVoters: number) =>
      byCourtyard(residents(10, 11), said, { fewestVoters })!.statements[0]!.rows
    expect(rows(10).map(row => row.status)).toEqual(['tooFew', 'keptBack'])
    expect(rows(9).map(row => row.status)).toEqual(['counted', 'counted'])
    expect(
      byCourtyard(residents(10, 11), ['++        +++++++++++'], { fewestVoters: 1 })!.statements[0]!.bridging
    ).toBeNull()
  })

  it('the weakest group ranks: what one courtyard rejects comes after what both can live with', () => {
    const declared = byCourtyard(residents(10, 10), ['++++++++++-------+++', '+++++++---~~~~~~~---'])!
    expect(declared.byWeakestGroup).toEqual(['s11', 's10'])
    expect(declared.statements[0]!.bridging!.divided).toBe('yes')
    expect(declared.statements[1]!.bridging!.divided).toBe('no')
  })

  it('a group stands out by nothing where it answers like the others', () => {
    const declared = byCourtyard(residents(10, 10), ['+++++-----+++++-----'])!
    expect(declared.groups.map(each => each.standsOut)).toEqual([[], []])
  })

  it('affected and others are told apart only once an option has a place', () => {
    const homes = residents(20)
    const kinds = (affected: readonly string[]) =>
      read(homes, ['+'.repeat(20)], { affected }).declared.map(each => each.by)
    expect(kinds([])).toEqual([])
    expect(kinds(homes.slice(0, 8).map(each => each.id))).toEqual(['affected'])
    expect(kinds(homes.slice(0, 4).map(each => each.id))).toEqual([])
  })
})

describe('keeping small parts back', () => {
  const hiddenOf = (sizes: readonly number[]) =>
    keptBack(
      sizes.map(size => ({ size, hidden: false })),
      5
    )
  it('nothing where all are large enough', () => expect(hiddenOf([5, 6, 7])).toEqual([false, false, false]))
  it('two small ones that hide each other', () => expect(hiddenOf([3, 4, 9])).toEqual([true, true, false]))
  it('a small one and the smallest beside it', () => expect(hiddenOf([4, 9, 7])).toEqual([true, false, true]))
  it('nothing for an empty one', () => expect(hiddenOf([0, 9])).toEqual([true, false]))
})

describe('the picture', () => {
  const asPoll = (seed: number, sizes: readonly number[]): Poll => {
    const { votes, statements } = plantedCamps(seed, sizes, 10, 4)
    const homes = residents(sizes.reduce((sum, size) => sum + size, 0))
    return {
      residents: homes,
      affected: [],
      statements,
      answers: votes.map(({ voter, statement, side }) => ({
        household: homes[Number(voter.slice(1)) - 100]!.id,
        statement,
        answer: side > 0 ? 'agree' : side < 0 ? 'disagree' : 'unsure'
      })),
      effort: QUICK
    }
  }

  it('of two camps says what each stands for and what both share, and names no household', () => {
    const { reading, campOf } = readPoll(asPoll(31, [32, 28]))
    if (reading.picture.status !== 'camps') throw new Error(reading.picture.status)
    expect(reading.picture.camps.map(each => each.households)).toEqual([32, 28])
    expect(reading.picture.camps.every(each => each.says.length > 0)).toBe(true)
    expect(reading.picture.bridges.slice().sort()).toEqual(['s30', 's31', 's32', 's33'])
    expect(reading.picture.map?.every(cell => cell.households >= 5 && cell.camp !== null)).toBe(true)
    expect(reading.picture.map?.reduce((sum, cell) => sum + cell.households, 0)).toBe(60)
    expect(JSON.stringify(reading)).not.toContain('place.')
    expect(campOf.size).toBe(60)
  })

  it('is the same in whatever order answers, statements and households come', () => {
    const given = asPoll(34, [30, 25])
    const turned = {
      ...given,
      residents: [...given.residents].reverse(),
      answers: [...given.answers].reverse(),
      statements: [...given.statements].reverse()
    }
    const { statements: _, ...reading } = readPoll(given).reading
    expect(readPoll(turned).reading).toMatchObject(reading)
  })

  it('keeps the numbers of the camps as they were announced before', () => {
    const first = readPoll(asPoll(31, [32, 28]))
    const swapped = new Map([...first.campOf].map(([household, camp]) => [household, 1 - camp]))
    expect(readPoll({ ...asPoll(31, [32, 28]), campsBefore: swapped }).campOf).toEqual(swapped)
  })

  it('below fifty shows two ends of one question and no map', () => {
    const { picture } = readPoll(asPoll(32, [20, 20])).reading
    expect(picture).toMatchObject({ status: 'twoEnds', map: null })
  })

  it('of an axis beside others of its size is no question with two ends', () => {
    const { picture } = readPoll(asPoll(33, [14, 13, 13])).reading
    expect(picture).toMatchObject({
      status: 'noCamps',
      because: 'fewPlaced',
      axis: expect.anything(),
      map: null
    })
  })

  it('has no bar of one to four households, and keeps its gaps', () => {
    const drawn = bars([0, 3, 3, 3, 3, 3, 3, 9, 9, 9, 9, 9, 9, 9, 9, 10])
    expect(drawn.every(bar => bar.households === 0 || bar.households >= 5)).toBe(true)
    expect(drawn.reduce((sum, bar) => sum + bar.households, 0)).toBe(16)
    expect(drawn.some(bar => bar.households === 0)).toBe(true)
    expect(
      bars([3, 3, 3, 3, 3])
        .map(bar => bar.households)
        .filter(Boolean)
    ).toEqual([5])
  })
})

it('names stay with those who keep most of their members', () => {
  expect([...keepingNames(Uint8Array.of(0, 0, 1, 1, 2), 3, [2, 2, 0, 0, undefined])]).toEqual([2, 2, 0, 0, 1])
  expect([...keepingNames(Uint8Array.of(0, 1, 1), 2, [undefined, undefined, undefined])]).toEqual([0, 1, 1])
})
