import { YES_NO, type YesNo } from '../../../src/domain/deciding/ballot'
import type { YesNoInput } from '../../../src/domain/deciding/decide'
import type { ChoiceInput } from '../../../src/domain/deciding/decideChoice'
import type { Outcome } from '../../../src/domain/deciding/verdict'

/** The rules of the two own cards once more, in the plainest form, with fractions as products. */
export const asWritten = ({
  card,
  roll,
  recused,
  affected,
  ballots,
  extended,
  affectedServed
}: YesNoInput): Outcome => {
  const facility = card.key === 'facility'
  const eligible = roll.map(entry => entry.household).filter(household => !recused.includes(household))
  const count = (households: readonly string[], ...choices: YesNo[]) =>
    ballots.filter(({ household, choice }) => households.includes(household) && choices.includes(choice))
      .length
  const took = count(eligible, ...YES_NO)
  if (took < 3 || (facility ? 3 * took < 2 * eligible.length : 2 * took <= eligible.length))
    return 'quorum_not_met'
  const near = facility ? eligible.filter(household => affected.includes(household)) : []
  let base = count(near, ...YES_NO)
  if (3 * base < 2 * near.length) {
    if (!extended || !affectedServed) return 'affected_quorum_not_met'
    base = Math.ceil((2 * near.length) / 3)
  }
  const yes = count(eligible, 'yes')
  if (facility ? 3 * yes < 2 * took : 2 * yes <= took) return 'fail'
  if (2 * count(near, 'no') > base) return 'blocked_by_affected'
  const against = ['W', 'E', 'N', 'S'].filter(courtyard => {
    const here = eligible.filter(household => household.startsWith(courtyard))
    const present = Math.max(count(here, ...YES_NO), Math.ceil(here.length / 2))
    return facility && here.length >= 5 && 3 * count(here, 'no', 'abstain') > 2 * present
  })
  return against.length > 0 ? 'contested' : 'pass'
}

/** The rules of a choice between sites once more, in the plainest form. */
export const choiceAsWritten = ({ options, ...input }: ChoiceInput): Outcome => {
  const own = input.ballots.filter(({ household }) => !input.recused.includes(household))
  const supporting = (choice: string, courtyard = '') =>
    own.filter(each => each.choice === choice && each.household.startsWith(courtyard)).length
  /** The same vote as a yes or no on one option; without one, as if everybody had said yes. */
  const on = (affected: readonly string[], option?: string): Outcome =>
    asWritten({
      ...input,
      affected,
      ballots: input.ballots.map(({ household, choice }) => ({
        household,
        choice: option === undefined || choice === option ? 'yes' : choice === 'abstain' ? 'abstain' : 'no'
      }))
    })
  const came = on(options.flatMap(({ affected }) => affected))
  if (came === 'quorum_not_met' || came === 'affected_quorum_not_met') return came
  if (3 * supporting('none') >= 2 * own.length) return 'fail'
  const winner = options.find(({ id }) => 3 * supporting(id) >= 2 * own.length)
  if (winner) return on(winner.affected, winner.id)
  const second = options.map(({ id }) => supporting(id)).sort((a, b) => b - a)[1] ?? 0
  const rejected = options
    .filter(({ id }) => supporting(id) >= second)
    .map(({ id, host }) => {
      const there = own.filter(({ household }) => household.startsWith(host ?? '-')).length
      return there > 0 && 3 * supporting(id, host ?? '-') < there
    })
  return rejected.every(each => each) ? 'contested' : 'no_winner'
}
