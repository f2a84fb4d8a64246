import type { Ballot, YesNo } from './ballot'
import { YES_NO } from './ballot'
import { decide } from './decide'
import { electorate } from './electorate'
import { freezeRoll, type RollEntry } from './roll'
import type { RuleCard } from './ruleCard'
import type { Verdict } from './verdict'

/** What a rule is tried on: the roll of today, who stands back, who lives near. */
export interface Trial {
  card: RuleCard
  roll: readonly RollEntry[]
  recused: readonly string[]
  affected: readonly string[]
  /** the one extension has been used and every affected household was served */
  extended: boolean
}

/** Voters of a courtyard who count alike: those affected, or the others. */
export interface Group {
  key: string
  courtyard: string
  affected: boolean
  voters: readonly string[]
}

/** How many of a group say yes, no, and abstain; the rest does not come. */
export type Counts = Readonly<Record<YesNo, number>>
export const NOBODY: Counts = { yes: 0, no: 0, abstain: 0 }

/** The voters of a card by courtyard, the affected apart where the card asks them apart. */
export const groupsOf = ({ card, roll, recused, affected }: Trial): Group[] => {
  const near = new Set(card.affected ? affected : [])
  const groups = new Map<string, Group>()
  for (const { household, courtyard } of electorate(card, freezeRoll(card.class, roll), recused, [])) {
    const isNear = near.has(household)
    const key = `${courtyard}${isNear ? '-near' : ''}`
    const group = groups.get(key) ?? { key, courtyard, affected: isNear, voters: [] }
    groups.set(key, { ...group, voters: [...group.voters, household] })
  }
  return [...groups.values()].sort((a, b) => (a.key < b.key ? -1 : 1))
}

/** One more or fewer of a choice, never more than the group has nor fewer than none. */
export const counted = (counts: Counts, group: Group, choice: YesNo, by: number): Counts => {
  const others = YES_NO.filter(each => each !== choice).reduce((sum, each) => sum + counts[each], 0)
  const most = group.voters.length - others
  return { ...counts, [choice]: Math.min(most, Math.max(0, counts[choice] + by)) }
}

/** What the vote would come to, by the function that decides real votes; numbers go to the voters of a group in order. */
export const tryOut = (trial: Trial, said: Readonly<Record<string, Counts>>): Verdict => {
  const ballots = groupsOf(trial).flatMap(({ key, voters }): Ballot[] => {
    const counts = said[key] ?? NOBODY
    const choices = YES_NO.flatMap(choice => Array.from({ length: counts[choice] }, () => choice))
    return choices.slice(0, voters.length).map((choice, at) => ({ household: voters[at]!, choice }))
  })
  const { card, roll, recused, affected, extended } = trial
  return decide({
    card,
    roll: freezeRoll(card.class, roll),
    recused,
    affected,
    ballots,
    extended,
    affectedServed: extended
  })
}
