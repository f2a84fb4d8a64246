import { Facts } from '../../components/Facts'
import { Heading } from '../../components/Heading'
import type { PollView } from '../../contract/views/poll'
import { standingWords } from '../../locale/polls'

/** What became of each statement one has written: waiting for a look, asked, merged, or taken out and why. */
export function Wrote({ wrote }: { wrote: PollView['wrote'] }) {
  if (wrote.length === 0) return null
  return (
    <>
      <Heading level={2}>我写过的</Heading>
      <Facts
        id="wrote"
        facts={wrote.map(each => ({ term: each.text, words: standingWords(each.standing, each.merged) }))}
      />
    </>
  )
}
