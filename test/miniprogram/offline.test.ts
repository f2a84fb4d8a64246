import { acceptAtTriage, signAll } from '../../local/demo/story'
import { DOORS, GRID_WORKER, HEAD, PLACE, personOf } from '../../local/demo/village'
import type { Stage } from '../../local/demo/stage'
import type { BallotView } from '../../src/contract/views/ballot'
import type { MatterView } from '../../src/contract/views/matter'
import { openMiniProgram, until, type MiniProgram } from './harness'
import { villageBeside, type VillageBeside } from './village'

const DAY = 86_400_000
const SIGNERS = DOORS.slice(38, 62)
const VOTER = 'W1-02'

let village: VillageBeside
let phone: MiniProgram | null = null
let matter: string
let petition: string
beforeAll(async () => {
  village = await villageBeside([...SIGNERS, 'W3-07', VOTER, 'N2-01'])
  const fields = { room: PLACE, title: '给楼道装扶手', joins: null, apart: true }
  matter = (await village.done<{ matter: string }>(personOf('W3-07'), 'suggest', fields)).matter
  await village.done(personOf('W3-07'), 'startPetition', { matter })
  await signAll(village as unknown as Stage, matter, SIGNERS)
  await acceptAtTriage(village as unknown as Stage, matter, false)
  await village.done(HEAD.E, 'announceVote', {
    matter,
    about: 'measure',
    question: '给楼道装扶手，好不好？',
    option: null,
    card: 'ordinary',
    windowDays: 5
  })
  await village.later(3 * DAY)
  await village.done(HEAD.E, 'openVote', { matter })
  const another = { ...fields, title: '西院装晾衣架' }
  petition = (await village.done<{ matter: string }>(personOf('W3-07'), 'suggest', another)).matter
  await village.done(personOf('W3-07'), 'startPetition', { matter: petition })
})
afterEach(() => {
  jest.restoreAllMocks()
  phone?.close()
})
afterAll(() => village?.close())

type Line = 'up' | 'answers lost' | 'down'

/** A phone whose line can break: nothing gets through, or commands arrive and their answers do not. */
const phoneOf = (openid: string, wechat: Record<string, unknown> = {}) => {
  const line = { now: 'up' as Line }
  const answered: unknown[] = []
  const lost: unknown[] = []
  const storage = new Map<string, unknown>()
  const open = (): MiniProgram => {
    phone?.close()
    phone = openMiniProgram({
      answer: async event => {
        if (line.now === 'down') throw new Error('no signal')
        if ('store' in event) return null
        const reply = await village.call(event, openid)
        if (line.now === 'answers lost' && 'do' in event) {
          lost.push(event.do)
          throw new Error('no answer')
        }
        answered.push(event.do)
        return reply
      },
      storage,
      wechat
    })
    return phone
  }
  return { line, storage, answered, lost, open }
}
const ballotOf = async (door: string): Promise<BallotView> =>
  (await village.see(personOf(door), 'ballot', { matter })).value as BallotView

test('a ballot whose answer is lost is kept over a closed page, stands on the first page, and counts once when sent again', async () => {
  const { line, storage, open } = phoneOf(personOf(VOTER))
  const first = await open().open('packages/vote/ballot/index', { matter })
  await until(() => first.has('choice-yes'))
  first.tap('choice-yes')
  await until(() => first.has('cast-yes'))
  line.now = 'answers lost'
  first.tap('cast-yes')
  await until(() => first.has('cast-kept'))
  expect(first.text('cast-kept')).toContain('再送一次不会重复')

  const again = await open().open('packages/vote/ballot/index', { matter })
  await until(() => again.has('cast-kept'))
  const home = await open().open('pages/home/index')
  await until(() => home.has('kept-0-again'))
  expect(home.text('kept-0')).toContain('留待重试')
  expect(home.text('kept-0')).not.toMatch(/赞成|W1-02/)
  line.now = 'up'
  home.tap('kept-0-again')
  await until(() => home.has('kept-done'))
  expect(home.has('kept-0')).toBe(false)
  expect((await ballotOf(VOTER)).receipt).toMatchObject({ choice: 'yes', replaced: 0 })
  expect([...storage.keys()].filter(key => /:(draft|unanswered)/.test(key))).toEqual([])
})

test('a round of paper ballots without signal is sent once, and each door says what became of it', async () => {
  const behind = Date.UTC(2027, 2, 5) - Date.now()
  const actual = Date.now
  jest.spyOn(Date, 'now').mockImplementation(() => actual() + behind)
  const { line, storage, lost, open } = phoneOf(GRID_WORKER)
  const before = await open().open('packages/grid/doors/index', { matter })
  await until(() => before.has('doors-count'))
  line.now = 'down'
  for (const [door, witness] of [
    ['N2-01', 'N1-01'],
    ['N2-02', 'N2-02']
  ] as const) {
    const household = `${PLACE}.${door}`
    storage.set(`:draft:paper-photo:${matter}:${household}`, 'wxfile://kept.jpg')
    const page = await open().open('packages/grid/paper/index', { matter, household })
    await until(() => page.has('paper-no'))
    page.tap('paper-no')
    page.write('witness-first', '王大姐')
    page.write('witness-second', witness)
    await until(() => page.attribute('paper-send', 'ariaDisabled') !== true)
    page.tap('paper-send')
    await until(() => page.has('paper-kept'))
  }
  const kept = await open().open('packages/grid/doors/index', { matter })
  await until(() => kept.has('doors-kept'))
  expect(kept.text('doors-kept')).toContain('N2-01、N2-02')
  line.now = 'answers lost'
  kept.tap('doors-flush')
  await until(() => lost.includes('enterPaperBallot'))
  line.now = 'up'
  const board = await open().open('packages/grid/doors/index', { matter })
  await until(() => board.has('batch-slips') && board.has('batch-refused-N2-02'))
  expect(board.has('doors-kept')).toBe(false)
  expect(board.text('batch-refused-N2-02')).toContain('见证')
  expect(board.text('batch-slips-content')).toContain('N2-01')
  expect((await ballotOf('N2-01')).assisted).not.toBeNull()
  const seen = (await village.see(HEAD.E, 'matter', { matter })).value as MatterView
  expect(seen.votes[0]?.participants).toBe(2)
  board.tap('batch-seen-N2-02')
  await until(() => !board.has('batch-refused-N2-02'))
})

test('a telephone ballot heard without signal waits with its hour, is sent once, and its slip stands on the board of doors', async () => {
  await village.later(3_600_000)
  const { line, lost, open } = phoneOf(GRID_WORKER)
  const board = await open().open('packages/grid/doors/index', { matter })
  await until(() => board.has('doors-count'))
  line.now = 'down'
  const household = `${PLACE}.W1-02`
  const page = await open().open('packages/grid/phone/index', { matter, household })
  await until(() => page.has('phone-no'))
  page.tap('phone-no')
  await until(() => page.attribute('phone-send', 'ariaDisabled') !== true)
  page.tap('phone-send')
  await until(() => page.has('phone-kept'))
  expect(page.text('phone-kept')).toContain('截止以前送到，并且有人回拨，才计入')
  line.now = 'answers lost'
  page.tap('phone-flush')
  await until(() => lost.includes('takePhoneBallot'))
  line.now = 'up'
  const app = open()
  const back = await app.open('packages/grid/doors/index', { matter })
  await until(() => back.has('batch-slips') && back.has('doors-call-backs'))
  expect(back.text('batch-slips-content')).toContain('W1-02')
  expect(back.text('doors-call-backs')).toContain('待回拨1户')
  const sent = app.calls.find(each => each.do === 'takePhoneBallot')
  expect(sent).toMatchObject({ household, choice: 'no' })
})

test('a signature asks in the same tap whether to be told more, waits for no answer, and asks once a day', async () => {
  const asked: { tmplIds: string[]; answered: unknown[] }[] = []
  let allow: (answer: object) => void = () => undefined
  const { answered, open } = phoneOf(personOf(VOTER), {
    requestSubscribeMessage: ({ tmplIds, success }: { tmplIds: string[]; success(answer: object): void }) => {
      asked.push({ tmplIds, answered: [...answered] })
      allow = success
    }
  })
  const app = open()
  const page = await app.open('pages/matter/index', { matter: petition })
  await until(() => page.has('sign'))
  page.tap('sign')
  await until(() => page.has('sign-done'))
  expect(asked).toMatchObject([{ tmplIds: ['louyuan-vote-reminder', 'louyuan-matter-progress'] }])
  expect(asked[0]?.answered).not.toContain('sign')
  expect(app.calls.map(each => each.do)).not.toContain('followMatter')
  allow({ 'louyuan-vote-reminder': 'reject', 'louyuan-matter-progress': 'accept' })
  await until(() => app.calls.some(each => each.do === 'followMatter'))
  expect(app.calls.find(each => each.do === 'followMatter')).toMatchObject({
    matter: petition,
    templates: [{ template: 'progress' }]
  })
  await until(() => page.has('unsign'))
  page.tap('unsign')
  await until(() => page.has('sign'))
  page.tap('sign')
  await until(() => page.has('sign-done'))
  expect(asked).toHaveLength(1)
})

test('an act without an answer enters nothing, and sending it again asks again', async () => {
  const asked: unknown[] = []
  const { line, open } = phoneOf(personOf(SIGNERS[3] ?? ''), {
    requestSubscribeMessage: ({ tmplIds, success }: { tmplIds: string[]; success(answer: object): void }) => {
      asked.push(tmplIds)
      success({ [tmplIds[0] ?? '']: 'accept' })
    }
  })
  const app = open()
  const page = await app.open('pages/matter/index', { matter: petition })
  await until(() => page.has('sign'))
  line.now = 'down'
  page.tap('sign')
  await until(() => page.has('sign-kept'))
  expect(app.calls.map(each => each.do)).not.toContain('followMatter')
  line.now = 'up'
  page.tap('sign-retry')
  await until(() => app.calls.some(each => each.do === 'followMatter'))
  expect(asked).toHaveLength(2)
  expect(new Set(app.calls.filter(each => each.do === 'sign').map(each => each.request)).size).toBe(1)
})

test('the chat of a card is asked for once more where WeChat knows no scene yet, and a card opens without it', async () => {
  const made = { room: PLACE, matter: null, kind: 'share' }
  const { invitation } = await village.done<{ invitation: string }>(HEAD.E, 'makeInvitation', made)
  const failing = (errors: readonly string[]) => {
    const left = [...errors]
    return ({ success, fail }: { success(found: object): void; fail(why: object): void }) => {
      const errMsg = left.shift()
      if (errMsg) fail({ errMsg })
      else success({ cloudID: 'sealed' })
    }
  }
  const entered = async (openid: string, errors: readonly string[]) => {
    const { open } = phoneOf(openid, { getGroupEnterInfo: failing(errors) })
    const app = open()
    await app.open('pages/card/index', { card: invitation })
    await until(() => app.visited.length > 0)
    expect(app.visited[0]).toContain('pages/room/index')
    return app.calls.find(each => each.do === 'enter')?.group
  }
  const scene = 'getGroupEnterInfo:fail invalid scene'
  expect(await entered('p-first-fails', [scene])).toBe('sealed')
  expect(await entered('p-never', [scene, scene])).toBeNull()
  expect(await entered('p-left-the-group', ['fail 65206', 'fail 65206'])).toBeNull()
})
