import { feedbackOf, type Telling } from '../../../src/domain/feedback/feedback'
import type { Objection } from '../../../src/domain/hearing/objection'
import type { Answer } from '../../../src/domain/levels/level'
import type { Signature } from '../../../src/domain/matter/petition'
import type { Follow } from '../../../src/domain/notice/follow'
import { occasionsOf } from '../../../src/domain/notice/notice'
import type { QuestionSheet } from '../../../src/domain/question/question'

const ANSWERED = 1000
const matter = {
  proposer: { person: 'p', household: 'a' },
  answers: [{ at: ANSWERED } as Answer]
}
const signed = (household: string, withdrawnAt: number | null = null) =>
  ({ household, names: [{ withdrawnAt }] }) as unknown as Signature
const records = {
  signatures: [signed('a'), signed('b'), signed('c', 5)],
  questions: [{ household: 'b', asked: [{}] } as unknown as QuestionSheet],
  objections: [
    { household: 'd', comment: null, ended: null },
    { household: 'e', comment: 'NOT_AFFECTED', ended: null },
    { household: 'f', comment: null, ended: { how: 'takenBack', at: 1 } }
  ] as Objection[]
}
const [occasion] = occasionsOf([{ type: 'Answered' } as never], ANSWERED)
const sent = (household: string, outcome: 'sent' | 'refused' = 'sent') =>
  ({ household, told: [{ occasion: occasion?.key, outcome }] }) as unknown as Follow
const knows = (household: string, at: number) => ({ household, at }) as Telling
const feedback = (follows: Follow[] = [], tellings: Telling[] = [], of = matter) =>
  feedbackOf(of, records, { follows, tellings })

test('a household that asked in several ways counts once; a name taken back, a comment and an objection taken back ask nothing', () => {
  expect(feedback()).toEqual({
    of: 3,
    told: 0,
    by: [
      { as: 'proposer', of: 1, told: 0 },
      { as: 'signature', of: 2, told: 0 },
      { as: 'question', of: 1, told: 0 },
      { as: 'objection', of: 1, told: 0 }
    ],
    waiting: ['a', 'b', 'd']
  })
})

test('a message that left tells its household; one that was refused does not', () => {
  expect(feedback([sent('a'), sent('b', 'refused')]).waiting).toEqual(['b', 'd'])
})

test('what was read or heard counts from the answer on; a later answer is told again', () => {
  expect(
    feedback([], [knows('a', ANSWERED - 1), knows('b', ANSWERED), knows('d', ANSWERED + 1)]).waiting
  ).toEqual(['a'])
  const twice = { ...matter, answers: [...matter.answers, { at: 2000 } as Answer] }
  expect(feedback([sent('a')], [knows('b', ANSWERED)], twice)).toMatchObject({ told: 0 })
})

test('without an answer nobody waits to be told', () => {
  expect(feedback([], [], { ...matter, answers: [] })).toMatchObject({ of: 3, told: 0, waiting: [] })
})
