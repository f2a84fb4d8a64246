import type { Follow } from '../../src/domain/notice/follow'
import type { MyDataView } from '../../src/contract/views/privacy'
import { HEAD, personOf } from '../../local/demo/village'
import { DAY, HOUR, openVillage, struck, type Village } from './hewanli'
import { kept } from './kept'
import { announced, NEIGHBOURS, type OpenVote } from './northYard'

const MINUTE = 60_000
const SEND = 'subscribeMessage.send'
const BUSY = { errcode: -1, errmsg: 'system error' }

let village: Village
let open: OpenVote
beforeAll(async () => (village = await openVillage(NEIGHBOURS)))
afterAll(() => village.close())

/** A vote that has just opened and is to be told to these people. */
const toTell = async (doors: readonly string[]): Promise<void> => {
  open = await announced(village)
  for (const door of doors)
    await village.done(personOf(door), 'followMatter', {
      matter: open.matter,
      templates: [{ template: 'vote' }]
    })
  village.later(3 * DAY)
  await village.tick()
  await village.done(HEAD.N, 'openVote', { matter: open.matter })
}
/** Lets the timer run and answers who was sent a message about this vote. */
const told = async (): Promise<string[]> => {
  village.cloud.openApi.clear()
  await village.tick()
  return sent()
}
const sent = (): string[] =>
  village.cloud.openApi
    .calls()
    .filter(({ api, params }) => api === SEND && String(params.page).endsWith(open.matter))
    .map(({ params }) => String(params.touser))
    .sort()
const ledgerOf = async (door: string): Promise<Follow> =>
  (await kept<Follow>(village, 'follows', { _id: `${open.matter}:${personOf(door)}` }))[0]!

test.each([
  ['a busy platform', BUSY],
  ['more than the day allows', { errcode: 45009, errmsg: 'reach max api daily quota limit' }],
  ['a permission that is missing', { systemError: -604101 }],
  ['a code nobody knows', { errcode: 99999, errmsg: 'new' }]
])(
  'after %s it is tried again after 5 minutes, 30 and two hours, then given up, noted and not tried for ever',
  async (_, reply) => {
    await toTell(['N1-02'])
    const before = (await ledgerOf('N1-02')).grants
    village.cloud.openApi.script(SEND, Array(9).fill(reply))
    const person = [personOf('N1-02')]
    expect(await told()).toEqual(person)
    for (const wait of [5 * MINUTE, 30 * MINUTE, 2 * HOUR]) {
      village.later(wait - 1)
      expect(await told()).toEqual([])
      village.later(1)
      expect(await told()).toEqual(person)
    }
    village.later(6 * HOUR)
    expect(await told()).toEqual([])
    expect(await ledgerOf('N1-02')).toMatchObject({
      grants: before,
      told: [],
      missed: [{ occasion: `opened:${open.vote}` }]
    })
    const { messages } = (await village.see(person[0] ?? '', 'myData')).value as MyDataView
    expect(messages.map(({ missed }) => missed)).toContain(1)
    village.cloud.openApi.script(SEND, [])
  }
)

test('a message that goes out at a later try is told once, and whoever was told before is not told again', async () => {
  await toTell(['N1-02', 'N1-03'])
  village.cloud.openApi.script(SEND, [BUSY])
  expect(await told()).toHaveLength(2)
  village.later(5 * MINUTE)
  expect(await told()).toHaveLength(1)
  village.later(3 * HOUR)
  expect(await told()).toEqual([])
  for (const door of ['N1-02', 'N1-03'])
    expect((await ledgerOf(door)).told).toMatchObject([{ outcome: 'sent' }])
})

test.each([
  ['of somebody who allows it no longer (43101)', { errcode: 43101, errmsg: 'user refuse' }],
  ['to nobody who could be reached (40003)', { errcode: 40003, errmsg: 'invalid openid' }]
])('a message %s is never tried again, and its permission is spent', async (_, reply) => {
  await toTell(['N1-02'])
  village.cloud.openApi.script(SEND, [reply])
  expect(await told()).toHaveLength(1)
  village.later(3 * HOUR)
  expect(await told()).toEqual([])
  expect(await ledgerOf('N1-02')).toMatchObject({ grants: [], told: [{ outcome: 'refused' }] })
})

test.each([
  ['whose fields do not fit (47003)', { errcode: 47003, errmsg: 'argument invalid' }],
  ['without a template (40037)', { errcode: 40037, errmsg: 'invalid template_id' }],
  ['to a page that is not there (41030)', { errcode: 41030, errmsg: 'invalid page' }]
])('a message %s is never tried again, and its permission is kept for another', async (_, reply) => {
  await toTell(['N1-02', 'N1-03'])
  village.cloud.openApi.script(SEND, [reply, BUSY])
  expect(await told()).toHaveLength(2)
  village.later(5 * MINUTE)
  expect(await told()).toHaveLength(1)
  village.later(3 * HOUR)
  expect(await told()).toEqual([])
  const ledgers = await Promise.all(['N1-02', 'N1-03'].map(ledgerOf))
  expect(
    ledgers.map(each => [each.grants.length, each.told.length, each.missed?.length ?? 0]).sort()
  ).toEqual([
    [0, 1, 0],
    [1, 0, 1]
  ])
})

test('a message service that does not answer ends the run with ten messages under way; nobody is told twice, and the rest later', async () => {
  const doors = NEIGHBOURS.slice(0, 14)
  await toTell(doors)
  village.cloud.openApi.clear()
  village.cloud.faults.set([{ match: { api: SEND }, do: 'hold', times: 14 }])
  const run = village.tick()
  await struck(village)
  await run
  expect(village.cloud.faults.struck()).toBe(10)
  village.cloud.faults.set([])
  await told()
  const outcomes = (await Promise.all(doors.map(ledgerOf))).map(each => each.told.length)
  expect(outcomes).toEqual(Array(14).fill(1))
  village.later(3 * HOUR)
  expect(await told()).toEqual([])
})

test('one that breaks the connection may have sent it: nobody is told twice', async () => {
  await toTell(['N1-02'])
  village.cloud.faults.set([{ match: { api: SEND }, do: 'drop-reply' }])
  expect(await told()).toHaveLength(1)
  village.later(3 * HOUR)
  expect(await told()).toEqual([])
})

test('one that refuses everything costs the clock nothing beside: the vote closes on time, and people are told later', async () => {
  await toTell(['N1-02'])
  village.cloud.faults.set([{ match: { api: SEND }, do: 'refuse', times: 99 }])
  expect(await told()).toEqual([])
  village.later(5 * DAY + 1)
  await village.tick()
  const { value } = await village.see(personOf('N1-02'), 'matter', { matter: open.matter })
  expect(value).toMatchObject({ votes: [{ outcome: 'quorum_not_met' }] })
  village.cloud.faults.set([])
})
