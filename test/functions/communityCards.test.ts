import { HEAD, personOf, SECRETARY, STREET } from '../../local/demo/village'
import type { CardsView, RehearsalView } from '../../src/contract/views/roll'
import type { ResultView } from '../../src/contract/views/result'
import { DAY, openVillage, type Village } from './hewanli'
import { journalsAreWhole, keptMatter, refuses } from './kept'
import { cast, deliberating, MEASURE, NEIGHBOURS, NORTH, PROPOSER, viewOf } from './northYard'

const CARD = {
  room: NORTH,
  base: 'ordinary',
  replaces: null,
  title: '楼道小事',
  source: '北院住户公约第七条，2026年3月全体住户通过',
  attachment: 'cloud://local.6c6f-local/photos/rules.jpg',
  quorumNum: 1,
  quorumDen: 4,
  quorumStrict: false,
  passNum: 1,
  passDen: 2,
  passStrict: true,
  floor: 3,
  noticeDays: 1,
  windowMin: 2,
  windowMax: 4
}

describe('a community writes a rule card of its own', () => {
  let village: Village
  let key = ''
  beforeAll(async () => (village = await openVillage(NEIGHBOURS)))
  afterAll(() => village?.close())
  const add = (more: object = {}, openid: string = SECRETARY, request?: string) =>
    village.act(openid, 'addCard', { ...CARD, ...more }, request)
  const announce = (matter: string, card: string) =>
    village.act(HEAD.N, 'announceVote', { matter, ...MEASURE, card, windowDays: 2 })

  test('the secretary adds it with its source; everyone of the room reads it, a stranger does not', async () => {
    const done = await add({}, SECRETARY, 'card-of-stairs')
    expect(done).toMatchObject({ ok: true, value: { version: 1 } })
    key = (done.value as { key: string }).key
    expect(await add({}, SECRETARY, 'card-of-stairs')).toEqual(done)
    const seen = (await village.see(PROPOSER, 'cards', { room: NORTH })).value as CardsView
    expect(seen.cards).toMatchObject([
      { base: 'ordinary', rule: { key, source: CARD.source, attachment: CARD.attachment, version: 1 } }
    ])
    expect(await village.see('p-stranger', 'cards', { room: NORTH })).toMatchObject({
      refusal: 'NOT_VERIFIED'
    })
  })

  test('nobody else adds one, and not without its document', async () => {
    for (const openid of [HEAD.N, STREET, PROPOSER, 'p-stranger'])
      await refuses(village, () => add({ title: '另一套' }, openid), 'FORBIDDEN')
    await refuses(village, () => add({ title: '另一套', attachment: null }), 'EVIDENCE_MISSING', {
      photo: true
    })
    await refuses(village, () => add({ title: '另一套', source: '公约' }), 'INVALID_TEXT', {
      min: 5,
      max: 500,
      length: 2
    })
  })

  test('terms that cannot be, or are looser than the statute, are refused by name', async () => {
    const bad = { title: '另一套', quorumNum: 0, passNum: 3, windowMin: 5 }
    await refuses(village, () => add(bad), 'CARD_REJECTED', {
      faults: ['quorumMissing', 'shareAboveOne', 'windowReversed']
    })
    await refuses(village, () => add({ title: '另一套', base: 'owners-ordinary' }), 'CARD_REJECTED', {
      faults: ['looserQuorum', 'shorterNotice', 'shorterWindow']
    })
  })

  test('a built-in card is not replaced, nor its name taken', async () => {
    await refuses(village, () => add({ title: '另一套', replaces: 'ordinary' }), 'NOT_FOUND')
    await refuses(village, () => add({ title: '日常事项' }), 'DUPLICATE', { card: '日常事项' })
    await refuses(village, () => add(), 'DUPLICATE', { card: CARD.title })
  })

  test('it is frozen into the vote with its source and decides it: five of twenty are enough', async () => {
    const matter = await deliberating(village)
    const offered = async (openid: string) =>
      (await viewOf(village, openid, matter)).ownCards.map(rule => rule.key)
    expect([await offered(HEAD.N), await offered(PROPOSER)]).toEqual([[key], []])
    const { value } = await announce(matter, key)
    const vote = (value as { vote: string }).vote
    expect((await viewOf(village, PROPOSER, matter)).announcement?.rule.source).toBe(CARD.source)
    village.later(DAY)
    await village.done(HEAD.N, 'openVote', { matter })
    await village.done(SECRETARY, 'addCard', { ...CARD, replaces: key, quorumNum: 3 })
    for (const door of NEIGHBOURS.slice(0, 5)) await cast(village, { matter, vote }, door, 'yes')
    village.later(2 * DAY + 1)
    const result = (await village.see(PROPOSER, 'result', { matter, vote })).value as ResultView
    expect(result.verdict.outcome).toBe('pass')
    expect(result.verdict.lines[0]).toMatchObject({ have: 5, need: 5, of: 20, clause: '本小区自定规则' })
    expect((await keptMatter(village, matter)).state.votes[0]?.rule).toMatchObject({
      key,
      version: 1,
      attachment: CARD.attachment
    })
  })

  test('a card superseded between notice and opening must be announced anew', async () => {
    const matter = await deliberating(village)
    await announce(matter, key)
    await village.done(SECRETARY, 'addCard', { ...CARD, replaces: key, title: '楼道里的小事' })
    village.later(DAY)
    await refuses(village, () => village.act(HEAD.N, 'openVote', { matter }), 'CARD_EXPIRED')
    await village.done(HEAD.N, 'withdrawAnnouncement', { matter, reason: '规则有了新的一版' })
    expect(await announce(matter, key)).toMatchObject({ ok: true })
    village.later(DAY)
    await village.done(HEAD.N, 'openVote', { matter })
    expect((await keptMatter(village, matter)).state.votes[0]?.rule).toMatchObject({ version: 3 })
  })

  test('an unknown card is announced by nobody', async () => {
    const matter = await deliberating(village)
    await refuses(village, () => announce(matter, 'own.none'), 'INVALID_EVENT', { field: 'card' })
  })

  test('the rehearsal shows a head the roll of today without a door, and nobody else', async () => {
    const matter = await deliberating(village)
    const { value } = await village.see(HEAD.N, 'rehearsal', { matter })
    const { roll, courtyards, ownCards } = value as RehearsalView
    expect(ownCards).toMatchObject([{ key, version: 3 }])
    expect(roll).toHaveLength(20)
    expect(courtyards).toEqual([{ key: 'N', name: '北院' }])
    expect(JSON.stringify(value)).not.toMatch(/N[123]-\d\d/)
    for (const openid of [personOf('N2-05'), SECRETARY, 'p-stranger'])
      await refuses(village, () => village.see(openid, 'rehearsal', { matter }), 'FORBIDDEN')
  })

  test('and every journal is whole afterwards', () => journalsAreWhole(village))
})
