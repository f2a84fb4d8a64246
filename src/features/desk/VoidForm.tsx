import { Choice } from '../../components/Choice'
import { Paragraph } from '../../components/Paragraph'
import { ReasonField } from '../../components/ReasonField'
import { Section } from '../../components/Section'
import { SendAction } from '../../components/SendAction'
import { TextField } from '../../components/TextField'
import { offerReason } from '../../components/states'
import { VOID_GROUNDS } from '../../domain/matter/voiding'
import { VOID_WORDS } from '../../locale/reasons'
import { ACTION_WORDS } from '../../locale/stages'
import type { Work } from './useWork'

/** Annulling a vote: quiet, and only for faults of the procedure. */
export function VoidForm({ work: { annulling, annul } }: { work: Work }) {
  if (!annulling || !annul.vote) return null
  return (
    <Section id="void" title={ACTION_WORDS.voidVote} summary="只有会改变结果的差错才能作废，一件事只能一次">
      <Paragraph>
        作废的是“{annul.vote.question}
        ”这次表决。作废以后不再公布怎么投的，这件事连同材料上交，要另开一次表决。
      </Paragraph>
      <Choice
        id="void-ground"
        name="出了什么差错"
        asked
        options={VOID_GROUNDS.map(value => ({ value, word: VOID_WORDS[value] }))}
        chosen={annul.ground}
        onChoose={annul.choose}
      />
      <ReasonField
        id="void-evidence"
        label="证据：看过什么，在哪里能查到"
        hint="只有核对的人看得到，可以写门牌和人名。"
        value={annul.evidence.text}
        onWrite={annul.evidence.write}
      />
      {annul.ground === 'wrong_recusal' ? (
        <Paragraph>申诉成立的是哪几户，系统自己查得到，不用写门牌。</Paragraph>
      ) : (
        <TextField
          id="void-doors"
          label="涉及哪些门牌"
          hint={`写了${annul.touched}户。门牌之间用空格隔开，不公布是哪几户。`}
          value={annul.doors.text}
          onWrite={annul.doors.write}
          lines="many"
        />
      )}
      <ReasonField
        id="void-reason"
        label="作废的理由"
        value={annul.reason.text}
        onWrite={annul.reason.write}
      />
      <SendAction
        id="void"
        label="作废这次表决，公开理由"
        kind="quiet"
        sent={annul.sent}
        missing={offerReason(annulling) ?? annul.missing}
        onSend={annul.send}
      />
    </Section>
  )
}
