import { affectedQuorum, isHeard } from './affectedRule'
import { choicesOn } from './ballot'
import { SMALL } from './cells'
import { affectedAmong, judge, type VoteInput } from './decide'
import { countOf, electorate, hasTakenPart, weigh, type Voter } from './electorate'
import { passLine } from './passLine'
import { quorum } from './quorum'
import { OWN_RULE } from './ruleCard'
import { atLeast, least } from './share'
import { allMet, reaches, type Line, type Verdict } from './verdict'

/** What an option needs from the courtyard that would host it. */
export const HOST_SUPPORT = atLeast(1, 3)

/** What may be chosen, the courtyard that would host it, and the households that would feel it. */
export interface ChoiceOption {
  id: string
  host?: string | null
  affected: readonly string[]
}

export interface ChoiceInput extends VoteInput<string> {
  /** ids in the order of the ballot; none may be called `none` or `abstain` */
  options: readonly ChoiceOption[]
}

/**
 * Decides a vote between options with 以上都不 among them. An option that reaches the pass share is judged as a
 * yes-or-no vote in which every other choice is a no; where none does and each leader is rejected by the courtyard
 * that would host it, the courtyards push it to each other (院际争议).
 */
export const decideChoice = (input: ChoiceInput): Verdict => {
  const { card, options, attendance } = input
  const voters = electorate(card, input.roll, input.recused, input.ballots)
  const choices = choicesOn(options)
  const stray = voters.find(voter => voter.choice !== null && !choices.includes(voter.choice))
  if (stray) throw new Error(`no such option: ${stray.choice}`)

  const turnout = quorum(card, voters)
  if (!allMet(turnout)) return { outcome: 'quorum_not_met', lines: turnout }
  const heard = affectedByAny(input, voters)
  const lines = [...turnout, ...heard]
  if (!heard.every(isHeard)) return { outcome: 'affected_quorum_not_met', lines }

  const split = countOf(card, voters, choices)
  const none: Line[] = passLine(card, voters, 'none', attendance).map(line => ({
    ...line,
    rule: 'noneOfThese'
  }))
  lines.push(...none)
  if (allMet(none)) return { outcome: 'fail', lines, split }

  const winner = winnerOf(input, voters)
  if (winner) {
    const { outcome, lines: judged } = judge(input, asYesNo(voters, winner.id), winner.affected)
    if (outcome === 'affected_quorum_not_met')
      return { outcome, lines: [...turnout, ...heard, ...affectedByEach(input, voters)] }
    return {
      outcome,
      option: winner.id,
      lines: [...lines, ...judged.map(line => ({ ...line, option: winner.id }))],
      split
    }
  }
  for (const { id } of options)
    lines.push(...passLine(card, voters, id, attendance).map(line => ({ ...line, option: id })))
  const leaders = leadersOf(options, voters)
  const hosts = leaders.flatMap(option => hostSupport(option, voters))
  const contested = leaders.length > 0 && hosts.length === leaders.length && hosts.every(line => !line.met)
  return { outcome: contested ? 'contested' : 'no_winner', lines: [...lines, ...hosts], split }
}

/** The options in which a household has standing, by id in the order of the ballot. */
export const nearTo = (options: readonly ChoiceOption[], household: string): readonly string[] =>
  options.filter(option => option.affected.includes(household)).map(option => option.id)

/** The affected of a choice are those of any of its options. */
const affectedByAny = (
  { card, options, ...circumstances }: ChoiceInput,
  voters: readonly Voter[]
): Line[] => {
  const near = affectedAmong(
    voters,
    options.flatMap(option => option.affected)
  )
  return card.affected && near.length > 0 ? [affectedQuorum(card.affected, near, circumstances)] : []
}

/** The turnout of every option's affected alike, so that waiting for some does not tell which option is ahead. */
const affectedByEach = (input: ChoiceInput, voters: readonly Voter[]): Line[] =>
  input.options.flatMap(option =>
    affectedByAny({ ...input, options: [option] }, voters).map(line => ({ ...line, option: option.id }))
  )

/** The option that reaches the pass share; where a low share lets several do so, the one ahead of all others. */
const winnerOf = (
  { card, options, attendance }: ChoiceInput,
  voters: readonly Voter[]
): ChoiceOption | undefined => {
  const [first, second] = options
    .filter(option => allMet(passLine(card, voters, option.id, attendance)))
    .map(option => ({ option, support: supportOf(option, voters) }))
    .sort((a, b) => b.support - a.support)
  return first && first.support !== second?.support ? first.option : undefined
}

/** The first, and every option tied for second. */
const leadersOf = (options: readonly ChoiceOption[], voters: readonly Voter[]): readonly ChoiceOption[] => {
  const support = options.map(option => supportOf(option, voters))
  const ranked = [...support].sort((a, b) => b - a)
  const second = ranked[1] ?? ranked[0] ?? 0
  return options.filter((_, at) => (support[at] ?? 0) >= second)
}

/** Whether the courtyard that would host an option gives it a third of its own; no line where nobody there took part. */
const hostSupport = (option: ChoiceOption, voters: readonly Voter[]): Line[] => {
  const host = voters.filter(voter => voter.courtyard === option.host && hasTakenPart(voter))
  if (host.length === 0 || !option.host) return []
  return [
    reaches({
      rule: 'hostSupport',
      denominator: 'heads',
      base: 'courtyard',
      unit: option.host,
      option: option.id,
      have: supportOf(option, host),
      need: least(HOST_SUPPORT, host.length),
      of: host.length,
      clause: OWN_RULE,
      ...(host.length < SMALL ? { small: true } : {})
    })
  ]
}

const asYesNo = (voters: readonly Voter[], option: string): readonly Voter[] =>
  voters.map(voter => {
    if (voter.choice === null || voter.choice === 'abstain') return voter
    return { ...voter, choice: voter.choice === option ? 'yes' : 'no' }
  })

const supportOf = (option: ChoiceOption, voters: readonly Voter[]): number =>
  weigh(
    voters.filter(voter => voter.choice === option.id),
    'heads'
  )
