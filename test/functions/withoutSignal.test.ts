import { GRID_WORKER, HEAD, personOf } from '../../local/demo/village'
import type { AssistedReceipt } from '../../src/contract/views/ballot'
import type { ResultView } from '../../src/contract/views/result'
import type { BallotRecord } from '../../src/domain/ballot/ballot'
import { refusalSentence } from '../../src/locale/refusals'
import { DAY, HOUR, openVillage, type Village } from './hewanli'
import { kept, refuses } from './kept'
import {
  cast,
  deliberating,
  householdOf,
  MEASURE,
  NEIGHBOURS,
  NORTH,
  voting,
  type OpenVote
} from './northYard'

let village: Village
beforeAll(async () => (village = await openVillage(NEIGHBOURS)))
afterAll(() => village.close())

const now = () => village.cloud.clock.now()
const recordOf = async (open: OpenVote, door: string) =>
  (await kept<BallotRecord>(village, 'ballots', { _id: `${open.vote}:${householdOf(door)}` }))[0]!
const heard = (open: OpenVote, door: string, heardAt: number, request?: string) =>
  village.act(
    GRID_WORKER,
    'takePhoneBallot',
    { ...open, household: householdOf(door), choice: 'yes', waited: now() - heardAt },
    request
  )
const calledBack = (open: OpenVote, door: string) =>
  village.act(HEAD.N, 'callBackBallot', { ...open, household: householdOf(door), choice: 'yes' })
const choiceOf = async (open: OpenVote, door: string) => {
  const reply = await village.see(personOf(door), 'ballot', { matter: open.matter })
  return (reply.value as { receipt: { choice: string } | null }).receipt?.choice ?? null
}

describe('a telephone ballot that waited for signal', () => {
  test('is one ballot however often it is sent, and replaces nothing the household has sent since it was heard', async () => {
    const open = await voting(village)
    const at = now()
    village.later(HOUR)
    await cast(village, open, 'N3-01', 'no')
    village.later(HOUR)
    for (const _ of [1, 2]) {
      expect(await heard(open, 'N3-01', at, 'heard-at-N3-01')).toMatchObject({ value: { late: false } })
      expect(await heard(open, 'N3-02', at, 'heard-at-N3-02')).toMatchObject({ value: { late: false } })
    }
    expect((await recordOf(open, 'N3-01')).casts).toHaveLength(2)
    expect((await recordOf(open, 'N3-02')).casts).toMatchObject([{ at: now(), assisted: { saidAt: at } }])
    for (const door of ['N3-01', 'N3-02']) await calledBack(open, door)
    expect(await choiceOf(open, 'N3-01')).toBe('no')
    expect(await choiceOf(open, 'N3-02')).toBe('yes')
  })

  test('and comes after the close is 未计入, is called back by nobody, and stands so in the result', async () => {
    const open = await voting(village)
    for (const door of NEIGHBOURS.slice(0, 11)) await cast(village, open, door, 'yes')
    const at = now()
    village.later(5 * DAY + 1)
    const receipt = (await heard(open, 'N3-03', at)).value as AssistedReceipt
    expect(receipt).toMatchObject({ counted: false, late: true })
    await refuses(village, () => calledBack(open, 'N3-03'), 'VOTE_CLOSED')
    const { value } = await village.see(personOf('N1-01'), 'result', open)
    expect(value as ResultView).toMatchObject({ channels: { late: 1 } })
  })
})

describe('an envelope that was taken without signal', () => {
  const secretVote = async (): Promise<OpenVote> => {
    const matter = await deliberating(village)
    const notice = { matter, ...MEASURE, secret: true }
    const { vote } = await village.done<{ vote: string }>(HEAD.N, 'announceVote', notice)
    village.later(3 * DAY)
    await village.done(HEAD.N, 'openVote', { matter })
    return { matter, vote }
  }
  const taken = (open: OpenVote, door: string, number: number, request?: string) =>
    village.act(
      GRID_WORKER,
      'takeEnvelope',
      {
        ...open,
        household: householdOf(door),
        number,
        witnesses: [{ who: 'N3-05' }, { who: '王大姐' }]
      },
      request
    )

  test('is one mark without an hour however often it is sent', async () => {
    const open = await secretVote()
    for (const _ of [1, 2])
      expect(await taken(open, 'N2-01', 1, 'at-the-door-N2-01')).toMatchObject({ value: { number: 1 } })
    const { slips, marked } = await recordOf(open, 'N2-01')
    expect([marked, slips?.length]).toEqual([true, 1])
    expect(Object.values(slips?.[0] ?? {}).filter(each => each === now())).toEqual([])
  })

  test('is refused where the household has voted meanwhile, or the vote has closed; then it goes back sealed, 未计入', async () => {
    const open = await secretVote()
    await village.done(personOf('N2-02'), 'castSecret', {
      ...open,
      household: householdOf('N2-02'),
      choice: 'yes',
      token: 'token-of-N2-02'.padEnd(40, 'x')
    })
    await refuses(village, () => taken(open, 'N2-02', 2), 'DUPLICATE', { marked: true })
    village.later(5 * DAY)
    expect(await taken(open, 'N2-03', 3)).toMatchObject({ ok: true })
    village.later(1)
    const late = { envelope: true }
    await refuses(village, () => taken(open, 'N2-04', 4), 'VOTE_CLOSED', late)
    expect(refusalSentence('VOTE_CLOSED', late)).toMatch(/未计入.*退还给住户/)
  })
})

describe('a hand that waited for signal', () => {
  test('is taken until the minutes are written, speaks from when it was raised, and is 未计入 after the close', async () => {
    const open = await voting(village)
    village.later(5 * DAY - 2 * HOUR)
    const call = { room: NORTH, at: now(), where: '北院大槐树下', agenda: [{ matter: open.matter }] }
    const { gathering } = await village.done<{ gathering: string }>(HEAD.N, 'callGathering', call)
    const { code } = await village.done<{ code: string }>(HEAD.N, 'openGathering', { gathering })
    for (const door of ['N1-02', 'N2-01', 'N2-02', 'N3-01'])
      await village.done(personOf(door), 'attendGathering', { gathering, code })
    const raisedAt = now()
    const hand = (door: string) =>
      village.act(HEAD.N, 'enterHand', {
        gathering,
        ...open,
        household: householdOf(door),
        choice: 'yes',
        witnesses: ['N1-02', 'N2-01', 'N2-02'].map(each => ({ household: householdOf(each) })),
        waited: now() - raisedAt
      })
    village.later(HOUR)
    await cast(village, open, 'N3-01', 'no')
    village.later(HOUR)
    expect(await hand('N3-01')).toMatchObject({ value: { late: false, counted: false } })
    expect(await hand('N2-01')).toMatchObject({ value: { late: false, counted: true } })
    expect(await choiceOf(open, 'N3-01')).toBe('no')
    village.later(1)
    expect(await hand('N2-02')).toMatchObject({ value: { late: true, counted: false } })
    const end = { gathering, decision: '灯先报修，下周再看。' }
    await village.done(HEAD.N, 'endGathering', end)
    await refuses(village, () => hand('N1-02'), 'WINDOW_CLOSED', { yard: 'minuted' })
  })
})
