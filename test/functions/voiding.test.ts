import { HEAD, personOf, SECRETARY, STREET } from '../../local/demo/village'
import type { ResultView } from '../../src/contract/views/result'
import type { WorkView } from '../../src/contract/views/desk'
import { appoint, DAY, openVillage, type Village } from './hewanli'
import { journalsAreWhole, keptMatter, refuses } from './kept'
import { closed, MEASURE, NEIGHBOURS, NORTH, PROPOSER, viewOf, voting, type OpenVote } from './northYard'

const NEIGHBOUR = personOf('N1-02')
const GROUNDS = {
  ground: 'forged_ballots',
  evidence: '见证人笔录和两张照片',
  reason: '上门收的票不是本人填的'
}
const doors = (n: number) => NEIGHBOURS.slice(0, n).map(door => ({ door }))

describe('an annulled vote', () => {
  let village: Village
  beforeAll(async () => (village = await openVillage(NEIGHBOURS)))
  afterAll(() => village?.close())
  const refused = (openid: string, open: OpenVote, more: object, refusal: string, detail?: object) =>
    refuses(
      village,
      () => village.act(openid, 'voidVote', { ...open, ...GROUNDS, touched: doors(5), ...more }),
      refusal,
      detail
    )

  test('is refused to the head, to the opener with another office, without evidence and for too little', async () => {
    const running = await voting(village)
    await refused(SECRETARY, running, {}, 'TOO_EARLY', { from: village.cloud.clock.now() + 5 * DAY })
    const open = await closed(village, 13, 2)
    await refused(HEAD.N, open, {}, 'FORBIDDEN')
    await refused(NEIGHBOUR, open, {}, 'FORBIDDEN')
    await refused(SECRETARY, open, { evidence: '' }, 'EVIDENCE_MISSING', { void: true })
    await refused(SECRETARY, open, { ground: 'dislike' }, 'INVALID_EVENT', { field: 'ground' })
    await refused(SECRETARY, open, { touched: doors(4) }, 'LIMIT_REACHED', { void: true, touched: 4 })
    await refused(SECRETARY, open, { touched: [...doors(4), ...doors(1)] }, 'LIMIT_REACHED', {
      void: true,
      touched: 4
    })
    await refused(SECRETARY, open, { touched: [...doors(5), { door: 'W1-01' }] }, 'NOT_FOUND', { door: true })
    await appoint(village, PROPOSER, 'secretary', 'H')
    await refused(PROPOSER, open, {}, 'PROCESS_RECUSAL', { stake: 'proposer', instead: ['S街道'] })
    village.later(3 * DAY)
    await refused(SECRETARY, open, {}, 'WINDOW_CLOSED')
    expect((await keptMatter(village, open.matter)).journal.map(({ event }) => event.type)).not.toContain(
      'VoteVoided'
    )
  })

  test('tells no count any more, shows ground, office and reason, and the matter goes up', async () => {
    const open = await closed(village, 13, 2)
    const desk = (await village.see(SECRETARY, 'desk', { room: NORTH })) as { value: WorkView }
    const row = desk.value.matters.find(each => each.id === open.matter)
    expect(row).toMatchObject({ status: 'review', tasks: [] })
    const street = (await village.see(STREET, 'desk', { room: NORTH })) as { value: WorkView }
    expect(street.value.matters.map(each => each.id)).not.toContain(open.matter)
    const offers = (await viewOf(village, SECRETARY, open.matter)).offers
    expect(offers).toContainEqual({ action: 'voidVote', refusal: null })
    expect((await village.see(NEIGHBOUR, 'result', open)) as object).toMatchObject({
      value: { verdict: { split: [{ heads: 13 }, { heads: 2 }, { heads: 0 }] } }
    })
    await village.done(SECRETARY, 'voidVote', { ...open, ...GROUNDS, touched: doors(5) })
    const result = (await village.see(NEIGHBOUR, 'result', open)) as { value: ResultView }
    expect(result.value.verdict).toEqual({ outcome: 'void', lines: [] })
    expect(result.value.vote.voided).toMatchObject({
      ground: 'forged_ballots',
      office: 'secretary',
      reason: GROUNDS.reason,
      touched: 5
    })
    expect(JSON.stringify(result)).not.toContain(GROUNDS.evidence)
    await refuses(village, () => village.see(NEIGHBOUR, 'export', open), 'FORBIDDEN', { void: true })
    const view = await viewOf(village, NEIGHBOUR, open.matter)
    expect(view).toMatchObject({
      level: 'L2',
      status: 'handedUp',
      handUps: [{ reason: 'vote_void', auto: false }],
      votes: [{ outcome: 'void' }]
    })
    expect(JSON.stringify(view)).not.toContain(GROUNDS.evidence)
    expect(JSON.stringify(view)).not.toContain(NEIGHBOURS[0])
    await refused(STREET, open, {}, 'DUPLICATE', { void: true })
  })

  test('is followed by a new vote with an id of its own, whose public trail tells nothing of the first', async () => {
    const open = await closed(village, 13, 2)
    await village.done(STREET, 'voidVote', { ...open, ...GROUNDS, touched: doors(5) })
    await village.done(SECRETARY, 'accept', { matter: open.matter })
    const back = { matter: open.matter, code: 'not_deliberated', reason: '请重新公告，再表决一次' }
    await village.done(SECRETARY, 'returnMatter', back)
    const { vote } = await village.done<{ vote: string }>(HEAD.N, 'announceVote', {
      matter: open.matter,
      ...MEASURE
    })
    expect(vote).not.toBe(open.vote)
    village.later(3 * DAY)
    await village.done(HEAD.N, 'openVote', { matter: open.matter })
    village.later(5 * DAY + 1)
    village.later(DAY)
    const { file } = await village.done<{ file: string }>(SECRETARY, 'takeExport', {
      matter: open.matter,
      vote
    })
    expect(file).toContain('VoteVoided')
    const shown = (await village.see(NEIGHBOUR, 'export', { matter: open.matter, vote })) as {
      value: { file: string }
    }
    expect(shown.value.file).toContain('"outcome":"void"')
    expect(shown.value.file).not.toContain('"split"')
  })

  test('and every journal is whole afterwards', () => journalsAreWhole(village))
})
