import { recountFile } from '../../local/commands/recountFile'
import { GRID_WORKER, HEAD, personOf, SECRETARY } from '../../local/demo/village'
import type { Done } from '../../src/contract/replies'
import type { BallotView } from '../../src/contract/views/ballot'
import type { BodiesView, BodyView } from '../../src/contract/views/bodies'
import type { TurnoutView } from '../../src/contract/views/doors'
import type { ExportFile, ProofView, ResultView } from '../../src/contract/views/result'
import type { HomeView } from '../../src/contract/views/room'
import { checkProof } from '../../src/domain/trail/proof'
import { DAY, openVillage, type Village } from './hewanli'
import { journalsAreWhole, refuses } from './kept'
import { cast, deliberating, MEASURE, NEIGHBOURS, NORTH, viewOf, type OpenVote } from './northYard'

let village: Village
beforeAll(async () => (village = await openVillage(NEIGHBOURS)))
afterAll(() => village?.close())

interface Row {
  line: number
  number: string
  door: string
  role: string
  woman: string
  from: string
  until: string
}

/** Fifteen seats, one a door: twelve representatives, so many of them women, and three by their office. */
const reps = (women: number): Row[] =>
  NEIGHBOURS.slice(0, 15).map((door, at) => ({
    line: at + 2,
    number: String(at + 1),
    door,
    role: at < 12 ? '代表' : '委员',
    woman: at < women ? '女' : '男',
    from: '2027-01-01',
    until: ''
  }))
/** Two adults behind each of these doors. */
const adults = (doors: readonly string[]): Row[] =>
  doors.flatMap((door, at) =>
    ['1', '2'].map((number, nth) => ({ ...BLANK, line: 2 * at + nth + 2, number, door }))
  )
const BLANK = { role: '', woman: '', from: '', until: '' }

const bring = (body: string, rows: readonly Row[], openid: string = SECRETARY, request?: string) =>
  village.act(openid, 'importBody', { room: NORTH, body, rows }, request)
const bodyOf = async (body: string) =>
  (await village.see(SECRETARY, 'body', { room: NORTH, body })).value as BodyView
const codeOf = async (body: string, door: string, number: string) =>
  (await bodyOf(body)).seats.find(each => each.door === door && each.number === number)?.code ?? ''
const takeBy = (openid: string, code: string) => village.act(openid, 'takeSeat', { room: NORTH, code })
const take = async (body: string, door: string, number: string) =>
  takeBy(personOf(door), await codeOf(body, door, number))
const seatOf = (body: string, door: string, number: string) => `${NORTH}.${body}:${door}:${number}`
const announce = (matter: string, card: string) =>
  village.act(HEAD.N, 'announceVote', { matter, ...MEASURE, question: '把文化室修一修吗？', card })
const paperOf = async ({ matter }: OpenVote, openid: string) =>
  (await village.see(openid, 'ballot', { matter })).value as BallotView
const say = (vote: OpenVote, household: string, openid: string, choice: string) =>
  village.act(openid, 'castBallot', { ...vote, household, choice })
const closed = async (vote: OpenVote, openid: string) => {
  village.later(5 * DAY + 1)
  return (await village.see(openid, 'result', { ...vote })).value as ResultView
}
const recounted = async (vote: OpenVote, result: ResultView, openid: string) => {
  const { file } = (await village.see(openid, 'export', { ...vote })).value as ExportFile
  const { file: sealed } = await village.done<ExportFile>(SECRETARY, 'takeExport', { ...vote })
  for (const text of [file, sealed])
    expect(recountFile(new TextEncoder().encode(text), result.root)).toMatchObject({ status: 'agrees' })
  return { file, sealed }
}

describe('村民代表会议, from the import of its roll to the recounted export', () => {
  let matter: string
  let vote: OpenVote

  test('without a roll of representatives no vote of theirs is announced', async () => {
    matter = await deliberating(village)
    await refuses(village, () => announce(matter, 'villagers-reps'), 'EVIDENCE_MISSING', {
      voters: '村民代表会议组成人员'
    })
  })

  test('every faulty line is named, and not one is taken; an empty table and strangers are refused', async () => {
    const rows = [
      ...reps(5),
      { ...reps(5)[0]!, line: 30 },
      { ...reps(5)[0]!, line: 31, number: '40', door: 'W1-01' },
      { ...reps(5)[0]!, line: 32, number: '' },
      { ...reps(5)[0]!, line: 33, number: '41', role: '会计' }
    ]
    await refuses(village, () => bring('villagerReps', rows), 'ROLL_REJECTED', {
      faults: [
        '30:duplicateSeat:N1-01 1',
        '31:unknownDoor:W1-01',
        '32:emptySeat:N1-01',
        '33:unknownRole:会计'
      ]
    })
    await refuses(village, () => bring('villagerReps', []), 'ROLL_REJECTED', { faults: [] })
    for (const openid of [personOf('N1-02'), GRID_WORKER, HEAD.W])
      await refuses(village, () => bring('villagerReps', reps(5), openid), 'FORBIDDEN')
    await refuses(
      village,
      () => village.see(personOf('N1-02'), 'body', { room: NORTH, body: 'adults' }),
      'FORBIDDEN'
    )
  })

  test('one woman representative too few, and the vote does not open; with one more it does', async () => {
    expect(await bring('villagerReps', reps(4), SECRETARY, 'bring-the-first')).toMatchObject({
      value: { seats: 15, added: 15, left: 0 }
    })
    const notice = await announce(matter, 'villagers-reps')
    vote = { matter, vote: (notice.value as Done['announceVote']).vote }
    await refuses(village, () => village.act(HEAD.N, 'openVote', { matter }), 'COMPOSITION_RULE', {
      part: 'women',
      have: 4,
      need: 5,
      of: 15
    })
    const { bodies } = (await village.see(HEAD.N, 'bodies', { room: NORTH })).value as BodiesView
    expect(bodies.find(({ kind }) => kind === 'villagerReps')).toMatchObject({
      members: 15,
      lacks: { refused: 'COMPOSITION_RULE' }
    })
    expect(await bring('villagerReps', reps(5))).toMatchObject({ value: { seats: 15, added: 0, left: 0 } })
    expect(await bring('villagerReps', reps(4), SECRETARY, 'bring-the-first')).toMatchObject({
      value: { added: 15 }
    })
    await village.done(HEAD.N, 'openVote', { matter })
    expect((await viewOf(village, HEAD.N, matter)).votes[0]).toMatchObject({
      eligible: 15,
      quorum: 10,
      body: { kind: 'villagerReps', members: 15, representatives: 12, women: 5 }
    })
  })

  test('a seat is taken with its code by one person of its household, and nobody else', async () => {
    const code = (await bodyOf('villagerReps')).seats[1]!.code
    await refuses(village, () => takeBy('p-stranger', code), 'NOT_VERIFIED')
    expect(await takeBy(personOf('N1-03'), code)).toMatchObject({
      refusal: 'INVALID_CODE',
      detail: { seat: true }
    })
    expect(await take('villagerReps', 'N1-02', '2')).toMatchObject({
      value: { kind: 'villagerReps', number: '2' }
    })
    expect(await take('villagerReps', 'N1-02', '2')).toMatchObject({ ok: true })
    await village.settle('N1-02', 'p-N1-02-wife')
    await refuses(village, () => takeBy('p-N1-02-wife', code), 'DUPLICATE', { seat: 'taken' })
    for (const [at, door] of NEIGHBOURS.slice(0, 13).entries())
      expect(await take('villagerReps', door, String(at + 1))).toMatchObject({ ok: true })
    expect((await bodyOf('villagerReps')).seats.filter(({ taken }) => taken)).toHaveLength(13)
  })

  test('only who holds it casts it; a household without a seat reads whose vote it is', async () => {
    const seat = seatOf('villagerReps', 'N1-02', '2')
    const mine = { body: 'villagerReps', another: true }
    const none = { body: 'villagerReps', another: false }
    await refuses(village, () => say(vote, seat, 'p-N1-02-wife', 'yes'), 'NOT_ELIGIBLE', mine)
    await refuses(village, () => cast(village, vote, 'N3-06', 'yes'), 'NOT_ELIGIBLE', none)
    expect(await paperOf(vote, 'p-N1-02-wife')).toMatchObject({ voter: null, barred: { detail: none } })
    expect(await paperOf(vote, personOf('N1-02'))).toMatchObject({
      voter: seat,
      barred: null,
      checkIn: { at: null }
    })
    const { waiting } = (await village.see(personOf('N1-02'), 'home')).value as HomeView
    expect(waiting).toMatchObject([{ task: 'vote', matter }])
    const outside = (await viewOf(village, personOf('N3-06'), matter)).offers
    expect(outside.find(({ action }) => action === 'castBallot')).toMatchObject({
      refusal: { refused: 'NOT_ELIGIBLE', detail: none }
    })
  })

  test('ten of fifteen vote, one of them on paper; two more check in, and one at the meeting', async () => {
    for (const [at, door] of NEIGHBOURS.slice(0, 9).entries()) {
      const choice = at < 6 ? 'yes' : 'no'
      const seat = seatOf('villagerReps', door, String(at + 1))
      expect(await say(vote, seat, personOf(door), choice)).toMatchObject({ ok: true })
    }
    const paper = {
      ...vote,
      household: seatOf('villagerReps', 'N3-01', '15'),
      choice: 'yes',
      witnesses: [{ who: '王大姐' }, { who: '李大爷' }],
      photo: 'cloud://hewanli/paper/1.jpg',
      enteredAtDoor: village.cloud.clock.now()
    }
    expect(await village.act(GRID_WORKER, 'enterPaperBallot', paper)).toMatchObject({
      value: { door: 'N3-01（15号）', counted: true }
    })
    for (const [number, openid] of [
      ['10', personOf('N2-02')],
      ['11', personOf('N2-03')],
      ['14', GRID_WORKER]
    ] as const) {
      const household = seatOf('villagerReps', NEIGHBOURS[Number(number) - 1]!, number)
      const come = () => village.done<Done['checkIn']>(openid, 'checkIn', { ...vote, household })
      const { at } = await come()
      expect(at).toBe(village.cloud.clock.now())
      expect(await come()).toEqual({ at })
    }
    const other = { ...vote, household: seatOf('villagerReps', 'N2-04', '12') }
    await refuses(village, () => village.act(personOf('N2-02'), 'checkIn', other), 'NOT_ELIGIBLE')
    const board = (await village.see(HEAD.N, 'turnout', { matter })).value as TurnoutView
    expect(board).toMatchObject({ attending: 13, vote: { participants: 10, quorum: 10 } })
    expect(board.missing).toEqual([
      'N2-02（10号）',
      'N2-03（11号）',
      'N2-04（12号）',
      'N2-05（13号）',
      'N2-06（14号）'
    ])
    expect(board.buildings.map(({ building, of }) => [building, of])).toEqual([
      ['N1', 8],
      ['N2', 6],
      ['N3', 1]
    ])
  })

  test('seven of thirteen attending carry it, and anyone can count that out again', async () => {
    village.later(2 * DAY)
    const result = await closed(vote, personOf('N1-02'))
    expect(result.verdict).toMatchObject({
      outcome: 'pass',
      lines: [
        { rule: 'quorum', have: 10, need: 10, of: 15 },
        { rule: 'pass', base: 'attending', have: 7, need: 7, of: 13 }
      ]
    })
    const proof = (await village.see(personOf('N1-02'), 'proof', { ...vote })).value as ProofView
    expect(proof.proof && checkProof(proof.proof, result.root, null)).toBe('inside')
    const { file, sealed } = await recounted(vote, result, personOf('N1-02'))
    const forged = (text: string, from: string, to: string) => {
      expect(text).toContain(from)
      return recountFile(new TextEncoder().encode(text.replace(from, to)), null)
    }
    expect(forged(file, ',"present":true', '')).toMatchObject({ status: 'differs' })
    expect(forged(sealed, '"checkIn":{', '"checkOut":{')).not.toMatchObject({ status: 'agrees' })
  })
})

describe('居民会议 by adults', () => {
  const HOMES = NEIGHBOURS.slice(0, 5)
  const second = (door: string) => `p-${door}-second`

  test('two adults of one household each vote, and one against the other', async () => {
    expect(await bring('adults', adults(HOMES), HEAD.N)).toMatchObject({ value: { seats: 10 } })
    const matter = await deliberating(village)
    const notice = await announce(matter, 'residents-meeting:adult')
    const vote = { matter, vote: (notice.value as Done['announceVote']).vote }
    expect((await viewOf(village, HEAD.N, matter)).announcement).toMatchObject({
      rule: { voterUnit: 'adult' }
    })
    for (const door of HOMES) {
      await village.settle(door, second(door))
      expect(await take('adults', door, '1')).toMatchObject({ ok: true })
      expect(await takeBy(second(door), await codeOf('adults', door, '2'))).toMatchObject({ ok: true })
    }
    village.later(10 * DAY)
    await village.done(HEAD.N, 'openVote', { matter })
    const say1 = (door: string, number: string, openid: string, choice: string) =>
      say(vote, seatOf('adults', door, number), openid, choice)
    for (const door of HOMES.slice(0, 3)) {
      expect(await say1(door, '1', personOf(door), 'yes')).toMatchObject({ ok: true })
      expect(await say1(door, '2', second(door), 'no')).toMatchObject({ ok: true })
    }
    expect(await say1(HOMES[0]!, '2', personOf(HOMES[0]!), 'yes')).toMatchObject({ refusal: 'NOT_ELIGIBLE' })
    expect(await say1(HOMES[0]!, '1', personOf(HOMES[0]!), 'abstain')).toMatchObject({
      value: { replaced: 1 }
    })
    const result = await closed(vote, personOf(HOMES[0]!))
    expect(result.verdict).toMatchObject({
      outcome: 'fail',
      lines: [
        { rule: 'quorum', have: 6, need: 6, of: 10 },
        { rule: 'pass', have: 2, need: 4, of: 6 }
      ],
      split: [
        { choice: 'yes', heads: 2 },
        { choice: 'no', heads: 3 },
        { choice: 'abstain', heads: 1 }
      ]
    })
    expect(result.receipt).toMatchObject({ choice: 'abstain', household: seatOf('adults', HOMES[0]!, '1') })
    await recounted(vote, result, personOf(HOMES[0]!))
  })

  test('in a secret vote of theirs who only came still counts as attending', async () => {
    const matter = await deliberating(village)
    const card = { card: 'residents-meeting:adult', secret: true }
    const notice = await village.act(HEAD.N, 'announceVote', { matter, ...MEASURE, ...card })
    const vote = { matter, vote: (notice.value as Done['announceVote']).vote }
    village.later(10 * DAY)
    await village.done(HEAD.N, 'openVote', { matter })
    const votes = HOMES.flatMap(door => [
      [seatOf('adults', door, '1'), personOf(door)],
      [seatOf('adults', door, '2'), second(door)]
    ]) as [string, string][]
    for (const [at, [household, openid]] of votes.slice(0, 7).entries()) {
      const token = `token-of-${at}`.padEnd(32, '0')
      await village.done(openid, 'castSecret', { ...vote, household, choice: at < 4 ? 'yes' : 'no', token })
    }
    const [household, openid] = votes[9]!
    await village.done(openid, 'checkIn', { ...vote, household })
    const result = await closed(vote, openid)
    expect(result.verdict).toMatchObject({
      outcome: 'fail',
      lines: [
        { have: 7, of: 10 },
        { rule: 'pass', have: 4, need: 5, of: 8 }
      ]
    })
    await recounted(vote, result, openid)
  })

  test('and every journal is whole afterwards', () => journalsAreWhole(village))
})
