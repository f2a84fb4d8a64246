import { HEAD, personOf, SECRETARY, STREET } from '../../local/demo/village'
import type { WorkView } from '../../src/contract/views/desk'
import type { HomeView } from '../../src/contract/views/room'
import type { MatterView } from '../../src/contract/views/matter'
import { DAY, openVillage, type Village } from './hewanli'
import { journalsAreWhole, refuses } from './kept'
import { announced, cast, deliberating, NEIGHBOURS, NORTH, viewOf } from './northYard'

const NEIGHBOUR = personOf('N3-06')
const PROPOSED = { ground: 'contract', evidence: '楼道里贴的施工合同，落款是这一户' }

describe('a neighbour proposes that a household stand back', () => {
  let village: Village
  beforeAll(async () => (village = await openVillage([...NEIGHBOURS, 'W1-01'])))
  afterAll(() => village?.close())
  const refused = (openid: string, name: string, fields: object, refusal: string, detail?: object) =>
    refuses(village, () => village.act(openid, name, fields), refusal, detail)
  const propose = async (matter: string, door: string, by = NEIGHBOUR): Promise<string> => {
    await village.done(by, 'proposeRecusal', { matter, door, ...PROPOSED })
    const [mine] = (await viewOf(village, personOf(door), matter)).proposals
    return mine?.id ?? ''
  }
  const waiting = async (openid: string): Promise<HomeView['waiting']> =>
    ((await village.see(openid, 'home', {})) as { value: HomeView }).value.waiting
  const impose = { imposed: true, reason: '合同为证，确有收益' }

  test('which sees it, speaks, loses its vote, appeals, and gets it back from another person', async () => {
    const { matter } = await announced(village)
    const own = personOf('N1-03')
    const recusal = await propose(matter, 'N1-03')
    expect(await waiting(own)).toContainEqual(expect.objectContaining({ task: 'speak', matter }))
    const stranger: MatterView = await viewOf(village, personOf('N2-06'), matter)
    expect(stranger).toMatchObject({ recusals: 0, proposals: [] })
    expect(JSON.stringify(stranger)).not.toContain('N1-03')
    expect(JSON.stringify(stranger)).not.toContain(PROPOSED.evidence)

    const decision = { matter, recusal, ...impose }
    await refused(SECRETARY, 'decideRecusal', decision, 'TOO_EARLY', {
      from: village.cloud.clock.now() + 3 * DAY
    })
    await refused(
      NEIGHBOUR,
      'answerRecusal',
      { matter, recusal, agrees: false, text: '不是我家的' },
      'FORBIDDEN',
      {
        household: true
      }
    )
    await village.done(own, 'answerRecusal', { matter, recusal, agrees: false, text: '合同去年已经终止' })
    await refused(NEIGHBOUR, 'decideRecusal', decision, 'FORBIDDEN')
    await village.done(SECRETARY, 'decideRecusal', decision)
    expect(await viewOf(village, NEIGHBOUR, matter)).toMatchObject({
      recusals: 1,
      recusalGrounds: [{ ground: 'contract', households: 1 }],
      proposals: []
    })

    await village.done(own, 'appealRecusal', { matter, recusal, text: '终止协议已经交给社区' })
    village.later(3 * DAY)
    await refused(HEAD.N, 'openVote', { matter }, 'ANSWER_REQUIRED', { recusals: 1 })
    const again = { matter, recusal, imposed: false, reason: '终止协议核对无误' }
    await refused(SECRETARY, 'decideRecusal', again, 'PROCESS_RECUSAL', {
      stake: 'decider',
      instead: ['S街道']
    })
    await village.done(STREET, 'decideRecusal', again)
    await village.done(HEAD.N, 'openVote', { matter })
    expect((await viewOf(village, own, matter)).votes[0]).toMatchObject({ eligible: 20, recused: 0 })
    await refused(SECRETARY, 'decideRecusal', decision, 'VOTE_FROZEN')
    await refused(NEIGHBOUR, 'proposeRecusal', { matter, door: 'N1-04', ...PROPOSED }, 'VOTE_FROZEN')
  })

  test('which may appeal while the vote runs: nothing stops, and what one ballot could have turned is annulled', async () => {
    const { matter, vote } = await announced(village)
    const own = personOf('N1-05')
    const recusal = await propose(matter, 'N1-05')
    village.later(3 * DAY)
    await village.done(SECRETARY, 'decideRecusal', { matter, recusal, ...impose })
    await village.done(HEAD.N, 'openVote', { matter })
    await village.done(own, 'appealRecusal', { matter, recusal, text: '终止协议已经交给社区' })
    const again = { matter, recusal, imposed: false, reason: '终止协议核对无误' }
    await refused(SECRETARY, 'decideRecusal', again, 'PROCESS_RECUSAL', {
      stake: 'decider',
      instead: ['S街道']
    })
    for (const door of NEIGHBOURS.filter(each => each !== 'N1-05').slice(0, 10))
      await cast(village, { matter, vote }, door, 'yes')
    village.later(5 * DAY + 1)
    await refused(SECRETARY, 'certifyResult', { matter }, 'TOO_EARLY', { from: expect.any(Number) })
    village.later(3 * DAY)
    await refused(SECRETARY, 'certifyResult', { matter }, 'ANSWER_REQUIRED', { appeals: 1 })
    await village.done(STREET, 'decideRecusal', again)
    expect((await viewOf(village, own, matter)).votes[0]).toMatchObject({ eligible: 19, recused: 1 })
    await refused(SECRETARY, 'certifyResult', { matter }, 'EVIDENCE_MISSING', { wronged: 1 })
    const fault = {
      ground: 'wrong_recusal',
      evidence: '申诉的决定写在过程里',
      reason: '本来不该回避',
      touched: []
    }
    await village.done(SECRETARY, 'voidVote', { matter, vote, ...fault })
    expect(await viewOf(village, own, matter)).toMatchObject({
      level: 'L2',
      handUps: [{ reason: 'vote_void' }]
    })
    expect((await village.see(own, 'rights', { matter })).value).toMatchObject({
      barred: null,
      recused: null
    })
  })

  test('whose appeal nobody decides rises level by level with a day at each, also with a dead timer, and holds the vote no longer than the street’s own', async () => {
    const matter = await deliberating(village, true)
    const asked = {
      about: 'need',
      question: '要不要建一座公厕？',
      option: null,
      card: 'ordinary',
      windowDays: 5
    }
    await village.done(HEAD.N, 'announceVote', { matter, ...asked })
    const own = personOf('N1-06')
    const recusal = await propose(matter, 'N1-06')
    village.later(3 * DAY)
    await village.done(SECRETARY, 'decideRecusal', { matter, recusal, ...impose })
    await village.done(own, 'appealRecusal', { matter, recusal, text: '终止协议已经交给社区' })
    const mine = async () => (await viewOf(village, own, matter)).proposals[0]!
    const task = (deadline: number | null) =>
      expect.objectContaining({ task: 'decideAppeal', matter, deadline })
    const listed = async (openid: string, view: string) =>
      ((await village.see(openid, view, { room: NORTH })) as { value: WorkView }).value.matters.find(
        each => each.id === matter
      )
    const upTo = async (at: number) => village.later(at - village.cloud.clock.now())

    const first = await mine()
    expect(await waiting(HEAD.N)).toContainEqual(task(first.due))
    expect(await waiting(STREET)).toContainEqual(task(first.due))
    expect(await waiting(SECRETARY)).not.toContainEqual(task(first.due))
    expect(await listed(HEAD.N, 'workbench')).toMatchObject({
      tasks: expect.arrayContaining(['decideAppeal']),
      appealBy: first.due
    })
    await upTo((first.due ?? 0) - 1)
    expect(await mine()).toEqual(first)

    village.later(1)
    const second = await mine()
    expect(second).toMatchObject({ status: 'appealed', passed: { to: 'L2', late: false } })
    expect(second.due).toBeGreaterThanOrEqual((first.due ?? 0) + 3 * DAY)
    expect((await viewOf(village, own, matter)).level).toBe('L1')
    expect(await waiting(HEAD.N)).not.toContainEqual(task(second.due))
    expect(await listed(STREET, 'desk')).toMatchObject({ appealBy: second.due })
    await upTo(second.due ?? 0)
    await refused(HEAD.N, 'openVote', { matter }, 'ANSWER_REQUIRED', { recusals: 1 })
    const third = await mine()
    expect(third).toMatchObject({ passed: { to: 'L3', late: false } })
    const unmoved = await viewOf(village, own, matter)
    await village.tick()
    await village.tick()
    expect((await viewOf(village, own, matter)).timeline).toEqual(unmoved.timeline)

    await upTo((third.due ?? 0) - 1)
    await refused(HEAD.N, 'openVote', { matter }, 'ANSWER_REQUIRED', { recusals: 1 })
    village.later(1)
    expect(await mine()).toMatchObject({
      status: 'appealed',
      due: third.due,
      passed: { to: 'L3', late: true }
    })
    await village.done(HEAD.N, 'openVote', { matter })
    expect((await viewOf(village, own, matter)).votes[0]).toMatchObject({ eligible: 19, recused: 1 })
    expect(await waiting(STREET)).toContainEqual(task(third.due))
    await village.done(STREET, 'decideRecusal', { matter, recusal, imposed: true, reason: '合同还在履行' })
    expect(await waiting(STREET)).not.toContainEqual(task(third.due))
  })

  test('not without evidence, about a door nobody knows, one’s own, or one of another yard', async () => {
    const matter = await deliberating(village)
    const about = { matter, door: 'N1-03', ...PROPOSED }
    await refused(NEIGHBOUR, 'proposeRecusal', { ...about, evidence: '' }, 'EVIDENCE_MISSING', {
      recusal: true
    })
    await refused(NEIGHBOUR, 'proposeRecusal', { ...about, door: 'N9-99' }, 'NOT_FOUND', { door: true })
    await refused(NEIGHBOUR, 'proposeRecusal', { ...about, door: 'W1-01' }, 'NOT_FOUND', { door: true })
    await refused(NEIGHBOUR, 'proposeRecusal', { ...about, door: 'N3-06' }, 'FORBIDDEN', { own: true })
    await refused(personOf('W1-01'), 'proposeRecusal', about, 'NOT_IN_UNIT')
  })

  test('the second of twenty households told to stand back takes the matter to the secretary', async () => {
    const matter = await deliberating(village)
    const first = await propose(matter, 'N1-03')
    const second = await propose(matter, 'N1-04', personOf('N2-06'))
    village.later(3 * DAY)
    await village.done(SECRETARY, 'decideRecusal', { matter, recusal: first, ...impose })
    expect((await viewOf(village, NEIGHBOUR, matter)).level).toBe('L1')
    await village.done(SECRETARY, 'decideRecusal', { matter, recusal: second, ...impose })
    expect(await viewOf(village, NEIGHBOUR, matter)).toMatchObject({
      level: 'L2',
      status: 'handedUp',
      handUps: [{ reason: 'recusals_imposed', auto: true }]
    })
  })

  test('a vote that too few are left for does not open: the matter goes up', async () => {
    const { matter } = await announced(village)
    for (const door of NEIGHBOURS.slice(8, 15))
      await village.done(personOf(door), 'declareInterest', { matter, ground: '我家承包换灯' })
    village.later(3 * DAY)
    const opened = await village.done<{ status: string }>(HEAD.N, 'openVote', { matter })
    expect(opened.status).toBe('handedUp')
    expect(await viewOf(village, NEIGHBOUR, matter)).toMatchObject({
      votes: [],
      recusals: 7,
      handUps: [{ reason: 'conflict_left_too_few' }]
    })
  })

  test('and every journal is whole afterwards', () => journalsAreWhole(village))
})
