import { useState } from 'react'
import { Facts } from '../../components/Facts'
import { Heading } from '../../components/Heading'
import { Paragraph } from '../../components/Paragraph'
import { Section } from '../../components/Section'
import { SitePlan } from '../../components/SitePlan'
import { firstSite } from '../../components/firstSite'
import type { MatterView, OptionView } from '../../contract/views/matter'
import { affectedWords } from '../../locale/affected'
import { dateWords } from '../../locale/days'
import { moneyWords } from '../../locale/money'
import { APPRAISAL_WORDS } from '../../locale/reasons'

/** The candidate sites (候选点位): where, what it costs, how many are affected and whether it can be done. */
export function Sites({ view }: { view: MatterView }) {
  const { options, plan } = view
  const [picked, pick] = useState<string | null>(null)
  if (options.length === 0) return null
  const feasible = options.filter(option => option.appraisal?.feasible).length
  return (
    <Section
      id="options"
      title="候选点位"
      summary={`${options.length}个，${feasible === 0 ? '还没有论证可行的' : `论证可行${feasible}个`}`}
    >
      {plan ? <SitePlan id="plan" plan={plan} chosen={picked ?? firstSite(view)} onChoose={pick} /> : null}
      {options.map(option => (
        <Site key={option.id} option={option} />
      ))}
    </Section>
  )
}

function Site({ option }: { option: OptionView }) {
  const { id, name, cost, mine } = option
  return (
    <>
      <Heading level={2}>{name}</Heading>
      {mine ? (
        <Paragraph>您家是受影响方。受影响方的票还要单独看一遍，反对过半就不能直接定。</Paragraph>
      ) : null}
      <Facts
        id={`option-${id}`}
        facts={[
          { term: '论证', words: appraisalWords(option) },
          { term: '预计花费', words: moneyWords(cost) },
          { term: '受影响方', words: affectedWords(option) }
        ]}
      />
    </>
  )
}

const appraisalWords = ({ appraisal, appraiseBy }: OptionView): string => {
  if (!appraisal)
    return appraiseBy === null ? '还在论证' : `还在论证，街道最晚${dateWords(appraiseBy)}给出结论`
  const cause = appraisal.cause ? `（${APPRAISAL_WORDS[appraisal.cause]}）` : ''
  return `${appraisal.feasible ? '可行' : '不可行'}${cause}：${appraisal.note}`
}
