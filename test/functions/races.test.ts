import { HEAD, personOf, SECRETARY } from '../../local/demo/village'
import type { BallotRecord } from '../../src/domain/ballot/ballot'
import { brokenAt } from '../../src/domain/deciding/chain'
import type { ResultView } from '../../src/contract/views/result'
import { DAY, openVillage, struck, type Village } from './hewanli'
import { journalsAreWhole, kept, keptMatter, refuses } from './kept'
import {
  ACCEPTED,
  announced,
  cast,
  closed,
  collecting,
  deliberating,
  HAND_UP,
  householdOf,
  MEASURE,
  NEIGHBOURS,
  PROPOSER,
  suggestion,
  viewOf,
  voting,
  type OpenVote
} from './northYard'

describe('people who act at the same instant', () => {
  let village: Village
  beforeAll(async () => (village = await openVillage(NEIGHBOURS, 4)))
  afterAll(() => village?.close())
  beforeEach(() => village.cloud.faults.set([]))

  const recordOf = async (open: OpenVote, door: string): Promise<BallotRecord> => {
    const [record] = await kept<BallotRecord>(village, 'ballots', {
      _id: `${open.vote}:${householdOf(door)}`
    })
    if (!record) throw new Error(`${door} is not on the roll`)
    return record
  }
  const linesOf = async (matter: string, type: string) =>
    (await keptMatter(village, matter)).journal.filter(({ event }) => event.type === type)

  test('two members of one household leave one counted ballot and a trail of both', async () => {
    await village.settle('N1-02', 'p-daughter')
    const open = await voting(village)
    const both = await Promise.all([
      cast(village, open, 'N1-02', 'yes'),
      cast(village, open, 'N1-02', 'no', 'p-daughter')
    ])
    expect(both.map(reply => reply.ok)).toEqual([true, true])
    const { casts } = await recordOf(open, 'N1-02')
    expect(casts.map(each => each.choice).sort()).toEqual(['no', 'yes'])
    expect(brokenAt(casts.map(each => ({ ...each, vote: open.vote })))).toBeNull()
    expect((await viewOf(village, PROPOSER, open.matter)).votes[0]).toMatchObject({ participants: 1 })
    for (const door of NEIGHBOURS.slice(2, 12)) await cast(village, open, door, 'yes')
    village.later(5 * DAY + 1)
    const { verdict } = (await village.see(PROPOSER, 'result', open)).value as ResultView
    const last = casts[1]?.choice
    expect(verdict).toMatchObject({
      split: [
        { choice: 'yes', heads: last === 'yes' ? 11 : 10 },
        { choice: 'no', heads: last === 'no' ? 1 : 0 },
        { choice: 'abstain', heads: 0 }
      ]
    })
  })

  test('in the last day the slower of two members finds the other’s ballot and may not replace it', async () => {
    const open = await voting(village)
    village.later(4 * DAY + 1)
    const both = await Promise.all([
      cast(village, open, 'N1-02', 'yes'),
      cast(village, open, 'N1-02', 'no', 'p-daughter')
    ])
    expect(both.map(reply => reply.refusal ?? 'counted').sort()).toEqual(['HOUSEHOLD_DISPUTE', 'counted'])
    expect((await recordOf(open, 'N1-02')).casts).toHaveLength(1)
  })

  test('three who open at once open one vote on one roll', async () => {
    const open = await announced(village)
    village.later(3 * DAY)
    const tries = await Promise.all(
      [0, 1, 2].map(() => village.act(HEAD.N, 'openVote', { matter: open.matter }))
    )
    expect(tries.map(reply => reply.refusal ?? 'opened').sort()).toEqual([
      'VOTE_FROZEN',
      'VOTE_FROZEN',
      'opened'
    ])
    expect(await kept(village, 'ballots', { vote: open.vote })).toHaveLength(20)
    expect(await linesOf(open.matter, 'VoteOpened')).toHaveLength(1)
  })

  test('twelve neighbours who sign at once move the matter once, at the fourth household', async () => {
    const matter = await collecting(village)
    const replies = await Promise.all(
      NEIGHBOURS.slice(0, 12).map(door => village.act(personOf(door), 'sign', { matter }))
    )
    expect(replies.map(reply => reply.ok)).toEqual(Array(12).fill(true))
    const [met, ...more] = await linesOf(matter, 'ThresholdMet')
    expect(more).toEqual([])
    expect(met).toMatchObject({ by: 'clock', event: { owner: { office: 'courtyardHead' } } })
    expect(await viewOf(village, PROPOSER, matter)).toMatchObject({
      status: 'triage',
      petition: { households: 12, threshold: 4, met: true }
    })
  })

  test('a whole household that signs at once is one household of four names', async () => {
    const family = ['p-N1-03', 'p-aunt', 'p-uncle', 'p-cousin']
    for (const person of family.slice(1)) await village.settle('N1-03', person)
    const matter = await collecting(village)
    const replies = await Promise.all(family.map(person => village.act(person, 'sign', { matter })))
    const counted = replies.filter(reply => (reply.value as { counted?: boolean } | undefined)?.counted)
    expect(counted).toHaveLength(1)
    const [signature] = await kept<{ names: unknown[] }>(village, 'signatures', { matter })
    expect(signature?.names).toHaveLength(replies.filter(reply => reply.ok).length)
    expect((await viewOf(village, PROPOSER, matter)).petition).toMatchObject({ households: 1 })
  })

  test('taking a matter back and the signature that makes it everybody’s: one of the two holds', async () => {
    const matter = await collecting(village)
    for (const door of ['N2-02', 'N2-03', 'N2-04']) await village.done(personOf(door), 'sign', { matter })
    const [back] = await Promise.all([
      village.act(PROPOSER, 'withdrawMatter', { matter }),
      village.act(personOf('N2-05'), 'sign', { matter })
    ])
    const { status } = await viewOf(village, PROPOSER, matter)
    expect(status).toBe(back.ok ? 'closed' : 'triage')
  })

  test('two answers of one office to one matter: the second finds the stage gone', async () => {
    const matter = await deliberating(village)
    const both = await Promise.all([
      village.act(HEAD.N, 'handUp', { matter, ...HAND_UP }),
      village.act(HEAD.N, 'announceVote', { matter, ...MEASURE })
    ])
    expect(both.filter(reply => reply.ok)).toHaveLength(1)
    expect((await keptMatter(village, matter)).version).toBe(
      (await keptMatter(village, matter)).journal.length
    )
  })

  test('a ballot at the closing instant counts, and one a millisecond later is told that the vote has closed', async () => {
    const open = await voting(village)
    village.later(5 * DAY)
    expect(await cast(village, open, 'N1-04', 'yes')).toMatchObject({ ok: true })
    expect((await viewOf(village, PROPOSER, open.matter)).status).toBe('voting')
    village.later(1)
    await refuses(village, () => cast(village, open, 'N1-05', 'yes'), 'VOTE_CLOSED')
    await village.tick()
    const { state } = await keptMatter(village, open.matter)
    expect(state.votes[0]?.result).toMatchObject({ participants: 1, closedAt: village.cloud.clock.now() - 1 })
  })

  test('a ballot under way while the clock counts is either counted or told that the vote has closed', async () => {
    const open = await voting(village)
    for (const door of NEIGHBOURS.slice(0, 10)) await cast(village, open, door, 'yes')
    village.later(5 * DAY)
    village.cloud.faults.set([
      {
        match: { collection: 'ballots', action: 'database.modifyDocument', function: 'api' },
        do: 'hold'
      }
    ])
    const last = cast(village, open, NEIGHBOURS[10] ?? '', 'yes')
    await struck(village)
    village.later(1)
    await village.tick()
    village.cloud.faults.set([])
    const { ok, refusal } = await last
    const { state } = await keptMatter(village, open.matter)
    const { casts } = await recordOf(open, NEIGHBOURS[10] ?? '')
    expect(state.votes[0]?.result?.participants).toBe(ok ? 11 : 10)
    expect([refusal ?? 'counted', casts.length]).toEqual(ok ? ['counted', 1] : ['VOTE_CLOSED', 0])
  })

  test('what was counted is what lies there, however many voted while the clock closed', async () => {
    const open = await voting(village)
    village.later(5 * DAY)
    const casts = NEIGHBOURS.map(async (door, at) => {
      if (at === 10) village.later(1)
      return cast(village, open, door, at % 3 ? 'yes' : 'no')
    })
    const [replies] = await Promise.all([Promise.all(casts), village.tick(), village.tick()])
    await village.tick()
    const counted = replies.filter(reply => reply.ok).length
    const { state } = await keptMatter(village, open.matter)
    expect(state.votes[0]?.result?.participants).toBe(counted)
    const records = await kept<BallotRecord>(village, 'ballots', { vote: open.vote, voted: true })
    expect(records).toHaveLength(counted)
    expect(await linesOf(open.matter, 'VoteClosed')).toHaveLength(1)
  })

  test('an extension takes ballots again, and those of before stand', async () => {
    const open = await closed(village, 10)
    await village.tick()
    await village.done(HEAD.N, 'extendVote', { ...open, affectedServed: false })
    expect(await cast(village, open, 'N3-04', 'yes')).toMatchObject({ ok: true })
    village.later(3 * DAY + 1)
    await village.tick()
    expect((await keptMatter(village, open.matter)).state.votes[0]?.result).toMatchObject({
      participants: 11,
      verdict: { outcome: 'pass' }
    })
  })

  test('an act of an official, made while nobody had closed the vote, closes it first', async () => {
    const open = await closed(village, 11)
    village.later(3 * DAY)
    await village.done(SECRETARY, 'certifyResult', { matter: open.matter })
    const { journal } = await keptMatter(village, open.matter)
    expect(journal.slice(-3).map(({ event }) => event.type)).toEqual([
      'VoteClosed',
      'ReviewEnded',
      'ResultCertified'
    ])
  })

  test('two heads at two counters who triage at once: the first word stands', async () => {
    const matter = await suggestion(village)
    await village.done(PROPOSER, 'startPetition', { matter })
    for (const door of NEIGHBOURS.slice(0, 4)) await village.done(personOf(door), 'sign', { matter })
    const both = await Promise.all([
      village.act(HEAD.N, 'triage', { matter, ...ACCEPTED }),
      village.act(HEAD.N, 'triage', { matter, ...ACCEPTED, accepted: false })
    ])
    expect(both.map(reply => reply.refusal ?? 'done').sort()).toEqual(['WRONG_STAGE', 'done'])
  })

  test('and every journal is whole afterwards', () => journalsAreWhole(village))
})
