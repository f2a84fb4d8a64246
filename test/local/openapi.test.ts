import { connect, errorOf } from './conformance/settings'
import type { TestCloud } from './harness'

interface Sdk {
  openapi: {
    security: {
      msgSecCheck(params: object): Promise<object>
      mediaCheckAsync(params: object): Promise<object>
    }
    subscribeMessage: { send(params: object): Promise<object> }
    wxacode: { get(params: object): Promise<object>; getUnlimited(params: object): Promise<object> }
  }
  callOpenAPI(params: { api: string; data: object }): Promise<{ result: object }>
  getOpenData(params: { list: string[] }): Promise<{ list: object[] }>
}
let local: TestCloud
let sdk: Sdk
beforeAll(async () => {
  const connected = await connect()
  local = connected.local!
  sdk = connected.cloud as never
})
beforeEach(() => local.openApi.clear())
afterAll(() => local.stop())

test('a text passes unless a script says otherwise, and what was asked is kept', async () => {
  const answer = await sdk.openapi.security.msgSecCheck({
    version: 2,
    scene: 2,
    openid: 'person-a',
    content: '你好'
  })
  expect(answer).toMatchObject({ result: { suggest: 'pass', label: 100 }, errCode: 0 })
  expect(local.openApi.calls()).toMatchObject([
    { api: 'security.msgSecCheck', params: { version: 2, scene: 2, openid: 'person-a', content: '你好' } }
  ])
})

test('scripted replies come in order, then the usual one again', async () => {
  const check = () => sdk.openapi.security.msgSecCheck({ content: 'x' })
  local.openApi.script('security.msgSecCheck', [
    { errcode: 0, errmsg: 'ok', result: { suggest: 'risky', label: 20001 } },
    { errcode: 87014, errmsg: 'risky content' },
    { systemError: -604101 }
  ])
  expect(await check()).toMatchObject({ result: { suggest: 'risky' } })
  expect(await errorOf(check())).toMatchObject({ errCode: 87014 })
  expect(await errorOf(check())).toMatchObject({ errCode: -604101 })
  expect(await check()).toMatchObject({ result: { suggest: 'pass' } })
})

test('a picture is sent for checking and gets a trace', async () => {
  const answer = await sdk.openapi.security.mediaCheckAsync({
    mediaUrl: 'https://example.invalid/a.png',
    mediaType: 2
  })
  expect(answer).toMatchObject({ traceId: expect.any(String) })
  expect(local.openApi.calls()).toMatchObject([{ params: { media_url: 'https://example.invalid/a.png' } }])
})

test('a subscription message is kept with its words, and may be refused by the person', async () => {
  const send = () =>
    sdk.openapi.subscribeMessage.send({ touser: 'person-a', data: { thing1: { value: '门禁' } } })
  expect(await send()).toMatchObject({ errCode: 0 })
  expect(local.openApi.calls()).toMatchObject([
    { params: { touser: 'person-a', data: { thing1: { value: '门禁' } } } }
  ])
  local.openApi.script('subscribeMessage.send', [{ errcode: 43101, errmsg: 'user refuse to accept the msg' }])
  expect(await errorOf(send())).toMatchObject({ errCode: 43101 })
})

test('an api nobody granted is refused', async () => {
  expect(await errorOf(sdk.openapi.wxacode.get({ path: 'x' }))).toMatchObject({ errCode: -604101 })
})

test('a picture that was asked for comes as a file', async () => {
  const file = Buffer.from([0xff, 0xd8, 0x00, 0x7b])
  local.openApi.script('wxacode.getUnlimited', [{ contentType: 'image/jpeg', file }])
  expect(await sdk.openapi.wxacode.getUnlimited({ scene: 'card' })).toMatchObject({
    contentType: 'image/jpeg',
    buffer: file
  })
})

test('the plain form of the open API is answered too', async () => {
  const { result } = await sdk.callOpenAPI({ api: 'security.msgSecCheck', data: { content: 'x' } })
  expect(result).toMatchObject({ errcode: 0, result: { suggest: 'pass' } })
})

test('open data is invalid without a script, and what the script says with one', async () => {
  expect((await sdk.getOpenData({ list: ['id-1'] })).list).toMatchObject([{ errCode: -601005 }])
  local.openApi.script('ApiGetOpenDataByCloudId', [{ data: { phoneNumber: '13800000000' } }])
  expect((await sdk.getOpenData({ list: ['id-2'] })).list).toMatchObject([
    { cloudID: 'id-2', data: { phoneNumber: '13800000000' } }
  ])
})
