import { HEAD, PLACE, personOf, SECRETARY, STREET } from '../../local/demo/village'
import type { MediationsView, MediationView } from '../../src/contract/views/mediation'
import { DAY, openVillage, type Village } from './hewanli'
import { everything, kept, refuses } from './kept'

const [ASKER, OTHER, THIRD, FAMILY, STRANGER] = ['W2-01', 'W2-02', 'N1-03', 'N2-01', 'E1-01'].map(
  personOf
) as [string, string, string, string, string]
const ABOUT = '晚上装修声音太大，想约个时间'
const SECRET = '你家小孩半夜跑来跑去'
const WORDS = '每天晚上九点以后不装修，\n周末中午也不装修。'

let village: Village
let neutral: string
beforeAll(async () => {
  village = await openVillage(['W2-01', 'W2-02', 'N1-01', 'N1-03', 'N2-01', 'E1-01'])
  const listed = { room: PLACE, name: '老周', door: 'N1-03', relatives: [{ door: 'N2-01' }] }
  await refuses(village, () => village.act(HEAD.N, 'listNeutral', listed), 'FORBIDDEN')
  await refuses(
    village,
    () => village.act(SECRETARY, 'listNeutral', { ...listed, door: 'E5-01' }),
    'NOT_FOUND',
    {
      neutral: true,
      adults: 0
    }
  )
  neutral = (await village.done<{ neutral: string }>(SECRETARY, 'listNeutral', listed)).neutral
})
afterAll(() => village?.close())

const asked = async () => {
  const fields = { place: PLACE, door: 'W2-02', neutral, about: ABOUT }
  return (await village.done<{ mediation: string }>(ASKER, 'askMediation', fields)).mediation
}
const seen = async (openid: string, mediation: string) =>
  (await village.see(openid, 'mediation', { mediation })).value as MediationView
const listOf = async (openid: string) =>
  ((await village.see(openid, 'mediations', { place: PLACE })).value as MediationsView).mine

test('two neighbours and a third talk where nobody else sees it, and only what both signed is left', async () => {
  const mediation = await asked()
  expect(await seen(OTHER, mediation)).toMatchObject({
    mine: 'other',
    status: 'asked',
    waits: true,
    about: ABOUT
  })
  await refuses(
    village,
    () => village.act(ASKER, 'sayInMediation', { mediation, text: SECRET }),
    'WRONG_STAGE',
    { status: 'mediation' }
  )
  expect(await village.done(OTHER, 'answerMediation', { mediation, agrees: true })).toEqual({
    status: 'asked'
  })
  expect(await village.done(THIRD, 'answerMediation', { mediation, agrees: true })).toEqual({
    status: 'open'
  })

  await village.done(ASKER, 'sayInMediation', { mediation, text: SECRET })
  await village.done(THIRD, 'sayInMediation', { mediation, text: '两家都先说说能让到哪里' })
  for (const openid of [OTHER, THIRD])
    expect((await seen(openid, mediation)).messages.map(({ part }) => part)).toEqual(['asker', 'neutral'])
  for (const openid of [STRANGER, FAMILY, SECRETARY, STREET, HEAD.N, 'p-outside']) {
    expect(await village.see(openid, 'mediation', { mediation })).toMatchObject({ refusal: 'NOT_FOUND' })
    expect(await listOf(openid)).toEqual([])
    await refuses(village, () => village.act(openid, 'leaveMediation', { mediation }), 'NOT_FOUND')
  }
  const elsewhere = Object.entries(await everything(village)).filter(([name]) => name !== 'mediations')
  expect(JSON.stringify(elsewhere)).not.toContain(mediation)

  await village.done(THIRD, 'wordAgreement', { mediation, text: '每天晚上十点以后不装修。' })
  await village.done(ASKER, 'signAgreement', { mediation, text: '每天晚上十点以后不装修。' })
  await village.done(OTHER, 'wordAgreement', { mediation, text: WORDS })
  expect((await seen(ASKER, mediation)).wording).toMatchObject({ signedByMe: false, signedByOther: false })
  const stale = { mediation, text: '每天晚上十点以后不装修。' }
  await refuses(village, () => village.act(ASKER, 'signAgreement', stale), 'STALE')
  await refuses(village, () => village.act(THIRD, 'signAgreement', { mediation, text: WORDS }), 'FORBIDDEN', {
    mediation: 'neutral'
  })
  await village.done(OTHER, 'signAgreement', { mediation, text: WORDS })
  expect(await village.done(ASKER, 'signAgreement', { mediation, text: WORDS })).toEqual({ status: 'agreed' })

  expect(await seen(OTHER, mediation)).toMatchObject({
    status: 'agreed',
    messages: [],
    wording: { text: WORDS }
  })
  expect(await village.see(THIRD, 'mediation', { mediation })).toMatchObject({ refusal: 'NOT_FOUND' })
  expect(JSON.stringify(await everything(village))).not.toContain(SECRET)
  expect(await kept(village, 'mediationCounts')).toMatchObject([{ opened: 1, agreed: 1 }])
  village.later(400 * DAY)
  await village.tick()
  expect((await seen(ASKER, mediation)).wording?.text).toBe(WORDS)
})

test('who does not answer for fourteen days lets it lapse; a no, or leaving, ends it; nothing of it is left', async () => {
  const counted = await kept(village, 'mediationCounts')
  const lapsing = await asked()
  village.later(14 * DAY - 1)
  expect(await seen(OTHER, lapsing)).toMatchObject({ status: 'asked' })
  village.later(1)
  expect(await village.see(OTHER, 'mediation', { mediation: lapsing })).toMatchObject({
    refusal: 'NOT_FOUND'
  })
  await village.tick()
  expect(await kept(village, 'mediations', { _id: lapsing })).toEqual([])
  expect(await kept(village, 'mediationCounts')).toEqual(counted)

  const refused = await asked()
  expect(await village.done(OTHER, 'answerMediation', { mediation: refused, agrees: false })).toEqual({
    status: 'gone'
  })
  expect(await kept(village, 'mediations', { _id: refused })).toEqual([])

  const left = await asked()
  for (const openid of [OTHER, THIRD])
    await village.done(openid, 'answerMediation', { mediation: left, agrees: true })
  await village.done(OTHER, 'sayInMediation', { mediation: left, text: SECRET })
  expect(await village.done(OTHER, 'leaveMediation', { mediation: left })).toEqual({ status: 'gone' })
  expect(JSON.stringify(await everything(village))).not.toContain(SECRET)
})

test('a mediation that cannot be is refused by name', async () => {
  const fields = { place: PLACE, door: 'W2-02', neutral, about: ABOUT }
  const ask = (more: object, openid = ASKER) => village.act(openid, 'askMediation', { ...fields, ...more })
  await refuses(village, () => ask({ door: 'W2-01' }), 'FORBIDDEN', { ownHousehold: true })
  await refuses(village, () => ask({ door: 'W9-99' }), 'NOT_FOUND', { door: true })
  await refuses(village, () => ask({ neutral: 'nobody' }), 'NOT_FOUND', { neutral: true })
  for (const door of ['N1-03', 'N2-01'])
    await refuses(village, () => ask({ door }), 'PROCESS_RECUSAL', { neutral: true })
  await refuses(village, () => ask({ about: '吵' }), 'INVALID_TEXT', { min: 5, max: 500, length: 1 })
  await refuses(village, () => ask({}, 'p-outside'), 'NOT_VERIFIED')
  const mediation = await asked()
  await refuses(village, () => ask({}), 'DUPLICATE', { mediation: true })
  await refuses(village, () => ask({ door: 'W2-01' }, OTHER), 'DUPLICATE', { mediation: true })
  await village.done(ASKER, 'askMediation', { ...fields, door: 'E1-01' })
  await refuses(village, () => ask({ door: 'E1-02' }), 'LIMIT_REACHED', { mediations: 2 })
  await refuses(
    village,
    () => village.act(ASKER, 'answerMediation', { mediation, agrees: true }),
    'FORBIDDEN',
    {
      mediation: 'asker'
    }
  )
})
