import { Heading } from '../../components/Heading'
import { Paragraph } from '../../components/Paragraph'
import type { ResultView } from '../../contract/views/result'
import { bySilence } from '../../domain/deciding/ruleCard'

/** 少数意见: why those whose side did not prevail voted as they did, or why households objected, without names. */
export function Dissent({ view: { dissent, vote } }: { view: ResultView }) {
  if (dissent.length === 0) return null
  return (
    <>
      <Heading level={2} id="dissent">
        {bySilence(vote.rule) ? '不同意的理由' : '少数意见'}
      </Heading>
      {dissent.map((text, at) => (
        <Paragraph key={at} id={`dissent-${at}`}>
          {text}
        </Paragraph>
      ))}
    </>
  )
}
