import { GRID_WORKER, HEAD, personOf, PLACE, SECRETARY, STREET } from '../../local/demo/village'
import { appoint, DAY, openVillage, type Village } from './hewanli'
import { journalsAreWhole, refuses } from './kept'
import {
  ANSWER,
  answered,
  atSecretary,
  closed,
  decided,
  deliberating,
  HAND_UP,
  NEIGHBOURS,
  NORTH,
  PROPOSER,
  suggestion,
  viewOf
} from './northYard'

const RETURN = { code: 'not_deliberated', reason: '请先在院里议一议' }

describe('what is refused between the levels, and changes nothing', () => {
  let village: Village
  beforeAll(async () => (village = await openVillage(NEIGHBOURS)))
  afterAll(() => village?.close())
  const refused = (openid: string, name: string, fields: object, refusal: string, detail?: object) =>
    refuses(village, () => village.act(openid, name, fields), refusal, detail)

  test('a hand-up by a neighbour, too early, without an ask, or for no listed reason', async () => {
    const early = await suggestion(village)
    await refused(HEAD.N, 'handUp', { matter: early, ...HAND_UP }, 'WRONG_STAGE', { status: 'suggestion' })
    const matter = await deliberating(village)
    await refused(PROPOSER, 'handUp', { matter, ...HAND_UP }, 'FORBIDDEN')
    await refused(SECRETARY, 'handUp', { matter, ...HAND_UP }, 'FORBIDDEN')
    await refused(HEAD.N, 'handUp', { matter, ...HAND_UP, ask: '请办' }, 'INVALID_TEXT', {
      min: 5,
      max: 500,
      length: 2
    })
    await refused(HEAD.N, 'handUp', { matter, ...HAND_UP, reason: 'toString' }, 'INVALID_EVENT', {
      field: 'reason'
    })
    await refused(HEAD.N, 'handUp', { matter: 'no.such', ...HAND_UP }, 'NOT_FOUND')
    await refused(HEAD.N, 'accept', { matter }, 'WRONG_STAGE', { status: 'deliberating' })
    await refused(HEAD.N, 'returnMatter', { matter, ...RETURN }, 'WRONG_STAGE', { status: 'deliberating' })
  })

  test('the level below acting on what the level above has', async () => {
    const matter = await atSecretary(village)
    await refused(HEAD.N, 'handUp', { matter, ...HAND_UP }, 'FORBIDDEN')
    await refused(HEAD.N, 'accept', { matter }, 'FORBIDDEN')
    await refused(STREET, 'accept', { matter }, 'FORBIDDEN')
    await refused(SECRETARY, 'answer', { matter, ...ANSWER }, 'WRONG_STAGE', { status: 'handedUp' })
    await village.done(SECRETARY, 'accept', { matter })
    await refused(SECRETARY, 'accept', { matter }, 'WRONG_STAGE', { status: 'accepted' })
    await refused(SECRETARY, 'returnMatter', { matter, ...RETURN, reason: '退' }, 'INVALID_TEXT', {
      min: 5,
      max: 500,
      length: 1
    })
  })

  test('sending a returned matter up again with nothing new, and returning it twice for one reason', async () => {
    const matter = await atSecretary(village)
    await village.done(SECRETARY, 'returnMatter', { matter, ...RETURN })
    await refused(HEAD.N, 'handUp', { matter, ...HAND_UP }, 'PING_PONG')
    village.later(15 * DAY)
    expect(await viewOf(village, PROPOSER, matter)).toMatchObject({ status: 'handedUp', level: 'L2' })
    await refused(SECRETARY, 'returnMatter', { matter, ...RETURN }, 'PING_PONG', { code: RETURN.code })
    await refused(SECRETARY, 'returnMatter', { matter, ...RETURN, code: 'within_powers' }, 'PING_PONG')
    await village.done(SECRETARY, 'accept', { matter })
  })

  test('at the top nothing goes higher', async () => {
    const matter = await atSecretary(village)
    await village.done(SECRETARY, 'handUp', { matter, ...HAND_UP })
    await refused(STREET, 'handUp', { matter, ...HAND_UP }, 'WRONG_STAGE', { status: 'handedUp' })
    await refused(SECRETARY, 'accept', { matter }, 'FORBIDDEN')
    await village.done(STREET, 'accept', { matter })
    await refused(STREET, 'closeMatter', { matter }, 'ANSWER_REQUIRED')
    await village.done(STREET, 'answer', { matter, ...ANSWER, kind: 'refusal' })
  })

  test('an answer of a full stop, by the head, or to a matter that nobody has taken up', async () => {
    const { matter } = await decided(village)
    await refused(SECRETARY, 'closeMatter', { matter }, 'ANSWER_REQUIRED')
    await refused(HEAD.N, 'answer', { matter, ...ANSWER }, 'FORBIDDEN')
    await refused(GRID_WORKER, 'answer', { matter, ...ANSWER }, 'FORBIDDEN')
    await refused(SECRETARY, 'answer', { matter, ...ANSWER, text: '。' }, 'INVALID_TEXT', {
      min: 5,
      max: 500,
      length: 1
    })
    const open = await deliberating(village)
    await refused(SECRETARY, 'answer', { matter: open, ...ANSWER }, 'WRONG_STAGE', { status: 'deliberating' })
    const { matter: counted } = await closed(village, 11)
    await refused(SECRETARY, 'answer', { matter: counted, ...ANSWER }, 'WRONG_STAGE', { status: 'review' })
  })

  test('an answer from a template (回复模板) whose blank nobody filled; templates by whoever does not answer', async () => {
    const blank = {
      room: NORTH,
      office: 'secretary',
      title: '转有关单位',
      text: '社区已经联系【】，一周内办好'
    }
    const keep = (text: string) => ['keepReplyText', { ...blank, text }] as const
    for (const openid of [HEAD.N, STREET, GRID_WORKER])
      await refused(openid, ...keep(blank.text), 'FORBIDDEN')
    const length = { min: 5, max: 500, length: 2 }
    await refused(SECRETARY, ...keep('已办'), 'INVALID_TEXT', length)
    village.cloud.openApi.script('security.msgSecCheck', [{ systemError: 87014 }, { systemError: -1 }])
    await refused(SECRETARY, ...keep('这几家都不讲理'), 'INVALID_TEXT', { unfit: true })
    await refused(SECRETARY, ...keep(blank.text), 'BUSY')
    await village.done(SECRETARY, ...keep('社区正在联系【】'))
    expect(await village.done(SECRETARY, ...keep(blank.text))).toEqual({ texts: 1 })

    const matter = await atSecretary(village)
    await village.done(SECRETARY, 'accept', { matter })
    const answer = { matter, kind: 'decision', text: blank.text }
    await refused(SECRETARY, 'answer', answer, 'INVALID_TEXT', { blank: true })
    await refused(SECRETARY, 'answer', { ...answer, text: '“【议题】”社区下周办' }, 'INVALID_TEXT', {
      blank: true
    })
    await village.done(SECRETARY, 'answer', { ...answer, text: blank.text.replace('【】', '供电所') })
  })

  test('another office’s templates: each has its own for its unit, and whoever holds several has a list for each', async () => {
    const kept = (title: string) => ({ title, text: `${title}：“【议题】”请看【】` })
    const keep = (openid: string, office: string, title: string) =>
      village.done(openid, 'keepReplyText', { room: NORTH, office, ...kept(title) })
    const books = async (openid: string, room = NORTH) =>
      (await village.see(openid, 'replyTexts', { room })).value
    await keep(HEAD.N, 'courtyardHead', '不予受理')
    await keep(STREET, 'streetOfficer', '不可行')
    const north = { books: [{ office: 'courtyardHead', texts: [kept('不予受理')] }] }
    expect(await books(HEAD.N)).toEqual(north)
    expect(await books(HEAD.N, PLACE)).toEqual(north)
    expect(await books(HEAD.W, PLACE)).toEqual({ books: [{ office: 'courtyardHead', texts: [] }] })
    expect(await books(STREET)).toEqual({ books: [{ office: 'streetOfficer', texts: [kept('不可行')] }] })
    const unseen = { room: NORTH, office: 'courtyardHead', title: '不予受理' }
    await refused(SECRETARY, 'dropReplyText', unseen, 'FORBIDDEN')
    await refused(HEAD.W, 'dropReplyText', unseen, 'FORBIDDEN')
    expect(await village.see(PROPOSER, 'replyTexts', { room: NORTH })).toMatchObject({ refusal: 'FORBIDDEN' })
    for (const [office, unit] of [
      ['courtyardHead', 'N'],
      ['secretary', 'H']
    ] as const)
      await appoint(village, 'p-both', office, unit)
    expect(await books('p-both')).toMatchObject({ books: [...north.books, { office: 'secretary' }] })
    await village.done(HEAD.N, 'dropReplyText', unseen)
    await refused(HEAD.N, 'dropReplyText', unseen, 'NOT_FOUND', { replyText: true })
  })

  test('closing before the days for comments, by the head, by the proposer, or twice', async () => {
    const matter = await answered(village)
    const from = village.cloud.clock.now() + 3 * DAY
    village.later(3 * DAY - 1)
    await refused(SECRETARY, 'closeMatter', { matter }, 'TOO_EARLY', { from })
    village.later(1)
    await refused(HEAD.N, 'closeMatter', { matter }, 'FORBIDDEN')
    await appoint(village, PROPOSER, 'secretary', 'H')
    await refused(PROPOSER, 'closeMatter', { matter }, 'SELF_CLOSE', { instead: ['S街道'] })
    await appoint(village, personOf('N2-02'), 'secretary', 'H')
    await village.done(personOf('N2-02'), 'closeMatter', { matter })
    await refused(SECRETARY, 'closeMatter', { matter }, 'WRONG_STAGE', { status: 'display' })
    village.later(15 * DAY)
    await refused(SECRETARY, 'closeMatter', { matter }, 'WRONG_STAGE', { status: 'closed' })
    await refused(PROPOSER, 'askReview', { matter, ask: '请再看一看' }, 'WRONG_STAGE', { status: 'closed' })
  })

  test('closing by an official who has declared a gain', async () => {
    const gainer = personOf('N2-03')
    await appoint(village, gainer, 'secretary', 'H')
    const matter = await deliberating(village)
    await village.done(gainer, 'declareInterest', { matter, ground: '我家卖声控灯' })
    await village.done(HEAD.N, 'handUp', { matter, ...HAND_UP })
    await village.done(SECRETARY, 'accept', { matter })
    await village.done(SECRETARY, 'answer', { matter, ...ANSWER })
    village.later(3 * DAY)
    await refused(gainer, 'closeMatter', { matter }, 'PROCESS_RECUSAL', {
      stake: 'conflicted',
      instead: ['S街道']
    })
  })

  test('a queue by whoever does not hold its office, or of a room that is not there', async () => {
    const queue = (openid: string, name: string, room = NORTH) => village.see(openid, name, { room })
    await refuses(village, () => queue(personOf('N2-04'), 'workbench'), 'FORBIDDEN')
    await refuses(village, () => queue(HEAD.N, 'desk'), 'FORBIDDEN')
    await refuses(village, () => queue(HEAD.W, 'workbench'), 'FORBIDDEN')
    await refuses(village, () => queue(SECRETARY, 'desk', 'nowhere'), 'NOT_FOUND')
  })

  test('and every journal is whole afterwards', () => journalsAreWhole(village))
})
