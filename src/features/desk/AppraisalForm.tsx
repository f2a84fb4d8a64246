import { Choice } from '../../components/Choice'
import { Heading } from '../../components/Heading'
import { ReasonField } from '../../components/ReasonField'
import type { TextsFor } from '../../components/textsFor'
import { APPRAISAL_CAUSES } from '../../domain/matter/matter'
import { moneyWords } from '../../locale/money'
import { APPRAISAL_WORDS } from '../../locale/reasons'
import type { useAppraisal } from './useAppraisal'

const FINDING_WORDS = [
  { value: 'feasible', word: '可行' },
  { value: 'not', word: '不可行' }
] as const

interface Props {
  appraisal: ReturnType<typeof useAppraisal>
  texts: TextsFor
}

export function AppraisalForm({ appraisal, texts }: Props) {
  const { waiting, option, finding, cause, note } = appraisal
  return (
    <>
      <Heading level={2}>哪个点位</Heading>
      <Choice
        id="appraise-option"
        name="哪个点位"
        options={waiting.map(({ id, name, cost, affected }) => ({
          value: id,
          word: name,
          detail: `${moneyWords(cost)}，近处${affected}户受影响`
        }))}
        chosen={option?.id ?? null}
        onChoose={appraisal.setOption}
      />
      <Heading level={2}>论证结论</Heading>
      <Choice
        id="appraise"
        name="论证结论"
        options={FINDING_WORDS}
        chosen={finding}
        onChoose={appraisal.setFinding}
      />
      {finding === 'not' ? (
        <Choice
          id="appraise-cause"
          name="不可行的原因"
          asked
          options={APPRAISAL_CAUSES.map(value => ({ value, word: APPRAISAL_WORDS[value] }))}
          chosen={cause}
          onChoose={appraisal.setCause}
        />
      ) : null}
      <ReasonField id="appraise-note" label="结论的依据" value={note} onWrite={appraisal.write} />
      {texts('appraise-note', note, appraisal.write)}
    </>
  )
}
