import { HEAD, PLACE, personOf, SECRETARY, STREET } from '../../local/demo/village'
import type { CommandName } from '../../src/contract/requests'
import { inviteCode } from '../../src/domain/register'
import { DAY, HOUR, openVillage, SECRET, type Village } from './hewanli'
import { everything, journalsAreWhole, kept, keptMatter, refuses } from './kept'
import {
  ACCEPTED,
  announced,
  ANSWER,
  answered,
  atSecretary,
  atTriage,
  closed,
  collecting,
  deliberating,
  HAND_UP,
  householdOf,
  MEASURE,
  NEIGHBOURS,
  NORTH,
  PROPOSER,
  suggestion,
  voting
} from './northYard'

const NEIGHBOUR = personOf('N2-02')
const SETTLED = NEIGHBOURS.slice(0, 18)

interface Row {
  act: CommandName
  by: string
  /** brings a matter to where the act can be done, and says what is sent */
  ready(village: Village): Promise<object>
  /** how often the request then stands in the database */
  traces: number
}

const on =
  (make: (village: Village) => Promise<string | { matter: string }>, more: object = {}) =>
  async (village: Village): Promise<object> => {
    const made = await make(village)
    return { ...(typeof made === 'string' ? { matter: made } : made), ...more }
  }

const row = (act: CommandName, by: string, ready: Row['ready'], traces = 1): Row => ({
  act,
  by,
  ready,
  traces
})

const ROWS: readonly Row[] = [
  row(
    'bindByCode',
    'p-n3-05',
    async () => ({ room: PLACE, door: 'N3-05', code: inviteCode(SECRET, 'N3-05') }),
    0
  ),
  row('claimHousehold', 'p-n3-06', async () => ({ room: PLACE, door: 'N3-06' })),
  row(
    'confirmClaim',
    HEAD.N,
    async village => {
      const { claim } = await village.done('p-late', 'claimHousehold', { room: PLACE, door: 'N3-06' })
      return { room: PLACE, claim, accepted: true }
    },
    0
  ),
  row('suggest', NEIGHBOUR, async () => ({ room: NORTH, title: '院门口缺一盏灯', joins: null, apart: true })),
  row('startPetition', PROPOSER, on(suggestion)),
  row('sign', NEIGHBOUR, on(collecting)),
  row(
    'unsign',
    NEIGHBOUR,
    on(async village => {
      const matter = await collecting(village)
      await village.done(NEIGHBOUR, 'sign', { matter })
      return matter
    }),
    0
  ),
  row('withdrawMatter', PROPOSER, on(collecting)),
  row('triage', HEAD.N, on(atTriage, ACCEPTED)),
  row(
    'askReview',
    PROPOSER,
    on(
      async village => {
        const matter = await atTriage(village)
        await village.done(HEAD.N, 'triage', { ...ACCEPTED, matter, accepted: false })
        return matter
      },
      { ask: '请再看一看这件事' }
    )
  ),
  row(
    'addOption',
    HEAD.N,
    on(village => deliberating(village, true), { name: '东墙根', x: 140, y: 135, cost: 1 })
  ),
  row('appraise', STREET, async village => {
    const matter = await deliberating(village, true)
    const place = { matter, name: '东墙根', x: 140, y: 135, cost: 1 }
    const { option } = await village.done(HEAD.N, 'addOption', place)
    return { matter, option, feasible: true, cause: null, note: '场地平整，离电源很近' }
  }),
  row('importRoll', HEAD.N, async () => ({
    room: NORTH,
    rows: NEIGHBOURS.map((door, at) => ({
      line: at + 1,
      door,
      building: door.slice(0, 2),
      occupancy: '租住',
      area: '60.5'
    }))
  })),
  row('announceVote', HEAD.N, on(deliberating, MEASURE)),
  row('withdrawAnnouncement', HEAD.N, on(announced, { reason: '先问问大家的意见' })),
  row('declareInterest', NEIGHBOUR, on(announced, { ground: '我家卖声控灯' })),
  row(
    'openVote',
    HEAD.N,
    on(async village => {
      const open = await announced(village)
      village.later(3 * DAY)
      return open
    })
  ),
  row('castBallot', NEIGHBOUR, on(voting, { household: householdOf('N2-02'), choice: 'no' })),
  row(
    'extendVote',
    HEAD.N,
    on(village => closed(village, 10), { affectedServed: false })
  ),
  row(
    'certifyResult',
    SECRETARY,
    on(async village => {
      const open = await closed(village, 11)
      village.later(3 * DAY)
      return open
    })
  ),
  row('handUp', HEAD.N, on(deliberating, HAND_UP)),
  row('accept', SECRETARY, on(atSecretary)),
  row('returnMatter', SECRETARY, on(atSecretary, { code: 'wrong_unit', reason: '应当由物业先看一看' })),
  row(
    'answer',
    SECRETARY,
    on(async village => {
      const matter = await atSecretary(village)
      await village.done(SECRETARY, 'accept', { matter })
      return matter
    }, ANSWER)
  ),
  row(
    'closeMatter',
    SECRETARY,
    on(async village => {
      const matter = await answered(village)
      village.later(3 * DAY)
      return matter
    })
  )
]

describe('one request has one effect, however often it arrives', () => {
  let village: Village
  beforeAll(async () => (village = await openVillage(SETTLED)))
  afterAll(() => village?.close())

  test.each(ROWS)(
    '$act twice at the same time and once more an hour later',
    async ({ act, by, ready, traces }) => {
      const fields = await ready(village)
      const request = `the-only-${act}`
      const send = () => village.act(by, act, fields, request)
      const [first, second] = await Promise.all([send(), send()])
      expect(first).toMatchObject({ ok: true })
      expect(second).toMatchObject({ ok: true })
      const after = await everything(village)
      expect(JSON.stringify(after).split(`"${request}"`)).toHaveLength(traces + 1)
      const { matter } = fields as { matter?: string }
      if (matter) expect(await ownVersion(village, matter)).toBe(0)
      village.later(HOUR)
      const third = await send()
      expect(third).toMatchObject({ ok: true, value: first.value })
      expect(await everything(village)).toEqual(after)
    }
  )

  test('the same request id sent by somebody else is another request', async () => {
    const matter = await collecting(village)
    const request = 'a-shared-request'
    for (const door of ['N2-02', 'N2-03', 'N2-04'])
      await village.act(personOf(door), 'sign', { matter }, request)
    expect(await village.act(personOf('N2-05'), 'sign', { matter }, request)).toMatchObject({
      ok: true,
      value: { households: 4, counted: true }
    })
    const triage = { matter, ...ACCEPTED }
    expect(await village.act(HEAD.N, 'triage', triage, request)).toMatchObject({ ok: true })
    await refuses(village, () => village.act('p-stranger', 'triage', triage, request), 'FORBIDDEN')
    await refuses(village, () => village.act(HEAD.N, 'triage', triage), 'WRONG_STAGE', {
      status: 'deliberating'
    })
  })

  test('a request id the clock would use does not pass for done', async () => {
    const matter = await atTriage(village)
    const { journal } = await keptMatter(village, matter)
    const request = journal.find(entry => entry.by === 'clock')?.request ?? ''
    expect(await village.act(HEAD.N, 'triage', { matter, ...ACCEPTED }, request)).toMatchObject({
      ok: true,
      value: { status: 'deliberating' }
    })
  })

  test('a ballot sent again after it was changed does not change it back', async () => {
    const open = await voting(village)
    const cast = (choice: string, request: string) =>
      village.act(NEIGHBOUR, 'castBallot', { ...open, household: householdOf('N2-02'), choice }, request)
    await cast('yes', 'first-thought')
    await cast('no', 'second-thought')
    expect(await cast('yes', 'first-thought')).toMatchObject({ value: { choice: 'no', replaced: 1 } })
    const records = await kept<{ casts: unknown[] }>(village, 'ballots', { vote: open.vote })
    expect(records.flatMap(each => each.casts)).toHaveLength(2)
  })

  test('a ballot whose answer was lost on the way is answered as if it had not been', async () => {
    const open = await voting(village)
    village.cloud.faults.set([
      { match: { action: 'database.modifyDocument', collection: 'ballots' }, do: 'drop-reply' }
    ])
    const ballot = { ...open, household: householdOf('N2-02'), choice: 'no' }
    const send = () => village.act(NEIGHBOUR, 'castBallot', ballot, 'a-lost-answer')
    expect(await send()).toMatchObject({ ok: false, refusal: 'internal' })
    expect(await send()).toMatchObject({ value: { choice: 'no', replaced: 0 } })
  })

  test('and every journal is whole afterwards', () => journalsAreWhole(village))
})

/** How far the version of a matter is from the number of times somebody changed it. */
const ownVersion = async (village: Village, matter: string): Promise<number> => {
  const { journal, version } = await keptMatter(village, matter)
  const changes = journal.filter(
    (entry, at) => entry.by !== journal[at - 1]?.by || entry.request !== journal[at - 1]?.request
  )
  return version - changes.length
}
