import { Choice } from '../../components/Choice'
import { Facts } from '../../components/Facts'
import { ReasonField, reasonMissing } from '../../components/ReasonField'
import { Section } from '../../components/Section'
import { SendAction } from '../../components/SendAction'
import type { ProposalView } from '../../contract/views/matter'
import { momentWords } from '../../locale/days'
import { appealPassedWords } from '../../locale/rights'
import { RECUSAL_STATUS_WORDS, RECUSAL_WORDS } from '../../locale/reasons'
import { ACTION_WORDS } from '../../locale/stages'
import { useCommand } from '../../services/useCommand'
import { useDraft } from '../../services/useDraft'

interface Props {
  matter: string
  proposal: ProposalView
  may: { speak: boolean; appeal: boolean }
  reload(): void
}

/** What was proposed about one's own household: what there is against it, its own word, and the appeal. */
export function OwnProposal({ matter, proposal, may, reload }: Props) {
  const { id, ground, site, evidence, statement, status, reason, due, passed } = proposal
  return (
    <Section id="own-recusal" title="有人提请您家回避" summary={RECUSAL_STATUS_WORDS[status]} open>
      <Facts
        id="own-recusal-facts"
        facts={[
          { term: '说您家', words: RECUSAL_WORDS[ground] },
          ...gainFact(site),
          { term: '证据', words: evidence },
          ...(statement ? [{ term: '您家的说明', words: statement }] : []),
          ...(reason ? [{ term: '决定的理由', words: reason }] : []),
          ...(due ? [{ term: DUE_TERMS[status] ?? '期限', words: `${momentWords(due)}前` }] : []),
          ...(passed ? [{ term: '已经超期', words: appealPassedWords(passed) }] : [])
        ]}
      />
      {may.speak && status === 'proposed' && statement === null ? (
        <Speak matter={matter} recusal={id} reload={reload} />
      ) : null}
      {may.appeal && status === 'imposed' ? <Appeal matter={matter} recusal={id} reload={reload} /> : null}
    </Section>
  )
}

/** From which site the gain is said to come, where it is one alone. */
const gainFact = (site: string | null) =>
  site === null ? [] : [{ term: '只关系到', words: `“${site}”：只在问到它的表决里回避` }]

const DUE_TERMS: Partial<Record<ProposalView['status'], string>> = {
  proposed: '请在这之前说明',
  appealed: '申诉要在这之前决定'
}

const WORDS = [
  { value: 'no', word: '不应当回避', detail: '写明情况，由负责人决定' },
  { value: 'yes', word: '同意回避', detail: '这次不投票，应到户数里也不算' }
] as const

function Speak({ matter, recusal, reload }: { matter: string; recusal: string; reload(): void }) {
  const agrees = useDraft(`speak-agrees:${recusal}`)
  const text = useDraft(`speak:${recusal}`)
  const { sent, send } = useCommand('answerRecusal', () => (agrees.drop(), text.drop(), reload()))
  const chosen = WORDS.find(({ value }) => value === agrees.text)?.value ?? null
  const onSend = () => chosen && void send({ matter, recusal, agrees: chosen === 'yes', text: text.text })
  return (
    <>
      <Choice id="speak" name="您家的意思" options={WORDS} chosen={chosen} onChoose={agrees.write} />
      <ReasonField
        id="speak-text"
        label="您家的说明"
        hint="只有作决定的人看得到。"
        value={text.text}
        onWrite={text.write}
      />
      <SendAction
        id="speak"
        label={chosen === 'yes' ? '同意回避，这次不投票' : '送出说明，请负责人决定'}
        sent={sent}
        missing={chosen === null ? '先选应不应当回避。' : reasonMissing(text.text)}
        onSend={onSend}
      />
    </>
  )
}

function Appeal({ matter, recusal, reload }: { matter: string; recusal: string; reload(): void }) {
  const text = useDraft(`appeal:${recusal}`)
  const { sent, send } = useCommand('appealRecusal', () => (text.drop(), reload()))
  const onSend = () => void send({ matter, recusal, text: text.text })
  return (
    <>
      <ReasonField
        id="appeal-text"
        label="为什么不应当回避"
        hint="只有作决定的人看得到。只能申诉一次，三个工作日内由另一个人决定。"
        value={text.text}
        onWrite={text.write}
      />
      <SendAction
        id="appeal"
        label={ACTION_WORDS.appealRecusal}
        sent={sent}
        missing={reasonMissing(text.text)}
        onSend={onSend}
      />
    </>
  )
}
