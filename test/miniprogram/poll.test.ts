import type { ConsensusView, PollView } from '../../src/contract/views/poll'
import { oneQuestion, twoCamps } from '../browser/rounds'
import { openMiniProgram, until, type MiniProgram } from './harness'

const NOW = Date.UTC(2027, 2, 3, 2)
const asked: PollView = {
  poll: 'p',
  matter: 'm',
  title: '村里没有公厕',
  round: 2,
  until: NOW + 3 * 86_400_000,
  measures: ['离外墙15米', '每天保洁两次'],
  statements: [
    { id: 's1', text: '建在村口停车场', mine: null, withMeasures: true },
    { id: 's2', text: '建公厕是必要的', mine: null, withMeasures: false }
  ],
  wrote: [
    { id: 'w1', text: '门口装灯', standing: { status: 'held' }, merged: false },
    { id: 'w2', text: '夜里不冲洗', standing: { status: 'shown' }, merged: false },
    { id: 'w3', text: '要有人管', standing: { status: 'shown' }, merged: true },
    {
      id: 'w4',
      text: '某某家不行',
      standing: { status: 'hidden', reason: '说的是人，不是事' },
      merged: false
    }
  ],
  left: 0,
  barred: null
}

let app: MiniProgram
afterEach(() => app.close())

test('a tap on an answer sends it, and the next statement comes; measures stand only under the site they belong to', async () => {
  const sent: unknown[] = []
  app = openMiniProgram({
    answer: event => {
      const { do: command, statement, answer } = event as Record<string, string>
      if (command === undefined) return { ok: true, now: NOW, value: asked }
      sent.push({ command, statement, answer })
      return { ok: true, now: NOW, value: { statement, answer } }
    }
  })
  const page = await app.open('packages/poll/answer/index', { poll: 'p' })
  await until(() => page.has('answer-accept'))
  expect(page.text('statement')).toBe('建在村口停车场')
  expect(page.text('measures')).toContain('2. 每天保洁两次')
  page.tap('answer-accept')
  await until(() => page.text('statement') === '建公厕是必要的')
  expect(page.has('measures')).toBe(false)
  page.tap('answer-agree')
  await until(() => page.has('poll-done'))
  expect(sent).toEqual([
    { command: 'answerStatement', statement: 's1', answer: 'accept' },
    { command: 'answerStatement', statement: 's2', answer: 'agree' }
  ])
})

test('whoever wrote a statement reads what became of it: waiting, asked, merged, taken out and why', async () => {
  app = openMiniProgram({ answer: () => ({ ok: true, now: NOW, value: asked }) })
  const page = await app.open('packages/poll/answer/index', { poll: 'p' })
  await until(() => page.has('wrote'))
  for (const words of ['正在等人查看', '邻居可以回答', '合在一起了', '理由：说的是人，不是事'])
    expect(page.text('wrote')).toContain(words)
})

test('after the window it says why nothing can be answered, and what one wrote is still there', async () => {
  const value = { ...asked, barred: { refused: 'WINDOW_CLOSED' } }
  app = openMiniProgram({ answer: () => ({ ok: true, now: NOW, value }) })
  const page = await app.open('packages/poll/answer/index', { poll: 'p' })
  await until(() => page.has('poll-barred'))
  expect(page.has('answer')).toBe(false)
  expect(page.has('wrote')).toBe(true)
})

const resultOf = async (value: ConsensusView) => {
  app = openMiniProgram({ answer: () => ({ ok: true, now: value.until + 60_000, value }) })
  const page = await app.open('packages/poll/result/index', { poll: 'p' })
  await until(() => page.has('picture'))
  return page
}

test('a result says what all share first, then its picture in words, camp by camp', async () => {
  const view = twoCamps()
  const page = await resultOf(view)
  const best = view.statements.find(each => each.id === view.result.commonGround[0])
  expect(page.text('common-1')).toContain(best?.text)
  expect(page.text('camp-1')).toContain('34户（图上是圆圈）')
  expect(page.text('map-words')).toContain('图上60户')
  await until(() => app.drawn.has('#map-surface'))
  expect(app.drawn.get('#map-surface')).toEqual(['第1拨', '第2拨'])
})

test('along one question a result has no camps and no map', async () => {
  const page = await resultOf(oneQuestion())
  expect(page.text('picture')).toContain('一个问题的两端')
  expect(page.has('axis-words')).toBe(true)
  expect(page.has('camp-1')).toBe(false)
  expect(page.has('map-words')).toBe(false)
  await until(() => app.drawn.has('#axis-surface'))
  expect(app.drawn.has('#map-surface')).toBe(false)
})

test('a later round is set beside the one before, near the site and elsewhere', async () => {
  const view = twoCamps()
  const [first] = view.statements
  const moved = [
    {
      statement: first?.id ?? '',
      before: { agree: 30, of: 60, sides: { affected: { agree: 2, of: 20 }, others: { agree: 28, of: 40 } } },
      now: { agree: 45, of: 60, sides: { affected: { agree: 15, of: 20 }, others: { agree: 30, of: 40 } } }
    }
  ]
  const page = await resultOf({
    ...view,
    round: 2,
    measures: ['种桂花'],
    earlier: { poll: 'o', round: 1, moved }
  })
  expect(page.text('measures')).toContain('种桂花')
  expect(page.text(`moved-${first?.id}`)).toContain('第1轮60户里30户赞成，这一轮60户里45户赞成')
  expect(page.text(`moved-${first?.id}`)).toContain('受影响方原来20户里2户赞成，现在20户里15户赞成')
})
