import type { Card } from '../domain/deciding/ruleCard'
import { ruleSentences } from '../locale/rules'
import { Facts } from './Facts'
import { Photograph } from './Photograph'

interface Props {
  id: string
  rule: Card
  /** where it applies: who reads its matters may look at the document of a community's own card */
  room: string
  /** how many it applies to, once the roll is frozen */
  electorate?: Parameters<typeof ruleSentences>[1]
  choice?: boolean
}

/** A rule in sentences; of a community's own one, the document it rests on can be looked at below. */
export function RuleFacts({ id, rule, room, electorate = null, choice = false }: Props) {
  return (
    <>
      <Facts id={id} facts={ruleSentences(rule, electorate, choice)} />
      {rule.attachment ? (
        <Photograph
          key={`${rule.key}.${rule.version}`}
          id={`${id}-document`}
          of="ruleDocument"
          which={{ room, card: rule.key, version: rule.version }}
          what={`依据的文件，${rule.source}`}
        />
      ) : null}
    </>
  )
}
