import { GRID_WORKER, HEAD, PLACE, personOf, STAIR_HEAD_W1 } from '../../local/demo/village'
import type { Claim } from '../../src/domain/claiming/claim'
import { inviteCode } from '../../src/domain/register'
import { DAY_ZERO, DAY, HOUR, openVillage, SECRET, struck, type Village } from './hewanli'
import { kept, refuses } from './kept'
import { NORTH } from './northYard'

const codeOf = (door: string): string => inviteCode(SECRET, door)

describe('coming in through the door', () => {
  let village: Village
  beforeAll(async () => (village = await openVillage([])))
  afterAll(() => village?.close())
  const bind = (openid: string, door: string, code: string, room = PLACE, request?: string) =>
    village.act(openid, 'bindByCode', { room, door, code }, request)
  const wrongOf = async (openid: string): Promise<number> => {
    const [person] = await kept<{ attempts: { wrong: number } }>(village, 'people', { _id: openid })
    return person?.attempts.wrong ?? 0
  }

  test('the code may be typed in small letters, with spaces or dashes', async () => {
    const code = codeOf('W1-01').toLowerCase()
    const typed = `${code.slice(0, 4)} - ${code.slice(4)}`
    expect(await bind(personOf('W1-01'), ' w1-01 ', typed)).toMatchObject({
      ok: true,
      value: { household: { household: `${PLACE}.W1-01`, building: 'W1', courtyard: 'W' } }
    })
    expect(await village.see(personOf('W1-01'), 'home')).toMatchObject({
      value: { viewer: { household: { door: 'W1-01' } }, rooms: [{ id: PLACE }, { id: `${PLACE}-W` }] }
    })
  })

  test('a wrong door and a wrong code get the same answer, to the letter', async () => {
    const noDoor = await bind('p-guess', 'W9-99', codeOf('W1-02'))
    const noCode = await bind('p-guess', 'W1-02', 'AAAAAAAA')
    const otherDoor = await bind('p-guess', 'W1-02', codeOf('W1-03'))
    const otherYard = await bind('p-guess', 'W1-02', codeOf('W1-02'), NORTH)
    expect(noDoor).toEqual({ ok: false, refusal: 'INVALID_CODE', now: village.cloud.clock.now() })
    expect([noCode, otherDoor, otherYard]).toEqual([noDoor, noDoor, noDoor])
    expect(await wrongOf('p-guess')).toBe(4)
  })

  test('after the fifth wrong code even the right one waits for the next day of China', async () => {
    village.day(0, 20)
    for (let wrong = 0; wrong < 4; wrong += 1) await bind('p-five', 'W1-04', 'AAAAAAAA')
    expect(await bind('p-five', 'W1-04', 'AAAAAAAA')).toMatchObject({ refusal: 'INVALID_CODE' })
    const right = () => bind('p-five', 'W1-04', codeOf('W1-04'))
    await refuses(village, right, 'LIMIT_REACHED', { codes: 5 })
    village.cloud.clock.set({ now: DAY_ZERO + DAY - 1 })
    await refuses(village, right, 'LIMIT_REACHED', { codes: 5 })
    village.later(1)
    expect(await right()).toMatchObject({ ok: true })
  })

  test('the day of China begins at 16:00 of the day before in UTC', async () => {
    village.cloud.clock.set({ now: Date.UTC(2027, 2, 2, 15, 59, 59, 999) })
    for (let wrong = 0; wrong < 5; wrong += 1) await bind('p-utc', 'W1-06', 'AAAAAAAA')
    expect(await bind('p-utc', 'W1-06', codeOf('W1-06'))).toMatchObject({ refusal: 'LIMIT_REACHED' })
    village.later(1)
    expect(await bind('p-utc', 'W1-06', codeOf('W1-06'))).toMatchObject({ ok: true })
  })

  test('wrong codes typed at the same time are all counted, and one request sent twice is counted once', async () => {
    await Promise.all([1, 2, 3, 4, 5].map(() => bind('p-many', 'W1-07', 'AAAAAAAA')))
    expect(await wrongOf('p-many')).toBe(5)
    expect(await bind('p-many', 'W1-07', codeOf('W1-07'))).toMatchObject({ refusal: 'LIMIT_REACHED' })
    await Promise.all([1, 2].map(() => bind('p-twice', 'W1-07', 'AAAAAAAA', PLACE, 'wrong-once')))
    await bind('p-twice', 'W1-07', 'AAAAAAAA', PLACE, 'wrong-once')
    expect(await wrongOf('p-twice')).toBe(1)
  })

  test('of many codes sent at once five are judged, and other codes under one request are other tries', async () => {
    const rush = Array.from({ length: 12 }, (_, at) => bind('p-rush', 'W1-10', `AAAAAA${10 + at}`))
    const judged = (await Promise.all(rush)).filter(({ refusal }) => refusal === 'INVALID_CODE')
    expect(judged.length).toBeLessThanOrEqual(5)
    const answers: (string | undefined)[] = []
    for (let at = 0; at < 7; at += 1)
      answers.push((await bind('p-one', 'W1-10', `AAAAAA${10 + at}`, PLACE, 'one-request')).refusal)
    expect(answers).toEqual([...Array<string>(5).fill('INVALID_CODE'), 'LIMIT_REACHED', 'LIMIT_REACHED'])
  })

  test('one household a person and place', async () => {
    await bind('p-mover', 'W1-08', codeOf('W1-08'))
    await refuses(village, () => bind('p-mover', 'W1-09', codeOf('W1-09')), 'DUPLICATE', { bound: true })
    expect(await bind('p-mover', 'W1-08', codeOf('W1-08'))).toMatchObject({ ok: true })
    await refuses(village, () => bind('p-mover', 'W1-08', codeOf('W1-08'), 'nowhere'), 'NOT_FOUND')
  })

  test('a claim is confirmed by the stair head of the building, not by another’s, nor by a neighbour', async () => {
    const { claim } = await village.done<{ claim: string }>('p-new', 'claimHousehold', {
      room: PLACE,
      door: 'e1-02'
    })
    const confirm = (openid: string, more: object = {}) =>
      village.act(openid, 'confirmClaim', { room: PLACE, claim, accepted: true, ...more })
    await refuses(village, () => confirm(STAIR_HEAD_W1), 'FORBIDDEN')
    await refuses(village, () => confirm(HEAD.N), 'FORBIDDEN')
    await refuses(village, () => confirm(personOf('W1-01')), 'FORBIDDEN')
    await refuses(village, () => confirm('p-new'), 'FORBIDDEN')
    await refuses(village, () => confirm(HEAD.E, { claim: 'no.such' }), 'NOT_FOUND')
    await refuses(village, () => village.see('p-new', 'claims', { room: PLACE }), 'FORBIDDEN')
    expect(await village.see(STAIR_HEAD_W1, 'claims', { room: PLACE })).toMatchObject({ value: [] })
    expect(await village.see(HEAD.E, 'claims', { room: PLACE })).toMatchObject({
      value: [{ id: claim, door: 'E1-02' }]
    })
    expect(await confirm(HEAD.E)).toMatchObject({ ok: true, value: { door: 'E1-02', accepted: true } })
    expect(await village.see('p-new', 'home')).toMatchObject({
      value: { viewer: { household: { door: 'E1-02' } } }
    })
    await refuses(village, () => confirm(GRID_WORKER, { accepted: false }), 'STALE')
  })

  test('a claim on a door that is not there, and on a second one while the first is open: the register is not read by trying', async () => {
    const claim = (door: string) => village.act('p-asks', 'claimHousehold', { room: PLACE, door })
    await refuses(village, () => claim('W9-01'), 'NOT_FOUND', { door: true })
    expect(await claim('E1-03')).toMatchObject({ ok: true })
    for (const door of ['E1-04', 'W9-01'])
      await refuses(village, () => claim(door), 'DUPLICATE', { claim: true })
    for (const door of ['E1-05', 'W9-01'])
      await refuses(
        village,
        () => village.act('p-unagreed', 'claimHousehold', { room: PLACE, door, consent: null }),
        'CONSENT_MISSING'
      )
    for (const door of ['E1-05', 'W9-01'])
      await refuses(
        village,
        () => village.act('p-asks', 'reportDoorLeft', { room: PLACE, door }),
        'FORBIDDEN'
      )
  })

  test('three claims in thirty days, whatever came of them; a fourth names its day, and then it is taken', async () => {
    const claim = (door: string) => village.act('p-again', 'claimHousehold', { room: PLACE, door })
    const first = village.cloud.clock.now()
    for (const door of ['E2-01', 'E2-01', 'E2-02']) {
      const { claim: id } = (await claim(door)).value as { claim: string }
      const no = { room: PLACE, claim: id, accepted: false }
      expect(await village.act(HEAD.E, 'confirmClaim', no)).toMatchObject({ ok: true })
      village.later(HOUR)
    }
    const limit = { claims: 3, from: first + 30 * DAY }
    for (const door of ['E2-03', 'W9-01']) await refuses(village, () => claim(door), 'LIMIT_REACHED', limit)
    village.cloud.clock.set({ now: limit.from - 1 })
    await refuses(village, () => claim('E2-03'), 'LIMIT_REACHED', limit)
    village.later(1)
    expect(await claim('E2-03')).toMatchObject({ ok: true })
  })

  test('nobody is bound by a yes that came after the no', async () => {
    const { claim } = await village.done<{ claim: string }>('p-both', 'claimHousehold', {
      room: PLACE,
      door: 'E1-05'
    })
    const says = (openid: string, accepted: boolean) =>
      village.act(openid, 'confirmClaim', { room: PLACE, claim, accepted })
    village.cloud.faults.set([
      { match: { collection: 'claims', action: 'database.modifyDocument' }, do: 'hold' }
    ])
    const yes = says(HEAD.E, true)
    await struck(village)
    const no = await says(GRID_WORKER, false)
    village.cloud.faults.set([])
    expect(no).toMatchObject({ ok: true })
    expect(await yes).toMatchObject({ refusal: 'STALE' })
    expect(await kept(village, 'people', { _id: 'p-both' })).toMatchObject([{ bindings: [] }])
    const [told] = await kept<Claim>(village, 'claims', { _id: claim })
    expect(told?.decided).toMatchObject({ accepted: false, by: GRID_WORKER })
  })

  test('a binding that broke off after the yes is finished by saying yes again', async () => {
    village.later(HOUR)
    const { claim } = await village.done<{ claim: string }>('p-broken', 'claimHousehold', {
      room: PLACE,
      door: 'E1-06'
    })
    const yes = () =>
      village.act(HEAD.E, 'confirmClaim', { room: PLACE, claim, accepted: true }, 'yes-to-E1-06')
    village.cloud.faults.set([
      { match: { collection: 'people', action: 'database.modifyDocument' }, do: 'refuse' }
    ])
    expect(await yes()).toMatchObject({ ok: false, refusal: 'internal' })
    expect(await yes()).toMatchObject({ ok: true })
    expect(await kept(village, 'people', { _id: 'p-broken' })).toMatchObject([
      { bindings: [{ door: 'E1-06' }] }
    ])
  })
})
