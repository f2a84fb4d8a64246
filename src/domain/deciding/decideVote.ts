import { YES_NO, type Ballot } from './ballot'
import { decide, type VoteInput } from './decide'
import { decideChoice, type ChoiceOption } from './decideChoice'
import type { Verdict } from './verdict'

/** A vote with all that its verdict depends on; without options its ballots say yes or no. */
export interface AnyVoteInput extends VoteInput<string> {
  options: readonly ChoiceOption[]
  affected: readonly string[]
}

/** Decides what was asked: which of the options, or yes or no. Throws on a ballot that answers another question. */
export const decideVote = (input: AnyVoteInput): Verdict =>
  input.options.length > 0 ? decideChoice(input) : decide({ ...input, ballots: input.ballots.map(answered) })

const answered = ({ household, choice }: Ballot<string>): Ballot => {
  const said = YES_NO.find(each => each === choice)
  if (!said) throw new Error(`neither yes nor no: ${choice}`)
  return { household, choice: said }
}
