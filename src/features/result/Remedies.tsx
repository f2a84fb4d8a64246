import { Facts } from '../../components/Facts'
import { Section } from '../../components/Section'
import type { ResultView } from '../../contract/views/result'
import { remediesUnder } from '../../domain/deciding/remedies'
import { remedyFact } from '../../locale/remedies'

/** What to do for whoever holds the result to be wrong, each with its days and its article. */
export function Remedies({ vote: { rule } }: { vote: ResultView['vote'] }) {
  const ways = remediesUnder(rule).map(remedyFact)
  return (
    <Section id="result-remedies" title="觉得结果不对怎么办" summary={`${ways.length}条路，各有依据`}>
      <Facts id="result-remedies-facts" facts={ways} />
    </Section>
  )
}
