import { Choice } from '../../components/Choice'
import { Heading } from '../../components/Heading'
import { Paragraph } from '../../components/Paragraph'
import { ReasonField } from '../../components/ReasonField'
import type { TextsFor } from '../../components/textsFor'
import type { MatterView } from '../../contract/views/matter'
import { CATEGORIES } from '../../domain/matter/matter'
import { CATEGORY_WORDS } from '../../locale/reasons'
import { TriageMarks } from './TriageMarks'
import type { useTriage } from './useTriage'

type Triage = ReturnType<typeof useTriage>

interface Props {
  matter: MatterView
  triage: Triage
  texts: TextsFor
}

export function TriageForm({ matter, triage, texts }: Props) {
  const { form } = triage
  const { petition } = matter
  return (
    <>
      {petition ? (
        <Paragraph id="triage-petition">
          {petition.households}户联名，门槛是{petition.threshold}户，全部{petition.of}户。
        </Paragraph>
      ) : null}
      <Choice
        id="triage"
        name="受理还是不予受理"
        options={[
          { value: 'accept', word: '受理', detail: '是大家的事，开始协商' },
          { value: 'refuse', word: '不予受理', detail: '理由公开，联名的人可以请书记复核' }
        ]}
        chosen={form.choice}
        onChoose={triage.choose}
      />
      {form.choice === 'accept' ? (
        <>
          <Heading level={2}>这是哪一类事</Heading>
          <Choice
            id="triage-category"
            name="这是哪一类事"
            options={CATEGORIES.map(value => ({ value, word: CATEGORY_WORDS[value] }))}
            chosen={form.category}
            onChoose={triage.setCategory}
          />
          <Heading level={2}>要不要选址</Heading>
          <Choice
            id="triage-place"
            name="要不要选址"
            options={[
              { value: 'needed', word: '需要选址', detail: '先表决要不要办，再比至少两个点位' },
              { value: 'not', word: '不用选址' }
            ]}
            chosen={form.place}
            onChoose={triage.setPlace}
          />
          <TriageMarks triage={triage} />
        </>
      ) : null}
      {form.choice ? (
        <>
          <ReasonField
            id="triage-reason"
            label={form.choice === 'accept' ? '受理的理由' : '不予受理的理由'}
            value={form.reason}
            onWrite={triage.setReason}
          />
          {texts('triage-reason', form.reason, triage.setReason)}
        </>
      ) : null}
    </>
  )
}
