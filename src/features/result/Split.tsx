import { Facts } from '../../components/Facts'
import { Heading } from '../../components/Heading'
import type { ResultView } from '../../contract/views/result'
import { splitFacts } from '../../locale/splitWords'

/** How people voted, where the outcome tells it. */
export function Split({ view }: { view: ResultView }) {
  const facts = splitFacts(view)
  if (!facts) return null
  return (
    <>
      <Heading level={2}>各投了多少</Heading>
      <Facts id="split" facts={facts} lines />
    </>
  )
}
