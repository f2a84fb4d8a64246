import { answerObjections, hearNeighbours, objectAround, proposePackage } from '../../local/demo/neighbours'
import { announceSite, castByBuilding, CONFLICTED, declareConflicts, MAIN } from '../../local/demo/story'
import { HEAD, personOf, SECRETARY, STREET } from '../../local/demo/village'
import type { HearingView, SiteHearingView } from '../../src/contract/views/hearing'
import type { MatterView } from '../../src/contract/views/matter'
import type { ResultView } from '../../src/contract/views/result'
import type { HomeView } from '../../src/contract/views/room'
import { DAY, DAY_ZERO, openVillage, type Village } from './hewanli'
import { sitesFound } from './sitesFound'

let village: Village
beforeAll(async () => (village = await openVillage()))
afterAll(() => village.close())

/** The whole village says yes, and fifteen of the 24 beside the car park say no; moved, ten of them. */
const BLOCKED = { ...MAIN, W1: [3, 10, 0], E1: [6, 5, 0] } as const
const CALMED = { ...MAIN, W1: [6, 7, 0], E1: [8, 3, 0] } as const
const NEAR = personOf('W1-03')

const siteSeen = async (openid: string, matter: string, option: string): Promise<SiteHearingView> => {
  const { sites } = (await village.see(openid, 'hearing', { matter })).value as HearingView
  return sites.find(each => each.option === option)!
}
const tasksOf = async (openid: string, matter: string): Promise<string[]> =>
  ((await village.see(openid, 'home')).value as HomeView).waiting
    .filter(each => each.matter === matter)
    .map(({ task }) => task)

test('the neighbours of the car park are heard before it is put to the vote, block it, and keep their standing 14 metres on', async () => {
  const { matter, sites } = await sitesFound(village)
  const { A: option } = sites
  const said = { matter, option, harm: '排风口对着我家窗户', acceptable: '排风口背向我们楼' }

  village.day(26)
  expect(await village.act(NEAR, 'raiseObjection', said)).toMatchObject({ refusal: 'TOO_EARLY' })
  expect(await village.act(HEAD.E, 'announceVote', siteVote(matter, option))).toMatchObject({
    refusal: 'TOO_EARLY',
    detail: { hearing: true, unasked: 28 }
  })
  await hearNeighbours(village, matter, [option])
  expect(await tasksOf(NEAR, matter)).toContain('object')
  expect(await tasksOf(personOf('E4-01'), matter)).not.toContain('object')

  village.day(27)
  await objectAround(village, matter, option)
  expect(await tasksOf(personOf('W1-01'), matter)).not.toContain('object')
  expect(await village.act(personOf('E4-03'), 'raiseObjection', said)).toMatchObject({
    value: { comment: 'NOT_AFFECTED' }
  })
  const open = await siteSeen(HEAD.E, matter, option)
  const objections = open.said.filter(each => each.comment === null)
  expect(objections.map(({ door }) => door!.slice(0, 2)).sort()).toEqual([
    ...Array(5).fill('E1'),
    ...Array(8).fill('W1')
  ])
  expect(open.said.filter(each => each.comment === 'NOT_AFFECTED')).toHaveLength(7)
  const strangers = await siteSeen(personOf('E4-01'), matter, option)
  expect(strangers.said.map(({ door }) => door)).toEqual(strangers.said.map(() => null))
  expect(await village.see('p-stranger', 'hearing', { matter })).toMatchObject({ refusal: 'NOT_VERIFIED' })

  village.day(33, 11)
  expect(await village.act(personOf('W1-12'), 'raiseObjection', said)).toMatchObject({
    value: { comment: 'WINDOW_CLOSED' }
  })
  expect(await tasksOf(HEAD.E, matter)).toContain('replyObjection')
  expect(await tasksOf(SECRETARY, matter)).not.toContain('replyObjection')
  const [first] = objections
  const reply = { matter, objection: first!.id, text: '排风口改到停车场一侧，图纸贴在村口' }
  expect(await village.act(SECRETARY, 'answerObjection', reply)).toMatchObject({ refusal: 'TOO_EARLY' })
  await village.done(personOf('E1-05'), 'endObjection', { matter, option, how: 'settled' })
  await declareConflicts(village, matter)
  await announceSite(village, matter, option)

  village.day(36, 11)
  expect(await village.act(HEAD.E, 'openVote', { matter })).toMatchObject({
    refusal: 'OBJECTION_OPEN',
    detail: { open: 12, until: open.secretaryBy }
  })
  expect(open.secretaryBy).toBeGreaterThan(DAY_ZERO + 39 * DAY)
  expect(await answerObjections(village, matter)).toBe(13)
  await village.done(HEAD.E, 'withdrawAnnouncement', { matter, reason: '先把措施写进方案' })
  await proposePackage(village, matter, option)
  const fields = { matter, option, kind: 'work', text: '另加一盏路灯', office: 'courtyardHead', body: '' }
  const lamp = { ...fields, proof: 'photo', from: null, below: null, cost: null, due: null }
  const incomplete = (field: string) => ({ refusal: 'INCOMPLETE_MITIGATION', detail: { field } })
  expect(await village.act(HEAD.E, 'proposeMeasure', lamp)).toMatchObject(incomplete('cost'))
  expect(await village.act(HEAD.E, 'proposeMeasure', { ...lamp, cost: 0 })).toMatchObject(incomplete('due'))
  const { vote } = await announceSite(village, matter, option)
  expect(await tasksOf(HEAD.E, matter)).not.toContain('replyObjection')
  village.day(39, 12)
  await village.done(HEAD.E, 'openVote', { matter })
  const paper = await village.see(NEAR, 'ballot', { matter })
  expect(paper.value).toMatchObject({
    vote: {
      id: vote,
      objections: { standing: 12, unanswered: 0 },
      measures: expect.arrayContaining(['密闭化粪池加除臭风机'])
    }
  })
  expect((await village.see(NEAR, 'measures', { matter })).value).toMatchObject({
    proposes: false,
    promised: []
  })

  await castByBuilding(village, { matter, vote }, BLOCKED, CONFLICTED)
  village.day(46, 13)
  const verdict = async (id: string) =>
    ((await village.see(NEAR, 'result', { matter, vote: id })).value as ResultView).verdict
  expect((await verdict(vote)).outcome).toBe('blocked_by_affected')
  const move = (metres: number, name: string) => ({
    matter,
    name,
    x: 30,
    y: -metres,
    cost: 18_500_000,
    movedFrom: option
  })
  expect(await village.act(HEAD.E, 'addOption', { ...move(14, '往南'), movedFrom: sites.B })).toMatchObject({
    refusal: 'VOTE_FROZEN',
    detail: { moved: true }
  })
  expect(await village.act(HEAD.E, 'addOption', move(61, '太远'))).toMatchObject({
    refusal: 'LIMIT_REACHED',
    detail: { moved: true, most: 60 }
  })
  expect(await village.act(HEAD.E, 'addOption', { ...move(14, '圈小了'), radius: 5 })).toMatchObject({
    refusal: 'LIMIT_REACHED',
    detail: { radius: 5, least: 30 }
  })
  expect(await village.done(HEAD.E, 'addOption', move(1, '挪一米'))).toMatchObject({ affected: 28 })
  const { option: south } = await village.done<{ option: string }>(HEAD.E, 'addOption', move(14, '往南14米'))
  const note = '管线够得着，可以往南挪'
  await village.done(STREET, 'appraise', { matter, option: south, feasible: true, cause: null, note })
  const again = await announceSite(village, matter, south)
  village.day(50)
  await village.done(HEAD.E, 'openVote', { matter })
  const moved = (await village.see(NEAR, 'matter', { matter })).value as MatterView
  expect(moved.votes[2]).toMatchObject({ affected: 28, eligible: 118 })
  await castByBuilding(village, { matter, vote: again.vote }, CALMED, CONFLICTED)
  village.day(57, 11)
  expect(await verdict(again.vote)).toMatchObject({
    outcome: 'pass',
    split: [{ heads: 71 }, { heads: 20 }, { heads: 5 }]
  })
})

const siteVote = (matter: string, option: string) => ({
  matter,
  about: 'site',
  question: '同意建在停车场吗？',
  option,
  card: 'facility',
  windowDays: 7
})
