import { Heading } from '../../components/Heading'
import { Notice } from '../../components/Notice'
import { shareSentence } from '../../components/sentences'
import type { ConsensusView } from '../../contract/views/poll'
import { asksForConditions } from '../../domain/poll/optionGap'

/** Where those near a site and the others think so differently that conditions come before a vote. */
export function Gaps({ view: { options, result } }: { view: ConsensusView }) {
  const wide = result.gaps.filter(asksForConditions)
  if (wide.length === 0) return null
  return (
    <>
      <Heading level={2}>近处和别处想法差得远</Heading>
      {wide.map(({ option, statement, affected, others }) => (
        <Notice
          key={statement}
          id={`gap-${option}`}
          kind="note"
          title={options.find(each => each.id === option)?.name ?? ''}
        >
          赞成的：受影响方{shareSentence({ part: affected.agree, of: affected.of })}，其他住户
          {shareSentence({ part: others.agree, of: others.of })}。表决以前，先请受影响方提条件。
        </Notice>
      ))}
    </>
  )
}
