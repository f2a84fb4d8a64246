import { Heading } from '../../components/Heading'
import { Measures } from '../../components/Measures'
import { Paragraph } from '../../components/Paragraph'
import type { ConsensusView } from '../../contract/views/poll'
import { agreedWords, movedWords } from '../../locale/polls'
import { textOf } from './order'

/** What was asked before and is asked again, side by side with the earlier round. */
export function Earlier({ view }: { view: ConsensusView }) {
  const { earlier, measures } = view
  return (
    <>
      {measures.length > 0 ? (
        <>
          <Heading level={2}>这一轮带上的措施</Heading>
          <Measures measures={measures} />
        </>
      ) : null}
      {earlier && earlier.moved.length > 0 ? (
        <>
          <Heading level={2} id="earlier">
            和第{earlier.round}轮比
          </Heading>
          {earlier.moved.map(({ statement, before, now }) => (
            <Paragraph key={statement} id={`moved-${statement}`}>
              “{textOf(view, statement)}”：第{earlier.round}轮{agreedWords(before)}，这一轮{agreedWords(now)}
              。{movedWords(before, now)}
            </Paragraph>
          ))}
        </>
      ) : null}
    </>
  )
}
