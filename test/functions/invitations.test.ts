import type { Fault } from '../../local/faults'
import { HEAD, personOf, SECRETARY } from '../../local/demo/village'
import type { InvitationsView } from '../../src/contract/views/invitations'
import type { Done } from '../../src/contract/replies'
import type { BallotView } from '../../src/contract/views/ballot'
import type { ConsensusView, PollView } from '../../src/contract/views/poll'
import type { HomeView, RoomView } from '../../src/contract/views/room'
import { DAY, openVillage, type Village } from './hewanli'
import { everything, kept, refuses } from './kept'
import {
  ANSWER,
  announced,
  atSecretary,
  deliberating,
  MEASURE,
  NEIGHBOURS,
  NORTH,
  suggestion
} from './northYard'

const OPEN_DATA = 'ApiGetOpenDataByCloudId'
const INVITER = personOf('N1-02')
const OTHER_INVITER = personOf('N1-03')
const NEXT_YARD = personOf('W1-01')
const RUN_OUT = { invitation: 'expired' }
const TAKEN = { invitation: 'revoked' }
const NONE = { invitation: true }

describe('a card that is passed on', () => {
  let village: Village
  let matter: string
  beforeAll(async () => {
    village = await openVillage([...NEIGHBOURS.filter(door => door !== 'N3-06'), 'W1-01'])
    matter = await suggestion(village)
  })
  afterAll(() => village?.close())

  const cardOf = async (openid: string, about: string | null = null, kind = 'share'): Promise<string> =>
    (
      await village.done<Done['makeInvitation']>(openid, 'makeInvitation', {
        room: NORTH,
        matter: about,
        kind
      })
    ).invitation
  const enter = (openid: string, invitation: string, group: string | null = null) =>
    village.act(openid, 'enter', { invitation, group })
  const room = (openid: string) => village.see(openid, 'room', { room: NORTH })
  const reads = async (openid: string): Promise<boolean> =>
    (await room(openid)).ok && (await village.see(openid, 'matter', { matter })).ok
  const tree = async (openid: string = HEAD.N) =>
    (await village.see(openid, 'invitations', { room: NORTH })).value as InvitationsView
  const branch = async (invitation: string) =>
    (await tree()).branches.find(each => each.invitation === invitation)
  const revoke = (openid: string, invitation: string, withBranch: boolean) =>
    village.act(openid, 'revokeInvitation', { invitation, branch: withBranch })

  test('without a card a stranger reads nothing, and is told where to get one', async () => {
    await refuses(village, () => room('p-passer'), 'NOT_VERIFIED', NONE)
    for (const view of ['matter', 'rights'])
      await refuses(village, () => village.see('p-passer', view, { matter }), 'NOT_VERIFIED', NONE)
    await refuses(village, () => enter('p-passer', 'no-such-card'), 'NOT_FOUND', NONE)
    const make = { room: NORTH, matter: null, kind: 'share' }
    await refuses(village, () => village.act('p-passer', 'makeInvitation', make), 'NOT_VERIFIED', NONE)
  })

  test('forwarded twice and out of the courtyard: all of them read, none of them acts, the head sees the way it went', async () => {
    const first = await cardOf(INVITER)
    expect(await enter('p-guest', first)).toMatchObject({
      value: { room: NORTH, matter: null, where: 'guest', own: null }
    })
    const second = await cardOf('p-guest')
    expect(second).not.toBe(first)
    await enter('p-far', second)
    expect(await enter(NEXT_YARD, second)).toMatchObject({
      value: { where: 'elsewhere', own: { id: 'hewanli-W', title: '西院议事厅' } }
    })
    expect(await enter(personOf('N2-01'), first)).toMatchObject({ value: { where: 'here', own: null } })
    for (const openid of ['p-guest', 'p-far']) {
      expect(await reads(openid)).toBe(true)
      expect((await village.see(openid, 'home')).value as HomeView).toMatchObject({ rooms: [{ id: NORTH }] })
      const acts = { room: NORTH, title: '路过的人有个建议', joins: null, apart: true }
      await refuses(village, () => village.act(openid, 'suggest', acts), 'NOT_VERIFIED')
      await refuses(village, () => village.see(openid, 'invitations', { room: NORTH }), 'FORBIDDEN')
    }
    expect(await branch(first)).toMatchObject({
      of: { who: 'neighbour', door: 'N1-02' },
      came: 2,
      confirmed: 1,
      further: 2
    })
    expect(await branch(second)).toMatchObject({ of: { who: 'guest' }, came: 2, confirmed: 1, further: 0 })
  })

  test('the head reads no openid, and no door but of neighbours of the unit who invited', async () => {
    await cardOf(NEXT_YARD)
    const seen = JSON.stringify(await tree())
    expect(seen).toContain('N1-02')
    for (const word of ['p-guest', 'p-far', '"p-', 'W1-01', 'N2-01']) expect(seen).not.toContain(word)
    expect((await tree()).branches.map(each => each.of.who)).toContain('elsewhere')
  })

  test('one card a person, kind and day, however often and wherever it is asked for', async () => {
    const before = await everything(village)
    expect(await Promise.all([cardOf(INVITER), cardOf(INVITER)])).toEqual([
      await cardOf(INVITER),
      await cardOf(INVITER)
    ])
    expect(await everything(village)).toEqual(before)
    const [about, poster] = [await cardOf(INVITER, matter), await cardOf(INVITER, null, 'poster')]
    expect(new Set([about, poster, await cardOf(INVITER)]).size).toBe(3)
    expect(await enter('p-about', about)).toMatchObject({ value: { room: NORTH, matter } })
    const elsewhere = { room: 'hewanli-W', matter, kind: 'share' }
    await refuses(village, () => village.act(NEXT_YARD, 'makeInvitation', elsewhere), 'NOT_FOUND')
  })

  test('the chat is what the platform opens, not what an event says, and its first failure costs nothing', async () => {
    const card = await cardOf(OTHER_INVITER)
    const said = {
      do: 'enter',
      request: 'a-forged-chat',
      invitation: card,
      group: { data: { opengid: 'G' } }
    }
    await refuses(village, () => village.cloud.call('api', said, 'p-forger'), 'INVALID_EVENT', {
      field: 'group'
    })
    const opened = (opengid: string) => ({ data: { opengid } })
    const { groups } = await tree()
    village.cloud.openApi.script(OPEN_DATA, [{ systemError: -1 }, opened('G-one')])
    await enter('p-first-fails', card, 'sealed-1')
    village.cloud.openApi.script(OPEN_DATA, [opened('G-one')])
    await enter('p-same-chat', card, 'sealed-2')
    expect((await tree()).groups).toBe(groups + 1)
    expect(await enter('p-no-chat', card, 'sealed-3')).toMatchObject({ ok: true })
    expect(await reads('p-no-chat')).toBe(true)
    village.cloud.openApi.script(OPEN_DATA, [opened('G-two')])
    await enter('p-no-chat', card, 'sealed-4')
    expect((await tree()).groups).toBe(groups + 2)
    expect(JSON.stringify(await kept(village, 'entries'))).not.toContain('G-one')
    expect(await branch(card)).toMatchObject({ came: 3 })
  })

  test('the code of a card is drawn by the platform for its maker alone, and leads to the page that opens cards', async () => {
    const card = await cardOf(OTHER_INVITER, matter, 'poster')
    const code = (openid: string) => village.see(openid, 'cardCode', { invitation: card })
    village.cloud.openApi.script('wxacode.getUnlimited', [
      { contentType: 'image/png', file: Buffer.from('drawn') }
    ])
    village.cloud.openApi.clear()
    expect(await code(OTHER_INVITER)).toMatchObject({ value: { picture: 'data:image/png;base64,ZHJhd24=' } })
    expect(village.cloud.openApi.calls().map(each => each.params)).toMatchObject([
      { scene: card, page: 'pages/card/index' }
    ])
    expect(card.length).toBeLessThanOrEqual(32)
    expect(await code(OTHER_INVITER)).toMatchObject({ value: { picture: null } })
    for (const other of [INVITER, HEAD.N, 'p-passer'])
      await refuses(village, () => code(other), 'NOT_FOUND', NONE)
  })

  test('a chat the platform opens too late, half or not at all keeps nobody out, and is noted when they come again', async () => {
    const card = await cardOf(OTHER_INVITER)
    const { groups } = await tree()
    const broken: readonly Fault['do'][] = ['reset', 'drop-reply', 'refuse', 'delay']
    for (const [at, fault] of broken.entries()) {
      village.cloud.faults.set([{ match: { api: OPEN_DATA }, do: fault, ms: 900, times: 9 }])
      expect(await enter(`p-chat-${at}`, card, `sealed-cut-${at}`)).toMatchObject({
        value: { where: 'guest' }
      })
      village.cloud.faults.set([])
    }
    for (const data of [null, {}, { opengid: '' }, { opengid: { G: 1 } }, 'G'])
      village.cloud.openApi.script(OPEN_DATA, [{ data }, { data }])
    expect(await enter('p-chat-half', card, 'sealed-half')).toMatchObject({ value: { where: 'guest' } })
    expect(await reads('p-chat-3')).toBe(true)
    expect((await tree()).groups).toBe(groups)
    village.cloud.openApi.script(OPEN_DATA, [{ data: { opengid: 'G-late' } }])
    await enter('p-chat-3', card, 'sealed-again')
    expect((await tree()).groups).toBe(groups + 1)
  })

  test('a card taken back alone lets nobody new in; who came keeps reading', async () => {
    const card = await cardOf(personOf('N1-04'))
    await enter('p-early', card)
    await refuses(village, () => revoke(INVITER, card, false), 'FORBIDDEN')
    await refuses(village, () => revoke(HEAD.W, card, false), 'FORBIDDEN')
    await refuses(village, () => revoke(personOf('N1-04'), card, true), 'FORBIDDEN')
    expect(await revoke(personOf('N1-04'), card, false)).toMatchObject({ ok: true })
    await refuses(village, () => enter('p-late', card), 'CARD_EXPIRED', TAKEN)
    expect(await reads('p-early')).toBe(true)
    const again = { room: NORTH, matter: null, kind: 'share' }
    await refuses(
      village,
      () => village.act(personOf('N1-04'), 'makeInvitation', again),
      'CARD_EXPIRED',
      TAKEN
    )
    village.later(DAY)
    expect(await cardOf(personOf('N1-04'))).not.toBe(card)
  })

  test('a branch taken back takes reading from everyone below it but those with a confirmed household', async () => {
    const root = await cardOf(personOf('N1-05'))
    await enter('p-b1', root)
    const below = await cardOf('p-b1')
    await enter('p-b2', below)
    await enter('p-b3', below)
    await village.settle('N3-06', 'p-b3')
    expect(await revoke(HEAD.N, root, true)).toMatchObject({ ok: true })
    for (const openid of ['p-b1', 'p-b2']) {
      await refuses(village, () => room(openid), 'CARD_EXPIRED', TAKEN)
      await refuses(village, () => village.see(openid, 'matter', { matter }), 'CARD_EXPIRED', TAKEN)
    }
    for (const card of [root, below]) await refuses(village, () => enter('p-b4', card), 'CARD_EXPIRED', TAKEN)
    const make = { room: NORTH, matter: null, kind: 'share' }
    await refuses(village, () => village.act('p-b2', 'makeInvitation', make), 'CARD_EXPIRED', TAKEN)
    expect(await reads('p-b3')).toBe(true)
    expect(await enter('p-b3', root)).toMatchObject({ value: { where: 'here' } })
    expect(await branch(root)).toMatchObject({ revoked: { branch: true }, came: 1, further: 2 })
    await enter('p-b1', await cardOf(INVITER))
    expect(await reads('p-b1')).toBe(true)
    expect(await reads('p-b2')).toBe(false)
    expect(await revoke(SECRETARY, root, false)).toMatchObject({ ok: true })
    expect(await branch(root)).toMatchObject({ revoked: { branch: true } })
  })

  test('a card lets in until its last instant; what a guest passes on ends with the card they came by', async () => {
    const card = await cardOf(personOf('N1-06'))
    await enter('p-in-time', card)
    village.later(29 * DAY)
    const passedOn = await cardOf('p-in-time')
    const poster = await cardOf('p-in-time', null, 'poster')
    village.later(DAY)
    for (const each of [card, passedOn, poster])
      expect(await enter(`p-${each}`, each)).toMatchObject({ ok: true })
    village.later(1)
    for (const each of [card, passedOn, poster])
      await refuses(village, () => enter('p-too-late', each), 'CARD_EXPIRED', RUN_OUT)
    expect(await reads('p-in-time')).toBe(true)
    expect(await enter(personOf('N2-02'), card)).toMatchObject({ value: { where: 'here' } })
    expect((await room('p-in-time')).value as RoomView).toMatchObject({ viewer: { household: null } })
  })

  test('a door an office wrote down is left out for whoever reads by a card, and none stands in a title', async () => {
    const asked = await atSecretary(village)
    await village.done(SECRETARY, 'accept', { matter: asked })
    await village.done(SECRETARY, 'answer', { matter: asked, ...ANSWER, text: 'N1-02门口的灯下周换' })
    await enter('p-doors', await cardOf(INVITER))
    const seen = async (openid: string) =>
      JSON.stringify((await village.see(openid, 'matter', { matter: asked })).value)
    expect(await seen('p-doors')).toContain('（门牌略）门口的灯下周换')
    expect(await seen('p-doors')).not.toContain('N1-02')
    expect(await seen(INVITER)).toContain('N1-02门口的灯下周换')
    const title = { room: NORTH, title: '请管一管ｎ1-02家门口的狗', joins: null, apart: true }
    await refuses(village, () => village.act(INVITER, 'suggest', title), 'INVALID_TEXT', { door: true })
    const clean = { ...title, title: '请管一管N1楼门口的狗' }
    expect(await village.act(INVITER, 'suggest', clean)).toMatchObject({ ok: true })
  })

  test('nor does one stand in the question of a vote or in the statements of a round for whoever reads from outside', async () => {
    const { matter: voted } = await announced(village)
    await village.done(HEAD.N, 'withdrawAnnouncement', { matter: voted, reason: '换一个问法再公告' })
    const question = 'N1-02门口的灯换成声控的吗？'
    await village.done(HEAD.N, 'announceVote', { matter: voted, ...MEASURE, question })
    village.later(3 * DAY)
    await village.done(HEAD.N, 'openVote', { matter: voted })
    const polled = await deliberating(village)
    const { poll } = await village.done<Done['openPoll']>(HEAD.N, 'openPoll', {
      matter: polled,
      windowDays: 5,
      beside: null,
      measures: [],
      seeds: [{ text: '先修N1-02门口的', option: null }]
    })
    await enter('p-reads', await cardOf(INVITER))
    const paper = async (openid: string) =>
      ((await village.see(openid, 'ballot', { matter: voted })).value as BallotView).vote.question
    expect(await Promise.all(['p-reads', INVITER, HEAD.N].map(paper))).toEqual([
      '（门牌略）门口的灯换成声控的吗？',
      question,
      question
    ])
    const round = async (openid: string) =>
      ((await village.see(openid, 'poll', { poll })).value as PollView).statements.map(({ text }) => text)
    expect(await Promise.all(['p-reads', HEAD.W, INVITER].map(round))).toEqual([
      [],
      ['先修（门牌略）门口的'],
      ['先修N1-02门口的']
    ])
    village.later(7 * DAY)
    await village.tick()
    const read = async (openid: string) =>
      ((await village.see(openid, 'consensus', { poll })).value as ConsensusView).statements[0]?.text
    expect(await Promise.all([HEAD.W, INVITER].map(read))).toEqual([
      '先修（门牌略）门口的',
      '先修N1-02门口的'
    ])
  })
})
