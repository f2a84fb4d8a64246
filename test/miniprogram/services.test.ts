import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { withinPatience } from '../../src/services/delivery'
import { deliver, delivered, forgetDelivered, put, waiting } from '../../src/services/outbox'
import { pathOf } from '../../src/services/shareCard'
import { draftsOf, type ResidentCommand } from '../../src/services/subjects'
import { requestId, settleRequest, unanswered } from '../../src/services/unanswered'

const phone = new Map<string, string>()
const mockSent: Record<string, unknown>[] = []
const mockAnswers: ((event: Record<string, unknown>) => unknown)[] = []
jest.mock(
  '../../src/services/cloud',
  () => ({
    persona: () => 'o-1',
    callApi: async (event: Record<string, unknown>) => {
      mockSent.push(event)
      const reply = mockAnswers.shift()?.(event) ?? null
      return reply === null ? { status: 'offline' } : { status: 'replied', reply }
    }
  }),
  { virtual: true }
)
jest.mock('../../src/services/photo', () => ({ storePhoto: async () => null }), { virtual: true })
jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: {
    getStorageSync: (key: string) => phone.get(key) ?? '',
    setStorageSync: (key: string, value: string) => phone.set(key, value),
    removeStorageSync: (key: string) => phone.delete(key)
  },
  useShareAppMessage: () => undefined
}))
beforeEach(() => {
  phone.clear()
  mockSent.length = 0
  mockAnswers.length = 0
})

const BALLOT = { matter: 'm1', vote: 'v1', household: 'h1', choice: 'yes', helper: null }

describe('the id of a request', () => {
  test('stays while the same ballot is sent again without having been answered', () => {
    const first = requestId('castBallot', BALLOT)
    expect(requestId('castBallot', BALLOT)).toBe(first)
  })

  test('changes with what is asked for', () => {
    const yes = requestId('castBallot', BALLOT)
    expect(requestId('castBallot', { ...BALLOT, choice: 'no' })).not.toBe(yes)
  })

  test('changes once an answer has come', () => {
    const first = requestId('castBallot', BALLOT)
    settleRequest(first)
    expect(requestId('castBallot', BALLOT)).not.toBe(first)
  })

  test('differs between two commands of the same content', () => {
    expect(requestId('sign', { matter: 'm1' })).not.toBe(requestId('startPetition', { matter: 'm1' }))
  })

  test('two questions without an answer each keep their own', () => {
    const ask = (text: string) => requestId('askQuestion', { matter: 'm1', text })
    const [lamp, stairs] = [ask('路灯什么时候修'), ask('楼梯谁来扫')]
    expect([ask('路灯什么时候修'), ask('楼梯谁来扫')]).toEqual([lamp, stairs])
  })
})

describe('what waits without an answer', () => {
  test('is the last word on one thing: a ballot changed meanwhile, or a name taken back, takes the place of the first', () => {
    requestId('castBallot', BALLOT)
    requestId('castBallot', { ...BALLOT, vote: 'v2' })
    requestId('castBallot', { ...BALLOT, choice: 'no' })
    requestId('sign', { matter: 'm1' })
    requestId('unsign', { matter: 'm1' })
    expect(unanswered().map(({ command, text }) => [command, text])).toEqual([
      ['castBallot', JSON.stringify({ ...BALLOT, vote: 'v2' })],
      ['castBallot', JSON.stringify({ ...BALLOT, choice: 'no' })],
      ['unsign', '{"matter":"m1"}']
    ])
  })

  test('knows the drafts it was typed into by the names the pages give them', () => {
    const input = { matter: '', vote: '', household: '', room: '', poll: '', text: '', option: '', title: '' }
    const written = readdirSync(join(__dirname, '../../src/features'), { recursive: true, encoding: 'utf8' })
      .filter(file => file.endsWith('.ts') || file.endsWith('.tsx'))
      .map(file => readFileSync(join(__dirname, '../../src/features', file), 'utf8'))
      .join('\n')
    const commands: ResidentCommand[] = [
      'castBallot',
      'castSecret',
      'fileObjection',
      'giveReason',
      'suggest',
      'answerStatement',
      'addStatement',
      'askQuestion',
      'raiseObjection',
      'declareInterest',
      'askReview',
      'askReopening'
    ]
    for (const name of commands.flatMap(command => draftsOf(command, input)))
      expect([name, written.includes(`useDraft(\`${name.replace(/:+$/, ':')}$`)]).toEqual([name, true])
  })
})

describe('what was entered at doors without signal', () => {
  const paper = (door: string) => ({
    name: 'enterPaperBallot' as const,
    door,
    kept: null,
    input: {
      matter: 'm1',
      vote: 'v1',
      household: `h.${door}`,
      choice: 'yes',
      witnesses: [],
      photo: 'f',
      enteredAtDoor: 1
    }
  })
  const slip = (event: Record<string, unknown>) => ({ ok: true, now: 0, value: { door: event.household } })
  const refusal = (name: string) => () => ({ ok: false, now: 0, refusal: name })

  test('is sent in the order it was entered, and each door says what became of it', async () => {
    for (const door of ['N1-01', 'N1-02', 'N1-03']) put(paper(door))
    mockAnswers.push(slip, refusal('WITNESS_MISSING'), slip)
    await deliver()
    expect(mockSent.map(each => each.household)).toEqual(['h.N1-01', 'h.N1-02', 'h.N1-03'])
    expect(waiting()).toEqual([])
    expect(delivered().map(each => [each.door, each.status])).toEqual([
      ['N1-03', 'slip'],
      ['N1-02', 'refused'],
      ['N1-01', 'slip']
    ])
    forgetDelivered(delivered().flatMap(each => (each.status === 'slip' ? [each.key] : [])))
    expect(delivered().map(each => each.door)).toEqual(['N1-02'])
  })

  test('what broke or was busy stays under its id and does not hold up the next door', async () => {
    const [first, second] = [put(paper('N1-01')), put(paper('N1-02'))]
    mockAnswers.push(refusal('internal'), refusal('BUSY'), slip, slip)
    await deliver()
    expect(waiting().map(each => each.key)).toEqual([first, second])
    await deliver()
    expect(waiting()).toEqual([])
    expect(mockSent.map(each => each.request)).toEqual([first, second, first, second])
  })

  test('a photograph that cannot be stored keeps its own door back only', async () => {
    put({ ...paper('N1-01'), kept: 'on this phone' })
    put(paper('N1-02'))
    mockAnswers.push(slip)
    await deliver()
    expect(waiting().map(each => each.door)).toEqual(['N1-01'])
  })

  test('without a network the rest is not tried, and two pages that send at once send each door once', async () => {
    for (const door of ['N1-01', 'N1-02']) put(paper(door))
    await deliver()
    expect(mockSent).toHaveLength(1)
    mockAnswers.push(slip, slip)
    await Promise.all([deliver(), deliver()])
    expect(mockSent).toHaveLength(3)
    expect(waiting()).toEqual([])
  })
})

test('what was heard on the telephone tells how long it waited on the phone, once it waited longer than a minute', async () => {
  const heard = { matter: 'm1', vote: 'v1', household: 'h1', choice: 'yes', waited: null }
  const slip = () => ({ ok: true, now: 0, value: {} })
  const sentAfter = async (ms: number) => {
    const at = Date.now()
    const clock = jest.spyOn(Date, 'now').mockReturnValue(at)
    put({ name: 'takePhoneBallot', door: 'N1-01', input: heard, kept: null })
    await deliver()
    clock.mockReturnValue(at + ms)
    mockAnswers.push(slip)
    await deliver()
    clock.mockRestore()
    return mockSent.map(each => each.waited)
  }
  expect(await sentAfter(60_000)).toEqual([null, null])
  mockSent.length = 0
  expect(await sentAfter(3_600_000)).toEqual([null, 3_600_000])
  expect(waiting()).toEqual([])
})

describe('a call to the cloud', () => {
  test('that is answered is replied, a refusal too', async () => {
    const refusal = { ok: false, refusal: 'VOTE_CLOSED' }
    expect(await withinPatience(Promise.resolve(refusal))).toEqual({ status: 'replied', reply: refusal })
  })

  test('that breaks is offline', async () => {
    expect(await withinPatience(Promise.reject(new Error('no network')))).toEqual({ status: 'offline' })
  })

  test('that stays silent is offline after a while', async () => {
    jest.useFakeTimers()
    const delivery = withinPatience(new Promise(() => undefined))
    await jest.runAllTimersAsync()
    expect(await delivery).toEqual({ status: 'offline' })
    jest.useRealTimers()
  })
})

test('a share card leads to its page with everything a reader needs to open it', () => {
  expect(pathOf({ page: 'pages/matter/index', query: { id: 'm1', from: '东院&1' } })).toBe(
    '/pages/matter/index?id=m1&from=%E4%B8%9C%E9%99%A2%261'
  )
  expect(pathOf({ page: 'pages/home/index', query: {} })).toBe('/pages/home/index')
})
