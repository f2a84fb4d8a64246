import { comesByCard } from '../../local/demo/stage'
import { acceptAtTriage, listSites, signAll } from '../../local/demo/story'
import { openSitePoll, STATEMENTS } from '../../local/demo/poll'
import { DOORS, doorsOf, HEAD, PLACE, personOf, SECRETARY } from '../../local/demo/village'
import type { ConsensusView, ModerationView, PollView } from '../../src/contract/views/poll'
import type { HomeView } from '../../src/contract/views/room'
import type { MatterView } from '../../src/contract/views/matter'
import { openScene, openVillage, type Village } from './hewanli'
import { kept } from './kept'
import { ANSWERED } from './scenes'

let village: Village
let matter: string
let poll: string
let sites: { A: string; B: string; C: string }
let matters = 0

const E4 = personOf('E4-01')
const viewed = async <T>(openid: string, name: string, fields: object): Promise<T> => {
  const reply = await village.see(openid, name, fields)
  if (!reply.ok) throw new Error(reply.refusal)
  return reply.value as T
}
const sheetOf = (openid = E4) => viewed<PollView>(openid, 'poll', { poll })
/** Sets the clock to the minute in which the round is read. */
const roundOver = async (): Promise<void> => {
  const { until } = await sheetOf()
  village.cloud.clock.set({ now: until + 60_000, frozen: true })
}
const add = (text: string, openid = E4, request?: string) =>
  village.act(openid, 'addStatement', { poll, text }, request)
const answer = (statement: string, openid = E4, more: object = {}) =>
  village.act(openid, 'answerStatement', { poll, statement, answer: 'agree', ...more })
const checks = (...replies: object[]) =>
  village.cloud.openApi.script('security.msgSecCheck', replies as { systemError: number }[])
const added = async (text: string, openid = E4): Promise<string> => {
  const reply = await add(text, openid)
  return (reply.value as { statement: string }).statement
}

describe('a round that 84 households answered', () => {
  beforeAll(async () => {
    const { village: opened, told } = await openScene(ANSWERED)
    village = opened
    ;({ matter, poll, sites } = told)
  })

  test('84 households of 河湾里 answer, and the page has every number of their common ground', async () => {
    expect(await village.see(E4, 'consensus', { poll })).toMatchObject({ refusal: 'TOO_EARLY' })
    await roundOver()
    const early = await viewed<ConsensusView>(E4, 'consensus', { poll })
    await village.tick()
    const view = await viewed<ConsensusView>(E4, 'consensus', { poll })
    expect(view).toEqual(early)

    const textOf = new Map(view.statements.map(each => [each.id, each.text]))
    const groups = view.result.reading.declared.find(each => each.by === 'affected')
    expect(view.by).toBe('affected')
    expect(groups?.groups.map(each => [each.key, each.households])).toEqual([
      ['affected', 28],
      ['others', 92]
    ])
    const scores = Object.fromEntries(
      groups?.statements.map(each => [textOf.get(each.statement), each.bridging?.product.toFixed(3)]) ?? []
    )
    expect(scores).toEqual({
      建公厕是必要的: '0.767',
      厕所离住户外墙至少15米: '0.774',
      出入口和排风口背向最近的楼: '0.789',
      每天至少保洁两次并公示保洁表: '0.916',
      '试运行一年，满意度低于60%就复议': '0.699',
      受影响的楼优先安排下一个微项目: '0.619',
      建在北院旧库房: '0.385',
      先放一个月移动公厕试试: '0.332',
      建在村口停车场: '0.286',
      建在东院空地: '0.193'
    })
    expect(view.result.commonGround.map(id => textOf.get(id))).toEqual([
      '每天至少保洁两次并公示保洁表',
      '出入口和排风口背向最近的楼',
      '厕所离住户外墙至少15米',
      '建公厕是必要的',
      '试运行一年，满意度低于60%就复议',
      '受影响的楼优先安排下一个微项目'
    ])
    const need = view.result.reading.statements.find(each => textOf.get(each.statement) === '建公厕是必要的')
    expect(need?.counts).toEqual({ agree: 50, accept: 27, disagree: 3, unsure: 4, notYet: 36, of: 120 })
    expect(view.result.gaps.find(each => each.option === sites.A)).toMatchObject({
      affected: { agree: 9, of: 26 },
      others: { agree: 47, of: 58 }
    })

    const page = await viewed<MatterView>(E4, 'matter', { matter })
    expect(page.polls).toMatchObject([
      { id: poll, round: 1, closed: { households: 120, answered: 84, hash: view.result.hash } }
    ])
    expect(page.polls[0]?.closed?.commonGround[0]?.text).toBe('每天至少保洁两次并公示保洁表')
    expect(page.timeline.map(line => line.event.type)).toEqual(
      expect.arrayContaining(['PollOpened', 'PollClosed'])
    )
  })

  test('one round at a time; the second attaches measures to the site and is read beside the first', async () => {
    const again = (measures: readonly string[] = []) => openSitePoll(village, matter, sites, measures)
    const first = await viewed<ConsensusView>(E4, 'consensus', { poll })
    expect(first.earlier).toBeNull()

    const measures = ['离外墙15米', '每天保洁两次', '背向最近的楼', '试运行一年', '下一个微项目先给近处']
    poll = await again(measures)
    await expect(again()).rejects.toThrow('DUPLICATE')
    const sheet = await sheetOf()
    expect(sheet).toMatchObject({ round: 2, left: 3, measures })
    expect(sheet.statements.filter(each => each.withMeasures).map(each => each.text)).toEqual([
      '建在村口停车场'
    ])
    await comesByCard(village, 'p-stranger', PLACE)
    expect((await sheetOf('p-stranger')).measures).toEqual([])
    const asked = sheet.statements.find(each => each.withMeasures)?.id ?? ''
    for (const door of [...doorsOf('W1'), ...doorsOf('E1')].slice(0, 20)) await answer(asked, personOf(door))
    await roundOver()
    const second = await viewed<ConsensusView>(E4, 'consensus', { poll })
    expect(second.measures).toEqual(measures)
    expect(second.earlier).toMatchObject({ poll: first.poll, round: 1 })
    expect(second.earlier?.moved.find(each => each.statement === asked)).toMatchObject({
      before: { agree: 56, of: 84, sides: { affected: { agree: 9, of: 26 }, others: { agree: 47, of: 58 } } },
      now: { agree: 20, of: 20, sides: null }
    })
    const page = await viewed<MatterView>(E4, 'matter', { matter })
    expect(page.polls.map(each => each.measures)).toEqual([[], measures])
  })

  test('what a round found goes up with the matter', async () => {
    const up = { matter, reason: 'outside_powers', ask: '请按大家想到一起的几条，定下公厕的点位和管理办法。' }
    await village.done(HEAD.E, 'handUp', up)
    const page = await viewed<MatterView>(SECRETARY, 'matter', { matter })
    expect(page).toMatchObject({ level: 'L2', handUps: [{ to: 'L2' }] })
    expect(page.polls[0]?.closed?.commonGround).toHaveLength(6)
    expect(page.polls[0]?.closed?.gaps.map(each => each.option)).toContain(sites.A)
  })

  afterAll(() => village.close())
})

describe('a round that has just begun', () => {
  beforeAll(async () => (village = await openVillage()))
  beforeEach(async () => {
    const title = `第${++matters}件：村里没有公厕`
    const proposer = personOf('W3-07')
    const suggestion = { room: PLACE, title, joins: null, apart: true }
    matter = (await village.done<{ matter: string }>(proposer, 'suggest', suggestion)).matter
    await village.done(proposer, 'startPetition', { matter })
    await signAll(village, matter, DOORS.slice(0, 24))
    await acceptAtTriage(village, matter)
    sites = await listSites(village, matter)
    poll = await openSitePoll(village, matter, sites)
  })

  test('an answer counts in the last instant of the window, and after it nothing is lost', async () => {
    const [first] = (await sheetOf()).statements
    const { until } = await sheetOf()
    village.cloud.clock.set({ now: until, frozen: true })
    expect(await answer(first?.id ?? '', E4, { answer: 'accept' })).toMatchObject({
      value: { answer: 'accept' }
    })
    village.later(1)
    expect(await answer(first?.id ?? '', E4, { answer: 'disagree' })).toMatchObject({
      refusal: 'WINDOW_CLOSED'
    })
    expect(await add('晚到的一条观点')).toMatchObject({ refusal: 'WINDOW_CLOSED' })
    const view = await sheetOf()
    expect(view.barred).toEqual({ refused: 'WINDOW_CLOSED' })
    expect(view.statements.find(each => each.id === first?.id)?.mine).toBe('accept')
  })

  test('answers go to what is there: nothing unknown, nothing taken out, nobody from outside', async () => {
    expect(await answer('0123456789abcdef')).toMatchObject({ refusal: 'NOT_FOUND' })
    expect(await answer((await sheetOf()).statements[0]?.id ?? '', 'p-stranger')).toMatchObject({
      refusal: 'NOT_VERIFIED'
    })
    expect(await village.see('p-stranger', 'poll', { poll })).toMatchObject({
      refusal: 'NOT_VERIFIED',
      detail: { invitation: true }
    })
    await comesByCard(village, 'p-stranger', PLACE)
    expect(await sheetOf('p-stranger')).toMatchObject({ statements: [], barred: { refused: 'NOT_VERIFIED' } })
    const id = await added('某某家的人不配说话')
    await answer(id)
    const out = { matter, statement: id, admitted: false, reason: '说的是人，不是事' }
    expect(await village.act(E4, 'moderateStatement', out)).toMatchObject({ refusal: 'FORBIDDEN' })
    await village.done(HEAD.E, 'moderateStatement', out)
    expect(await answer(id)).toMatchObject({ refusal: 'NOT_FOUND' })
    const view = await sheetOf()
    expect(view.statements.map(each => each.id)).not.toContain(id)
    expect(view.wrote).toMatchObject([{ id, standing: { status: 'hidden', reason: '说的是人，不是事' } }])
    const [line] = (await viewed<MatterView>(E4, 'matter', { matter })).timeline.slice(-1)
    expect(line?.event).toMatchObject({ type: 'StatementModerated', admitted: false })
  })

  test('three statements of one’s own; what a neighbour said is merged, one’s own again refused, a fourth too', async () => {
    await added('门口装一盏感应灯')
    expect(await add('门口装一盏感应灯！')).toMatchObject({ refusal: 'DUPLICATE' })
    expect(await add(' 建公厕，是必要的 ')).toMatchObject({ value: { merged: true } })
    await added('夜里十点以后不冲洗')
    await added('请本村的人做保洁')
    expect(await add('再加一条')).toMatchObject({ refusal: 'LIMIT_REACHED', detail: { statements: 3 } })
    const view = await sheetOf()
    expect(view.left).toBe(0)
    expect(view.wrote.map(each => each.merged)).toEqual([false, true, false, false])
    expect(view.statements).toHaveLength(STATEMENTS.length + 3)
    expect(await add('再加一条', personOf('E4-02'))).toMatchObject({ ok: true })
  })

  test('the same words from two telephones at once are one statement with one author', async () => {
    const both = await Promise.all(['W2-01', 'W2-02'].map(door => add('门口装一盏感应灯', personOf(door))))
    expect(both.map(reply => (reply.value as { merged: boolean }).merged).sort()).toEqual([false, true])
    expect((await sheetOf()).statements).toHaveLength(STATEMENTS.length + 1)
  })

  test('a request that arrives twice adds one statement and brings no old answer back', async () => {
    await add('门口装一盏感应灯', E4, 'twice-the-same')
    expect(await add('门口装一盏感应灯', E4, 'twice-the-same')).toMatchObject({ value: { merged: false } })
    expect((await sheetOf()).left).toBe(2)
    const id = (await sheetOf()).statements[0]?.id ?? ''
    const first = { do: 'answerStatement', poll, statement: id, answer: 'agree', request: 'first-answer' }
    await village.cloud.call('api', first, E4)
    await answer(id, E4, { answer: 'disagree' })
    expect(await village.cloud.call('api', first, E4)).toMatchObject({ value: { answer: 'disagree' } })
  })

  describe('the content check', () => {
    test('asks under the author’s own openid', async () => {
      village.cloud.openApi.clear()
      await add('门口装一盏感应灯')
      expect(village.cloud.openApi.calls()).toMatchObject([
        { api: 'security.msgSecCheck', params: { version: 2, openid: E4, content: '门口装一盏感应灯' } }
      ])
    })

    test('refuses what is unfit by name and counts nothing', async () => {
      checks(
        { errcode: 0, errmsg: 'ok', result: { suggest: 'risky', label: 20001 } },
        { errcode: 87014, errmsg: 'risky' }
      )
      expect(await add('骂人的话')).toMatchObject({ refusal: 'INVALID_TEXT', detail: { unfit: true } })
      expect(await add('骂人的话')).toMatchObject({ refusal: 'INVALID_TEXT', detail: { unfit: true } })
      expect(await sheetOf()).toMatchObject({ left: 3, wrote: [] })
    })

    test('holds what is in doubt and what it could not look at, until a person has', async () => {
      checks(
        { errcode: 0, errmsg: 'ok', result: { suggest: 'review', label: 10001 } },
        { systemError: -604101 }
      )
      const [doubtful, unseen] = [await added('有点难听的一句'), await added('没有查到的一句')]
      expect((await sheetOf()).wrote.map(each => each.standing.status)).toEqual(['held', 'held'])
      expect(await answer(doubtful)).toMatchObject({ refusal: 'NOT_FOUND' })
      const queue = await viewed<ModerationView>(HEAD.E, 'moderation', { matter })
      expect(
        queue.statements
          .slice(0, 2)
          .map(each => each.id)
          .sort()
      ).toEqual([doubtful, unseen].sort())
      await village.done(SECRETARY, 'moderateStatement', {
        matter,
        statement: unseen,
        admitted: true,
        reason: ''
      })
      expect(await answer(unseen)).toMatchObject({ ok: true })
      expect((await sheetOf()).statements.map(each => each.id)).not.toContain(doubtful)
    })
  })

  test('whoever comes later meets the least answered first', async () => {
    const [first] = (await sheetOf(personOf('W2-01'))).statements
    await answer(first?.id ?? '', personOf('W2-01'))
    const later = await Promise.all(['W2-02', 'W2-03', 'N1-02'].map(door => sheetOf(personOf(door))))
    for (const view of later) expect(view.statements.at(-1)?.id).toBe(first?.id)
  })

  test('a round waits under 等您办 until the household has answered it, and for nobody who is not asked', async () => {
    const waiting = async (openid: string) =>
      (await viewed<HomeView>(openid, 'home', {})).waiting.filter(each => each.poll === poll)
    const { until, statements } = await sheetOf()
    expect(await waiting(E4)).toEqual([
      { task: 'answerPoll', matter, title: expect.any(String), deadline: until, poll }
    ])
    expect(await waiting('p-stranger')).toEqual([])
    const [last, ...rest] = statements
    for (const { id } of rest) await answer(id)
    expect(await waiting(E4)).toHaveLength(1)
    await answer(last?.id ?? '')
    expect(await waiting(E4)).toEqual([])
    await added('门口装一盏感应灯', personOf('E4-02'))
    expect(await waiting(E4)).toEqual([])
    expect(await waiting(personOf('E4-02'))).toHaveLength(1)
    village.cloud.clock.set({ now: until + 1, frozen: true })
    expect(await waiting(personOf('E4-02'))).toEqual([])
  })

  test('members of one household each have a sheet, and the household counts once', async () => {
    const [door, son] = ['E4-01', 'p-the-son']
    await village.settle(door, son)
    const id = (await sheetOf()).statements[0]?.id ?? ''
    await answer(id)
    village.later(1)
    await answer(id, son, { answer: 'disagree' })
    const sheets = await kept<{ household: string }>(village, 'answers', { poll })
    expect(sheets.map(each => each.household)).toEqual([`${PLACE}.${door}`, `${PLACE}.${door}`])
    await roundOver()
    const { result } = await viewed<ConsensusView>(E4, 'consensus', { poll })
    const counts = result.reading.statements.find(each => each.statement === id)?.counts
    expect(counts).toMatchObject({ agree: 0, disagree: 1, of: 120 })
    expect(await village.see('p-stranger', 'consensus', { poll })).toMatchObject({ refusal: 'NOT_VERIFIED' })
  })

  afterAll(() => village.close())
})
