import { Facts } from '../../components/Facts'
import { Paragraph } from '../../components/Paragraph'
import type { LookView } from '../../contract/views/privacy'
import { stampWords } from '../../locale/days'
import { CAPACITY_WORDS } from '../../locale/offices'
import { REGISTER_WORDS } from '../../locale/privacy'

/** The last looks at registers with doors, by the name of the office. */
export function LookList({ id, looks, none }: { id: string; looks: readonly LookView[]; none: string }) {
  if (looks.length === 0) return <Paragraph id={`${id}-none`}>{none}</Paragraph>
  return (
    <Facts
      id={id}
      facts={looks.slice(0, SHOWN).map(({ register, office, at }, nth) => ({
        term: `${nth + 1}. ${stampWords(at)}`,
        words: `${CAPACITY_WORDS[office]}看了${REGISTER_WORDS[register]}`
      }))}
    />
  )
}

const SHOWN = 20
