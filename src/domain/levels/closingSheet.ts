import { canonical } from '../deciding/canonical'
import { merkleRoot } from '../deciding/merkle'
import { freezeRoll, rollHash } from '../deciding/roll'
import type { Feedback } from '../feedback/feedback'
import type { Objection } from '../hearing/objection'
import { owedPromises, promised } from '../measure/promise'
import { standingObjections, unanswered } from '../hearing/replying'
import { isOpen, type Question } from '../question/question'
import type { Instant } from '../time'
import { rootOf } from '../trail/row'
import { hasVoted } from '../ballot/countedCast'
import { rollEntryOf, type BallotRecord } from '../ballot/ballot'
import { rowsOf, verdictOf } from '../matter/closing'
import { outcomeOf, type Vote } from '../matter/vote'
import type { Matter } from '../matter/matter'
import type { ClosingLine } from './closingLine'
import { secretLeaves, secretVerdict, type SecretBallot } from '../channels/secret'

/** What counting a vote once more from its kept ballots shows. */
export type CountedAgain = Readonly<Record<'roll' | 'verdict' | 'root', boolean>>

/** Votes that are counted once more before the closing: all that have a result, but for those annulled. */
export const votesToCount = ({ votes }: Matter): readonly Vote[] =>
  votes.filter(vote => vote.result !== null && outcomeOf(vote) !== 'void')

export const countAgain = (
  vote: Vote,
  records: readonly BallotRecord[],
  secret: readonly SecretBallot[]
): CountedAgain => {
  const marks = records.filter(hasVoted)
  const verdict = vote.secret ? secretVerdict(vote, records, secret) : verdictOf(vote, records)
  const root = vote.secret
    ? merkleRoot(secretLeaves(vote, marks, secret))
    : rootOf(rowsOf(vote, records).map(({ row }) => row))
  return {
    roll: rollHash(freezeRoll(vote.rule.class, records.map(rollEntryOf))) === vote.rollHash,
    verdict: canonical(verdict) === canonical(vote.result?.verdict ?? null),
    root: root === vote.result?.root
  }
}

export const closingSheet = (
  matter: Matter,
  counted: readonly CountedAgain[],
  objections: readonly Objection[],
  now: Instant
): ClosingLine[] => {
  const agree = (what: keyof CountedAgain): ClosingLine => ({
    item: what,
    have: counted.filter(each => each[what]).length,
    of: counted.length
  })
  const { stage, answers } = matter
  const raised = standingObjections(objections).length
  const works = promised(matter).filter(({ kind }) => kind !== 'review').length
  const heard = stage.status === 'answered' && now >= stage.closableFrom
  return [
    agree('roll'),
    agree('verdict'),
    agree('root'),
    { item: 'answer', have: Math.min(1, answers.length), of: 1 },
    ...(raised > 0
      ? [{ item: 'objections', have: raised - unanswered(matter, objections).length, of: raised } as const]
      : []),
    ...(works > 0
      ? [{ item: 'conditions', have: works - owedPromises(matter).length, of: works } as const]
      : []),
    { item: 'comments', have: heard ? 1 : 0, of: 1 }
  ]
}

/** The line of the questions asked about a matter (质疑); none where nobody asked. */
export const questionLine = (asked: readonly Question[]): ClosingLine[] =>
  asked.length === 0
    ? []
    : [{ item: 'questions', have: asked.filter(each => !isOpen(each)).length, of: asked.length }]

/** The line of the minority's reasons (少数意见), which stand on result, packet and notice; none where nobody gave any. */
export const dissentLine = (reasons: readonly string[]): ClosingLine[] =>
  reasons.length === 0 ? [] : [{ item: 'dissent', have: reasons.length, of: reasons.length }]

/** The line of those that asked and know the answer (反馈); it keeps nobody from closing. None where nobody asked. */
export const feedbackLine = ({ of, told }: Pick<Feedback, 'of' | 'told'>): ClosingLine[] =>
  of === 0 ? [] : [{ item: 'feedback', have: told, of }]
