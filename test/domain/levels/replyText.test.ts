import { dropText, keepText, MOST_TEXTS, type ReplyBook } from '../../../src/domain/levels/replyText'
import { filledIn } from '../../../src/domain/levels/replyFields'
import { reasonText } from '../../../src/domain/matter/text'

const book = (...titles: string[]): ReplyBook => ({
  place: 'p',
  office: 'courtyardHead',
  unit: 'E',
  texts: titles.map(title => ({ title, text: '已经转给有关单位' })),
  version: 0
})
const full = book(...Array.from({ length: MOST_TEXTS }, (_, at) => `第${at}段`))
const TEXT = '社区已经联系【】'

test('a list has twelve texts; one of a known name is written anew and takes no place', () => {
  expect(keepText(full, { title: '再一段', text: TEXT })).toEqual({
    refused: 'LIMIT_REACHED',
    detail: { replyTexts: MOST_TEXTS }
  })
  expect(keepText(full, { title: ' 第3段 ', text: TEXT })).toMatchObject({
    texts: expect.arrayContaining([{ title: '第3段', text: TEXT }])
  })
  const last = book(...full.texts.slice(1).map(({ title }) => title))
  expect(keepText(last, { title: '再一段', text: TEXT })).toMatchObject({ version: 0 })
})

test('a text without a name, or too short to say anything, is not kept', () => {
  expect(keepText(book(), { title: '转', text: TEXT })).toMatchObject({ refused: 'INVALID_TEXT' })
  expect(keepText(book(), { title: '转办', text: '已阅。' })).toMatchObject({ refused: 'INVALID_TEXT' })
  expect(dropText(book('转办'), '别的')).toMatchObject({ refused: 'NOT_FOUND' })
})

test.each([
  ['社区已经联系【】，一周内办好', { refused: 'INVALID_TEXT', detail: { blank: true } }],
  ['社区已经联系【 】，一周内办好', { refused: 'INVALID_TEXT', detail: { blank: true } }],
  ['请于____前来社区', { refused: 'INVALID_TEXT', detail: { blank: true } }],
  ['“【点位】”不可行，理由见图纸', { refused: 'INVALID_TEXT', detail: { blank: true } }],
  ['社区已经联系【供电所】，一周内办好', '社区已经联系【供电所】，一周内办好'],
  ['群名叫a_b的已经通知', '群名叫a_b的已经通知']
])('an answer with an open blank says nothing: %s', (text, kept) => {
  expect(reasonText(text)).toEqual(kept)
})

test('the system fills what it knows as often as it stands there, and leaves every other blank to whoever writes', () => {
  const text = '“【议题】”已有【联名户数】联名。【 议题 】在【点位】办，由【】负责，【期限】以前答复'
  expect(filledIn(text, { 议题: '修路灯', 联名户数: '24户' })).toBe(
    '“修路灯”已有24户联名。修路灯在【点位】办，由【】负责，【期限】以前答复'
  )
})
