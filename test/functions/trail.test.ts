import { recountFile } from '../../local/commands/recountFile'
import {
  acceptAtTriage,
  announceNeed,
  castByBuilding,
  complain,
  NEED,
  signAll,
  type BallotsByBuilding
} from '../../local/demo/story'
import type { Stage } from '../../local/demo/stage'
import { DOORS, HEAD, PLACE, personOf, SECRETARY, STREET } from '../../local/demo/village'
import type { Done } from '../../src/contract/replies'
import type { ExportFile, ProofView, ResultView } from '../../src/contract/views/result'
import type { MatterView } from '../../src/contract/views/matter'
import { checkProof } from '../../src/domain/trail/proof'
import { minutesOf } from '../../src/locale/minutes'
import { verdictSentences } from '../../src/locale/verdictWords'
import { openVillage } from './hewanli'

/** From a complaint to the close of the vote whether a toilet is needed, with these ballots. */
const needVote = async (stage: Stage, ballots: BallotsByBuilding) => {
  stage.day(0)
  const matter = await complain(stage)
  stage.day(3)
  await signAll(stage, matter, DOORS.slice(0, 24))
  stage.day(5)
  await acceptAtTriage(stage, matter)
  const { vote } = await announceNeed(stage, matter)
  stage.day(8)
  await stage.done(HEAD.E, 'openVote', { matter })
  const ballot = { matter, vote, household: `${PLACE}.W1-01`, choice: 'no' }
  const first = await stage.done<Done['castBallot']>(personOf('W1-01'), 'castBallot', ballot)
  await castByBuilding(stage, { matter, vote }, ballots)
  return { matter, vote, first }
}
const why = (stage: Stage, { matter, vote }: { matter: string; vote: string }, door: string, text: string) =>
  stage.act(personOf(door), 'giveReason', { matter, vote, household: `${PLACE}.${door}`, text })
const recounted = (file: string, root: string | null) => recountFile(new TextEncoder().encode(file), root)

describe('the trail of a vote that was decided', () => {
  let stage: Awaited<ReturnType<typeof openVillage>>
  let voted: Awaited<ReturnType<typeof needVote>>
  const seen = async <T>(openid: string, name: string): Promise<T> => {
    const reply = await stage.see(openid, name, { matter: voted.matter, vote: voted.vote })
    if (!reply.ok) throw new Error(reply.refusal)
    return reply.value as T
  }
  const rootOnNotice = async () => (await seen<ResultView>(personOf('E1-01'), 'result')).root

  beforeAll(async () => {
    stage = await openVillage()
    voted = await needVote(stage, NEED)
    expect(await why(stage, voted, 'W1-13', '先把旧厕所修好')).toMatchObject({ ok: true })
    expect(await why(stage, voted, 'W1-02', '老人出门方便一些')).toMatchObject({ ok: true })
    expect(await why(stage, voted, 'W2-12', '我家还没有投票')).toMatchObject({ refusal: 'TOO_EARLY' })
  })
  afterAll(() => stage.close())

  test('nothing of it is handed out before the close', async () => {
    const which = { matter: voted.matter, vote: voted.vote }
    for (const name of ['export', 'proof'])
      expect(await stage.see(personOf('E1-01'), name, which)).toMatchObject({ refusal: 'TOO_EARLY' })
    expect(await stage.act(SECRETARY, 'takeExport', which)).toMatchObject({ refusal: 'TOO_EARLY' })
    stage.day(13, 11)
  })

  test('the root on the notice is the same before the clock has closed the vote, and after', async () => {
    const before = await rootOnNotice()
    await stage.tick()
    expect(await rootOnNotice()).toBe(before)
  })

  test('anyone of the unit takes the public export, and a recount with the notice comes to the same', async () => {
    const { file } = await seen<ExportFile>(personOf('E1-01'), 'export')
    expect(recounted(file, await rootOnNotice())).toMatchObject({
      status: 'agrees',
      lines: expect.arrayContaining(['已核对', '赞成94户，反对4户，弃权3户', '结果：通过'])
    })
    for (const name of [...DOORS, ...DOORS.map(personOf), HEAD.E, SECRETARY]) expect(file).not.toContain(name)
  })

  test('the minutes carry the lines of the screen and of a recount, the codes of the notice, and who did what in which office', async () => {
    const view = await seen<ResultView>(personOf('E1-01'), 'result')
    const parts = Object.fromEntries(minutesOf(view).map(({ id, lines }) => [id, lines]))
    const onScreen = verdictSentences(view.verdict, view.vote.rule, view)
    expect(onScreen.length).toBeGreaterThan(2)
    expect(parts.lines).toEqual(onScreen)
    const { file } = await seen<ExportFile>(personOf('E1-01'), 'export')
    expect(recounted(file, null)).toMatchObject({ lines: expect.arrayContaining(onScreen) })
    expect(parts.codes?.[0]?.replace(/ /g, '')).toBe(view.root)
    expect(parts.roll?.[1]?.replace(/ /g, '')).toContain(view.rollHash)
    expect(parts.split).toEqual(['赞成：94户。', '反对：4户。', '弃权：3户。', '没有投：19户。'])
    expect(parts.dissent).toEqual(['先把旧厕所修好'])
    expect(parts.steps).toEqual([
      expect.stringMatching(/^3月6日.*，院长：公告表决“/),
      expect.stringMatching(/^3月9日.*，院长：开始投票，应到120户/),
      expect.stringMatching(/^3月14日.*，系统按规则自动：投票截止，来了101户，结果：通过。$/)
    ])
    for (const name of [...DOORS, ...DOORS.map(personOf)]) expect(JSON.stringify(parts)).not.toContain(name)
  })

  test('a scrutineer takes the sealed export; each look is in the journal with its capacity, once a request', async () => {
    const which = { matter: voted.matter, vote: voted.vote }
    const root = await rootOnNotice()
    for (const openid of [SECRETARY, STREET, STREET]) {
      const taken = await stage.act(openid, 'takeExport', which, `look-of-${openid}`)
      const { file } = taken.value as ExportFile
      expect(recounted(file, root)).toMatchObject({ status: 'agrees' })
      expect(recounted(file.replace('"choice":"yes"', '"choice":"no"'), root)).toMatchObject({
        status: 'differs',
        lines: ['不一致', expect.stringMatching(/^ballot /)]
      })
    }
    const reply = await stage.see(personOf('E1-01'), 'matter', { matter: voted.matter })
    const { timeline } = reply.value as MatterView
    expect(timeline.filter(({ event }) => event.type === 'ExportTaken').map(({ as }) => as)).toEqual([
      'secretary',
      'streetOfficer'
    ])
    expect(await rootOnNotice()).toBe(root)
  })

  test('nobody else does, and a passer-by gets neither', async () => {
    const which = { matter: voted.matter, vote: voted.vote }
    for (const openid of [personOf('E1-01'), HEAD.E])
      expect(await stage.act(openid, 'takeExport', which)).toMatchObject({ refusal: 'FORBIDDEN' })
    expect(await stage.act('p-visitor', 'takeExport', which)).toMatchObject({ refusal: 'FORBIDDEN' })
    for (const name of ['export', 'proof', 'result'])
      expect(await stage.see('p-visitor', name, which)).toMatchObject({ refusal: 'NOT_VERIFIED' })
    expect(await stage.see(SECRETARY, 'export', { ...which, vote: 'none' })).toMatchObject({
      refusal: 'NOT_FOUND'
    })
  })

  test("the minority's reasons stand on the result, without names; nobody sees them before", async () => {
    const { dissent } = await seen<ResultView>(personOf('E1-01'), 'result')
    expect(dissent).toEqual(['先把旧厕所修好'])
  })

  test('a household proves its ballot with the receipt of any of its casts, and that nobody voted for it', async () => {
    const root = await rootOnNotice()
    const mine = await seen<ProofView>(personOf('W1-01'), 'proof')
    expect(mine.root).toBe(root)
    expect(mine.proof?.row.choice).toBe('yes')
    expect(checkProof(mine.proof!, root, voted.first.hash)).toBe('inside')
    const other = await seen<ProofView>(personOf('W1-02'), 'proof')
    expect(checkProof(other.proof!, root, voted.first.hash)).toBe('receiptMissing')
    const absent = await seen<ProofView>(personOf('W2-12'), 'proof')
    expect(checkProof(absent.proof!, root, null)).toBe('nothingCounted')
    expect((await seen<ProofView>(SECRETARY, 'proof')).proof).toBeNull()
  })
})

describe('the trail of a vote in which too few took part', () => {
  let stage: Awaited<ReturnType<typeof openVillage>>
  beforeAll(async () => (stage = await openVillage()))
  afterAll(() => stage.close())

  test('is closed to everyone while it may be extended, and never tells how anyone voted in public', async () => {
    const which = await needVote(stage, { W1: [8, 3, 1], E1: [7, 3, 0] })
    await why(stage, which, 'W1-09', '先把旧厕所修好')
    stage.day(13, 11)
    for (const [openid, see] of [
      [personOf('E1-01'), 'export'],
      [SECRETARY, 'export'],
      [personOf('E1-01'), 'proof']
    ] as const)
      expect(await stage.see(openid, see, which)).toMatchObject({ refusal: 'TOO_EARLY' })
    expect(await stage.act(SECRETARY, 'takeExport', which)).toMatchObject({ refusal: 'TOO_EARLY' })

    stage.day(14, 11)
    const { file } = (await stage.see(personOf('E1-01'), 'export', which)).value as ExportFile
    const { root, dissent } = (await stage.see(personOf('E1-01'), 'result', which)).value as ResultView
    expect(dissent).toEqual([])
    expect(recounted(file, root)).toMatchObject({
      status: 'agrees',
      lines: expect.arrayContaining(['结果：参与不足'])
    })
    expect(file).not.toMatch(/"choice"|"split"/)
  })
})
