import { Action } from '../../components/Action'
import { Heading } from '../../components/Heading'
import { ListRow } from '../../components/ListRow'
import { Notice } from '../../components/Notice'
import { Paragraph } from '../../components/Paragraph'
import { ReasonField } from '../../components/ReasonField'
import { Section } from '../../components/Section'
import { SentNotice } from '../../components/SentNotice'
import { sendState } from '../../components/states'
import type { GatheringView } from '../../contract/views/gathering'
import { momentWords } from '../../locale/days'
import { minutedSentence } from '../../locale/gatherings'
import type { Meeting } from './useMeeting'

type Written = NonNullable<GatheringView['minutes']>

/** The minutes (纪要): put together from what happened, with what those who were there say of them. */
export function Minutes({ minutes, onRead }: { minutes: Written; onRead(matter: string): void }) {
  const { decision, items, confirmed, objections, held } = minutes
  return (
    <>
      <Heading level={2}>纪要</Heading>
      {items.map(item => (
        <ListRow
          key={item.matter}
          id={`minuted-${item.matter}`}
          title={item.title}
          detail={minutedSentence(item)}
          onTap={() => onRead(item.matter)}
        />
      ))}
      <Paragraph id="minutes-decision">说定了：{decision}</Paragraph>
      <Heading level={2}>到会的人怎么说</Heading>
      <Paragraph id="minutes-words">
        {confirmed}户确认没错，{objections.length + held}户有不同意见。没有回话的，不算同意。
      </Paragraph>
      {objections.map((text, at) => (
        <Notice key={text + at} id={`minutes-objection-${at}`} kind="note" title="不同意见">
          {text}
        </Notice>
      ))}
      {held > 0 ? <Paragraph tone="quiet">还有{held}条等人看过再显示，没有丢。</Paragraph> : null}
    </>
  )
}

/** A household that was there confirms with one tap, or says what is wrong. */
export function WordFoot({
  minutes,
  meeting: { word },
  now
}: {
  minutes: Written
  meeting: Meeting
  now: number
}) {
  const { mine, until } = minutes
  if (now > until) return mine ? null : <Paragraph tone="quiet">确认的三天已经过了，纪要不再改。</Paragraph>
  return (
    <>
      <SentNotice
        id="word"
        sent={word.sent}
        onRetry={() => (word.text === '' ? word.confirm() : word.object())}
      />
      {word.sent.status === 'done' && word.sent.value.held ? (
        <Notice id="word-held" kind="kept">
          您的意见留着，等人看过再给大家看。在“我写的话”里能看到办得怎么样。
        </Notice>
      ) : null}
      {mine?.agreed ? (
        <Paragraph id="word-said">您家确认过了。{momentWords(until)}以前可以改。</Paragraph>
      ) : (
        <Action
          id="word-confirm"
          label={mine ? '改成：纪要没错，确认' : '纪要没错，确认'}
          state={sendState(word.sent, null)}
          onTap={word.confirm}
        />
      )}
    </>
  )
}

export function ObjectionForm({ minutes, meeting: { word } }: { minutes: Written; meeting: Meeting }) {
  return (
    <Section
      id="word-objection"
      title={minutes.mine?.agreed === false ? '您家写过不同意见，可以改' : '有不对的地方，写下来'}
      summary="写进纪要，不写名字和门牌"
    >
      {minutes.mine?.agreed === false ? <Paragraph>您家写的：{minutes.mine.text}</Paragraph> : null}
      <ReasonField id="word-text" label="哪里不对" value={word.text} onWrite={word.write} />
      <Action
        id="word-object"
        label="写进纪要"
        kind="quiet"
        state={sendState(word.sent, word.missing)}
        onTap={word.object}
      />
    </Section>
  )
}
