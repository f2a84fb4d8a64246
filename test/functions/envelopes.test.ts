import { recountFile } from '../../local/commands/recountFile'
import { GRID_WORKER, HEAD, personOf, SECRETARY, STREET } from '../../local/demo/village'
import type { DoorsView, EnvelopesView } from '../../src/contract/views/doors'
import type { HomeView } from '../../src/contract/views/room'
import type { ProofView, ResultView } from '../../src/contract/views/result'
import { checkMark } from '../../src/domain/trail/proof'
import { DAY, HOUR, openVillage, type Village } from './hewanli'
import { everything, journalsAreWhole, kept, keptMatter, refuses } from './kept'
import { deliberating, householdOf, MEASURE, NEIGHBOURS, viewOf, type OpenVote } from './northYard'

let village: Village
beforeAll(async () => (village = await openVillage(NEIGHBOURS)))
afterAll(async () => {
  await journalsAreWhole(village)
  await village.close()
})

/** A secret vote of 北院 in which these households gave envelopes 1, 2, 3 … and the others voted by telephone. */
const opened = async (given: readonly string[] = [], online: readonly string[] = []): Promise<OpenVote> => {
  const matter = await deliberating(village)
  const notice = { matter, ...MEASURE, secret: true }
  const { vote } = await village.done<{ vote: string }>(HEAD.N, 'announceVote', notice)
  village.later(3 * DAY)
  await village.done(HEAD.N, 'openVote', { matter })
  const open = { matter, vote }
  for (const [at, door] of given.entries())
    expect(await take(open, door, at + 1)).toMatchObject({ ok: true, value: { door, number: at + 1 } })
  for (const door of online) expect(await cast(open, door, 'yes')).toMatchObject({ ok: true })
  return open
}
const take = (open: OpenVote, door: string, number: number, witnesses = ['N3-05', '王大姐']) =>
  village.act(GRID_WORKER, 'takeEnvelope', {
    ...open,
    household: householdOf(door),
    number,
    witnesses: witnesses.map(who => ({ who }))
  })
const giveBack = (open: OpenVote, door: string) =>
  village.act(GRID_WORKER, 'returnEnvelope', {
    ...open,
    household: householdOf(door),
    witnesses: [{ who: '王大姐' }]
  })
const cast = (open: OpenVote, door: string, choice: string) =>
  village.act(personOf(door), 'castSecret', {
    ...open,
    household: householdOf(door),
    choice,
    token: `${door}-`.padEnd(40, 'token')
  })
const count = (open: OpenVote, openid: string, yes: number, no: number, abstain = 0, request?: string) =>
  village.act(
    openid,
    'openEnvelopes',
    {
      ...open,
      counts: Object.entries({ yes, no, abstain }).map(([choice, each]) => ({
        cell: 'whole',
        choice,
        count: each
      }))
    },
    request
  )
const bundles = async (open: OpenVote, openid: string) =>
  (await village.see(openid, 'envelopes', { matter: open.matter })).value as EnvelopesView

const GIVEN = NEIGHBOURS.slice(0, 5)
const ONLINE = NEIGHBOURS.slice(5, 13)

const waitingFor = async (openid: string) => ((await village.see(openid, 'home')).value as HomeView).waiting

test('households without a telephone vote in secret on paper, from the door to the certified result', async () => {
  const open = await opened(GIVEN, ONLINE)
  const journalBefore = (await keptMatter(village, open.matter)).journal.length
  village.later(5 * DAY + 1)

  expect(await viewOf(village, SECRETARY, open.matter)).toMatchObject({
    status: 'voting',
    deadline: (await keptMatter(village, open.matter)).state.votes[0]!.closesAt + 48 * HOUR,
    offers: expect.arrayContaining([{ action: 'openEnvelopes', refusal: null }])
  })
  expect(await bundles(open, SECRETARY)).toMatchObject({
    bundles: [{ cell: 'whole', envelopes: 5 }],
    counted: null,
    barred: null
  })
  expect(await village.see(personOf('N1-01'), 'result', open)).toMatchObject({ refusal: 'TOO_EARLY' })

  const awaited = {
    task: 'countEnvelopes',
    matter: open.matter,
    deadline: village.cloud.clock.now() - 1 + 48 * HOUR
  }
  for (const teller of [HEAD.N, SECRETARY, STREET])
    expect(await waitingFor(teller)).toContainEqual(expect.objectContaining(awaited))
  expect(await count(open, SECRETARY, 3, 1, 1)).toMatchObject({ ok: true, value: { opened: false } })
  expect((await waitingFor(SECRETARY)).map(({ task }) => task)).not.toContain('countEnvelopes')
  expect(await waitingFor(STREET)).toContainEqual(expect.objectContaining(awaited))
  expect(await bundles(open, STREET)).toMatchObject({ counted: 'other' })
  expect(JSON.stringify(await village.see(STREET, 'envelopes', { matter: open.matter }))).not.toMatch(
    /yes|abstain/
  )
  expect(await count(open, STREET, 3, 1, 1)).toMatchObject({ ok: true, value: { opened: true } })
  village.later(1)
  expect((await waitingFor(HEAD.N)).map(({ task }) => task)).not.toContain('countEnvelopes')

  expect(await viewOf(village, personOf('N1-02'), open.matter)).toMatchObject({
    status: 'review',
    votes: [{ secret: true, participants: 13, outcome: 'pass' }]
  })
  const result = (await village.see(personOf('N1-02'), 'result', open)).value as ResultView
  expect(result).toMatchObject({
    turnout: [],
    channels: null,
    verdict: {
      split: [
        { choice: 'yes', heads: 11 },
        { choice: 'no', heads: 1 },
        { choice: 'abstain', heads: 1 }
      ]
    }
  })
  const { mark, root } = (await village.see(personOf(GIVEN[1]!), 'proof', open)).value as ProofView
  expect(mark && checkMark(open.vote, mark, root)).toBe(true)

  village.later(3 * DAY + 1)
  expect(await village.act(SECRETARY, 'certifyResult', { matter: open.matter })).toMatchObject({ ok: true })
  const { journal } = await keptMatter(village, open.matter)
  expect(journal.slice(journalBefore).map(({ event }) => event.type)).toEqual([
    'EnvelopesAwaited',
    'EnvelopesOpened',
    'VoteClosed',
    'ReviewEnded',
    'ResultCertified'
  ])
})

test('nothing kept, seen or exported joins an envelope to a choice, and the count of the tellers is erased', async () => {
  const open = await opened(GIVEN, ONLINE)
  village.later(5 * DAY + 1)
  await count(open, SECRETARY, 4, 1)
  await count(open, STREET, 4, 1)
  village.later(1)
  await viewOf(village, SECRETARY, open.matter)
  const ballots = await kept<{ _id: string; choice: string }>(village, 'secretBallots', { vote: open.vote })
  expect(ballots).toHaveLength(13)
  const shapes = new Set(ballots.map(each => Object.keys(each).sort().join()))
  expect([...shapes]).toEqual(['_id,cell,choice,id,vote'])
  const all = await everything(village)
  for (const [name, documents] of Object.entries(all))
    for (const document of documents)
      if (name !== 'secretBallots')
        expect([name, ballots.some(({ _id }) => JSON.stringify(document).includes(_id))]).toEqual([
          name,
          false
        ])
  const openings = await kept<{ opening: object }>(village, 'openings')
  for (const { opening } of openings) expect(Object.keys(opening).sort()).toEqual(['status', 'tellers'])
  const marks = await kept<{ slips?: object[] }>(village, 'ballots', { vote: open.vote, voted: true })
  expect(marks.filter(({ slips }) => slips)).toHaveLength(5)
  expect(JSON.stringify(marks)).not.toMatch(/"(at|choice)"|yes|abstain/)

  const sealed = await village.done<{ file: string }>(SECRETARY, 'takeExport', open)
  expect(sealed.file).not.toMatch(/slips|witness|王大姐/)
  const bytes = Buffer.from(sealed.file)
  expect(recountFile(bytes, null)).toMatchObject({ status: 'agrees' })
  const forged = Buffer.from(sealed.file.replace('"choice":"no"', '"choice":"yes"'))
  expect(recountFile(forged, null)).toMatchObject({ status: 'differs' })
})

test('an envelope is had back until the close, and the household votes otherwise', async () => {
  const open = await opened(['N2-01', 'N2-02'])
  expect(await cast(open, 'N2-01', 'no')).toMatchObject({
    refusal: 'HOUSEHOLD_DISPUTE',
    detail: { envelope: 'sealed' }
  })
  expect(await giveBack(open, 'N2-01')).toMatchObject({ ok: true, value: { door: 'N2-01' } })
  expect(await cast(open, 'N2-01', 'no')).toMatchObject({ ok: true })
  await refuses(village, () => take(open, 'N2-01', 9), 'DUPLICATE', { marked: true })
  await refuses(village, () => giveBack(open, 'N2-01'), 'NOT_FOUND', { envelope: true })
  expect(await giveBack(open, 'N2-02')).toMatchObject({ ok: true })
  expect(await take(open, 'N2-02', 7)).toMatchObject({ ok: true })
  const doors = (await village.see(GRID_WORKER, 'doors', { matter: open.matter })).value as DoorsView
  expect(doors.vote.participants).toBe(2)
  const numberAt = (door: string) => doors.doors.find(each => each.door === door)?.envelope?.number
  expect([numberAt('N2-01'), numberAt('N2-02'), numberAt('N2-03')]).toEqual([null, 7, null])
  village.later(5 * DAY + 1)
  await refuses(village, () => giveBack(open, 'N2-02'), 'VOTE_CLOSED', { envelope: true })
})

test('the number of an outer slip is given once in a vote, and only to one household', async () => {
  const open = await opened(['N2-01'])
  await refuses(village, () => take(open, 'N2-02', 1), 'DUPLICATE', { number: 1 })
  await refuses(village, () => take(open, 'N2-01', 2), 'DUPLICATE', { envelope: true })
  const both = await Promise.all([take(open, 'N2-03', 5), take(open, 'N2-04', 5)])
  expect(both.filter(reply => reply.ok)).toHaveLength(1)
})

test('two who count differently both begin again, and neither count is kept', async () => {
  const open = await opened(['N2-02', 'N2-03', 'N2-04'])
  village.later(5 * DAY + 1)
  expect(await count(open, SECRETARY, 2, 1)).toMatchObject({ ok: true })
  await refuses(village, () => count(open, SECRETARY, 2, 1), 'FORBIDDEN', { envelope: 'teller' })
  const differs = { refusal: 'COUNT_DIFFERS', detail: { again: true } }
  expect(await count(open, STREET, 1, 2, 0, 'the-other-count')).toMatchObject(differs)
  expect(await count(open, STREET, 1, 2, 0, 'the-other-count')).toMatchObject(differs)
  expect(JSON.stringify(await kept(village, 'openings'))).not.toMatch(/counts|yes/)
  expect(await bundles(open, STREET)).toMatchObject({ counted: 'differed' })
  expect(await count(open, STREET, 2, 1)).toMatchObject({ value: { opened: false } })
  expect(await count(open, SECRETARY, 2, 1, 0, 'the-last-count')).toMatchObject({ value: { opened: true } })
  expect(await count(open, SECRETARY, 2, 1, 0, 'the-last-count')).toMatchObject({ value: { opened: true } })
  expect(await kept(village, 'secretBallots', { vote: open.vote })).toHaveLength(3)
})

test('nobody decides without the envelopes: past its day the opening is overdue and has a new day', async () => {
  const open = await opened(GIVEN, ONLINE)
  village.later(5 * DAY + 1)
  await refuses(village, () => count(open, GRID_WORKER, 5, 0), 'FORBIDDEN', { envelope: 'taker' })
  village.later(48 * HOUR)
  await village.cloud.call('clock', {}, '')
  const { closesAt } = (await keptMatter(village, open.matter)).state.votes[0]!
  expect(await viewOf(village, SECRETARY, open.matter)).toMatchObject({
    status: 'voting',
    overdue: 1,
    deadline: closesAt + 48 * HOUR + 10 * DAY
  })
  expect(await count(open, SECRETARY, 0, 5)).toMatchObject({ ok: true })
  expect(await count(open, STREET, 0, 5)).toMatchObject({ ok: true })
  village.later(1)
  expect(await viewOf(village, SECRETARY, open.matter)).toMatchObject({ status: 'review', overdue: 0 })
})
