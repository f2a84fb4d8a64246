import { HEAD, PLACE, personOf, SECRETARY, STREET } from '../../local/demo/village'
import type { OfficialsView } from '../../src/contract/views/offices'
import type { RoomView } from '../../src/contract/views/room'
import { appoint, DAY, openVillage, type Village } from './hewanli'
import { journalsAreWhole, kept, refuses } from './kept'
import { atTriage, deliberating, MEASURE, NEIGHBOURS, NORTH, viewOf } from './northYard'

const YEAR = 365 * DAY
const BASIS = '北院居民会议推举，二十户到会十六户同意'

describe('offices that do not fall empty', () => {
  let village: Village
  beforeAll(async () => (village = await openVillage([...NEIGHBOURS, 'W1-01'])))
  afterAll(() => village?.close())
  const refused = (openid: string, name: string, fields: object, refusal: string, detail?: object) =>
    refuses(village, () => village.act(openid, name, { room: NORTH, ...fields }), refusal, detail)
  const officials = async (openid: string): Promise<OfficialsView> =>
    ((await village.see(openid, 'officials', { room: NORTH })) as { value: OfficialsView }).value
  const keyOf = async (name: string) =>
    (await officials(SECRETARY)).holders.find(each => each.name === name)?.key ?? ''
  const heads = async () =>
    ((await village.see(SECRETARY, 'room', { room: NORTH })) as { value: RoomView }).value.heads
  const head = { office: 'courtyardHead', unit: 'N' }
  const given = async (fields: object = {}) =>
    (
      await village.done<{ code: string }>(SECRETARY, 'appointOfficial', {
        room: NORTH,
        ...head,
        until: village.cloud.clock.now() + YEAR,
        basis: BASIS,
        ...fields
      })
    ).code

  let running = ''
  test('a recalled head is followed at once by the secretary, and the matter says who stands in', async () => {
    running = await deliberating(village)
    const official = await keyOf('北院院长')
    const recall = { official, ...head, why: 'recalled', reason: '半年没有处理一件事' }
    await refused(personOf('N2-02'), 'endMandate', recall, 'FORBIDDEN')
    await refused(HEAD.N, 'endMandate', recall, 'FORBIDDEN', { appoint: 'recall' })
    await refused(SECRETARY, 'endMandate', { ...recall, reason: '' }, 'INVALID_TEXT', expect.anything())
    await refused(SECRETARY, 'endMandate', { ...recall, unit: 'W' }, 'NOT_FOUND', { official: true })
    await village.done(SECRETARY, 'endMandate', { room: NORTH, ...recall })

    const view = await viewOf(village, personOf('N2-02'), running)
    expect(view.owner).toMatchObject({
      office: 'courtyardHead',
      unit: 'N',
      name: '北院院长（H社区书记代理）'
    })
    expect(view.timeline.slice(-1)).toMatchObject([
      { as: 'clock', event: { type: 'OwnerNamed', owner: { acting: 'H社区书记' }, succession: true } }
    ])
    expect(await heads()).toMatchObject([{ name: '北院院长（H社区书记代理）', unit: 'N' }])
    expect((await officials(personOf('N2-02'))).left).toMatchObject([{ name: '北院院长', why: 'recalled' }])
    expect((await officials(personOf('N2-02'))).holders).toContainEqual(
      expect.objectContaining({ ...head, acting: 'H社区书记' })
    )
    await refuses(
      village,
      () => village.act(HEAD.N, 'announceVote', { matter: running, ...MEASURE }),
      'MANDATE_EXPIRED'
    )
    await village.done(SECRETARY, 'announceVote', { matter: running, ...MEASURE })
  })

  test('and what reaches the head afterwards reaches whoever stands in', async () => {
    const later = await atTriage(village)
    expect((await viewOf(village, SECRETARY, later)).owner?.name).toBe('北院院长（H社区书记代理）')
    await village.done(SECRETARY, 'handUp', {
      matter: later,
      reason: 'outside_powers',
      ask: '请社区联系供电所'
    })
  })

  test('an office is given with a code, on record who recommended it, and taken by whoever brings it', async () => {
    const until = village.cloud.clock.now() + YEAR
    const offer = { ...head, until, basis: BASIS }
    await refused(HEAD.W, 'appointOfficial', offer, 'NOT_VERIFIED')
    await refused(personOf('N2-02'), 'appointOfficial', offer, 'FORBIDDEN')
    await refused(SECRETARY, 'appointOfficial', { ...offer, office: 'secretary', unit: 'H' }, 'FORBIDDEN')
    await refused(SECRETARY, 'appointOfficial', { ...offer, basis: '' }, 'INVALID_TEXT', expect.anything())
    await refused(SECRETARY, 'appointOfficial', { ...offer, unit: 'S' }, 'NOT_FOUND', { officeUnit: true })
    await refused(SECRETARY, 'appointOfficial', { ...offer, until: until + 5 * YEAR }, 'LIMIT_REACHED', {
      termYears: 5
    })
    await refused(
      SECRETARY,
      'appointOfficial',
      { ...offer, until: village.cloud.clock.now() },
      'LIMIT_REACHED',
      {
        termYears: 5
      }
    )
    const code = await given()
    await refused(SECRETARY, 'takeOffice', { code }, 'FORBIDDEN', { appoint: 'self' })
    await refused(personOf('W1-01'), 'takeOffice', { code }, 'NOT_IN_UNIT')
    expect(
      await village.act(personOf('N2-03'), 'takeOffice', { room: NORTH, code: 'NOSUCH22' })
    ).toMatchObject({
      refusal: 'INVALID_CODE',
      detail: { office: true }
    })
    await village.done(personOf('N2-03'), 'takeOffice', { room: NORTH, code: code.toLowerCase() })
    await refused(personOf('N2-04'), 'takeOffice', { code }, 'INVALID_CODE')
    await refused(SECRETARY, 'appointOfficial', offer, 'DUPLICATE', { holder: '北院院长' })

    expect(await heads()).toMatchObject([{ name: '北院院长', unit: 'N', until: expect.any(Number) }])
    const view = await viewOf(village, personOf('N2-02'), running)
    expect(view.owner).toMatchObject({ office: 'courtyardHead', unit: 'N', name: '北院院长' })
    expect(view.timeline.slice(-1)).toMatchObject([{ event: { type: 'OwnerNamed', succession: true } }])
    await refuses(
      village,
      () => village.act(SECRETARY, 'withdrawAnnouncement', { matter: running, reason: '再等等看' }),
      'MANDATE_EXPIRED'
    )
    await village.done(personOf('N2-03'), 'withdrawAnnouncement', { matter: running, reason: '先听听大家的' })
  })

  test('when a term runs out the clock names who stands in, once, and looks at nobody else', async () => {
    village.later(YEAR - DAY)
    const waiting = await atTriage(village)
    village.later(DAY)
    const due = await kept<object>(village, 'people', { endsAt: { $lte: village.cloud.clock.now() } })
    expect(due).toHaveLength(1)
    await village.tick()
    expect((await viewOf(village, SECRETARY, waiting)).owner?.acting).toBe('H社区书记')
    const after = await kept(village, 'people')
    await village.tick()
    expect(await kept(village, 'people')).toEqual(after)
    expect(await kept<object>(village, 'people', { endsAt: { $lte: village.cloud.clock.now() } })).toEqual([])
  })

  test('the street gives the secretary’s office; who moves away says so, and the street stands in', async () => {
    const official = await keyOf('H社区书记')
    const leave = {
      room: PLACE,
      official,
      office: 'secretary',
      unit: 'H',
      why: 'moved',
      reason: '调到别的社区工作'
    }
    await village.done(SECRETARY, 'endMandate', leave)
    const all = (await village.see(STREET, 'officials', { room: PLACE })) as { value: OfficialsView }
    expect(all.value.holders).toContainEqual(
      expect.objectContaining({ office: 'secretary', acting: 'S街道' })
    )
    expect(all.value.holders).toContainEqual(expect.objectContaining({ ...head, acting: expect.any(String) }))
    const { code } = await village.done<{ code: string }>(STREET, 'appointOfficial', {
      room: PLACE,
      office: 'secretary',
      unit: 'H',
      until: village.cloud.clock.now() + YEAR,
      basis: '街道党工委任命'
    })
    await village.done('p-new-secretary', 'takeOffice', { room: PLACE, code })
    const desk = await village.see('p-new-secretary', 'desk', { room: PLACE })
    expect(desk.ok).toBe(true)
  })

  test('a fourth seat at once needs a recorded reason', async () => {
    const busy = personOf('N2-05')
    await appoint(village, busy, 'gridWorker', 'H', village.cloud.clock.now() + YEAR)
    await appoint(village, busy, 'stairHead', 'N2', village.cloud.clock.now() + YEAR)
    await appoint(village, busy, 'stairHead', 'N3', village.cloud.clock.now() + YEAR)
    const offer = { room: NORTH, ...head, until: village.cloud.clock.now() + 90 * DAY, basis: BASIS }
    const bare = await village.done<{ code: string }>('p-new-secretary', 'appointOfficial', offer)
    await refused(busy, 'takeOffice', { code: bare.code }, 'LIMIT_REACHED', { seats: 3 })
    const seatReason = '院里只有他一人愿意担任，居民会议同意'
    const reasoned = await village.done<{ code: string }>('p-new-secretary', 'appointOfficial', {
      ...offer,
      seatReason
    })
    await village.done(busy, 'takeOffice', { room: NORTH, code: reasoned.code })
    expect((await heads())[0]).toMatchObject({ name: '北院院长' })
  })

  test('and every journal is whole afterwards', () => journalsAreWhole(village))
})
