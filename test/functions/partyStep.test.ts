import { HEAD, SECRETARY, STREET } from '../../local/demo/village'
import type { HomeView } from '../../src/contract/views/room'
import type { WorkView } from '../../src/contract/views/desk'
import { DAY, openVillage, type Village } from './hewanli'
import { journalsAreWhole, refuses } from './kept'
import { ACCEPTED, atTriage, cast, MEASURE, NEIGHBOURS, NORTH, PROPOSER, viewOf } from './northYard'

const MARKS = { reservedTo: 'villagers-meeting', important: true }
const SAID = { body: '社区党支部委员会', opinion: 'oppose', text: '先修屋顶，再装灯' }

describe('an important matter of the law’s bodies', () => {
  let village: Village
  beforeAll(async () => (village = await openVillage(NEIGHBOURS)))
  afterAll(() => village?.close())
  const accepted = async (marks: object): Promise<string> => {
    const matter = await atTriage(village)
    await village.done(HEAD.N, 'triage', { matter, ...ACCEPTED, location: true, ...marks })
    return matter
  }
  const onDesk = async (openid: string, matter: string) => {
    const { value } = (await village.see(openid, 'desk', { room: NORTH })) as { value: WorkView }
    return value.matters.find(each => each.id === matter)
  }
  const waits = async (openid: string, matter: string) => {
    const { value } = (await village.see(openid, 'home', {})) as { value: HomeView }
    return value.waiting.filter(each => each.matter === matter)
  }

  test('stands on the secretary’s list from triage, and as overdue from the tenth day until the record is made', async () => {
    const matter = await accepted(MARKS)
    const by = village.cloud.clock.now() + 10 * DAY
    const owed = { tasks: ['partyStep'], partyStepBy: by }
    village.later(10 * DAY - 1)
    expect(await onDesk(SECRETARY, matter)).toMatchObject(owed)
    expect(await viewOf(village, PROPOSER, matter)).toMatchObject({
      partyStepBy: by,
      reservedTo: MARKS.reservedTo
    })
    village.later(1)
    expect(await onDesk(SECRETARY, matter)).toMatchObject(owed)
    expect(await waits(SECRETARY, matter)).toEqual([
      expect.objectContaining({ task: 'partyStep', deadline: by })
    ])
    expect(village.cloud.clock.now()).toBe(by)
    village.later(2 * DAY)
    expect(await onDesk(SECRETARY, matter)).toMatchObject(owed)
    expect(await onDesk(STREET, matter)).toBeUndefined()

    const record = { matter, ...SAID, heldAt: village.cloud.clock.now() }
    await refuses(village, () => village.act(HEAD.N, 'recordPartyDiscussion', record), 'FORBIDDEN')
    const later = { ...record, heldAt: record.heldAt + 1 }
    await refuses(village, () => village.act(SECRETARY, 'recordPartyDiscussion', later), 'TOO_EARLY', {
      from: later.heldAt
    })
    await village.done(SECRETARY, 'recordPartyDiscussion', record)
    expect(await onDesk(SECRETARY, matter)).toBeUndefined()
    expect(await waits(SECRETARY, matter)).toEqual([])
    const after = await viewOf(village, PROPOSER, matter)
    expect(after.partyStepBy).toBeNull()
    expect(after.timeline.map(({ event }) => event)).toContainEqual(
      expect.objectContaining({ type: 'PartyDiscussed', opinion: 'oppose', text: SAID.text })
    )
    await refuses(village, () => village.act(SECRETARY, 'recordPartyDiscussion', record), 'DUPLICATE', {
      party: true
    })
  })

  test('is not owed on a matter that triage did not mark', async () => {
    const matter = await accepted({})
    expect(await viewOf(village, PROPOSER, matter)).toMatchObject({ partyStepBy: null, reservedTo: null })
    expect(await onDesk(SECRETARY, matter)).toBeUndefined()
  })

  test('may be asked among neighbours meanwhile, whose result says that the body decides, and the record still comes', async () => {
    const matter = await accepted(MARKS)
    const notice = { ...MEASURE, matter, about: 'need' }
    const { vote } = await village.done<{ vote: string }>(HEAD.N, 'announceVote', notice)
    village.later(3 * DAY)
    await village.done(HEAD.N, 'openVote', { matter })
    await village.done(SECRETARY, 'recordPartyDiscussion', {
      matter,
      ...SAID,
      heldAt: village.cloud.clock.now()
    })
    for (const door of NEIGHBOURS.slice(0, 11)) await cast(village, { matter, vote }, door, 'yes')
    village.later(5 * DAY + 1)
    const result = await village.see(PROPOSER, 'result', { matter, vote })
    expect(result).toMatchObject({
      value: { verdict: { outcome: 'pass' }, vote: { rule: { reservedTo: '村民会议' } } }
    })
    const trail = (await village.see(PROPOSER, 'export', { matter, vote })) as { value: { file: string } }
    expect(trail.value.file).toContain('"reservedTo":"村民会议"')
  })

  test('opens no vote of the body before the record, and any opinion opens it', async () => {
    const matter = await accepted({ ...MARKS, location: false })
    const notice = { ...MEASURE, matter, card: 'residents-meeting' }
    await village.done(HEAD.N, 'announceVote', notice)
    village.later(10 * DAY)
    await refuses(village, () => village.act(HEAD.N, 'openVote', { matter }), 'PARTY_STEP_MISSING')
    const heldAt = village.cloud.clock.now()
    await village.done(SECRETARY, 'recordPartyDiscussion', { matter, ...SAID, heldAt })
    await village.done(HEAD.N, 'openVote', { matter })
    expect(await viewOf(village, PROPOSER, matter)).toMatchObject({
      status: 'voting',
      votes: [{ rule: { class: 'self_gov', reservedTo: null } }]
    })
  })

  test('and every journal is whole afterwards', () => journalsAreWhole(village))
})
