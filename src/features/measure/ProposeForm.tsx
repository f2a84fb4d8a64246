import { Choice } from '../../components/Choice'
import { Heading } from '../../components/Heading'
import { Notice } from '../../components/Notice'
import { TextField } from '../../components/TextField'
import { ANSWERING, MEASURE_KINDS, PROOF_KINDS } from '../../domain/measure/measure'
import { REASON_MAX } from '../../domain/matter/text'
import { ANSWERING_WORDS, MEASURE_KIND_WORDS, PROOF_WORDS } from '../../locale/measures'
import type { Proposing } from './useProposing'

/** A measure with everything it needs: what, who, how much, by when, and by what one will see it. */
export function ProposeForm({ form }: { form: Proposing }) {
  const { sent, text, kind, office, body, cost, days, proof, below } = form
  return (
    <>
      <Heading level={2}>再加一条措施</Heading>
      {sent.status === 'done' ? (
        <Notice id="measure-done" kind="done">
          已经放进方案，和点位一起表决。
        </Notice>
      ) : null}
      <TextField
        id="measure-text"
        label="做什么"
        hint="例如：门和排风口背向最近的楼。"
        value={text.text}
        onWrite={text.write}
        max={REASON_MAX}
        lines="many"
      />
      <Choice
        id="measure-kind"
        name="是哪一种"
        asked
        options={MEASURE_KINDS.map(value => ({ value, word: MEASURE_KIND_WORDS[value] }))}
        chosen={kind.chosen}
        onChoose={kind.choose}
      />
      <Choice
        id="measure-office"
        name="谁负责"
        asked
        options={ANSWERING.map(value => ({ value, word: `${ANSWERING_WORDS[value]}负责` }))}
        chosen={office.chosen}
        onChoose={office.choose}
      />
      <TextField
        id="measure-body"
        label="由谁来做（可以不写）"
        value={body.text}
        onWrite={body.write}
        max={40}
      />
      <TextField
        id="measure-cost"
        label="花多少元"
        hint="例如 6000，不花钱就写 0"
        value={cost.text}
        onWrite={cost.write}
      />
      <TextField
        id="measure-days"
        label="从今天起几天以内办好"
        hint="例如 60"
        value={days.text}
        onWrite={days.write}
      />
      <Choice
        id="measure-proof"
        name="用什么证明办好了"
        asked
        options={PROOF_KINDS.map(value => ({ value, word: `用${PROOF_WORDS[value]}证明` }))}
        chosen={proof.chosen}
        onChoose={proof.choose}
      />
      {kind.chosen === 'review' ? (
        <TextField
          id="measure-below"
          label="受影响的住户里满意的低于百分之几就复议"
          hint="例如 60"
          value={below.text}
          onWrite={below.write}
        />
      ) : null}
    </>
  )
}
