import type { BallotRecord } from '../../src/domain/matter/ballot'
import type { Reply } from '../../src/contract/replies'
import { HEAD, personOf, SECRETARY } from '../../local/demo/village'
import { DAY, openVillage, type Village } from './hewanli'
import { everything, journalsAreWhole, kept, keptMatter, refuses } from './kept'
import {
  ACCEPTED,
  announced,
  atTriage,
  cast,
  collecting,
  deliberating,
  HAND_UP,
  householdOf,
  MEASURE,
  NEIGHBOURS,
  NORTH,
  PROPOSER,
  suggestion,
  viewOf,
  voting
} from './northYard'

let village: Village
beforeAll(async () => (village = await openVillage([...NEIGHBOURS, 'W1-01', 'E3-01'], 4)))
afterAll(() => village.close())

const SECOND = 'p-second-of-N1-03'
const send = (openid: string, event: object) => village.cloud.call('api', event, openid)

describe('whoever sends what', () => {
  test('a stranger with the card reads title, unit, stage and next day, and learns no door, site, line or name', async () => {
    const { matter } = await voting(village)
    const room = await village.see('p-stranger', 'room', { room: NORTH })
    expect(room).toMatchObject({ ok: true, value: { room: { title: '北院议事厅', households: 20 } } })
    const view = await viewOf(village, 'p-stranger', matter)
    expect(view).toMatchObject({ status: 'voting', options: [], timeline: [], handUps: [] })
    expect(view.deadline).not.toBeNull()
    for (const seen of [JSON.stringify(room), JSON.stringify(view)])
      expect(seen).not.toMatch(/N\d-\d\d|p-N|"choice"|"yes"/)
    await refuses(village, () => village.act('p-stranger', 'sign', { matter }), 'NOT_VERIFIED')
    expect(await village.see('p-stranger', 'roll', { room: NORTH })).toMatchObject({ refusal: 'FORBIDDEN' })
  })

  test('an openid, a role, a household or a tally in the event is never looked at', async () => {
    const { matter, vote } = await voting(village)
    const forged = {
      openid: HEAD.N,
      OPENID: HEAD.N,
      userInfo: { openId: HEAD.N },
      role: 'courtyardHead',
      as: 'secretary',
      person: { mandates: [{ office: 'secretary' }] },
      tally: { yes: 120 }
    }
    await refuses(
      village,
      () =>
        village.act('p-stranger', 'castBallot', {
          matter,
          vote,
          household: householdOf('N1-04'),
          choice: 'yes',
          ...forged
        }),
      'NOT_VERIFIED'
    )
    await refuses(
      village,
      () =>
        village.act(personOf('N1-05'), 'castBallot', {
          matter,
          vote,
          household: householdOf('N1-04'),
          choice: 'yes',
          ...forged
        }),
      'NOT_ELIGIBLE'
    )
    await refuses(
      village,
      () => village.act(personOf('N1-05'), 'extendVote', { matter, vote, affectedServed: false, ...forged }),
      'FORBIDDEN'
    )
    await refuses(
      village,
      () => send('', { do: 'sign', request: 'somebody-1', matter, ...forged }),
      'NOT_VERIFIED'
    )
  })

  test.each([
    ['nothing', {}],
    ['an unknown name', { do: 'dropAll', request: 'malformed-1' }],
    ['a name every object has', { do: 'constructor', request: 'malformed-1' }],
    ['a view every object has', { see: '__proto__' }],
    ['no request id', { do: 'suggest', room: NORTH, title: '灯坏了', joins: null, apart: true }],
    [
      'a request id of an object',
      { do: 'suggest', request: {}, room: NORTH, title: '灯坏了', joins: null, apart: true }
    ],
    [
      'a title of a number',
      { do: 'suggest', request: 'malformed-1', room: NORTH, title: 7, joins: null, apart: true }
    ],
    [
      'a title of 100,000 letters',
      {
        do: 'suggest',
        request: 'malformed-1',
        room: NORTH,
        title: '灯'.repeat(100_000),
        joins: null,
        apart: true
      }
    ],
    ['an id that reaches out of its collection', { see: 'matter', matter: '../people/$where' }],
    ['an id that is a query', { see: 'matter', matter: { $gt: '' } }],
    ['a missing field', { do: 'sign', request: 'malformed-1' }],
    [
      'a choice there is not',
      { do: 'castBallot', request: 'malformed-1', matter: 'm', vote: 'v', household: 'h', choice: 'maybe' }
    ]
  ])('%s is refused by name and changes nothing', async (_what, event) => {
    const before = await everything(village)
    expect(await send(PROPOSER, event)).toMatchObject({ ok: false, refusal: 'INVALID_EVENT' })
    expect(await everything(village)).toEqual(before)
  })
})

describe('the same request, twice', () => {
  const twice = async (openid: string, name: string, fields: object, request: string) => {
    const event = { do: name, request, ...fields }
    const [first, second] = (await Promise.all([
      send(openid, event),
      send(openid, event)
    ])) as Reply<unknown>[]
    const after = await everything(village)
    const third = (await send(openid, event)) as Reply<unknown>
    expect(await everything(village)).toEqual(after)
    return [first, second, third]
  }

  test('at once and again later has one effect, for every step of a matter', async () => {
    const added = async (name: string, openid: string, matter: string, fields: object) => {
      const before = (await keptMatter(village, matter)).journal.length
      const replies = await twice(openid, name, { matter, ...fields }, `twice-${name}-1`)
      expect(replies.filter(reply => reply?.ok).length).toBeGreaterThan(1)
      return (await keptMatter(village, matter)).journal.length - before
    }
    const suggested = (await kept(village, 'matters')).length
    const fields = { room: NORTH, title: '院门口该装一盏灯', joins: null, apart: true }
    expect(await twice(PROPOSER, 'suggest', fields, 'twice-suggest-1')).toEqual(
      Array(3).fill(expect.objectContaining({ ok: true }))
    )
    expect((await kept(village, 'matters')).length).toBe(suggested + 1)

    expect(await added('startPetition', PROPOSER, await suggestion(village), {})).toBe(1)
    expect(await added('triage', HEAD.N, await atTriage(village), ACCEPTED)).toBe(1)
    const matter = await deliberating(village)
    expect(await added('announceVote', HEAD.N, matter, MEASURE)).toBe(1)
    village.later(3 * DAY)
    expect(await added('openVote', HEAD.N, matter, {})).toBe(1)
    const up = await deliberating(village)
    expect(await added('handUp', HEAD.N, up, HAND_UP)).toBe(1)
    expect(await added('accept', SECRETARY, up, {})).toBe(1)
  })

  test('is one signature, and one cast with one receipt', async () => {
    const petition = await collecting(village)
    await twice(personOf('N1-01'), 'sign', { matter: petition }, 'twice-sign-1')
    expect(await kept(village, 'signatures', { matter: petition })).toMatchObject([
      { names: [{ person: personOf('N1-01') }] }
    ])

    const { matter, vote } = await voting(village)
    const fields = { matter, vote, household: householdOf('N1-02'), choice: 'yes' }
    const [first, second, third] = await twice(personOf('N1-02'), 'castBallot', fields, 'twice-cast-1')
    expect(second).toEqual(first)
    expect(third).toMatchObject({ ok: true, value: (first as { value?: object }).value })
    const [record] = await kept<BallotRecord>(village, 'ballots', { _id: `${vote}:${householdOf('N1-02')}` })
    expect(record?.casts).toHaveLength(1)
  })

  test('after a reply that was lost is answered as if it had not been', async () => {
    const { matter, vote } = await voting(village)
    village.cloud.faults.set([
      { match: { action: 'database.modifyDocument', collection: 'ballots' }, do: 'drop-reply' }
    ])
    const event = {
      do: 'castBallot',
      request: 'lost-cast-1',
      matter,
      vote,
      household: householdOf('N2-03'),
      choice: 'no'
    }
    expect(await send(personOf('N2-03'), event)).toMatchObject({ ok: false, refusal: 'internal' })
    expect(await send(personOf('N2-03'), event)).toMatchObject({
      ok: true,
      value: { choice: 'no', replaced: 0 }
    })
  })
})

describe('at the same instant', () => {
  test('two members of one household leave one counted ballot and a trail of both', async () => {
    const { matter, vote } = await voting(village)
    await village.settle('N1-03', SECOND)
    const replies = await Promise.all([
      cast(village, { matter, vote }, 'N1-03', 'yes'),
      cast(village, { matter, vote }, 'N1-03', 'no', SECOND)
    ])
    expect(replies.every(reply => reply.ok)).toBe(true)
    const [record] = await kept<BallotRecord>(village, 'ballots', { _id: `${vote}:${householdOf('N1-03')}` })
    expect(record?.casts.map(each => each.person).sort()).toEqual([personOf('N1-03'), SECOND].sort())
    expect(await viewOf(village, PROPOSER, matter)).toMatchObject({ votes: [{ participants: 1 }] })
  })

  test('everyone signing moves the matter once', async () => {
    const matter = await collecting(village)
    const replies = await Promise.all(
      NEIGHBOURS.slice(0, 10).map(door => village.act(personOf(door), 'sign', { matter }))
    )
    expect(replies.every(reply => reply.ok)).toBe(true)
    const { journal, state } = await keptMatter(village, matter)
    expect(journal.filter(entry => entry.event.type === 'ThresholdMet')).toHaveLength(1)
    expect(state.stage.status).toBe('triage')
    expect(await viewOf(village, PROPOSER, matter)).toMatchObject({ petition: { households: 10 } })
  })

  test('the head opening twice opens one vote with one roll', async () => {
    const { matter, vote } = await announced(village)
    village.later(3 * DAY)
    await Promise.all([
      village.act(HEAD.N, 'openVote', { matter }),
      village.act(HEAD.N, 'openVote', { matter })
    ])
    expect((await keptMatter(village, matter)).state.votes).toHaveLength(1)
    expect(await kept(village, 'ballots', { vote })).toHaveLength(20)
  })

  test('two timers, one fired again, and one two days late leave what one in time would have left', async () => {
    const [inTime, late] = [await voting(village), await voting(village)]
    for (const open of [inTime, late]) await cast(village, open, 'N1-01', 'yes')
    const closesAt = (await keptMatter(village, late.matter)).state.votes[0]?.closesAt ?? 0
    village.later(8 * DAY)
    expect(await viewOf(village, PROPOSER, late.matter)).toMatchObject({ level: 'L2', status: 'handedUp' })
    expect((await village.see(PROPOSER, 'room', { room: NORTH })).value).toMatchObject({
      matters: expect.arrayContaining([
        expect.objectContaining({ id: late.matter, status: 'handedUp', level: 'L2' })
      ])
    })
    await Promise.all([village.tick(), village.tick()])
    await village.tick()
    const { state, journal } = await keptMatter(village, late.matter)
    expect(state.handUps).toMatchObject([{ reason: 'quorum_twice', auto: true, at: closesAt + DAY }])
    expect(journal.filter(entry => entry.event.type === 'VoteClosed').map(entry => entry.at)).toEqual([
      closesAt
    ])
  })
})

test('an open vote keeps the roll it froze when another table is imported', async () => {
  const { matter, vote } = await voting(village)
  const before = (await keptMatter(village, matter)).state.votes[0]
  const rows = NEIGHBOURS.slice(0, 5).map((door, at) => ({
    line: at + 1,
    door,
    building: door.slice(0, 2),
    occupancy: '自住',
    area: '80'
  }))
  expect(await village.act(HEAD.N, 'importRoll', { room: NORTH, rows })).toMatchObject({
    value: { households: 5, left: 15 }
  })
  expect((await keptMatter(village, matter)).state.votes[0]).toEqual(before)
  expect(await kept(village, 'ballots', { vote })).toHaveLength(20)
  expect(await cast(village, { matter, vote }, 'N3-06', 'yes')).toMatchObject({ ok: true })
})

test('and every journal is whole afterwards', () => journalsAreWhole(village))
