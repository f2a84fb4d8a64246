import type { Stage } from '../../local/demo/stage'
import { acceptAtTriage, signAll } from '../../local/demo/story'
import { DOORS, GRID_WORKER, HEAD, PLACE, personOf, SECRETARY, STREET } from '../../local/demo/village'
import { openMiniProgram, until, type MiniProgram } from './harness'
import { villageBeside, type VillageBeside } from './village'

const DAY = 86_400_000
const SIGNERS = DOORS.slice(38, 62)

let village: VillageBeside
let phone: MiniProgram | null = null
let matter = ''
beforeAll(async () => {
  village = await villageBeside([...SIGNERS, 'W3-07', 'N2-01', 'N2-02', 'N3-01', 'W1-02'])
  matter = await votingInSecret('路灯晚上几点关')
})
afterEach(() => phone?.close())
afterAll(() => village?.close())

/** Whether the line of every phone is up, or nothing gets through. */
const line = { up: true }
const open = async (
  openid: string,
  route: string,
  query: Record<string, string> = {},
  storage = new Map<string, unknown>()
) => {
  phone?.close()
  const answer = (event: Record<string, unknown>) =>
    line.up ? village.call(event, openid) : Promise.reject(new Error('no signal'))
  phone = openMiniProgram({ answer, storage })
  return phone.open(route, { matter, ...query })
}
const at = (door: string) => ({ household: `${PLACE}.${door}` })

const votingInSecret = async (title: string): Promise<string> => {
  const fields = { room: PLACE, title, joins: null, apart: true }
  const { matter } = await village.done<{ matter: string }>(personOf('W3-07'), 'suggest', fields)
  await village.done(personOf('W3-07'), 'startPetition', { matter })
  await signAll(village as unknown as Stage, matter, SIGNERS)
  await acceptAtTriage(village as unknown as Stage, matter, false)
  await village.done(HEAD.E, 'announceVote', {
    matter,
    about: 'measure',
    question: `${title}，好不好？`,
    option: null,
    card: 'ordinary',
    windowDays: 5,
    secret: true
  })
  await village.later(3 * DAY)
  await village.done(HEAD.E, 'openVote', { matter })
  return matter
}

const takeAt = async (door: string, number: string) => {
  const page = await open(GRID_WORKER, 'packages/grid/envelope/index', at(door))
  await until(() => page.has('envelope-number'))
  page.write('envelope-number', number)
  page.write('witness-first', '王大姐')
  expect(page.attribute('envelope-take', 'ariaDisabled')).toBe(true)
  page.write('witness-second', '李师傅')
  await until(() => page.attribute('envelope-take', 'ariaDisabled') !== true)
  page.tap('envelope-take')
  await until(() => page.has('envelope-taken'))
  return page
}

test('a grid worker takes a sealed envelope at a door, and its household reads how to have it back', async () => {
  const page = await takeAt('N2-01', '7')
  expect(page.text('envelope-taken')).toContain('7号信封')
  const ballot = await open(personOf('N2-01'), 'packages/vote/ballot/index')
  await until(() => ballot.has('marked'))
  expect(ballot.text('marked')).toContain('请网格员上门退还')
  expect(ballot.text()).not.toContain('另一台手机')
})

test('an envelope taken without signal waits on the phone and is registered once the line is back', async () => {
  const storage = new Map<string, unknown>()
  const board = await open(GRID_WORKER, 'packages/grid/doors/index', {}, storage)
  await until(() => board.has('doors-count'))
  line.up = false
  const page = await open(GRID_WORKER, 'packages/grid/envelope/index', at('N3-02'), storage)
  await until(() => page.has('envelope-number'))
  page.write('envelope-number', '31')
  page.write('witness-first', '王大姐')
  page.write('witness-second', '李师傅')
  await until(() => page.attribute('envelope-take', 'ariaDisabled') !== true)
  page.tap('envelope-take')
  await until(() => page.has('envelope-waits'))
  expect(page.text('envelope-waits')).toContain('截止以前送到，这一户才算投过')
  const again = await open(GRID_WORKER, 'packages/grid/envelope/index', at('N3-02'), storage)
  await until(() => again.has('envelope-waits'))
  expect(again.has('envelope-take')).toBe(false)
  line.up = true
  again.tap('envelope-flush')
  await until(() => again.has('envelope-held'))
  expect(again.text('envelope-held')).toContain('31号')
  again.write('witness-first', '王大姐')
  await until(() => again.attribute('envelope-return', 'ariaDisabled') !== true)
  again.tap('envelope-return')
  await until(() => again.has('envelope-returned'))
})

test('an envelope is given back at the door before one witness', async () => {
  await takeAt('N2-02', '8')
  const doors = await open(GRID_WORKER, 'packages/grid/doors/index')
  await until(() => doors.has('door-N2-02'))
  doors.tap('door-N2-02')
  await until(() => doors.has('door-envelope'))
  expect(doors.text('door-envelope')).toContain('退还信封（8号）')
  const page = await open(GRID_WORKER, 'packages/grid/envelope/index', at('N2-02'))
  await until(() => page.has('envelope-held'))
  expect(page.attribute('envelope-return', 'ariaDisabled')).toBe(true)
  page.write('witness-first', '王大姐')
  await until(() => page.attribute('envelope-return', 'ariaDisabled') !== true)
  page.tap('envelope-return')
  await until(() => page.has('envelope-returned'))
})

test('a teller sends only a count that fits, and the papers count when a second counted the same', async () => {
  await takeAt('N3-01', '9')
  await village.later(5 * DAY + 1)
  const way = await open(SECRETARY, 'pages/matter/index')
  await until(() => way.has('go-openEnvelopes'))

  const first = await sheetOf(SECRETARY, { yes: '1', no: '0', abstain: '0' })
  expect(first.text('bag-0-sum')).toBe('2个信封，已填1张')
  expect(first.attribute('envelopes-send', 'ariaDisabled')).toBe(true)
  await tell(first, '1')
  await until(() => first.has('envelopes-waiting'))
  expect(first.text('envelopes-waiting')).toContain('等另一位来数')

  const second = await sheetOf(STREET, { yes: '2', no: '0', abstain: '0' })
  second.tap('envelopes-send')
  await until(() => second.has('envelopes-differ'))
  await until(() => second.text('bag-0-sum') === '2个信封，已填0张')

  await tell(await sheetOf(SECRETARY, { yes: '1', no: '0', abstain: '0' }), '1')
  const last = await sheetOf(STREET, { yes: '1', no: '0', abstain: '0' })
  await tell(last, '1')
  await until(() => last.has('envelopes-opened'))
})

const sheetOf = async (openid: string, papers: Record<'yes' | 'no' | 'abstain', string>) => {
  const page = await open(openid, 'packages/grid/envelopes/index')
  await until(() => page.has('bag-0-yes'))
  for (const [choice, count] of Object.entries(papers)) page.write(`bag-0-${choice}`, count)
  const sum = Object.values(papers).reduce((all, count) => all + Number(count), 0)
  await until(() => page.text('bag-0-sum').includes(`已填${sum}张`))
  return page
}
const tell = async (page: Awaited<ReturnType<typeof sheetOf>>, no: string) => {
  page.write('bag-0-no', no)
  await until(() => page.attribute('envelopes-send', 'ariaDisabled') !== true)
  page.tap('envelopes-send')
  await until(() => page.has('envelopes-waiting') || page.has('envelopes-opened'))
}
