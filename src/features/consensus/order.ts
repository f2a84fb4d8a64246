import type { ConsensusView } from '../../contract/views/poll'

type Reading = ConsensusView['result']['reading']
export type Groups = Reading['declared'][number]

/** The groups by which this round is read; none where they are too small to be told apart. */
export const groupsOf = ({ by, result }: ConsensusView): Groups | undefined =>
  result.reading.declared.find(each => each.by === by)

/** The statements, what all groups share first; without groups, what most households agree with. */
export const byBridging = (view: ConsensusView): Reading['statements'] => {
  const groups = groupsOf(view)
  const score = ({ statement, counts }: Reading['statements'][number]): number =>
    groups
      ? (groups.statements.find(each => each.statement === statement)?.bridging?.product ?? 0)
      : counts.agree + counts.accept
  return [...view.result.reading.statements].sort((a, b) => score(b) - score(a))
}

export const textOf = ({ statements }: ConsensusView, id: string): string =>
  statements.find(each => each.id === id)?.text ?? ''
