import { Choice } from '../../components/Choice'
import { Facts } from '../../components/Facts'
import { ReasonField, reasonMissing } from '../../components/ReasonField'
import { Section } from '../../components/Section'
import { SendAction } from '../../components/SendAction'
import type { ProposalView } from '../../contract/views/matter'
import { momentWords } from '../../locale/days'
import { appealPassedWords } from '../../locale/rights'
import { RECUSAL_STATUS_WORDS, RECUSAL_WORDS } from '../../locale/reasons'
import { refusalSentence } from '../../locale/refusals'
import { useCommand } from '../../services/useCommand'
import { useDraft } from '../../services/useDraft'

const DECISIONS = [
  { value: 'imposed', word: '要回避', detail: '这一户不投票，应到户数里也不算' },
  { value: 'dismissed', word: '不用回避', detail: '这一户照常投票' }
] as const

/** One proposal with what speaks for and against it, and the decision (回避决定). */
export function DecideRecusal({
  matter,
  proposal,
  changed
}: {
  matter: string
  proposal: ProposalView
  changed(): void
}) {
  const { id, door, decide } = proposal
  const choice = useDraft(`decide-recusal-choice:${id}`)
  const reason = useDraft(`decide-recusal:${id}`)
  const { sent, send } = useCommand('decideRecusal', () => (choice.drop(), reason.drop(), changed()))
  const chosen = DECISIONS.find(({ value }) => value === choice.text)?.value ?? null
  const barred = decide?.barred ? refusalSentence(decide.barred.refused, decide.barred.detail) : null
  const onSend = () =>
    chosen && void send({ matter, recusal: id, imposed: chosen === 'imposed', reason: reason.text })
  return (
    <Section
      id={`recusal-${id}`}
      title={`${door}要不要回避`}
      summary={RECUSAL_STATUS_WORDS[proposal.status]}
      open
    >
      <Facts id={`recusal-facts-${id}`} facts={factsOf(proposal)} />
      <Choice
        id={`recusal-choice-${id}`}
        name="要不要回避"
        options={DECISIONS}
        chosen={chosen}
        onChoose={choice.write}
      />
      <ReasonField
        id={`recusal-reason-${id}`}
        label="决定的理由"
        hint="这一户看得到。别人只看得到有几户回避、什么原因。"
        value={reason.text}
        onWrite={reason.write}
      />
      <SendAction
        id={`recusal-${id}`}
        button={`recusal-send-${id}`}
        label={chosen === 'imposed' ? '决定这一户回避' : chosen ? '决定这一户不用回避' : '作出决定'}
        kind="quiet"
        sent={sent}
        missing={barred ?? (chosen === null ? '先选要不要回避。' : reasonMissing(reason.text))}
        onSend={onSend}
      />
    </Section>
  )
}

const factsOf = ({ ground, site, evidence, statement, reason, appeal, due, passed }: ProposalView) => [
  { term: '提请的原因', words: RECUSAL_WORDS[ground] },
  ...(site === null ? [] : [{ term: '只关系到', words: `“${site}”：只在问到它的表决里回避` }]),
  { term: '证据', words: evidence },
  { term: '这一户的说明', words: statement ?? '还没有说。' },
  ...(reason ? [{ term: '第一次决定的理由', words: reason }] : []),
  ...(appeal ? [{ term: '申诉', words: appeal }] : []),
  ...(due ? [{ term: appeal ? '决定的期限' : '听说明到', words: momentWords(due) }] : []),
  ...(passed ? [{ term: '已经超期', words: appealPassedWords(passed) }] : [])
]
