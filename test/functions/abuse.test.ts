import type { WorkView } from '../../src/contract/views/desk'
import type { ResultView } from '../../src/contract/views/result'
import type { HomeView } from '../../src/contract/views/room'
import { GRID_WORKER, HEAD, PLACE, personOf, SECRETARY, STREET } from '../../local/demo/village'
import { refusalSentence } from '../../src/locale/refusals'
import { copied, place } from './cells'
import { appoint, DAY, openVillage, type Village } from './hewanli'
import { keptMatter, refuses } from './kept'
import {
  announced,
  atTriage,
  cast,
  closed,
  deliberating,
  householdOf,
  NEIGHBOURS,
  NORTH,
  viewOf,
  voting
} from './northYard'

const NEIGHBOUR = personOf('N3-06')
const PROPOSED = { ground: 'contract', evidence: '楼道里贴的施工合同，落款是这一户' }
const IMPOSED = { imposed: true, reason: '合同为证，确有收益' }

describe('who tries to bend a vote', () => {
  let village: Village
  beforeAll(async () => (village = await openVillage([...NEIGHBOURS, 'W1-01', 'W1-02'])))
  afterAll(() => village?.close())
  /** Refused by name, with the sentence that says this, and nothing is changed. */
  const refused = async (
    openid: string,
    name: string,
    fields: object,
    refusal: string,
    detail: object | undefined,
    says: string
  ) => {
    await refuses(village, () => village.act(openid, name, fields), refusal, detail)
    const code = refusal as Parameters<typeof refusalSentence>[0]
    expect(refusalSentence(code, detail as Record<string, unknown>)).toContain(says)
  }
  const recusalOf = async (door: string, matter: string): Promise<string> =>
    (await viewOf(village, personOf(door), matter)).proposals[0]?.id ?? ''

  test('by having opponents recused one by one: above a twentieth of the roll it is decided one level up', async () => {
    const matter = await deliberating(village)
    for (const door of ['N1-03', 'N1-04', 'N1-05'])
      await village.done(NEIGHBOUR, 'proposeRecusal', { matter, door, ...PROPOSED })
    const fourth = { matter, door: 'N1-06', ...PROPOSED }
    await refused(NEIGHBOUR, 'proposeRecusal', fourth, 'LIMIT_REACHED', { proposals: 3 }, '最多提请3户')
    village.later(3 * DAY)
    for (const door of ['N1-03', 'N1-04'])
      await village.done(SECRETARY, 'decideRecusal', {
        matter,
        recusal: await recusalOf(door, matter),
        ...IMPOSED
      })
    expect(await viewOf(village, NEIGHBOUR, matter)).toMatchObject({
      level: 'L2',
      handUps: [{ reason: 'recusals_imposed', auto: true }]
    })
    const own = await village.see(personOf('N1-03'), 'rights', { matter })
    expect(own).toMatchObject({
      value: {
        home: { door: 'N1-03' },
        barred: { refused: 'RECUSED' },
        recused: { ground: 'contract', office: 'secretary', reason: IMPOSED.reason, appeal: 'open' },
        affected: []
      }
    })
    const all = { household: householdOf('N1-03') }
    expect(await village.see(personOf('N1-03'), 'myRights', all)).toMatchObject({
      value: [{ matter, barred: {} }]
    })
    expect(await village.see(NEIGHBOUR, 'myRights', all)).toMatchObject({ refusal: 'NOT_IN_UNIT' })
    expect(await village.see(NEIGHBOUR, 'rights', { matter })).toMatchObject({
      value: { barred: null, recused: null }
    })
  })

  test('by a recusal after the opening, proposed, declared or decided', async () => {
    const open = await announced(village)
    const { matter } = open
    await village.done(NEIGHBOUR, 'proposeRecusal', { matter, door: 'N1-03', ...PROPOSED })
    village.later(3 * DAY)
    const recusal = await recusalOf('N1-03', matter)
    await refused(
      HEAD.N,
      'openVote',
      { matter },
      'ANSWER_REQUIRED',
      { recusals: 1 },
      '还有1户要不要回避没有决定'
    )
    await village.done(SECRETARY, 'decideRecusal', {
      matter,
      recusal,
      imposed: false,
      reason: '合同早已终止'
    })
    await village.done(HEAD.N, 'openVote', { matter })
    const says = '谁也不能改'
    await refused(
      NEIGHBOUR,
      'proposeRecusal',
      { matter, door: 'N1-04', ...PROPOSED },
      'VOTE_FROZEN',
      undefined,
      says
    )
    await refused(
      NEIGHBOUR,
      'declareInterest',
      { matter, ground: '我家承包换灯' },
      'VOTE_FROZEN',
      undefined,
      says
    )
    await refused(SECRETARY, 'decideRecusal', { matter, recusal, ...IMPOSED }, 'VOTE_FROZEN', undefined, says)
  })

  test('by voting on paper for a household that stands back', async () => {
    const open = await announced(village)
    await village.done(personOf('N2-04'), 'declareInterest', { matter: open.matter, ground: '我家承包换灯' })
    village.later(3 * DAY)
    await village.done(HEAD.N, 'openVote', { matter: open.matter })
    const paper = {
      ...open,
      household: householdOf('N2-04'),
      choice: 'yes',
      witnesses: [{ who: '王大姐' }, { who: 'N1-02' }],
      photo: 'cloud://hewanli/ballots/1.jpg',
      enteredAtDoor: village.cloud.clock.now()
    }
    await refused(GRID_WORKER, 'enterPaperBallot', paper, 'RECUSED', undefined, '这次要回避')
    const own = { ...open, household: householdOf('N2-04'), choice: 'yes' }
    await refused(personOf('N2-04'), 'castBallot', own, 'RECUSED', undefined, '应到户数里也不算您家')
  })

  test('by gathering a fourth proxy', async () => {
    for (const door of ['N1-02', 'N1-03', 'N1-04'])
      await village.done(personOf(door), 'grantProxy', { room: NORTH, door: 'N3-05' })
    const fields = { room: NORTH, door: 'N3-05' }
    await refused(personOf('N1-05'), 'grantProxy', fields, 'LIMIT_REACHED', { proxies: 3 }, '已经受3户委托')
  })

  test('by living in another courtyard, or nowhere here', async () => {
    const open = await voting(village)
    const fields = { ...open, household: householdOf('W1-01'), choice: 'no' }
    const far = personOf('W1-01')
    await refused(far, 'castBallot', fields, 'NOT_IN_UNIT', undefined, '您家不在这个议事厅的范围里')
    await refused(far, 'sign', { matter: open.matter }, 'NOT_IN_UNIT', undefined, '请到您自己楼院的议事厅')
    await refused('p-nobody', 'castBallot', fields, 'NOT_VERIFIED', undefined, '还没有确认住户')
    await refused(
      far,
      'declareRelative',
      { room: NORTH, door: 'N1-02' },
      'NOT_IN_UNIT',
      undefined,
      '这里只能看'
    )
  })

  test('by sitting idle: the matter rises by itself, and an office without a holder is taken over at once', async () => {
    const matter = await atTriage(village)
    village.later(5 * DAY + 1)
    await village.tick()
    expect(await viewOf(village, NEIGHBOUR, matter)).toMatchObject({
      level: 'L2',
      owner: { office: 'secretary' },
      handUps: [{ reason: 'overdue', auto: true }]
    })
    village.later(15 * DAY)
    await village.tick()
    expect(await viewOf(village, NEIGHBOUR, matter)).toMatchObject({
      level: 'L3',
      owner: { office: 'streetOfficer' }
    })
  })

  test('by voiding what one dislikes: a ground, evidence, enough doors, and nobody with a stake', async () => {
    const open = await closed(village, 13, 2)
    const fault = {
      ...open,
      ground: 'forged_ballots',
      evidence: '见证人笔录和两张照片',
      reason: '上门收的票不是本人填的',
      touched: NEIGHBOURS.slice(0, 4).map(door => ({ door }))
    }
    const few = { void: true, touched: 4 }
    await refused(SECRETARY, 'voidVote', fault, 'LIMIT_REACHED', few, '涉及的4户改变不了结果')
    await refused(
      SECRETARY,
      'voidVote',
      { ...fault, evidence: '' },
      'EVIDENCE_MISSING',
      { void: true },
      '还没有写证据'
    )
    await refused(
      SECRETARY,
      'voidVote',
      { ...fault, ground: 'dislike' },
      'INVALID_EVENT',
      { field: 'ground' },
      '不完整'
    )
    await refused(HEAD.N, 'voidVote', fault, 'FORBIDDEN', undefined, '您没有这项职务')
    await village.done(SECRETARY, 'declareRelative', { room: NORTH, door: 'N1-07' })
    const stored = await keptMatter(village, open.matter)
    const votes = stored.state.votes.map(vote => ({ ...vote, affected: [householdOf('N1-07')] }))
    await place(village, copied(stored, 'relative-affected', { votes }))
    const enough = {
      ...fault,
      matter: 'relative-affected',
      touched: NEIGHBOURS.slice(0, 5).map(door => ({ door }))
    }
    const stake = { stake: 'relative', instead: ['S街道'] }
    await refused(SECRETARY, 'voidVote', enough, 'PROCESS_RECUSAL', stake, '有近亲属的家和这件事有关联')
    await village.done(STREET, 'voidVote', enough)
  })

  test('by opening or closing what happens beside one’s own home', async () => {
    const { matter } = await announced(village)
    const stored = await keptMatter(village, matter)
    const beside = copied(stored, 'head-affected', {
      declared: [{ household: householdOf('N1-01'), ground: '我家承包', at: 0 }]
    })
    await place(village, beside)
    const conflicted = { stake: 'conflicted', instead: expect.any(Array) }
    village.later(3 * DAY)
    await refused(
      HEAD.N,
      'openVote',
      { matter: 'head-affected' },
      'PROCESS_RECUSAL',
      conflicted,
      '不能主持这一步'
    )
    const offered = async (openid: string, matter: string, act: string) =>
      (await viewOf(village, openid, matter)).offers.find(({ action }) => action === act)?.refusal
    expect(await offered(HEAD.N, 'head-affected', 'openVote')).toMatchObject({
      refused: 'PROCESS_RECUSAL',
      detail: { stake: 'conflicted', instead: ['H社区书记'] }
    })
    const aside = (door: string) => ({ household: householdOf(door), ground: '我家承包', at: 0 })
    await place(village, copied(stored, 'both-aside', { declared: [aside('N1-01'), aside('N1-07')] }))
    const street = { stake: 'conflicted', instead: ['S街道'] }
    await refused(HEAD.N, 'openVote', { matter: 'both-aside' }, 'PROCESS_RECUSAL', street, '请由S街道来办')
    expect(await offered(HEAD.N, 'both-aside', 'openVote')).toMatchObject({ detail: street })
    const done = await keptMatter(village, (await closed(village, 13, 2)).matter)
    const closing = copied(done, 'secretary-affected', {
      stage: { status: 'answered', closableFrom: 0 },
      votes: done.state.votes.map(vote => ({ ...vote, affected: [householdOf('N1-07')] }))
    })
    await place(village, closing)
    await refused(
      SECRETARY,
      'closeMatter',
      { matter: 'secretary-affected' },
      'PROCESS_RECUSAL',
      {
        stake: 'relative',
        instead: expect.any(Array)
      },
      '不能主持这一步'
    )
    expect(await offered(SECRETARY, 'secretary-affected', 'closeMatter')).toMatchObject({
      refused: 'PROCESS_RECUSAL',
      detail: { stake: 'relative', instead: ['S街道'] }
    })
  })

  test('by a station packed with outsiders: it opens no vote until half of it are residents', async () => {
    const { matter } = await announced(village)
    village.later(3 * DAY)
    const member = (at: number, kind: string) => ({ name: `成员${at}`, kind, seatReason: null })
    const of = (residents: number, others: number) =>
      Array.from({ length: residents + others }, (_, at) => member(at, at < residents ? 'resident' : 'other'))
    const detail = { station: true, members: 7, residents: 3, fewest: 7, most: 13 }
    const says = '居民至少占一半'
    await refused(
      SECRETARY,
      'keepStation',
      { room: NORTH, members: of(3, 4) },
      'COMPOSITION_RULE',
      detail,
      says
    )
    await refused(
      HEAD.N,
      'keepStation',
      { room: NORTH, members: of(4, 3) },
      'FORBIDDEN',
      undefined,
      '没有这项职务'
    )
    await village.done(SECRETARY, 'keepStation', { room: NORTH, members: of(4, 4) })
    await village.done(SECRETARY, 'keepStation', { room: NORTH, members: of(4, 4).slice(1) })
    await refused(HEAD.N, 'openVote', { matter }, 'COMPOSITION_RULE', detail, says)
    const seen = (await village.see(NEIGHBOUR, 'room', { room: NORTH })) as { value: { station: object } }
    expect(seen.value.station).toMatchObject({ members: 7, residents: 3, sound: false, list: { length: 7 } })
    const stranger = (await village.see(personOf('W1-01'), 'room', { room: NORTH })) as {
      value: { station: object }
    }
    expect(stranger.value.station).toMatchObject({ members: 7, list: [] })
    const mended = [...of(4, 4).slice(1), member(8, 'resident')]
    expect(await village.done(SECRETARY, 'keepStation', { room: NORTH, members: mended })).toEqual({
      members: 8,
      residents: 4
    })
    await village.done(HEAD.N, 'openVote', { matter })
  })

  test('by sitting in every station: a fourth seat needs a reason on record', async () => {
    const seven = Array.from({ length: 7 }, (_, at) => ({
      name: `骨干${at}`,
      kind: 'resident',
      seatReason: null as string | null
    }))
    for (const room of [`${PLACE}-W`, `${PLACE}-E`, PLACE])
      await village.done(SECRETARY, 'keepStation', { room, members: seven })
    const fields = { room: NORTH, members: seven }
    const detail = { stationSeats: 3, member: 1 }
    await refused(SECRETARY, 'keepStation', fields, 'LIMIT_REACHED', detail, '第1位已经在另外3个互助站里')
    const reasoned = seven.map(each => ({ ...each, seatReason: '四个院只有他们愿意出来做事' }))
    await village.done(SECRETARY, 'keepStation', { room: NORTH, members: reasoned })
  })

  describe('about a place', () => {
    const AWAY = { name: '河滩', x: 400, y: 400, cost: 100 }
    const BESIDE = { name: '东墙根', x: 140, y: 130, cost: 100 }
    const REASON = '夜里去那里的人都从他家窗下走'
    const EMPTY = '四周一百米没有住户'
    const NEIGHBOUR_SECRETARY = personOf('N3-05')
    const site = { about: 'site', question: '同意建在河滩吗？', card: 'facility', windowDays: 7 }
    let away = ''
    let beside = ''
    beforeAll(async () => {
      await appoint(village, NEIGHBOUR_SECRETARY, 'secretary', 'H')
      const matter = await deliberating(village, true)
      const add = async (fields: object) =>
        (await village.done<{ option: string }>(HEAD.N, 'addOption', { matter, ...fields })).option
      const small = { matter, ...AWAY, radius: 5 }
      await refused(HEAD.N, 'addOption', small, 'LIMIT_REACHED', { radius: 5, least: 30 }, '只能放大')
      away = await add(AWAY)
      beside = await add(BESIDE)
      for (const option of [away, beside])
        await village.done(STREET, 'appraise', { matter, option, feasible: true, cause: null, note: REASON })
      const stored = await keptMatter(village, matter)
      for (const [id, category] of [
        ['empty-set', 'environment'],
        ['set-of-one', 'selfGovernance']
      ] as const)
        await place(village, copied(stored, id, { needConfirmedAt: 1, category }))
    })
    const tasksOf = async (openid: string) =>
      ((await village.see(openid, 'home')).value as HomeView).waiting.map(({ task, matter }) => [
        task,
        matter
      ])

    test('by calling it empty: a second official without a stake has to agree, and nobody who said so', async () => {
      const matter = 'empty-set'
      const announce = { matter, ...site, option: away }
      const waits = { noneAffected: true, waits: true }
      await refused(
        HEAD.N,
        'announceVote',
        announce,
        'EVIDENCE_MISSING',
        { noneAffected: true },
        '再请另一位没有关联的负责人确认'
      )
      await village.done(HEAD.N, 'stateNobody', { matter, option: away, reason: EMPTY })
      await refused(HEAD.N, 'announceVote', announce, 'EVIDENCE_MISSING', waits, '正等另一位')
      const judge = { matter, option: away, agrees: true, reason: '' }
      const stake = (held: string) => ({ stake: held, instead: expect.arrayContaining(['H社区书记']) })
      await refused(HEAD.N, 'judgeNobody', judge, 'PROCESS_RECUSAL', stake('stated'), '写下这条理由的人')
      const neighbour = { stake: 'affected', instead: expect.arrayContaining(['S街道']) }
      await refused(NEIGHBOUR_SECRETARY, 'judgeNobody', judge, 'PROCESS_RECUSAL', neighbour, '受影响方')
      await refused(NEIGHBOUR, 'judgeNobody', judge, 'FORBIDDEN', undefined, '没有这项职务')
      expect(await tasksOf(SECRETARY)).toContainEqual(['judgeNobody', matter])
      const desk = (await village.see(SECRETARY, 'desk', { room: PLACE })).value as WorkView
      expect(desk.matters.find(({ id }) => id === matter)).toMatchObject({ tasks: ['judgeNobody'] })
      for (const openid of [HEAD.N, NEIGHBOUR_SECRETARY])
        expect(await tasksOf(openid)).not.toContainEqual(['judgeNobody', matter])
      await village.done(SECRETARY, 'judgeNobody', judge)
      expect(await tasksOf(SECRETARY)).not.toContainEqual(['judgeNobody', matter])
      await village.done(HEAD.N, 'announceVote', announce)
      const late = { matter, option: away, doors: [{ door: 'N2-05' }], reason: REASON }
      await refused(HEAD.N, 'addAffected', late, 'VOTE_FROZEN', { announced: true }, '请先撤回公告')
    })

    test('by leaving one neighbour alone with it: who is added is heard, told why and nowhere named, and one no goes up at once', async () => {
      const matter = 'set-of-one'
      const adding = (...doors: string[]) => ({
        matter,
        option: away,
        doors: doors.map(door => ({ door })),
        reason: REASON
      })
      await refused(
        HEAD.N,
        'addAffected',
        adding('N2-05', 'N9-01'),
        'NOT_FOUND',
        { doors: ['N9-01'] },
        '名册上没有N9-01'
      )
      await refused(
        HEAD.N,
        'addAffected',
        adding('N1-01'),
        'PROCESS_RECUSAL',
        { stake: 'affected', instead: expect.any(Array) },
        '受影响方'
      )
      expect(await village.done(HEAD.N, 'addAffected', adding('N2-05'))).toEqual({ added: 1, affected: 1 })
      const own = personOf('N2-05')
      expect((await village.see(own, 'rights', { matter })).value).toMatchObject({
        affected: [{ option: AWAY.name, byHand: { office: 'courtyardHead', reason: REASON } }]
      })
      const seen = await viewOf(village, NEIGHBOUR, matter)
      expect(seen.plan?.sites[0]).toMatchObject({ near: [], households: 0, byHand: 1, mine: false })
      expect(JSON.stringify(seen)).not.toContain('N2-05')
      await village.done(HEAD.N, 'openHearing', { matter, option: away })
      village.later(7 * DAY)
      const { vote } = await village.done<{ vote: string }>(HEAD.N, 'announceVote', {
        matter,
        ...site,
        option: away
      })
      village.later(3 * DAY)
      await village.done(HEAD.N, 'openVote', { matter })
      const yes = NEIGHBOURS.filter(door => door !== 'N2-05').slice(0, 13)
      for (const door of yes) await cast(village, { matter, vote }, door, 'yes')
      await cast(village, { matter, vote }, 'N2-05', 'no')
      village.later(7 * DAY + 1)
      const { verdict } = (await village.see(NEIGHBOUR, 'result', { matter, vote })).value as ResultView
      expect(verdict.outcome).toBe('blocked_by_affected')
      const few = 'lines' in verdict ? verdict.lines.filter(({ base }) => base === 'affected') : []
      expect(few).toHaveLength(2)
      expect(few.filter(line => !('small' in line) || 'have' in line)).toEqual([])
      expect(await viewOf(village, NEIGHBOUR, matter)).toMatchObject({
        level: 'L2',
        handUps: [{ reason: 'blocked_twice', auto: true }]
      })
    })
  })
})
