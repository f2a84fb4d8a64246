import { Checklist } from '../../components/Checklist'
import { Facts } from '../../components/Facts'
import { Notice } from '../../components/Notice'
import { Paragraph } from '../../components/Paragraph'
import { TextField } from '../../components/TextField'
import { offerReason } from '../../components/states'
import type { TextsFor } from '../../components/textsFor'
import type { MatterView } from '../../contract/views/matter'
import { isMet } from '../../domain/levels/closingLine'
import { channelFacts } from '../../locale/channels'
import { CLOSING_ITEM_WORDS, closingLineWords } from '../../locale/closing'
import { HAND_UP_WORDS } from '../../locale/reasons'
import { LEVEL_WORDS } from '../../locale/stages'
import { useView } from '../../services/useView'
import { AnswerForm } from './AnswerForm'
import { AppraisalForm } from './AppraisalForm'
import { PartyStepForm } from './PartyStepForm'
import type { Work } from './useWork'

interface Props {
  work: Work
  matter: MatterView
  now: number
  texts: TextsFor
}

/** Why the matter is here, what was asked, and what this step wants. */
export function WorkStep({ work, matter, now, texts }: Props) {
  const last = matter.handUps[matter.handUps.length - 1]
  return (
    <>
      {work.done ? (
        <Notice id="work-done" kind="done">
          {work.done}
        </Notice>
      ) : null}
      {last && !last.returned ? (
        <Facts
          id="work-hand-up"
          facts={[
            {
              term: `为什么从${LEVEL_WORDS[last.from]}上来`,
              words: `${HAND_UP_WORDS[last.reason]}${last.auto ? '（系统按规则自动上交）' : ''}`
            },
            { term: '请您办什么', words: last.ask || '没有写，请看材料。' }
          ]}
        />
      ) : null}
      <Form work={work} matter={matter} now={now} texts={texts} />
    </>
  )
}

function Form({ work, matter, now, texts }: Props) {
  switch (work.step) {
    case 'accept':
      return <Paragraph>接收以后由您办理，期限内要公开答复，也可以写明理由退回。</Paragraph>
    case 'certifyResult':
      return (
        <Paragraph>
          请先看过每一条是怎么算的，再确认。提出人、开始这次表决的人和受影响的人不能确认。
        </Paragraph>
      )
    case 'answer':
      return <AnswerForm answer={work.answer} texts={texts} />
    case 'appraise':
      return <AppraisalForm appraisal={work.appraisal} texts={texts} />
    case 'recordPartyDiscussion':
      return <PartyStepForm party={work.party} by={matter.partyStepBy} now={now} />
    case 'closeMatter':
      return <Closing work={work} matter={matter} />
    case null:
      return null
  }
}

/** What closing needs, line by line, and what is still missing. */
function Closing({ work, matter }: { work: Work; matter: MatterView }) {
  const { seen } = useView('closing', { matter: matter.id })
  const vote = matter.votes.filter(each => each.outcome !== null).pop()
  return (
    <>
      {seen.status === 'done' ? (
        <Checklist
          id="closing"
          lines={seen.value.lines.map(line => ({
            id: line.item,
            ready: isMet(line),
            state: !isMet(line) && line.item === 'feedback' ? '还在办' : undefined,
            words: `${CLOSING_ITEM_WORDS[line.item]}：${closingLineWords(line)}`
          }))}
        />
      ) : null}
      <Paragraph id="closing-may">
        {offerReason(work.offer) ?? '现在能办结。办结以后公示，大家都看得到。'}
      </Paragraph>
      {vote ? <HowItCame matter={matter.id} vote={vote.id} /> : null}
      <TextField
        id="closing-who"
        label="以后由谁管"
        hint="写单位或者岗位，比如：物业公司、北院院长。没有后续要办的，这两样都不写。"
        value={work.close.who.text}
        onWrite={work.close.who.write}
      />
      <TextField
        id="closing-day"
        label="哪天以前再看一次"
        hint="写年月日，比如2027年9月30日。"
        value={work.close.day.text}
        onWrite={work.close.day.write}
      />
    </>
  )
}

/** By which ways the ballots of the last vote came, and how every dispute ended. */
function HowItCame({ matter, vote }: { matter: string; vote: string }) {
  const { seen } = useView('result', { matter, vote })
  const channels = seen.status === 'done' ? seen.value.channels : null
  return channels ? <Facts id="closing-channels" facts={channelFacts(channels)} /> : null
}
