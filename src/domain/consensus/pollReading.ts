import { ANSWERS, SIDE_OF, type Answer, type Statement, type StatementAnswer } from './answer'
import { declaredGroups, PARTITIONS, type DeclaredGroups, type Resident } from './declaredGroups'
import { bounds, decided, forecast, MAJORITY, wilson90, type Interval, type Outlook } from './householdCounts'
import { voteMatrix, type Matrix } from './matrix'
import { draw, type Drawn, type Picture } from './picture'
import { sharedStatements } from './sharedStatements'
import { tallies, votesIn, type Tally } from './tally'
import { FEWEST_FOR_RATES, FEWEST_VOTERS, USUAL_EFFORT, type Effort } from './thresholds'

export interface Poll {
  /** every household of the room that may answer; answers of others do not count */
  residents: readonly Resident[]
  /** households within reach of an option; none until an option has a place */
  affected: readonly string[]
  statements: readonly Statement[]
  /** in time order: the last answer of a household to a statement counts */
  answers: readonly StatementAnswer[]
  /** voters from which the room scores a declared group; never below three */
  fewestVoters?: number
  effort?: Effort
  /** camps as they were last announced, by household */
  campsBefore?: ReadonlyMap<string, number>
}

/** Households out of all: who has not answered is not anything else. */
type Counts = Record<Answer, number> & { notYet: number; of: number }

/** What the silent may still change about most households agreeing. */
type Prospect =
  /** everybody answered: it is a count, not an estimate */
  | { status: 'complete' }
  | {
      status: 'open'
      /** households that will agree in the end, whatever the silent do */
      bounds: Interval
      majority: Outlook
      /** if the silent are like the others; none below ten answers (样本不足) */
      ifTheSilentAreLikeTheOthers: { share: Interval; majority: number } | null
    }

/** Everything a page may show of a consensus poll (共识征询); it is not binding. */
export interface PollReading {
  households: number
  /** households that answered at least one shown statement */
  answered: number
  statements: readonly { statement: string; counts: Counts; prospect: Prospect }[]
  /** what everybody together clearly agrees with, and clearly does not, strongest first */
  shared: { agree: readonly string[]; disagree: readonly string[] }
  declared: readonly DeclaredGroups[]
  picture: Picture
}

/** From answers to what may be shown of them. The same answers in any order give the same reading. */
export const readPoll = (poll: Poll): { reading: PollReading; campOf: Drawn['campOf'] } => {
  const eligible = new Set(poll.residents.map(each => each.id))
  const answers = [...lastAnswers(poll.answers).values()].filter(each => eligible.has(each.household))
  const matrix = voteMatrix(
    answers.map(({ household, statement, answer }) => ({
      voter: household,
      statement,
      side: SIDE_OF[answer]
    })),
    poll.statements
  )
  const shown = new Set(poll.statements.filter(each => !each.hidden).map(each => each.id))
  const fewestVoters = Math.max(FEWEST_VOTERS, poll.fewestVoters ?? FEWEST_VOTERS)
  const { picture, campOf } = draw(matrix, poll.effort ?? USUAL_EFFORT, poll.campsBefore ?? new Map())
  return {
    campOf,
    reading: {
      households: eligible.size,
      answered: new Set(answers.filter(each => shown.has(each.statement)).map(each => each.household)).size,
      statements: countStatements([...shown], answers, eligible.size),
      shared: shared(matrix),
      declared: PARTITIONS.flatMap(
        by => declaredGroups(by, poll.residents, poll.affected, matrix, fewestVoters) ?? []
      ),
      picture
    }
  }
}

const lastAnswers = (answers: readonly StatementAnswer[]): Map<string, StatementAnswer> =>
  new Map(answers.map(each => [JSON.stringify([each.household, each.statement]), each]))

const countStatements = (
  shown: readonly string[],
  answers: readonly StatementAnswer[],
  of: number
): PollReading['statements'] => {
  const none = () => Object.fromEntries(ANSWERS.map(answer => [answer, 0])) as Record<Answer, number>
  const counted = new Map(shown.map(statement => [statement, none()]))
  for (const { statement, answer } of answers) {
    const counts = counted.get(statement)
    if (counts) counts[answer] += 1
  }
  return [...counted].map(([statement, said]) => {
    const tally = { agree: said.agree + said.accept, disagree: said.disagree, pass: said.unsure }
    return { statement, counts: { ...said, notYet: of - votesIn(tally), of }, prospect: prospect(tally, of) }
  })
}

const prospect = (tally: Tally, eligible: number): Prospect => {
  const voted = votesIn(tally)
  if (voted === eligible) return { status: 'complete' }
  return {
    status: 'open',
    bounds: bounds(tally, eligible),
    majority: decided(tally, eligible, MAJORITY),
    ifTheSilentAreLikeTheOthers:
      voted < FEWEST_FOR_RATES
        ? null
        : { share: wilson90(tally), majority: forecast(tally, eligible, MAJORITY) }
  }
}

const shared = (matrix: Matrix): PollReading['shared'] => {
  const everybody = tallies(matrix)
  const columns = [...matrix.statements.keys()].filter(column => !matrix.hidden[column])
  const ids = (side: 'agree' | 'disagree') =>
    sharedStatements(everybody, columns, side).map(column => matrix.statements[column]!)
  return { agree: ids('agree'), disagree: ids('disagree') }
}
