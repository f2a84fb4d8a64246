import { SIDE_OF } from '../consensus/answer'
import type { Resident } from '../consensus/declaredGroups'
import { voteMatrix } from '../consensus/matrix'
import { readPoll, type PollReading } from '../consensus/pollReading'
import { VOTERS_IN_A_ROOM } from '../consensus/thresholds'
import { canonical } from '../deciding/canonical'
import { sha256 } from '../deciding/sha256'
import type { MatterEvent } from '../matter/event'
import type { Option } from '../matter/matter'
import { optionGaps } from './optionGap'
import { partitionOf, type Poll, type PollResult } from './poll'
import type { Sheet } from './sheet'
import type { Statement } from './statement'

/** Reads a finished round from what was said in it. The same sheets in any order give the same result. */
export const pollResult = (
  poll: Poll,
  statements: readonly Statement[],
  sheets: readonly Sheet[],
  residents: readonly Resident[],
  options: readonly Pick<Option, 'id' | 'affected'>[]
): PollResult => {
  const asked = statements.filter(each => each.standing.status !== 'held').sort(byAge)
  const seen = asked.map(({ id, standing }) => ({ id, hidden: standing.status === 'hidden' }))
  const answers = householdAnswers(sheets, new Set(seen.map(each => each.id)))
  const affected = options.find(each => each.id === poll.beside)?.affected ?? []
  const { reading } = readPoll({
    residents,
    affected,
    statements: seen,
    answers,
    fewestVoters: VOTERS_IN_A_ROOM
  })
  const eligible = new Set(residents.map(each => each.id))
  const votes = answers
    .filter(each => eligible.has(each.household))
    .map(({ household, statement, answer }) => ({ voter: household, statement, side: SIDE_OF[answer] }))
  const commonGround = sharedIn(poll, reading)
  const gaps = optionGaps(options, asked, residents, voteMatrix(votes, seen), VOTERS_IN_A_ROOM)
  return { reading, commonGround, gaps, hash: resultHash(reading, commonGround, gaps) }
}

/** What the matter keeps of a round: the texts of its common ground, which may become conditions, and the gaps. */
export const pollClosed = (
  poll: Poll,
  { reading, commonGround, gaps, hash }: PollResult,
  statements: readonly Statement[]
): MatterEvent => ({
  type: 'PollClosed',
  poll: poll.poll,
  households: reading.households,
  answered: reading.answered,
  commonGround: commonGround.map(id => ({
    statement: id,
    text: statements.find(each => each.id === id)?.text ?? ''
  })),
  gaps,
  hash
})

/** Where no two groups are large enough to be told apart, common ground is what everybody together agrees with. */
const sharedIn = (poll: Poll, { declared, shared }: PollReading): readonly string[] =>
  declared.find(each => each.by === partitionOf(poll))?.commonGround ?? shared.agree

/** In time order, so that the last answer within a household is the one that stands. */
const householdAnswers = (sheets: readonly Sheet[], known: ReadonlySet<string>) =>
  sheets
    .flatMap(({ person, household, said }) => said.map(each => ({ ...each, person, household })))
    .filter(each => known.has(each.statement))
    .sort((a, b) => a.at - b.at || (a.person < b.person ? -1 : 1))

/** Counts, common ground and gaps in one spelling: whole numbers only, all of them public. */
const resultHash = (
  { households, answered, statements }: PollReading,
  commonGround: readonly string[],
  gaps: PollResult['gaps']
): string => {
  const counts = statements.map(({ statement, counts }) => ({ statement, counts }))
  return sha256(canonical({ households, answered, counts, commonGround, gaps }))
}

const byAge = (a: Statement, b: Statement): number => a.at - b.at || (a.id < b.id ? -1 : 1)
