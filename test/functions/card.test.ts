import { comesByCard } from '../../local/demo/stage'
import { DOORS, HEAD, personOf, setupEvent, SITES } from '../../local/demo/village'
import type { CommandName } from '../../src/contract/requests'
import type { RoomView } from '../../src/contract/views/room'
import { inviteCode } from '../../src/domain/register'
import { DAY, openVillage, SECRET, type Village } from './hewanli'
import { refuses } from './kept'
import { cast, deliberating, NEIGHBOURS, NORTH, voting, type OpenVote, viewOf } from './northYard'

const STRANGER = 'p-stranger'
const NEXT_YARD = personOf('W1-01')
const NEXT_VILLAGE = 'p-of-the-next-village'
const OUTSIDERS = [STRANGER, NEXT_YARD, NEXT_VILLAGE]

/** What a household may do; each is sent with every field it needs. */
const ACTS = [
  'suggest',
  'startPetition',
  'sign',
  'unsign',
  'withdrawMatter',
  'declareInterest',
  'castBallot',
  'askReview'
] as const satisfies readonly CommandName[]

describe('a card of the room, passed on to people who do not live there', () => {
  let village: Village
  let open: OpenVote
  let place: string
  beforeAll(async () => {
    village = await openVillage([...NEIGHBOURS, 'W1-01'])
    place = await deliberating(village, true)
    for (const { name, x, y } of Object.values(SITES))
      await village.done(HEAD.N, 'addOption', { matter: place, name, x, y, cost: 12_345 })
    open = await voting(village)
    for (const [at, door] of NEIGHBOURS.entries()) await cast(village, open, door, at % 2 ? 'yes' : 'no')
    const next = { ...setupEvent(SECRET, 0), place: 'xiatan', title: '下滩议事厅', officials: [] }
    await village.cloud.call('setup', next, '')
    const roll = { room: 'xiatan', door: 'W1-01' }
    await village.done(NEXT_VILLAGE, 'bindByCode', { ...roll, code: inviteCode(SECRET, 'W1-01') })
    for (const guest of [STRANGER, NEXT_VILLAGE]) await comesByCard(village, guest, NORTH)
  })
  afterAll(() => village?.close())

  test('they read the room’s title and unit, and what comes next with its stage and day', async () => {
    for (const openid of OUTSIDERS) {
      const { value } = (await village.see(openid, 'room', { room: NORTH })) as { value: RoomView }
      expect(value).toMatchObject({
        room: { title: '北院议事厅', kind: 'courtyard', households: 20 },
        next: { matter: open.matter, status: 'voting', deadline: village.cloud.clock.now() + 5 * DAY }
      })
      expect(await viewOf(village, openid, open.matter)).toMatchObject({
        status: 'voting',
        deadline: village.cloud.clock.now() + 5 * DAY,
        myBallot: null
      })
    }
  })

  test('no door, no person, no site, no line of the journal and no ballot is in anything they can read', async () => {
    const names = Object.values(SITES).map(site => site.name)
    for (const openid of OUTSIDERS) {
      const own = openid === NEXT_YARD ? [openid, 'W1-01', 'hewanli.W1-01'] : [openid]
      const asked = [
        village.see(openid, 'room', { room: NORTH }),
        village.see(openid, 'matter', { matter: place }),
        village.see(openid, 'matter', { matter: open.matter }),
        village.see(openid, 'ballot', { matter: open.matter })
      ]
      const told = own.reduce(
        (text, word) => text.split(`"${word}"`).join(''),
        JSON.stringify(await Promise.all(asked))
      )
      for (const word of [...DOORS, ...names, '12345', '"p-', '"yes"', '"no"'])
        expect([openid, word, told.includes(word)]).toEqual([openid, word, false])
      const { timeline, options, handUps } = await viewOf(village, openid, place)
      expect([timeline, options, handUps]).toEqual([[], [], []])
    }
  })

  test('what belongs to members and offices is refused by name', async () => {
    for (const [view, fields, refusal] of [
      ['roll', { room: NORTH }, 'FORBIDDEN'],
      ['claims', { room: NORTH }, 'FORBIDDEN'],
      ['workbench', { room: NORTH }, 'FORBIDDEN'],
      ['desk', { room: NORTH }, 'FORBIDDEN'],
      ['turnout', { matter: open.matter }, 'FORBIDDEN']
    ] as const)
      for (const openid of OUTSIDERS) await refuses(village, () => village.see(openid, view, fields), refusal)
    await refuses(village, () => village.see(STRANGER, 'result', open), 'NOT_VERIFIED')
    await refuses(village, () => village.see(NEXT_YARD, 'result', open), 'NOT_IN_UNIT')
    await refuses(village, () => village.see(NEXT_VILLAGE, 'result', open), 'NOT_IN_UNIT')
  })

  test.each(ACTS)(
    '%s is refused: not verified to a stranger, not in the unit to a neighbour of another',
    async act => {
      const fields = {
        room: NORTH,
        title: '路过的人有个建议',
        joins: null,
        apart: true,
        ...open,
        household: 'hewanli.N1-01',
        choice: 'yes',
        ask: '请再看一看',
        ground: '我家承包了这项工程'
      }
      await refuses(village, () => village.act(STRANGER, act, fields), 'NOT_VERIFIED')
      await refuses(village, () => village.act(NEXT_YARD, act, fields), 'NOT_IN_UNIT')
      await refuses(village, () => village.act(NEXT_VILLAGE, act, fields), 'NOT_IN_UNIT')
    }
  )

  test('a call without a person is nobody’s', async () => {
    await refuses(village, () => village.see('', 'room', { room: NORTH }), 'NOT_VERIFIED')
    await refuses(village, () => village.act('', 'sign', { matter: open.matter }), 'NOT_VERIFIED')
  })
})
