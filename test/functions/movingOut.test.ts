import { HEAD, personOf, SECRETARY } from '../../local/demo/village'
import type { BodyView } from '../../src/contract/views/bodies'
import type { HouseholdView } from '../../src/contract/views/roll'
import { changeWords } from '../../src/locale/household'
import { DAY, HOUR, openVillage, type Village } from './hewanli'
import { journalsAreWhole, kept } from './kept'
import { cast, householdOf, NEIGHBOURS, NORTH, viewOf, voting } from './northYard'

describe('whoever moves out leaves nothing behind that acts', () => {
  let village: Village
  beforeAll(async () => (village = await openVillage(NEIGHBOURS, 4)))
  beforeEach(() => village.cloud.faults.set([]))
  afterAll(() => village?.close())

  const give = (openid: string, door: string) => village.done(openid, 'grantProxy', { room: NORTH, door })
  const leave = (openid: string, door: string) =>
    village.done(openid, 'leaveHousehold', { household: householdOf(door) })
  const given = async () => {
    const [book] = await kept<{ given: { giverDoor: string }[] }>(village, 'proxies', { _id: NORTH })
    return book?.given.map(({ giverDoor }) => giverDoor)
  }
  const familyOf = async (openid: string, door: string) =>
    (await village.see(openid, 'household', { household: householdOf(door) })).value as HouseholdView

  test('a proxy ends with whoever gave it and, once nobody is left, on either side: who moves in inherits none', async () => {
    await village.settle('N1-02', 'p-wife')
    await give('p-wife', 'N1-05')
    await give(personOf('N1-03'), 'N1-05')
    await give(personOf('N1-04'), 'N1-03')
    const open = await voting(village)
    expect(await cast(village, open, 'N1-02', 'yes', personOf('N1-05'))).toMatchObject({ ok: true })
    await leave(personOf('N1-02'), 'N1-02')
    expect(await given()).toEqual(['N1-02', 'N1-03', 'N1-04'])
    await village.settle('N1-02')
    await leave('p-wife', 'N1-02')
    expect(await given()).toEqual(['N1-03', 'N1-04'])
    await leave(personOf('N1-03'), 'N1-03')
    expect(await given()).toEqual([])
    await village.settle('N1-03', 'p-moved-in')
    expect((await village.see('p-moved-in', 'proxies', { room: NORTH })).value).toMatchObject({
      given: null,
      held: []
    })
    for (const door of ['N1-02', 'N1-03'])
      expect(await cast(village, open, door, 'no', personOf('N1-05'))).toMatchObject({
        refusal: 'NOT_ELIGIBLE'
      })
    expect((await viewOf(village, HEAD.N, open.matter)).votes[0]).toMatchObject({ participants: 1 })
  })

  test('a reported one too, by the clock, also when it broke off halfway', async () => {
    await give(personOf('N1-06'), 'N1-07')
    await village.done(HEAD.N, 'reportDoorLeft', { room: NORTH, door: 'N1-06' })
    village.later(7 * DAY + 1)
    village.cloud.faults.set([
      { match: { collection: 'proxies', function: 'clock' }, do: 'refuse', times: 9 }
    ])
    await village.tick()
    expect(village.cloud.faults.struck()).toBeGreaterThan(0)
    village.cloud.faults.set([])
    expect(await given()).toEqual(['N1-06'])
    await village.tick()
    expect(await given()).toEqual([])
    const [person] = await kept<{ leavingAt: null }>(village, 'people', { _id: personOf('N1-06') })
    expect(person?.leavingAt).toBeNull()
  })

  test('the one the household named acts no more, whoever was named before does not again, and the ballot stays', async () => {
    const [mother, son] = [personOf('N2-03'), 'p-son']
    const household = householdOf('N2-03')
    await village.settle('N2-03', son)
    const name = async (by: string, member: string) =>
      village.done(by, 'nameRepresentative', { household, member })
    const keyOf = async (openid: string) =>
      (await familyOf(openid, 'N2-03')).adults.find(({ mine }) => mine)?.key ?? ''
    await name(son, await keyOf(son))
    await name(son, await keyOf(mother))
    const open = await voting(village)
    await cast(village, open, 'N2-03', 'yes')
    const change = () => cast(village, open, 'N2-03', 'no', son)
    expect(await change()).toMatchObject({ refusal: 'HOUSEHOLD_DISPUTE', detail: { representative: true } })
    village.later(HOUR)
    await leave(mother, 'N2-03')
    const family = await familyOf(son, 'N2-03')
    expect(family).toMatchObject({ adults: [{ mine: true, acts: false }], said: null })
    expect(changeWords(family.changes[0]!)).toBe('一位家人离开这户，自己说的')
    expect((await viewOf(village, son, open.matter)).votes[0]).toMatchObject({ participants: 1 })
    expect(await change()).toMatchObject({ ok: true, value: { replaced: 1 } })
  })

  test('a seat is free again, for the office to hand on, and whoever left it may take another', async () => {
    const row = { role: '', woman: '', from: '', until: '' }
    const rows = ['N2-04', 'N2-05'].map((door, at) => ({ ...row, line: at + 2, number: '1', door }))
    await village.done(SECRETARY, 'importBody', { room: NORTH, body: 'adults', rows })
    const seats = async () =>
      ((await village.see(SECRETARY, 'body', { room: NORTH, body: 'adults' })).value as BodyView).seats
    const take = async (openid: string, door: string) =>
      village.act(openid, 'takeSeat', {
        room: NORTH,
        code: (await seats()).find(each => each.door === door)?.code
      })
    await take(personOf('N2-04'), 'N2-04')
    await take(personOf('N2-05'), 'N2-05')
    await leave(personOf('N2-04'), 'N2-04')
    expect((await seats()).map(({ taken }) => taken)).toEqual([false, true])
    await village.settle('N2-04', 'p-follows')
    expect(await take('p-follows', 'N2-04')).toMatchObject({ ok: true })
    await leave(personOf('N2-05'), 'N2-05')
    await village.settle('N2-05', personOf('N2-04'))
    expect(await take(personOf('N2-04'), 'N2-05')).toMatchObject({ ok: true })
  })

  test('and every journal is whole afterwards', () => journalsAreWhole(village))
})
