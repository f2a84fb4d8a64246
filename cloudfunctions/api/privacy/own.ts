import type { Channel } from '../../../src/domain/ballot/ballot'
import type { Entry } from '../../../src/domain/matter/event'
import { matters } from '../../store/matters'
import type { Person } from '../../store/people'
import type { Traces } from '../../store/traces'

export const householdsOf = ({ bindings, left = [], owned = [] }: Person): string[] => [
  ...new Set([...bindings, ...left, ...owned].map(({ household }) => household))
]

export const placesOf = ({ bindings, left = [], owned = [], mandates, rooms }: Person): string[] => [
  ...new Set([...bindings, ...left, ...owned, ...mandates, ...rooms].map(({ place }) => place))
]

/** Of what is kept of households, what this person did; nothing of the others of the household. */
export const ownIn = (person: string, { ballots, signatures, objections, questions, answers }: Traces) => ({
  casts: castsIn(person, ballots, 'online'),
  forOthers: castsIn(person, ballots, 'proxy'),
  reasons: [...ballots.values()].flatMap(({ reason }) => (reason?.person === person ? [reason] : [])),
  signed: [...signatures.values()].flatMap(({ matter, names }) =>
    names.filter(name => name.person === person).map(name => ({ matter, ...name }))
  ),
  objections: [...objections.values()].filter(each => each.person === person),
  questions: [...questions.values()].flatMap(({ matter, asked }) =>
    asked.filter(each => each.person === person).map(each => ({ matter, ...each }))
  ),
  answers: [...answers.values()].filter(each => each.person === person)
})

const castsIn = (person: string, ballots: Traces['ballots'], channel: Channel) =>
  [...ballots.values()].flatMap(record =>
    record.casts
      .filter(cast => cast.person === person && cast.channel === channel)
      .map(cast => ({ record, cast }))
  )

/** Every step of this person in the journals of the places they belong or belonged to. */
export const stepsOf = async (
  openid: string,
  person: Person
): Promise<{ matter: string; title: string; entry: Entry }[]> => {
  const found = await Promise.all(placesOf(person).map(place => matters.stepsOf(place, openid)))
  return found
    .flat()
    .flatMap(({ id, state, journal }) =>
      journal.filter(entry => entry.by === openid).map(entry => ({ matter: id, title: state.title, entry }))
    )
}
