import { useState } from 'react'
import { Choice } from '../../components/Choice'
import { Notice } from '../../components/Notice'
import { Paragraph } from '../../components/Paragraph'
import { ReasonField, reasonMissing } from '../../components/ReasonField'
import { Section } from '../../components/Section'
import { SendAction } from '../../components/SendAction'
import type { ClaimView } from '../../contract/views/claims'
import { RULINGS, type Ruling } from '../../domain/claiming/contest'
import { RULING_WORDS } from '../../locale/claims'
import { useCommand } from '../../services/useCommand'
import { useDraft } from '../../services/useDraft'

interface Props {
  room: string
  claim: ClaimView
  reload(): void
}

/** Two words about one dwelling: both sides, then a decision with its reason. */
export function ContestDesk({ room, claim, reload }: Props) {
  const { id, door, contest } = claim
  const [outcome, choose] = useState<Ruling['outcome'] | null>(null)
  const reason = useDraft(`ruling:${id}`)
  const { sent, send } = useCommand('decideDispute', () => (reason.drop(), reload()))
  if (!contest) return null
  const decide = () => outcome && void send({ room, claim: id, outcome, reason: reason.text })
  return (
    <Section id={`contest-${id}`} title={`${door}有两种说法`} summary={summaryOf(claim)} open>
      <Paragraph>
        {contest.side === 'resident' ? '已经住在这户的人' : '本楼的邻居'}说：{contest.statement}
      </Paragraph>
      <Paragraph>申请的人说：{contest.answer ?? '还没有说。三天以后可以先决定。'}</Paragraph>
      {contest.ruling ? (
        <Paragraph>
          第一次的决定：{RULING_WORDS[contest.ruling.outcome]}。理由：{contest.ruling.reason}
        </Paragraph>
      ) : null}
      {contest.appeal ? <Paragraph>请书记再看的理由：{contest.appeal}</Paragraph> : null}
      {claim.standing === 'decided' ? (
        <Paragraph>已经决定，三天里两边都可以请社区书记再看。</Paragraph>
      ) : (
        <>
          <Choice
            id={`ruling-${id}`}
            name="谁住在这户"
            options={RULINGS.map(value => ({ value, word: RULING_WORDS[value] }))}
            chosen={outcome}
            onChoose={value => choose(RULINGS.find(each => each === value) ?? null)}
          />
          <ReasonField
            id={`ruling-${id}-reason`}
            label="决定的理由"
            hint="两边都看得到"
            value={reason.text}
            onWrite={reason.write}
          />
          <SendAction
            id={`ruling-${id}`}
            label={outcome ? `决定：${RULING_WORDS[outcome]}` : '写明理由，作出决定'}
            sent={sent}
            missing={outcome ? reasonMissing(reason.text) : '请先选一种。'}
            onSend={decide}
          />
        </>
      )}
    </Section>
  )
}

/** Doors whose invite code is locked today because it was typed wrong too often. */
export function Guessed({ doors }: { doors: readonly { door: string; wrong: number }[] }) {
  if (doors.length === 0) return null
  return (
    <Notice id="claims-guessed" kind="note" title="有人反复试邀请码">
      今天{doors.map(({ door, wrong }) => `${door}试错${wrong}次`).join('，')}
      ，已经锁到明天。请去问一问这几户；真要进来的，请当面确认。
    </Notice>
  )
}

const summaryOf = ({ standing }: ClaimView): string =>
  standing === 'appealed' ? '请书记再看' : standing === 'decided' ? '已经决定' : '等院长或网格员决定'
