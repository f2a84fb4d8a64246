import { HEAD, personOf, SECRETARY, STREET } from '../../local/demo/village'
import type { RelativesView } from '../../src/contract/views/offices'
import { DAY, openVillage, type Village } from './hewanli'
import { kept, refuses } from './kept'
import { announced, NEIGHBOURS, NORTH } from './northYard'

const NEIGHBOUR = personOf('N3-06')
const EVIDENCE = '他们是亲兄弟，物业的登记表上写着'

describe('near relatives of officials', () => {
  let village: Village
  beforeAll(async () => (village = await openVillage([...NEIGHBOURS, 'W1-01'])))
  afterAll(() => village?.close())
  const refused = (openid: string, name: string, fields: object, refusal: string, detail?: object) =>
    refuses(village, () => village.act(openid, name, { room: NORTH, ...fields }), refusal, detail)
  const see = async (openid: string): Promise<RelativesView> =>
    ((await village.see(openid, 'relatives', { room: NORTH })) as { value: RelativesView }).value
  const headKey = async () =>
    (await see(NEIGHBOUR)).officials.find(({ name }) => name === '北院院长')?.key ?? ''

  test('are named by the official, who then opens no vote in which they have a stake', async () => {
    const { matter } = await announced(village)
    await village.done(HEAD.N, 'declareRelative', { room: NORTH, door: 'N2-05' })
    await village.done(personOf('N2-05'), 'declareInterest', { matter, ground: '我家承包换灯' })
    village.later(3 * DAY)
    await refuses(village, () => village.act(HEAD.N, 'openVote', { matter }), 'PROCESS_RECUSAL', {
      stake: 'relative',
      instead: expect.any(Array)
    })
    const other = await announced(village)
    village.later(3 * DAY)
    await village.done(HEAD.N, 'openVote', { matter: other.matter })
  })

  test('are pointed out by a household, decided by the secretary, and seen by nobody else', async () => {
    const official = await headKey()
    const about = { official, door: 'N2-06', evidence: EVIDENCE }
    await refused(NEIGHBOUR, 'pointOutRelative', { ...about, evidence: '' }, 'EVIDENCE_MISSING', {
      kin: true
    })
    await refused(NEIGHBOUR, 'pointOutRelative', { ...about, door: 'N9-99' }, 'NOT_FOUND', { door: true })
    await refused(NEIGHBOUR, 'pointOutRelative', { ...about, official: 'nobody' }, 'NOT_FOUND', {
      official: true
    })
    await refused(NEIGHBOUR, 'pointOutRelative', { ...about, door: 'N2-05' }, 'DUPLICATE', { kin: true })
    await refused(HEAD.N, 'pointOutRelative', about, 'FORBIDDEN', { kin: 'self' })
    await refused(personOf('W1-01'), 'pointOutRelative', about, 'NOT_IN_UNIT')
    await refused(NEIGHBOUR, 'declareRelative', { door: 'N2-06' }, 'FORBIDDEN', { kin: 'office' })
    await refused(HEAD.N, 'declareRelative', { door: 'N1-01' }, 'FORBIDDEN', { kin: 'home' })
    await village.done(NEIGHBOUR, 'pointOutRelative', { room: NORTH, ...about })

    const [waiting] = (await see(SECRETARY)).waiting.filter(({ status }) => status === 'pointed')
    expect(waiting).toMatchObject({ official: '北院院长', door: 'N2-06', evidence: EVIDENCE, barred: null })
    expect((await see(HEAD.N)).own).toContainEqual(
      expect.objectContaining({ door: 'N2-06', status: 'pointed' })
    )
    const stranger = await see(personOf('N3-01'))
    expect(stranger).toMatchObject({ own: [], pointed: [], waiting: [] })
    expect(JSON.stringify([stranger, await see(HEAD.N)])).not.toContain('N3-06')
    expect(JSON.stringify(stranger)).not.toContain('N2-06')

    const decision = { kinship: waiting?.id, real: true, reason: '看过户口，确实是' }
    await refused(NEIGHBOUR, 'decideRelative', decision, 'FORBIDDEN')
    await refused(HEAD.N, 'decideRelative', decision, 'FORBIDDEN')
    await village.done(SECRETARY, 'decideRelative', { room: NORTH, ...decision })
    await refused(STREET, 'decideRelative', decision, 'DUPLICATE', { kin: true })
    const [head] = await kept<{ relatives: string[] }>(village, 'people', { _id: HEAD.N })
    expect(head?.relatives).toEqual(['hewanli.N2-05', 'hewanli.N2-06'])
  })

  test('a mistake in the record is struck out by the secretary, not by the official', async () => {
    const mistaken = (await see(SECRETARY)).waiting.find(({ door }) => door === 'N2-05')
    await village.done(SECRETARY, 'decideRelative', {
      room: NORTH,
      kinship: mistaken?.id,
      real: false,
      reason: '门牌写错了，不是这一户'
    })
    const [head] = await kept<{ relatives: string[] }>(village, 'people', { _id: HEAD.N })
    expect(head?.relatives).toEqual(['hewanli.N2-06'])
  })

  test('a command that arrives twice has one effect', async () => {
    const fields = { room: NORTH, door: 'N3-02' }
    const first = await village.act(HEAD.N, 'declareRelative', fields, 'declared-once')
    expect(await village.act(HEAD.N, 'declareRelative', fields, 'declared-once')).toEqual(first)
    const [head] = await kept<{ relatives: string[] }>(village, 'people', { _id: HEAD.N })
    expect(head?.relatives).toEqual(['hewanli.N2-06', 'hewanli.N3-02'])
  })
})
