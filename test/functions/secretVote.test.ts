import { GRID_WORKER, HEAD, personOf, SECRETARY } from '../../local/demo/village'
import type { MatterView } from '../../src/contract/views/matter'
import type { ProofView, ResultView } from '../../src/contract/views/result'
import { checkMark } from '../../src/domain/trail/proof'
import { DAY, openVillage, type Village } from './hewanli'
import { chinaDate, startOfChinaDay } from '../../src/domain/time'
import { everything, kept, keptMatter, refuses } from './kept'
import { deliberating, householdOf, MEASURE, NEIGHBOURS, viewOf } from './northYard'

let village: Village
beforeAll(async () => (village = await openVillage(NEIGHBOURS)))
afterAll(() => village.close())

const tokenOf = (door: string) => `${door}-`.padEnd(40, 'token')

const openSecret = async () => {
  const matter = await deliberating(village)
  const { vote } = await village.done<{ vote: string }>(HEAD.N, 'announceVote', {
    matter,
    ...MEASURE,
    secret: true
  })
  village.later(3 * DAY)
  await village.done(HEAD.N, 'openVote', { matter })
  return { matter, vote }
}
const cast = (open: { matter: string; vote: string }, door: string, choice: string, token = tokenOf(door)) =>
  village.act(personOf(door), 'castSecret', { ...open, household: householdOf(door), choice, token })

test('nothing kept anywhere joins a household to its ballot, and nothing has a time', async () => {
  const open = await openSecret()
  const journalBefore = (await keptMatter(village, open.matter)).journal.length
  const doors = NEIGHBOURS.slice(0, 13)
  for (const door of doors) {
    village.later(60_000)
    expect(await cast(open, door, 'yes')).toMatchObject({ ok: true, value: { marked: true } })
  }
  village.later(60_000)
  expect(await cast(open, 'N1-01', 'no')).toMatchObject({ ok: true })
  expect(await cast(open, 'N1-01', 'no')).toMatchObject({ ok: true })
  expect(await cast(open, 'N1-01', 'yes', tokenOf('another-phone'))).toMatchObject({
    refusal: 'HOUSEHOLD_DISPUTE'
  })

  const ballots = await kept<{ _id: string }>(village, 'secretBallots', { vote: open.vote })
  expect(ballots).toHaveLength(13)
  for (const ballot of ballots) {
    expect(Object.keys(ballot).sort()).toEqual(['_id', 'cell', 'choice', 'id', 'vote'])
    expect(JSON.stringify(ballot)).not.toMatch(/N\d-\d\d|p-N/)
  }
  const marks = await kept<{ version: number; household: string }>(village, 'ballots', {
    vote: open.vote,
    voted: true
  })
  const shapes = marks.map(({ household, ...mark }) => [
    household !== '',
    { ...mark, _id: '', door: '', key: '', building: '' }
  ])
  expect(new Set(shapes.map(shape => JSON.stringify(shape))).size).toBe(1)
  expect(JSON.stringify(marks)).not.toMatch(/"(at|choice|request|person|token)"/)

  const ids = ballots.map(({ _id }) => _id)
  const all = await everything(village)
  for (const [name, documents] of Object.entries(all))
    for (const document of documents) {
      const text = JSON.stringify(document)
      expect([name, text.includes('token')]).toEqual([name, false])
      if (name !== 'secretBallots') expect([name, ids.some(id => text.includes(id))]).toEqual([name, false])
    }
  expect((await keptMatter(village, open.matter)).journal).toHaveLength(journalBefore)

  village.later(5 * DAY)
  const view: MatterView = await viewOf(village, personOf('N1-01'), open.matter)
  expect(view).toMatchObject({
    status: 'review',
    votes: [{ secret: true, participants: 13, outcome: 'pass' }]
  })
  const result = (await village.see(personOf('N1-01'), 'result', open)).value as ResultView
  expect(result).toMatchObject({
    receipt: null,
    turnout: [],
    verdict: {
      split: [
        { choice: 'yes', heads: 12 },
        { choice: 'no', heads: 1 },
        { choice: 'abstain', heads: 0 }
      ]
    },
    channels: null
  })
  const proof = async (door: string) => (await village.see(personOf(door), 'proof', open)).value as ProofView
  const { mark, root } = await proof('N1-01')
  expect(mark && checkMark(open.vote, mark, root)).toBe(true)
  expect(await proof('N3-06')).toMatchObject({ proof: null, mark: null })
})

test('is refused at the notice on an owner card', async () => {
  const matter = await deliberating(village)
  const fields = { matter, ...MEASURE, secret: true, card: 'owners-ordinary' }
  expect(await village.act(HEAD.N, 'announceVote', fields)).toMatchObject({
    refusal: 'FORBIDDEN',
    detail: { secret: true }
  })
  expect(await viewOf(village, HEAD.N, matter)).toMatchObject({ status: 'deliberating' })
})

test('a household that sends twice at once has one mark and one ballot', async () => {
  const open = await openSecret()
  const both = await Promise.all([cast(open, 'N2-01', 'yes'), cast(open, 'N2-01', 'yes')])
  expect(both).toEqual([expect.objectContaining({ ok: true }), expect.objectContaining({ ok: true })])
  const phones = ['one', 'two'].map(tokenOf)
  const replies = await Promise.all(phones.map(token => cast(open, 'N2-02', 'no', token)))
  expect(replies.filter(reply => reply.ok)).toHaveLength(1)
  expect(await kept(village, 'secretBallots', { vote: open.vote })).toHaveLength(2)
  expect(await kept(village, 'ballots', { vote: open.vote, voted: true })).toHaveLength(2)
})

test('the board and the turnout know the marks, and no building alone', async () => {
  const open = await openSecret()
  await cast(open, 'N3-01', 'no')
  const doors = (await village.see(GRID_WORKER, 'doors', { matter: open.matter })).value
  expect(doors).toMatchObject({ vote: { participants: 1 } })
  const turnout = (await village.see(HEAD.N, 'turnout', { matter: open.matter })).value
  expect(turnout).toMatchObject({ buildings: [] })
  const own = (await village.see(personOf('N3-01'), 'ballot', { matter: open.matter })).value
  expect(own).toMatchObject({ marked: true, receipt: null })
})

test('its result is certified after the review like any other', async () => {
  const open = await openSecret()
  for (const door of NEIGHBOURS.slice(0, 12)) await cast(open, door, 'yes')
  village.later(8 * DAY + 1)
  expect(await village.act(SECRETARY, 'certifyResult', { matter: open.matter })).toMatchObject({
    ok: true,
    value: { status: 'decided' }
  })
})

test('a neighbour who helps has helped one household more that day; neither mark nor ballot says so, nor the record the vote or the hour', async () => {
  const open = await openSecret()
  const helper = 'N1-01'
  const helped = (door: string, choice = 'yes') =>
    village.act(personOf(door), 'castSecret', {
      ...open,
      household: householdOf(door),
      choice,
      token: tokenOf(door),
      helper
    })
  village.later(17 * 60_000 + 31)
  const doors = ['N2-05', 'N1-02', 'N3-03', 'N2-01', 'N1-04']
  for (const door of doors) {
    village.later(1000)
    expect(await helped(door)).toMatchObject({ value: { marked: true } })
  }
  expect(await helped('N2-05', 'no')).toMatchObject({ value: { marked: true } })
  await refuses(village, () => helped('N3-01'), 'LIMIT_REACHED', { helped: 5 })
  expect(await cast(open, 'N3-01', 'yes')).toMatchObject({ ok: true })
  expect(await cast(open, 'N3-02', 'no')).toMatchObject({ ok: true })

  const days = await kept<{ forgetAt: number }>(village, 'helpDays', { helper: householdOf(helper) })
  const today = startOfChinaDay(village.cloud.clock.now())
  expect(days).toEqual([
    {
      _id: `${householdOf(helper)}:${chinaDate(today)}`,
      id: `${householdOf(helper)}:${chinaDate(today)}`,
      helper: householdOf(helper),
      helped: [...doors].sort().map(householdOf),
      forgetAt: today + 30 * DAY,
      version: 5
    }
  ])
  const marks = await kept<object>(village, 'ballots', { vote: open.vote, voted: true })
  const ballots = await kept<object>(village, 'secretBallots', { vote: open.vote })
  expect([marks.length, ballots.length]).toEqual([7, 7])
  for (const records of [marks, ballots])
    expect(new Set(records.map(record => Object.keys(record).sort().join())).size).toBe(1)
  expect(JSON.stringify([marks, ballots])).not.toMatch(/helped|helper/)
})
