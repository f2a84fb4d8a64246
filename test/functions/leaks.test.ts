import { answerObjections, hearNeighbours, objectAround } from '../../local/demo/neighbours'
import {
  castByBuilding,
  CONFLICTED,
  declareConflicts,
  MAIN,
  type BallotsByBuilding
} from '../../local/demo/story'
import { HEAD, PLACE, personOf, SECRETARY } from '../../local/demo/village'
import { VIEWS, type ViewName } from '../../src/contract/requests'
import { openScene, type Village } from './hewanli'
import { ANSWERED } from './scenes'

/** As the main vote, but the north courtyard is against it: contested. */
const CONTESTED: BallotsByBuilding = { ...MAIN, E4: [11, 0, 0], N1: [1, 6, 0], N2: [1, 3, 0], N3: [1, 3, 0] }
const NEIGHBOUR = 'W2-05'
const READERS = [
  ['a stranger with a card', 'p-stranger', []],
  ['a neighbour', personOf(NEIGHBOUR), [NEIGHBOUR]]
] as const
/** What was said to officials alone. */
const CONFIDED = '他家的亲戚在投标的公司上班'

let village: Village
let matter: string
let vote: string
let poll: string
const logged: string[] = []
beforeAll(async () => {
  const { village: opened, told } = await openScene(ANSWERED)
  village = opened
  jest.spyOn(console, 'error').mockImplementation(line => void logged.push(String(line)))
  matter = told.matter
  poll = told.poll
  const { A: option } = told.sites
  village.day(27)
  await hearNeighbours(village, matter, [option])
  await objectAround(village, matter, option)
  await declareConflicts(village, matter)
  village.day(35)
  await answerObjections(village, matter)
  const proposed = { matter, door: 'N1-05', ground: 'contract', evidence: CONFIDED }
  await village.done(personOf('E4-02'), 'proposeRecusal', proposed)
  await village.done(personOf('N1-05'), 'answerRecusal', {
    matter,
    recusal: await proposalSeenBy(SECRETARY),
    agrees: false,
    text: '我家没有人在那里上班'
  })
  await village.done(SECRETARY, 'decideRecusal', {
    matter,
    recusal: await proposalSeenBy(SECRETARY),
    imposed: false,
    reason: '查过了，没有关联'
  })
  vote = (
    await village.done<{ vote: string }>(HEAD.E, 'announceVote', {
      matter,
      about: 'site',
      question: '同意在村口停车场建公厕吗？',
      option,
      card: 'facility',
      windowDays: 7
    })
  ).vote
  const allowed = { matter, templates: [{ template: 'vote' }, { template: 'progress' }] }
  for (const door of ['W1-03', 'N1-05']) await village.done(personOf(door), 'followMatter', allowed)
  village.day(39)
  await village.done(HEAD.E, 'openVote', { matter })
  await castByBuilding(village, { matter, vote }, CONTESTED, CONFLICTED)
  await village.done(personOf('N1-02'), 'giveReason', {
    matter,
    vote,
    household: `${PLACE}.N1-02`,
    text: '离我们院太远，老人走不到'
  })
  await village.tick()
})
afterAll(async () => {
  jest.restoreAllMocks()
  await village.close()
})

const proposalSeenBy = async (openid: string): Promise<string> => {
  const { value } = await village.see(openid, 'matter', { matter })
  return (value as { proposals: { id: string }[] }).proposals[0]!.id
}

/** Every view there is, asked with whatever it asks for. */
const pagesOf = async (openid: string): Promise<[ViewName, string][]> => {
  const fields = { room: PLACE, matter, vote, poll, household: `${PLACE}.N1-02`, span: 'year', back: 0 }
  const names = Object.keys(VIEWS) as ViewName[]
  return Promise.all(
    names.map(
      async name => [name, JSON.stringify(await village.see(openid, name, fields))] as [ViewName, string]
    )
  )
}

const DOOR = /(?<![A-Z0-9])[WEN]\d-\d\d(?!\d)/g
const doorsIn = (text: string, own: readonly string[]): string[] =>
  [...new Set(text.match(DOOR) ?? [])].filter(door => !own.includes(door))

const isQuiet = async (read: readonly ViewName[]): Promise<void> => {
  const open = await pagesOf(personOf(NEIGHBOUR))
  for (const name of read) expect(open).toContainEqual([name, expect.stringMatching(/^{"ok":true/)])
  for (const [who, openid, own] of READERS)
    for (const [page, text] of await pagesOf(openid)) {
      expect([who, page, doorsIn(text, own)]).toEqual([who, page, []])
      expect([who, page, text.includes(CONFIDED)]).toEqual([who, page, false])
      expect([who, page, text.match(/"p-(?!stranger)[\w-]+/g)]).toEqual([who, page, null])
    }
}

test('while a contested vote runs, no page says a door, a person or how it stands', async () => {
  await isQuiet(['home', 'room', 'matter', 'hearing', 'packet', 'ballot', 'consensus', 'figures'])
  for (const [, openid] of READERS)
    for (const [page, text] of await pagesOf(openid))
      expect([page, /"(split|yes|no|abstain)":\s*\[?\d/.test(text)]).toEqual([page, false])
})

test('after it nothing of a door, a person or what was confided stands on any page, in any file or message', async () => {
  village.day(47)
  await village.tick()
  expect((await village.see(SECRETARY, 'matter', { matter })).value).toMatchObject({ level: 'L2' })
  await isQuiet(['home', 'room', 'matter', 'hearing', 'packet', 'result', 'export', 'consensus', 'figures'])
  await village.tick()
  const messages = village.cloud.openApi.calls().filter(({ api }) => api === 'subscribeMessage.send')
  expect(messages.length).toBeGreaterThan(0)
  for (const { params } of messages) {
    const { touser: _touser, page: _page, ...said } = params as { touser: string; page: string }
    expect([JSON.stringify(said), doorsIn(JSON.stringify(said), [])]).toEqual([JSON.stringify(said), []])
    expect(JSON.stringify(said)).not.toMatch(/赞成|反对|弃权|\d+户/)
  }
  expect(logged.flatMap(line => doorsIn(line, []))).toEqual([])
})
