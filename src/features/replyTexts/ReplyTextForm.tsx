import { Action } from '../../components/Action'
import { Choice } from '../../components/Choice'
import { Heading } from '../../components/Heading'
import { Paragraph } from '../../components/Paragraph'
import { ReasonField } from '../../components/ReasonField'
import { Section } from '../../components/Section'
import { SendAction } from '../../components/SendAction'
import { SentNotice } from '../../components/SentNotice'
import { TextField } from '../../components/TextField'
import { sendState } from '../../components/states'
import { REPLY_FIELDS } from '../../domain/levels/replyFields'
import { CAPACITY_WORDS } from '../../locale/offices'
import type { ReplyTextWork } from './useReplyTexts'

/** The texts there are, and one that is being written. */
export function ReplyTextForm({ work }: { work: ReplyTextWork }) {
  const { texts, offices, office, title, text, change, dropped, drop } = work
  return (
    <>
      {offices.length > 1 && office ? (
        <Choice
          id="reply-office"
          name="用哪个职务的模板"
          asked
          options={offices.map(value => ({ value, word: CAPACITY_WORDS[value] }))}
          chosen={office}
          onChoose={work.choose}
        />
      ) : null}
      <Paragraph>
        写好几段常用的话，答复的时候点一下就填进去，您改好再送。只有您这个职务用得到。每件事不一样的地方写成空的【】。
      </Paragraph>
      <Paragraph id="reply-fields" tone="quiet">
        {`写${REPLY_FIELDS.map(field => `【${field}】`).join('')}，系统替您填好。`}
      </Paragraph>
      {texts.length === 0 ? <Paragraph id="reply-texts-none">还没有模板。</Paragraph> : null}
      <SentNotice id="reply-drop" sent={dropped} onRetry={() => void work.reload()} />
      {texts.map(each => (
        <Section key={each.title} id={`reply-text-${each.title}`} title={each.title} summary={each.text}>
          <Action
            id={`reply-text-${each.title}-change`}
            label="改这一段"
            kind="quiet"
            onTap={() => change(each)}
          />
          <Action
            id={`reply-text-${each.title}-drop`}
            label={`去掉“${each.title}”`}
            kind="quiet"
            state={sendState(dropped, null)}
            onTap={() => drop(each.title)}
          />
        </Section>
      ))}
      <Heading level={2}>写一段</Heading>
      <TextField
        id="reply-title"
        label="叫什么"
        hint="和已有的同名，就换掉原来那一段。"
        value={title.text}
        onWrite={title.write}
        max={40}
      />
      <ReasonField
        id="reply-body"
        label="怎么写"
        hint="比如：您提的“【议题】”已经联系【】，【】以前办好。空着的【】不填，答复送不出去。"
        value={text.text}
        onWrite={text.write}
      />
    </>
  )
}

export function ReplyTextFoot({ work: { kept, keep, missing } }: { work: ReplyTextWork }) {
  return (
    <SendAction
      id="reply-keep"
      button="reply-keep"
      label="留作回复模板"
      sent={kept}
      missing={missing}
      onSend={keep}
    />
  )
}
