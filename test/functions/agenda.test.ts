import { HEAD, personOf, SECRETARY, STREET } from '../../local/demo/village'
import type { BoardView, MeetingView } from '../../src/contract/views/street'
import { startOfChinaDay } from '../../src/domain/time'
import { DAY, openVillage, type Village } from './hewanli'
import { ACCEPTED, atSecretary, HAND_UP, NEIGHBOURS, NORTH, PROPOSER } from './northYard'

describe('the agenda of the joint meeting (议程)', () => {
  let village: Village
  beforeAll(async () => (village = await openVillage(NEIGHBOURS)))
  afterAll(() => village.close())

  const now = () => village.cloud.clock.now()
  const meetingSeen = async (openid: string, meeting: string) =>
    (await village.see(openid, 'meeting', { meeting })).value as MeetingView
  const board = async () => (await village.see(STREET, 'board', { room: NORTH })).value as BoardView
  const held = async (heldAt: number) => {
    const attendance = [{ who: '城管' }]
    const meeting = { room: NORTH, heldAt, attendance }
    return (await village.done<{ meeting: string }>(STREET, 'conveneMeeting', meeting)).meeting
  }
  const toStreet = async (matter: string, ask = HAND_UP.ask) => {
    await village.done(SECRETARY, 'handUp', { matter, ...HAND_UP, ask })
    return matter
  }

  test('of a meeting at which nothing waits is empty, and the meeting ends with that', async () => {
    const meeting = await held(now())
    await village.done(STREET, 'endMeeting', { meeting })
    expect(await meetingSeen('p-anybody', meeting)).toMatchObject({ ended: true, lines: [] })
    village.later(92 * DAY)
  })

  test('holds what was at the street before the day of the meeting, however late it is put on record', async () => {
    const before = await toStreet(await atSecretary(village))
    village.later(DAY)
    const day = startOfChinaDay(now())
    village.later(day + 9.5 * (DAY / 24) - now())
    await toStreet(await atSecretary(village))
    village.later(2 * DAY)
    await toStreet(await atSecretary(village))
    const meeting = await held(day)
    expect((await meetingSeen(STREET, meeting)).lines.map(({ matter }) => matter)).toEqual([before])
    expect((await board()).items).toHaveLength(3)
    await village.done(STREET, 'deferItem', { matter: before, meeting, reason: '请供电所先查线路' })
    await village.done(STREET, 'endMeeting', { meeting })
    village.later(92 * DAY)
  })

  test('and its minutes carry no door that somebody wrote, neither does the board', async () => {
    const title = '北院的水管老漏'
    const suggested = { room: NORTH, title, joins: null, apart: true }
    const { matter } = await village.done<{ matter: string }>(PROPOSER, 'suggest', suggested)
    await village.done(PROPOSER, 'startPetition', { matter })
    for (const door of ['N2-01', 'N2-02', 'N2-03', 'N2-04'])
      await village.done(personOf(door), 'sign', { matter })
    await village.done(HEAD.N, 'triage', { matter, ...ACCEPTED })
    await village.done(HEAD.N, 'handUp', { matter, ...HAND_UP })
    await toStreet(matter, '请到N1-03家看看水管')
    const item = (await board()).items.find(({ id }) => id === matter)
    expect(item).toMatchObject({ title, ask: '请到（门牌略）家看看水管' })
    const meeting = await held(now())
    for (const { id } of (await board()).items) {
      const asked = { matter: id, meeting, department: '水务', by: now() + 60 * DAY }
      await village.done(STREET, 'resolveItem', { ...asked, kind: 'decision', text: '先修N1-03那一段管子' })
    }
    expect((await board()).promises[0]?.text).toBe('先修（门牌略）那一段管子')
    await village.done(STREET, 'endMeeting', { meeting })
    const minutes = await meetingSeen('p-anybody', meeting)
    expect(minutes.lines.map(({ left }) => left)).toContainEqual(
      expect.objectContaining({ how: 'resolved', text: '先修（门牌略）那一段管子' })
    )
    expect(JSON.stringify(minutes)).not.toMatch(/N1-03/)
  })
})
