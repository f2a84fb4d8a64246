import { Facts } from '../../components/Facts'
import { Section } from '../../components/Section'
import type { HouseholdView } from '../../contract/views/roll'
import { stampWords } from '../../locale/days'
import { changeWords } from '../../locale/household'

/** Who joined, who left, who was named to act and who changed the ballot: every adult of the household reads the same. */
export function Changes({ changes }: { changes: HouseholdView['changes'] }) {
  const [last] = changes
  if (!last) return null
  return (
    <Section
      id="changes"
      title="家里的变动"
      summary={`最近一次：${stampWords(last.at)}，${changeWords(last)}`}
    >
      <Facts
        id="changes-list"
        facts={changes.map(change => ({ term: stampWords(change.at), words: changeWords(change) }))}
      />
    </Section>
  )
}
