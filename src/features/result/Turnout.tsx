import { Facts } from '../../components/Facts'
import { Paragraph } from '../../components/Paragraph'
import { Section } from '../../components/Section'
import { shareSentence } from '../../components/sentences'
import type { ResultView } from '../../contract/views/result'
import { bySilence } from '../../domain/deciding/ruleCard'
import { askingWords } from '../../locale/asking'
import { bodySentence } from '../../locale/bodies'
import { unitOf } from '../../locale/rules'

/** How many came, building by building; rows of fewer than five households stand together as 其他. */
export function Turnout({ view: { turnout, vote } }: { view: ResultView }) {
  return (
    <Section
      id="result-turnout"
      title={askingWords(vote.rule).came}
      summary={shareSentence({
        part: vote.participants,
        of: vote.eligible,
        unit: unitOf(vote.rule.voterUnit)
      })}
    >
      {vote.body ? <Paragraph id="result-body">{bodySentence(vote.body)}</Paragraph> : null}
      {bySilence(vote.rule) ? (
        <Paragraph>送到家里的，和在手机上看过的，都算通知到。哪一家没有通知到，这里不列。</Paragraph>
      ) : turnout.length === 0 ? (
        <Paragraph>户数太少，分开列会看出是哪一家，所以只列总数。</Paragraph>
      ) : (
        <Facts
          id="result-turnout-facts"
          lines
          facts={turnout.map(({ unit, have, of }) => ({
            term: unit,
            words: shareSentence({ part: have, of, unit: unitOf(vote.rule.voterUnit) })
          }))}
        />
      )}
    </Section>
  )
}
