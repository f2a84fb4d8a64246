import type { StoredMatter } from '../../cloudfunctions/store/matters'
import { comesByCard, inTurns } from '../../local/demo/stage'
import { doorsOf, GRID_WORKER, HEAD, PLACE, personOf, SECRETARY, STREET } from '../../local/demo/village'
import type { HomeView } from '../../src/contract/views/room'
import type { RollView } from '../../src/contract/views/roll'
import { VIEWS, type ViewName } from '../../src/contract/requests'
import { openPictured } from '../pictures/village'
import type { Village } from './hewanli'
import { kept } from './kept'
import { answered } from './northYard'

const READERS = {
  stranger: 'p-stranger',
  otherYard: personOf('E5-05'),
  resident: personOf('N2-02'),
  landlord: 'p-landlord',
  head: HEAD.N,
  secretary: SECRETARY,
  street: STREET,
  gridWorker: GRID_WORKER
} as const
type Reader = keyof typeof READERS

/** Who may read doors that are not their own on a view, and why; everybody else must not. */
const DOORS: Readonly<Record<ViewName, readonly [who: readonly Reader[], why: string]>> = {
  home: [[], ''],
  room: [[], ''],
  claims: [['head', 'gridWorker'], 'they confirm who lives behind a door of theirs'],
  guesses: [[], 'they who keep the door list, while a door is locked'],
  doorstep: [['resident', 'head'], 'a neighbour vouches for a door of the own building'],
  roll: [['head', 'gridWorker'], 'they keep the door list and hand out its codes'],
  bodies: [[], ''],
  body: [['head', 'secretary'], 'they keep its roll and hand out the codes of its seats'],
  household: [[], ''],
  cards: [[], ''],
  ruleDocument: [[], ''],
  cardCode: [[], ''],
  invitations: [['head', 'secretary'], 'a branch is taken back by whose card began it'],
  officials: [[], ''],
  relatives: [['head', 'secretary', 'street'], 'the own relatives, and what one is to decide'],
  matter: [[], ''],
  hearing: [['head', 'secretary'], 'whoever answers an objection knows where it is'],
  measures: [[], ''],
  proofPhoto: [[], ''],
  rights: [[], ''],
  myRights: [[], ''],
  ballot: [[], ''],
  result: [[], ''],
  proof: [[], ''],
  export: [[], ''],
  turnout: [['head', 'gridWorker'], 'they go to the doors that have not voted'],
  callBacks: [['head', 'secretary', 'gridWorker'], 'they call a household back'],
  ballotPhoto: [[], ''],
  rechecks: [['head', 'secretary', 'gridWorker'], 'they ask a household again'],
  rehearsal: [[], ''],
  proxies: [['resident', 'head'], 'who votes for whom is known in the room'],
  held: [[], ''],
  doors: [['head', 'gridWorker'], 'they visit the doors'],
  envelopes: [[], ''],
  mediations: [[], ''],
  mediation: [[], ''],
  neutrals: [['secretary'], 'the secretary keeps the list of those who may listen'],
  poll: [[], ''],
  consensus: [[], ''],
  moderation: [[], ''],
  workbench: [[], ''],
  desk: [[], ''],
  closing: [[], ''],
  gatherings: [[], ''],
  gathering: [[], ''],
  hands: [['head', 'secretary'], 'whoever enters raised hands sees whose they are'],
  feedback: [['head', 'gridWorker'], 'they tell the doors where nobody knows the answer'],
  feedbackRound: [['head', 'gridWorker'], 'they walk the doors where nobody knows an answer'],
  replyTexts: [[], ''],
  packet: [[], ''],
  figures: [[], ''],
  board: [[], ''],
  meeting: [[], ''],
  monthEnd: [[], ''],
  screenings: [[], ''],
  screenedPhoto: [[], ''],
  ownWords: [[], ''],
  privacy: [[], ''],
  myData: [[], ''],
  deletion: [[], ''],
  looks: [[], '']
}

/** Names somebody wrote down: the members of a station and who may listen are known to those who live there. */
const NAMES = /王大姐|老周|李师傅|陈老师|小赵|周师傅/
const NAMED: Readonly<Partial<Record<ViewName, readonly Reader[]>>> = {
  room: ['otherYard', 'resident', 'landlord', 'head', 'secretary', 'street', 'gridWorker'],
  mediations: ['otherYard', 'resident', 'head'],
  neutrals: ['secretary']
}
/** Photographs: what a card of the community rests on is read with it, never a ballot on paper. */
const PHOTO = /cloud:\/\/hewanli\/(?!cards\/)/
const DOOR = /(?<![A-Z0-9])[WEN]\d-\d\d(?!\d)/g
const OPENID = /"p-[\w-]+"/g

jest.setTimeout(240_000)

let village: Village
let matters: StoredMatter[]
let meeting: string
let gathering: string
let mediation: string
beforeAll(async () => {
  village = await openPictured()
  await comesByCard(village, READERS.stranger, PLACE)
  await lets('N3-02', READERS.landlord)
  ;[meeting = '', gathering = '', mediation = ''] = await Promise.all(
    ['meetings', 'gatherings', 'mediations'].map(newest)
  )
  const untold = await answered(village)
  matters = (await kept<StoredMatter>(village, 'matters')).filter(
    ({ id, state }) => TOLD.includes(state.title) || id === untold
  )
})
afterAll(() => village?.close())

/** A dwelling of 北院 is let from now on, and its owner, who lives elsewhere, has claimed it. */
const lets = async (door: string, owner: string): Promise<void> => {
  const room = `${PLACE}-N`
  const rows = ['N1', 'N2', 'N3'].flatMap(doorsOf).map((each, at) => ({
    line: at + 2,
    door: each,
    building: each.slice(0, 2),
    occupancy: each === door ? '租住' : '自住',
    area: '90',
    owner: null
  }))
  await village.done(HEAD.N, 'importRoll', { room, rows })
  const roll = (await village.see(HEAD.N, 'roll', { room })).value as RollView
  const code = roll.rows.find(({ ownerCode }) => ownerCode)?.ownerCode ?? ''
  await village.done(owner, 'bindByCode', { room, door, code, consent: 1 })
}

const newest = async (collection: string): Promise<string | undefined> =>
  (await kept<{ id: string }>(village, collection)).map(({ id }) => id).pop()

/** Matters with something to hide: doors to visit and call, envelopes, a site with neighbours, seats, an open question. */
const TOLD = [
  '村里没有公厕请修一座',
  '文化室翻修请村民代表定',
  '北院雨水沟该清淤了',
  '北院楼道的灯换成声控的',
  '北院要不要装一道门禁',
  '给北院花坛换一圈石沿',
  '西院停车场边要一个垃圾房',
  '桥栏杆松了请街道修'
]

/** What there is to ask of a view: every matter, vote and round of polling, or the village and a courtyard. */
const asksOf = (view: ViewName): object[] => {
  const parts = Object.keys(VIEWS[view])
  const ids = { place: PLACE, household: `${PLACE}.N1-02`, meeting, gathering, mediation }
  const others = { ...ids, most: null, body: 'villagerReps', span: 'year', back: 0 }
  if (parts.includes('vote'))
    return matters.flatMap(({ id, state }) =>
      state.votes.slice(-1).map(vote => ({ matter: id, vote: vote.id }))
    )
  if (parts.includes('matter')) return matters.map(({ id }) => ({ ...others, matter: id }))
  if (parts.includes('poll'))
    return matters.flatMap(({ state }) => state.polls.map(({ id }) => ({ poll: id })))
  if (parts.includes('room')) return [PLACE, `${PLACE}-N`].map(each => ({ ...others, room: each }))
  return [others]
}

/** A choice that is somebody else's: what is counted says how many instead, the own one is in the receipt and its line. */
const stancesIn = (value: unknown, own: string | undefined): object[] => {
  if (typeof value !== 'object' || value === null) return []
  const isOne = 'choice' in value && typeof value.choice === 'string' && !('heads' in value)
  if (isOne && own && (isReceiptOf(value, own) || 'mark' in value)) return []
  return [...(isOne ? [value] : []), ...Object.values(value).flatMap(each => stancesIn(each, own))]
}
const isReceiptOf = (value: object, door: string) =>
  'household' in value && value.household === `${PLACE}.${door}`

test('on every view there is, whoever looks reads no door, name, person, photograph or stance that is not theirs to read', async () => {
  const read = new Map<string, string>()
  await inTurns(Object.entries(READERS), async ([reader, openid]) => {
    const { value } = await village.see(openid, 'home')
    const { household, owns } = (value as HomeView).viewer
    const own = (household ?? owns[0])?.door
    for (const view of Object.keys(VIEWS) as ViewName[])
      for (const ask of asksOf(view)) {
        const reply = await village.see(openid, view, ask)
        const text = JSON.stringify(reply)
        const tell = (what: string, of: string) => read.set(`${reader} reads ${what} on ${view}`, of)
        if ((text.match(DOOR) ?? []).some(door => door !== own)) tell('doors', text)
        if (NAMES.test(text)) tell('names', text)
        if (PHOTO.test(text)) tell('photographs', text)
        if ((text.match(OPENID) ?? []).some(each => each !== `"${openid}"`)) tell('people', text)
        if (stancesIn(reply, own).length > 0) tell('stances', text)
      }
  })
  const allowed = [
    ...Object.entries(DOORS).flatMap(([view, [who]]) => who.map(each => `${each} reads doors on ${view}`)),
    ...Object.entries(NAMED).flatMap(([view, who]) => who.map(each => `${each} reads names on ${view}`))
  ]
  expect([...read.keys()].sort()).toEqual(allowed.sort())
})

/** Whoever reads these reads them as a neighbour, or they are what the official said or keeps themselves. */
const NOT_NOTED: readonly ViewName[] = ['doorstep', 'proxies', 'relatives', 'neutrals']

test('whoever reads doors by an office leaves a look on record', async () => {
  const noted = async () => (await kept(village, 'looks')).length
  const read: string[] = []
  for (const [view, [who]] of Object.entries(DOORS) as [ViewName, readonly [readonly Reader[], string]][])
    for (const reader of NOT_NOTED.includes(view) ? [] : who) {
      const before = await noted()
      const replies = await Promise.all(asksOf(view).map(ask => village.see(READERS[reader], view, ask)))
      if (!JSON.stringify(replies).match(DOOR) || (await noted()) === before) read.push(`${reader} ${view}`)
    }
  expect(read).toEqual([])
})
