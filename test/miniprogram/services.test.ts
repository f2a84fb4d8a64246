import { withinPatience } from '../../src/services/delivery'
import { requestId, settleRequest } from '../../src/services/requestId'
import { pathOf } from '../../src/services/shareCard'

const phone = new Map<string, string>()
jest.mock('../../src/services/cloud', () => ({ persona: () => 'o-1' }), { virtual: true })
jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: {
    getStorageSync: (key: string) => phone.get(key) ?? '',
    setStorageSync: (key: string, value: string) => phone.set(key, value),
    removeStorageSync: (key: string) => phone.delete(key)
  },
  useShareAppMessage: () => undefined
}))
beforeEach(() => phone.clear())

describe('the id of a request', () => {
  test('stays while the same ballot is sent again without having been answered', () => {
    const first = requestId('castBallot', { vote: 'v1', choice: 'yes' })
    expect(requestId('castBallot', { vote: 'v1', choice: 'yes' })).toBe(first)
  })

  test('changes with what is asked for', () => {
    const yes = requestId('castBallot', { vote: 'v1', choice: 'yes' })
    expect(requestId('castBallot', { vote: 'v1', choice: 'no' })).not.toBe(yes)
  })

  test('changes once an answer has come', () => {
    const first = requestId('castBallot', { vote: 'v1', choice: 'yes' })
    settleRequest('castBallot')
    expect(requestId('castBallot', { vote: 'v1', choice: 'yes' })).not.toBe(first)
  })

  test('differs between two commands of the same content', () => {
    expect(requestId('sign', { matter: 'm1' })).not.toBe(requestId('object', { matter: 'm1' }))
  })
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
