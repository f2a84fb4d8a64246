import { GRID_WORKER, HEAD, personOf, SECRETARY, STREET } from '../../local/demo/village'
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

  test('an answer from a template (回复模板) whose blank nobody filled; templates by whoever does not keep them', async () => {
    const blank = { room: NORTH, title: '转有关单位', text: '社区已经联系【】，一周内办好' }
    await refused(HEAD.N, 'keepReplyText', blank, 'FORBIDDEN')
    await refused(STREET, 'keepReplyText', blank, 'FORBIDDEN')
    await refused(SECRETARY, 'keepReplyText', { ...blank, text: '已办' }, 'INVALID_TEXT', {
      min: 5,
      max: 500,
      length: 2
    })
    await village.done(SECRETARY, 'keepReplyText', { ...blank, text: '社区正在联系【】' })
    expect(await village.done(SECRETARY, 'keepReplyText', blank)).toEqual({ texts: 1 })
    expect((await village.see(STREET, 'replyTexts', { room: NORTH })).value).toEqual({
      texts: [{ title: blank.title, text: blank.text }]
    })
    expect(await village.see(PROPOSER, 'replyTexts', { room: NORTH })).toMatchObject({ refusal: 'FORBIDDEN' })

    const matter = await atSecretary(village)
    await village.done(SECRETARY, 'accept', { matter })
    const answer = { matter, kind: 'decision', text: blank.text }
    await refused(SECRETARY, 'answer', answer, 'INVALID_TEXT', { blank: true })
    await village.done(SECRETARY, 'answer', { ...answer, text: blank.text.replace('【】', '供电所') })
    await village.done(SECRETARY, 'dropReplyText', { room: NORTH, title: blank.title })
    await refused(SECRETARY, 'dropReplyText', { room: NORTH, title: blank.title }, 'NOT_FOUND', {
      replyText: true
    })
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
