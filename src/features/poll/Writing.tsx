import { Notice } from '../../components/Notice'
import { Section } from '../../components/Section'
import { SendAction } from '../../components/SendAction'
import { TextField } from '../../components/TextField'
import type { PollView } from '../../contract/views/poll'
import { standingWords } from '../../locale/polls'
import { useWriting } from './useWriting'

/** Writes a statement for the neighbours to answer. */
export function Writing({ view, reload }: { view: PollView; reload(): void }) {
  const writing = useWriting(view, reload)
  const { sent } = writing
  return (
    <Section id="writing" title="我也写一条" summary={`每人最多3条，您还可以写${view.left}条`}>
      <TextField
        id="statement-text"
        label="一句话，只说一件事"
        hint="例如：晚上十点以后不冲洗。不写人名和门牌。"
        value={writing.text}
        onWrite={writing.write}
        max={writing.max}
        lines="many"
      />
      {sent.status === 'done' ? (
        <Notice id="statement-done" kind="done">
          {standingWords(sent.value.standing, sent.value.merged)}。
        </Notice>
      ) : null}
      <SendAction
        id="statement"
        label="放进征询，请邻居回答"
        kind="quiet"
        sent={sent}
        missing={writing.missing}
        onSend={writing.send}
      />
    </Section>
  )
}
