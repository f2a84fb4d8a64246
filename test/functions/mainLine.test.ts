import {
  acceptAtTriage,
  announceNeed,
  announceSite,
  appraiseSites,
  castByBuilding,
  certifyAndAnswer,
  complain,
  CONFLICTED,
  declareConflicts,
  listSites,
  MAIN,
  NEED,
  ONE_SHORT,
  signAll
} from '../../local/demo/story'
import { hearNeighbours } from '../../local/demo/neighbours'
import type { Stage } from '../../local/demo/stage'
import { DOORS, HEAD, PLACE, personOf, SECRETARY, STREET } from '../../local/demo/village'
import type { HomeView } from '../../src/contract/views/room'
import type { MatterView } from '../../src/contract/views/matter'
import type { ResultView } from '../../src/contract/views/result'
import type { WorkView } from '../../src/contract/views/desk'
import { DAY, DAY_ZERO, openVillage } from './hewanli'

const waitingFor = async (stage: Stage, openid: string) => {
  const reply = (await stage.see(openid, 'home')) as { value: HomeView }
  return reply.value.waiting
}

const matterSeenBy = async (stage: Stage, openid: string, matter: string): Promise<MatterView> => {
  const reply = await stage.see(openid, 'matter', { matter })
  if (!reply.ok) throw new Error(reply.refusal)
  return reply.value as MatterView
}
const standing = async (stage: Stage, matter: string) => matterSeenBy(stage, SECRETARY, matter)

/** From the complaint to the announced site vote; returns the matter and the vote on site A. */
const untilSiteVote = async (stage: Stage) => {
  const matter = await complain(stage)
  stage.day(3)
  await signAll(stage, matter, DOORS.slice(0, 24))
  stage.day(5)
  await acceptAtTriage(stage, matter)
  const need = await announceNeed(stage, matter)
  stage.day(8)
  await stage.done(HEAD.E, 'openVote', { matter })
  await castByBuilding(stage, { matter, vote: need.vote }, NEED)
  stage.day(13, 11)
  await stage.tick()
  const sites = await listSites(stage, matter)
  stage.day(20)
  await appraiseSites(stage, matter, sites)
  await hearNeighbours(stage, matter, [sites.A])
  stage.day(36)
  await declareConflicts(stage, matter)
  const site = await announceSite(stage, matter, sites.A, HEAD.W)
  return { matter, vote: site.vote, need: need.vote }
}

describe('河湾里 decides its toilet', () => {
  let stage: Awaited<ReturnType<typeof openVillage>>
  beforeEach(async () => (stage = await openVillage()))
  afterEach(() => stage.close())

  test('from a complaint to a decision that names every number', async () => {
    const matter = await complain(stage)
    expect(await standing(stage, matter)).toMatchObject({
      status: 'collecting',
      petition: { threshold: 24, of: 120, households: 0 }
    })

    stage.day(3)
    await signAll(stage, matter, DOORS.slice(0, 23))
    expect((await standing(stage, matter)).status).toBe('collecting')
    const last = await stage.done(personOf(DOORS[23] ?? ''), 'sign', { matter })
    expect(last).toEqual({ households: 24, threshold: 24, counted: true })
    expect(await standing(stage, matter)).toMatchObject({
      status: 'triage',
      owner: { name: '东院院长' },
      deadline: DAY_ZERO + 8 * DAY + 10 * 3_600_000
    })

    stage.day(5)
    await signAll(stage, matter, DOORS.slice(24, 61))
    expect((await standing(stage, matter)).petition).toMatchObject({ households: 61, met: true })
    await acceptAtTriage(stage, matter)
    const need = await announceNeed(stage, matter)
    expect(await stage.act(HEAD.E, 'openVote', { matter })).toMatchObject({ ok: false, refusal: 'TOO_EARLY' })

    stage.day(8)
    await stage.done(HEAD.E, 'openVote', { matter })
    await castByBuilding(stage, { matter, vote: need.vote }, NEED)
    expect((await standing(stage, matter)).votes[0]).toMatchObject({
      eligible: 120,
      quorum: 61,
      participants: 101,
      outcome: null
    })
    stage.day(13, 11)
    await stage.tick()
    const confirmed = await standing(stage, matter)
    expect(confirmed).toMatchObject({
      status: 'deliberating',
      needConfirmedAt: DAY_ZERO + 13 * DAY + 10 * 3_600_000
    })
    const needResult = (await stage.see(personOf('W1-01'), 'result', { matter, vote: need.vote }))
      .value as ResultView
    expect(needResult.verdict).toMatchObject({
      outcome: 'pass',
      split: [
        { choice: 'yes', heads: 94 },
        { choice: 'no', heads: 4 },
        { choice: 'abstain', heads: 3 }
      ]
    })

    const sites = await listSites(stage, matter)
    const tenWorkingDays = { task: 'appraise', matter, deadline: DAY_ZERO + 26 * DAY }
    expect(await waitingFor(stage, STREET)).toMatchObject([tenWorkingDays])
    expect(await stage.see(STREET, 'desk', { room: PLACE })).toMatchObject({
      value: { matters: [{ id: matter, tasks: ['appraise'], appraiseBy: DAY_ZERO + 26 * DAY }] }
    })
    stage.day(20)
    await appraiseSites(stage, matter, sites)
    expect(await waitingFor(stage, STREET)).toEqual([])
    await hearNeighbours(stage, matter, [sites.A])
    expect((await standing(stage, matter)).options.map(option => [option.name, option.affected])).toEqual([
      ['村口停车场', 28],
      ['东院空地', 20],
      ['北院旧库房', 8],
      ['河边', 0],
      ['沿街商铺', 22]
    ])

    stage.day(36)
    await declareConflicts(stage, matter)
    const { vote } = await announceSite(stage, matter, sites.A)
    stage.day(39)
    expect(await stage.act(HEAD.W, 'openVote', { matter })).toMatchObject({
      ok: false,
      refusal: 'PROCESS_RECUSAL',
      detail: { stake: 'affected', instead: ['西院院长', '东院院长', '北院院长'] }
    })
    await stage.done(HEAD.E, 'openVote', { matter })
    await castByBuilding(stage, { matter, vote }, MAIN, CONFLICTED)
    expect((await standing(stage, matter)).votes[1]).toMatchObject({
      eligible: 118,
      quorum: 79,
      participants: 96,
      recused: 2,
      affected: 28,
      outcome: null
    })

    stage.day(46, 11)
    await stage.tick()
    const result = (await stage.see(personOf('E4-01'), 'result', { matter, vote })).value as ResultView
    expect(result.verdict.outcome).toBe('pass')
    expect(result.recusals).toEqual([{ ground: 'declared', households: 2 }])
    expect(result.steps.map(({ as, event }) => [as, event.type])).toEqual([
      ['courtyardHead', 'VoteAnnounced'],
      ['courtyardHead', 'VoteOpened'],
      ['clock', 'VoteClosed']
    ])
    expect(result.verdict).toMatchObject({
      split: [
        { choice: 'yes', heads: 71 },
        { choice: 'no', heads: 19 },
        { choice: 'abstain', heads: 6 }
      ]
    })
    expect(result.verdict.lines.find(line => line.rule === 'quorum')).toMatchObject({
      have: 96,
      need: 79,
      of: 118
    })
    expect(result.verdict.lines.find(line => line.rule === 'pass')).toMatchObject({
      have: 71,
      need: 64,
      of: 96
    })
    expect(await stage.act(SECRETARY, 'certifyResult', { matter })).toMatchObject({ refusal: 'TOO_EARLY' })

    stage.day(49, 11)
    await stage.tick()
    expect(await stage.act(HEAD.E, 'certifyResult', { matter })).toMatchObject({ refusal: 'FORBIDDEN' })
    await certifyAndAnswer(stage, matter)
    expect(await stage.act(SECRETARY, 'closeMatter', { matter })).toMatchObject({ refusal: 'TOO_EARLY' })
    stage.day(53, 11)
    expect(await stage.see(personOf('E4-01'), 'closing', { matter })).toMatchObject({ refusal: 'FORBIDDEN' })
    expect((await stage.see(SECRETARY, 'closing', { matter })).value).toEqual({
      lines: [
        { item: 'roll', have: 2, of: 2 },
        { item: 'verdict', have: 2, of: 2 },
        { item: 'root', have: 2, of: 2 },
        { item: 'answer', have: 1, of: 1 },
        { item: 'comments', have: 1, of: 1 }
      ]
    })
    await stage.done(SECRETARY, 'closeMatter', { matter })
    expect(await standing(stage, matter)).toMatchObject({ status: 'display', outcome: 'done' })
    stage.day(69)
    await stage.tick()
    const closed = await standing(stage, matter)
    expect(closed).toMatchObject({ status: 'closed', outcome: 'done', owner: null, deadline: null })
    expect(closed.answers).toHaveLength(1)
  })

  test('78 of 118 and an extension that brings nobody: handed up as 参与不足, and no split is ever shown', async () => {
    const { matter, vote } = await untilSiteVote(stage)
    stage.day(39)
    await stage.done(HEAD.E, 'openVote', { matter })
    await castByBuilding(stage, { matter, vote }, ONE_SHORT, CONFLICTED)
    stage.day(46, 11)
    await stage.tick()
    expect(await standing(stage, matter)).toMatchObject({ status: 'extendable', owner: { name: '东院院长' } })
    const first = (await stage.see(personOf('E4-01'), 'result', { matter, vote })).value as ResultView
    expect(first.verdict).toEqual({
      outcome: 'quorum_not_met',
      lines: [
        expect.objectContaining({ rule: 'quorum', have: 78, need: 79, of: 118, missing: 1, met: false }),
        expect.objectContaining({ rule: 'floor', met: true })
      ]
    })
    await stage.done(HEAD.E, 'extendVote', { matter, vote, affectedServed: false })
    expect(await stage.act(HEAD.E, 'extendVote', { matter, vote, affectedServed: false })).toMatchObject({
      refusal: 'ALREADY_EXTENDED'
    })
    stage.day(49, 12)
    await stage.tick()
    const up = await standing(stage, matter)
    expect(up).toMatchObject({
      status: 'handedUp',
      level: 'L2',
      owner: { name: 'H社区书记' },
      handUps: [{ reason: 'quorum_twice', auto: true, from: 'L1', to: 'L2' }]
    })
    const desk = (await stage.see(SECRETARY, 'desk', { room: PLACE })).value as WorkView
    expect(desk.matters.map(each => [each.id, each.reason, each.auto])).toEqual([
      [matter, 'quorum_twice', true]
    ])

    await stage.done(SECRETARY, 'accept', { matter })
    expect(await stage.act(SECRETARY, 'closeMatter', { matter })).toMatchObject({
      refusal: 'ANSWER_REQUIRED'
    })
    await stage.done(SECRETARY, 'returnMatter', {
      matter,
      code: 'not_deliberated',
      reason: '请先入户听一听没来的人'
    })
    expect(
      await stage.act(HEAD.E, 'handUp', { matter, reason: 'outside_powers', ask: '请社区决定' })
    ).toMatchObject({
      refusal: 'PING_PONG'
    })
  })

  test('one more yes in W1 is 79 of 118, and the same vote passes', async () => {
    const { matter, vote } = await untilSiteVote(stage)
    stage.day(39)
    await stage.done(HEAD.E, 'openVote', { matter })
    await castByBuilding(stage, { matter, vote }, { ...ONE_SHORT, W1: [7, 4, 0] }, CONFLICTED)
    stage.day(46, 11)
    const result = (await stage.see(STREET, 'result', { matter, vote })).value as ResultView
    expect(result.verdict).toMatchObject({ outcome: 'pass' })
  })
})
