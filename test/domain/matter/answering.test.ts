import { accept, answer, askReview, closeMatter } from '../../../src/domain/levels/casework'
import type { Actor } from '../../../src/domain/office'
import { given, on, type Dated } from './grammar'
import {
  answered,
  certifying,
  decided,
  deliberating,
  displayed,
  handedUp,
  siteVoting,
  underReview,
  inTriage
} from './histories'
import { day, HEAD_W, LADDER, livingAt, mandate, PROPOSER, SECRETARY, STREET } from './village'

describe('an answer', () => {
  const say = (
    history: readonly Dated[],
    kind: 'decision' | 'support' | 'refusal' = 'decision',
    text = '予以支持办理'
  ) => given(...history).when(day(51), matter => answer(matter, { kind, text }, 'secretary', LADDER, day(51)))

  test('follows a certified result, and three days of comments follow it', () => {
    say(decided())
      .then({ type: 'Answered', kind: 'decision', closableFrom: day(54), due: day(64) })
      .leaving({
        stage: { status: 'answered', closableFrom: day(54) },
        answers: [{ text: '予以支持办理', level: 'L1', office: 'secretary' }],
        owner: LADDER.L2,
        dueAt: day(64)
      })
  })

  test('is given by the level that accepted the matter', () => {
    say(handedUp()).refuses('WRONG_STAGE', { status: 'handedUp' })
    say([...handedUp(), on(day(21), { type: 'Accepted' })]).then({ type: 'Answered', level: 'L2' })
  })

  test('never changes what residents decided', () => {
    const before = given(...decided()).matter
    const { matter } = say(decided(), 'refusal').then({ type: 'Answered' })
    expect(matter.votes).toEqual(before.votes)
    expect(matter.options).toEqual(before.options)
    expect(matter.needConfirmedAt).toBe(before.needConfirmedAt)
  })

  test.each(['decision', 'support', 'refusal'] as const)('of every kind has a text: %s', kind => {
    say(decided(), kind, '好的').refuses('INVALID_TEXT')
  })

  test('is not given before the result stands, nor twice', () => {
    for (const history of [deliberating(), siteVoting(), underReview(), certifying(), answered()])
      say(history).refuses('WRONG_STAGE')
  })

  test('waits for the matter to be accepted once', () => {
    given(...handedUp())
      .when(day(21), accept)
      .then({ type: 'Accepted' })
      .leaving({ stage: { status: 'accepted' }, handUps: [{ acceptedAt: day(21) }], dueAt: day(50) })
    given(...deliberating())
      .when(day(21), accept)
      .refuses('WRONG_STAGE', { status: 'deliberating' })
  })
})

describe('closing', () => {
  const end = (history: readonly Dated[], actor: Actor = SECRETARY, at = day(54)) =>
    given(...history).when(at, matter => closeMatter(matter, actor, [], ['街道'], at))

  test('is refused without an answer', () => {
    end(decided()).refuses('ANSWER_REQUIRED')
    end([...handedUp(), on(day(21), { type: 'Accepted' })]).refuses('ANSWER_REQUIRED')
    end(deliberating()).refuses('WRONG_STAGE', { status: 'deliberating' })
    end(displayed()).refuses('WRONG_STAGE', { status: 'display' })
  })

  test('waits for the three days of comments, to the millisecond', () => {
    end(answered(), SECRETARY, day(54, -1)).refuses('TOO_EARLY', { from: day(54) })
    end(answered())
      .then({ type: 'Closed', outcome: 'done', until: day(69) })
      .leaving({ stage: { status: 'display', outcome: 'done', until: day(69) } })
  })

  test.each([
    [null, null, 'closes'],
    ['物业公司', day(54, 1), 'closes'],
    ['物业公司', day(54), 'EVIDENCE_MISSING'],
    ['物业公司', null, 'EVIDENCE_MISSING'],
    [null, day(90), 'EVIDENCE_MISSING'],
    ['局', day(90), 'INVALID_TEXT']
  ] as const)('with %s to look after it by %d afterwards: %s', (who, by, then) => {
    const closing = given(...answered()).when(day(54), matter =>
      closeMatter(matter, SECRETARY, [], [], day(54), { who, by })
    )
    if (then !== 'closes') closing.refuses(then)
    else closing.then({ type: 'Closed', ...(who && { afterwards: { who, by: by! } }) })
  })

  test('is not done by the proposer', () => {
    const proposer = livingAt(PROPOSER.household, mandate('secretary', 'riverside'))
    end(answered(), proposer).refuses('SELF_CLOSE', { instead: ['街道'] })
  })

  test('is not done by who lives beside a site that was voted on', () => {
    end(answered(), HEAD_W).refuses('PROCESS_RECUSAL', { stake: 'affected', instead: ['街道'] })
    end(answered(), livingAt('W-07')).then({ type: 'Closed' })
    end(answered(), STREET).then({ type: 'Closed' })
  })

  test.each([
    ['done', answered('decision')],
    ['done', answered('support')],
    ['refused', answered('refusal')],
    ['rejected_by_vote', answered('decision', decided('fail'))],
    ['refused', answered('refusal', decided('fail'))],
    ['answered', answered('decision', [...handedUp(), on(day(21), { type: 'Accepted' })])],
    ['refused', answered('refusal', [...handedUp(), on(day(21), { type: 'Accepted' })])]
  ])('has the outcome %s', (outcome, history) => {
    end(history).then({ type: 'Closed', outcome: outcome as 'done' })
  })
})

describe('a second look at what was not accepted', () => {
  const refused = [...inTriage(), on(day(5), { type: 'TriageRefused', reason: '不是公共事项' })]
  const ask = (history: readonly Dated[], text = '这是公共事项') =>
    given(...history).when(day(6), matter => askReview(matter, { ask: text }, LADDER, day(6)))

  test('is asked of the secretary while the refusal is on display', () => {
    ask(refused)
      .then({ type: 'HandedUp', to: 'L2', reason: 'review_asked', auto: false })
      .leaving({ stage: { status: 'handedUp' }, owner: LADDER.L2, dueAt: day(21) })
  })

  test('says why', () => {
    ask(refused, '不服').refuses('INVALID_TEXT')
  })

  test('is not asked of anything else, nor after the display', () => {
    ask(displayed()).refuses('WRONG_STAGE', { status: 'display' })
    ask([...refused, on(day(20), { type: 'DisplayEnded' })]).refuses('WRONG_STAGE', { status: 'closed' })
  })
})
