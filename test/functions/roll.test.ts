import { HEAD, personOf } from '../../local/demo/village'
import type { BallotRecord } from '../../src/domain/ballot/ballot'
import type { ResultView } from '../../src/contract/views/result'
import type { RollView } from '../../src/contract/views/roll'
import { DAY, openVillage, type Village } from './hewanli'
import { journalsAreWhole, kept, keptMatter, refuses } from './kept'
import { announced, cast, NEIGHBOURS, NORTH, PROPOSER, viewOf, voting } from './northYard'

interface Line {
  line: number
  door: string
  building: string
  occupancy: string
  area: string
}

describe('the roll of 北院', () => {
  let village: Village
  let request = 0
  beforeAll(async () => (village = await openVillage(NEIGHBOURS)))
  afterAll(() => village?.close())
  const table = (doors: readonly string[] = NEIGHBOURS): Line[] =>
    doors.map((door, at) => ({
      line: at + 2,
      door,
      building: door.slice(0, 2),
      occupancy: '自住',
      area: '90'
    }))
  const bring = (rows: readonly Line[], openid: string = HEAD.N, as = `import-of-roll-${++request}`) =>
    village.act(openid, 'importRoll', { room: NORTH, rows }, as)
  const rollOf = async (): Promise<RollView> =>
    (await village.see(HEAD.N, 'roll', { room: NORTH })).value as RollView

  test('every faulty line is named by its number and fault, and not one line is taken', async () => {
    const rows = table()
    rows.push(
      { line: 22, door: 'N1-01', building: 'N1', occupancy: '自住', area: '90' },
      { line: 23, door: 'N9-01', building: 'N9', occupancy: '自住', area: '90' },
      { line: 24, door: ' ', building: 'N1', occupancy: '自住', area: '90' },
      { line: 25, door: 'N1-30', building: 'N1', occupancy: '出国', area: '90' },
      { line: 26, door: 'N1-31', building: 'N1', occupancy: '租住', area: '九十' },
      { line: 27, door: 'N1-32', building: 'W1', occupancy: '自住', area: '90' }
    )
    await refuses(village, () => bring(rows), 'ROLL_REJECTED', {
      faults: [
        '22:duplicateDoor:N1-01',
        '23:unknownBuilding:N9',
        '24:emptyDoor: ',
        '25:unknownOccupancy:出国',
        '26:badArea:九十',
        '27:unknownBuilding:W1'
      ]
    })
  })

  test('an empty table, one of 5001 lines, and one with a door of another courtyard are refused whole', async () => {
    await refuses(village, () => bring([]), 'ROLL_REJECTED', { faults: [] })
    const long = Array.from({ length: 5001 }, (_, at) => ({ ...table()[0], line: at + 1, door: `N1-${at}` }))
    await refuses(village, () => bring(long as Line[]), 'INVALID_EVENT', { field: 'rows' })
    const foreign = [...table(), { line: 22, door: 'W1-01', building: 'N1', occupancy: '自住', area: '90' }]
    await refuses(village, () => bring(foreign), 'ROLL_REJECTED', { faults: ['0:duplicateDoor:W1-01'] })
  })

  test('only a head of the unit brings a roll', async () => {
    for (const openid of [PROPOSER, HEAD.W, 'p-stranger'])
      await refuses(village, () => bring(table(), openid), 'FORBIDDEN')
    const nowhere = { room: 'nowhere', rows: table() }
    await refuses(village, () => village.act(HEAD.N, 'importRoll', nowhere), 'NOT_FOUND')
  })

  test('a request that arrives again, even after another import, does not bring its table back', async () => {
    const first = table(NEIGHBOURS.slice(0, 19))
    const done = await bring(first, HEAD.N, 'import-the-first')
    expect(done).toMatchObject({ value: { households: 19, added: 0, changed: 0, left: 1 } })
    const second = table().map(row => (row.door === 'N1-02' ? { ...row, occupancy: '空置' } : row))
    expect(await bring(second)).toMatchObject({ value: { households: 19, added: 1, changed: 1, left: 0 } })
    const { version } = await rollOf()
    expect(await bring(first, HEAD.N, 'import-the-first')).toEqual({
      ...done,
      now: village.cloud.clock.now()
    })
    expect(await rollOf()).toMatchObject({ version, rows: { length: 20 } })
    await bring(table())
  })

  test('the same import sent twice at the same time is one', async () => {
    const { version } = await rollOf()
    const both = await Promise.all([0, 1].map(() => bring(table(), HEAD.N, 'import-at-once')))
    expect(both.some(reply => reply.ok)).toBe(true)
    expect((await rollOf()).version).toBe(version + 1)
    expect(await bring(table(), HEAD.N, 'import-at-once')).toMatchObject({ ok: true })
  })

  test('an open vote keeps its rule, its roll and its recusals whatever the register says afterwards', async () => {
    const { matter, vote } = await announced(village)
    await village.done(personOf('N3-01'), 'declareInterest', { matter, ground: '我家卖声控灯' })
    village.later(3 * DAY)
    await village.done(HEAD.N, 'openVote', { matter })
    const frozen = async () => {
      const { state } = await keptMatter(village, matter)
      const records = await kept<BallotRecord>(village, 'ballots', { vote })
      return { ...state.votes[0], roll: records.map(({ door, area, occupancy }) => [door, area, occupancy]) }
    }
    const before = await frozen()
    expect(before).toMatchObject({ onRoll: 20, eligible: 19, recused: ['hewanli.N3-01'] })
    const moved = [...table(NEIGHBOURS.slice(0, 10)), ...table(['N2-77']).map(row => ({ ...row, line: 99 }))]
    expect(await bring(moved)).toMatchObject({ value: { households: 11, added: 1, left: 10 } })
    expect(await frozen()).toEqual(before)
    const left = { matter, vote }
    expect(await cast(village, left, 'N3-06', 'yes')).toMatchObject({ ok: true })
    for (const door of NEIGHBOURS.slice(0, 10)) await cast(village, left, door, 'yes')
    village.later(5 * DAY + 1)
    const result = (await village.see(PROPOSER, 'result', left)).value as ResultView
    expect(result.verdict.lines[0]).toMatchObject({ rule: 'quorum', have: 11, need: 10, of: 19 })
    await bring(table())
  })

  test('an empty dwelling and a household that came after the opening have no ballot', async () => {
    await bring(table(NEIGHBOURS.filter(door => door !== 'N3-06')))
    const open = await voting(village)
    await bring(table())
    expect((await viewOf(village, PROPOSER, open.matter)).votes[0]).toMatchObject({ eligible: 19 })
    await refuses(village, () => cast(village, open, 'N3-06', 'yes'), 'NOT_ELIGIBLE')
  })

  test('and every journal is whole afterwards', () => journalsAreWhole(village))
})
