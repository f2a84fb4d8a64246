import { GRID_WORKER, HEAD, personOf, SECRETARY, STREET } from '../../local/demo/village'
import { appoint, DAY, openVillage, type Village } from './hewanli'
import { journalsAreWhole, refuses } from './kept'
import {
  announced,
  cast,
  closed,
  deliberating,
  MEASURE,
  NEIGHBOURS,
  PROPOSER,
  viewOf,
  voting,
  type OpenVote
} from './northYard'

const STRANGER = 'p-stranger'
const NEIGHBOUR = personOf('N3-06')

describe('what is refused around a vote, and changes nothing', () => {
  let village: Village
  beforeAll(async () => (village = await openVillage([...NEIGHBOURS, 'W1-01'])))
  afterAll(() => village?.close())
  const refused = (openid: string, name: string, fields: object, refusal: string, detail?: object) =>
    refuses(village, () => village.act(openid, name, fields), refusal, detail)
  const refusedView = (openid: string, name: string, fields: object, refusal: string, detail?: object) =>
    refuses(village, () => village.see(openid, name, fields), refusal, detail)
  const refusedBallot = (open: OpenVote, door: string, refusal: string, person?: string) =>
    refuses(village, () => cast(village, open, door, 'yes', person), refusal)

  test('a notice by whoever is not the head, of an unknown rule, or with a question of four letters', async () => {
    const matter = await deliberating(village)
    const notice = { matter, ...MEASURE }
    await refused(NEIGHBOUR, 'announceVote', notice, 'FORBIDDEN')
    await refused(HEAD.E, 'announceVote', notice, 'FORBIDDEN')
    await refused(HEAD.N, 'announceVote', { ...notice, card: 'constructor' }, 'INVALID_EVENT', {
      field: 'card'
    })
    await refused(HEAD.N, 'announceVote', { ...notice, question: '换灯吗？' }, 'INVALID_TEXT', {
      min: 5,
      max: 500,
      length: 4
    })
    await refused(HEAD.N, 'withdrawAnnouncement', { matter, reason: '先问问大家' }, 'WRONG_STAGE', {
      status: 'deliberating'
    })
    await refused(HEAD.N, 'openVote', { matter }, 'WRONG_STAGE', { status: 'deliberating' })
  })

  test('a window of 4 or 11 days under a rule of 5 to 10', async () => {
    const matter = await deliberating(village)
    const limits = { window: true, min: 5, max: 10 }
    await refused(HEAD.N, 'announceVote', { matter, ...MEASURE, windowDays: 4 }, 'LIMIT_REACHED', limits)
    await refused(HEAD.N, 'announceVote', { matter, ...MEASURE, windowDays: 11 }, 'LIMIT_REACHED', limits)
    await village.done(HEAD.N, 'announceVote', { matter, ...MEASURE, windowDays: 10 })
    await refused(HEAD.N, 'announceVote', { matter, ...MEASURE }, 'VOTE_FROZEN')
  })

  test.each([
    ['residents-reps', '居民代表会议组成人员'],
    ['villagers-reps', '村民代表会议组成人员'],
    ['collective-members', '具有完全民事行为能力的成员']
  ])('a vote by %s, of whom there is no roll', async (card, voters) => {
    const matter = await deliberating(village)
    const notice = { matter, ...MEASURE, card }
    await refused(HEAD.N, 'announceVote', notice, 'EVIDENCE_MISSING', { voters })
  })

  test('a vote on a place before the need is confirmed, or put as a plain measure', async () => {
    const matter = await deliberating(village, true)
    const site = { ...MEASURE, about: 'site', card: 'facility', windowDays: 7 }
    await refused(HEAD.N, 'announceVote', { matter, ...site, option: 'none' }, 'TOO_EARLY', { need: true })
    await refused(HEAD.N, 'announceVote', { matter, ...MEASURE }, 'NEED_ALTERNATIVES', {
      feasible: 0,
      need: 2
    })
  })

  test('a vote on a place with one feasible site, on a site nobody listed, and a need asked twice', async () => {
    const matter = await deliberating(village, true)
    const site = { matter, ...MEASURE, about: 'site', card: 'facility', windowDays: 7 }
    await village.done(HEAD.N, 'announceVote', { matter, ...MEASURE, about: 'need' })
    village.later(3 * DAY)
    await village.done(HEAD.N, 'openVote', { matter })
    const need = (await viewOf(village, PROPOSER, matter)).votes[0]?.id ?? ''
    for (const door of NEIGHBOURS.slice(0, 11)) await cast(village, { matter, vote: need }, door, 'yes')
    village.later(5 * DAY + 1)
    const first = await feasible(matter, '东墙根', 140)
    await refused(HEAD.N, 'announceVote', { ...site, option: first }, 'NEED_ALTERNATIVES', {
      feasible: 1,
      need: 2
    })
    await feasible(matter, '西墙根', 60)
    await refused(HEAD.N, 'announceVote', { ...site, option: 'none' }, 'NOT_FOUND')
    await refused(HEAD.N, 'announceVote', { matter, ...MEASURE, about: 'need' }, 'DUPLICATE', { need: true })
    await refused(HEAD.N, 'announceVote', { ...site, option: first }, 'TOO_EARLY', {
      hearing: true,
      unasked: 6
    })
    await village.done(HEAD.N, 'openHearing', { matter, option: first })
    const heardBy = village.cloud.clock.now() + 7 * DAY
    await refused(HEAD.N, 'announceVote', { ...site, option: first }, 'TOO_EARLY', {
      hearing: false,
      from: heardBy
    })
    village.later(7 * DAY)
    await village.done(HEAD.N, 'announceVote', { ...site, option: first })
    await refused(
      STREET,
      'appraise',
      { matter, option: first, feasible: false, cause: 'fire', note: '消防通道不能占用' },
      'VOTE_FROZEN'
    )
    const late = { matter, name: '南墙根', x: 100, y: 135, cost: 1 }
    await refused(HEAD.N, 'addOption', late, 'WRONG_STAGE', { status: 'announced' })
  })

  test('opening one millisecond before the notice has run, by a neighbour, and a second time', async () => {
    const { matter } = await announced(village)
    const from = village.cloud.clock.now() + 3 * DAY
    village.later(3 * DAY - 1)
    await refused(HEAD.N, 'openVote', { matter }, 'TOO_EARLY', { from })
    village.later(1)
    await refused(NEIGHBOUR, 'openVote', { matter }, 'FORBIDDEN')
    await refused(SECRETARY, 'openVote', { matter }, 'FORBIDDEN')
    await village.done(HEAD.N, 'openVote', { matter })
    await refused(HEAD.N, 'openVote', { matter }, 'VOTE_FROZEN')
    await refused(HEAD.N, 'withdrawAnnouncement', { matter, reason: '先问问大家' }, 'VOTE_FROZEN')
    await refused(PROPOSER, 'declareInterest', { matter, ground: '我家卖声控灯' }, 'VOTE_FROZEN')
  })

  test('opening by its proposer or by a head who would gain, with the offices that may', async () => {
    await appoint(village, PROPOSER, 'courtyardHead', 'N')
    const { matter } = await announced(village)
    village.later(3 * DAY)
    const instead = ['H社区书记']
    await refused(PROPOSER, 'openVote', { matter }, 'PROCESS_RECUSAL', { stake: 'proposer', instead })
    await refused(HEAD.N, 'declareInterest', { matter, ground: '不说' }, 'INVALID_TEXT', {
      min: 5,
      max: 500,
      length: 2
    })
    await village.done(HEAD.N, 'declareInterest', { matter, ground: '我家卖声控灯' })
    await refused(HEAD.N, 'declareInterest', { matter, ground: '我家卖声控灯' }, 'DUPLICATE', {
      recusal: true
    })
    await refused(HEAD.N, 'openVote', { matter }, 'PROCESS_RECUSAL', { stake: 'conflicted', instead })
  })

  test('a ballot by a stranger, from outside the unit, for a door that is not one’s own, or by a recused household', async () => {
    const open = await announced(village)
    await village.done(personOf('N3-01'), 'declareInterest', { matter: open.matter, ground: '我家卖声控灯' })
    await refusedBallot(open, 'N1-02', 'VOTE_CLOSED')
    village.later(3 * DAY)
    await village.done(HEAD.N, 'openVote', { matter: open.matter })
    await refusedBallot(open, 'N1-02', 'NOT_VERIFIED', STRANGER)
    await refusedBallot(open, 'W1-01', 'NOT_IN_UNIT')
    await refusedBallot(open, 'N1-03', 'NOT_ELIGIBLE', personOf('N1-02'))
    await refusedBallot(open, 'N3-01', 'RECUSED')
    await refusedBallot({ ...open, matter: 'no.such' }, 'N1-02', 'NOT_FOUND')
    await refusedBallot({ ...open, vote: 'no.such' }, 'N1-02', 'VOTE_CLOSED')
    expect((await viewOf(village, PROPOSER, open.matter)).votes[0]).toMatchObject({
      eligible: 19,
      recused: 1,
      participants: 0
    })
    await refusedView(PROPOSER, 'result', open, 'TOO_EARLY', {
      from: village.cloud.clock.now() + 5 * DAY
    })
    await refusedView(NEIGHBOUR, 'turnout', open, 'FORBIDDEN')
    await refusedView(STRANGER, 'turnout', open, 'FORBIDDEN')
  })

  test('in the last 24 hours a member replacing what another has cast', async () => {
    await village.settle('N1-02', 'p-son')
    const open = await voting(village)
    expect(await cast(village, open, 'N1-02', 'yes')).toMatchObject({ ok: true })
    village.later(4 * DAY)
    expect(await cast(village, open, 'N1-02', 'no', 'p-son')).toMatchObject({
      ok: true,
      value: { replaced: 1 }
    })
    village.later(1)
    await refusedBallot(open, 'N1-02', 'HOUSEHOLD_DISPUTE')
    expect(await cast(village, open, 'N1-02', 'abstain', 'p-son')).toMatchObject({ ok: true })
  })

  test('a second extension, one by a neighbour, by the proposer, or after the 24 hours', async () => {
    await appoint(village, PROPOSER, 'courtyardHead', 'N')
    const open = await closed(village, 10)
    const extend = { ...open, affectedServed: false }
    await refused(PROPOSER, 'extendVote', extend, 'PROCESS_RECUSAL', {
      stake: 'proposer',
      instead: ['H社区书记']
    })
    await refused(personOf('N1-02'), 'extendVote', extend, 'FORBIDDEN')
    await refused(HEAD.N, 'extendVote', { ...extend, vote: 'no.such' }, 'NOT_FOUND')
    await village.done(HEAD.N, 'extendVote', extend)
    await refused(HEAD.N, 'extendVote', extend, 'ALREADY_EXTENDED')
    const missed = await closed(village, 10)
    village.later(DAY - 2)
    expect((await viewOf(village, PROPOSER, missed.matter)).status).toBe('extendable')
    village.later(1)
    await refused(HEAD.N, 'extendVote', { ...missed, affectedServed: false }, 'FORBIDDEN')
  })

  test('certifying during the review, by the head, by an official who proposed it, or twice', async () => {
    const { matter, vote } = await closed(village, 11)
    const until = village.cloud.clock.now() - 1 + 3 * DAY
    await refusedView(STRANGER, 'result', { matter, vote }, 'NOT_VERIFIED')
    await refusedView(personOf('W1-01'), 'result', { matter, vote }, 'NOT_IN_UNIT')
    await refusedView(PROPOSER, 'result', { matter, vote: 'no.such' }, 'NOT_FOUND')
    await refusedView(PROPOSER, 'result', { matter: 'no.such', vote }, 'NOT_FOUND')
    await refused(SECRETARY, 'certifyResult', { matter }, 'TOO_EARLY', { from: until })
    village.later(3 * DAY)
    await refused(HEAD.N, 'certifyResult', { matter }, 'FORBIDDEN')
    await refused(GRID_WORKER, 'certifyResult', { matter }, 'FORBIDDEN')
    await appoint(village, PROPOSER, 'secretary', 'H')
    await refused(PROPOSER, 'certifyResult', { matter }, 'PROCESS_RECUSAL', {
      stake: 'proposer',
      instead: ['S街道']
    })
    await appoint(village, HEAD.N, 'secretary', 'H')
    await refused(HEAD.N, 'certifyResult', { matter }, 'PROCESS_RECUSAL', {
      stake: 'opener',
      instead: ['S街道']
    })
    await village.done(SECRETARY, 'certifyResult', { matter })
    await refused(SECRETARY, 'certifyResult', { matter }, 'WRONG_STAGE', { status: 'decided' })
    await refusedView(NEIGHBOUR, 'turnout', { matter }, 'FORBIDDEN')
  })

  test('and every journal is whole afterwards', () => journalsAreWhole(village))

  const feasible = async (matter: string, name: string, x: number): Promise<string> => {
    const { option } = await village.done<{ option: string }>(HEAD.N, 'addOption', {
      matter,
      name,
      x,
      y: 135,
      cost: 100
    })
    const note = '场地平整，离电源很近'
    await village.done(STREET, 'appraise', { matter, option, feasible: true, cause: null, note })
    return option
  }
})

test('an expired mandate opens no result to someone who does not live here', async () => {
  const village = await openVillage(NEIGHBOURS.slice(0, 16))
  try {
    const open = await closed(village, 11)
    await appoint(village, 'p-former', 'gridWorker', 'H', village.cloud.clock.now())
    await refuses(village, () => village.see('p-former', 'result', open), 'NOT_VERIFIED')
    await appoint(village, 'p-current', 'gridWorker', 'H', village.cloud.clock.now() + 1)
    expect(await village.see('p-current', 'result', open)).toMatchObject({ ok: true })
  } finally {
    await village.close()
  }
})
