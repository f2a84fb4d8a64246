import { Action } from '../../components/Action'
import { Heading } from '../../components/Heading'
import { Paragraph } from '../../components/Paragraph'
import { ReasonField } from '../../components/ReasonField'
import { Section } from '../../components/Section'
import type { TextsFor } from '../../components/textsFor'
import type { ObjectionView, SiteHearingView } from '../../contract/views/hearing'
import { momentWords } from '../../locale/days'
import { COMMENT_WORDS, OBJECTION_END_WORDS } from '../../locale/hearings'
import { CAPACITY_WORDS } from '../../locale/offices'
import type { Hearing } from './useHearing'

/** Everything that was written about a site: objections with their answers, then comments; nobody is named. */
export function Said({ site, ...answering }: { site: SiteHearingView } & Answering) {
  const objections = site.said.filter(each => each.comment === null)
  const comments = site.said.filter(each => each.comment !== null)
  const replied = objections.filter(each => each.reply !== null).length
  return (
    <>
      <Heading level={2}>异议与条件</Heading>
      <Paragraph id="said-count">
        {objections.length === 0
          ? '还没有人写异议。'
          : `有${objections.length}条异议，已经答复${replied}条。`}
      </Paragraph>
      {objections.map((each, at) => (
        <One key={each.id} at={at} said={each} {...answering} />
      ))}
      {comments.length > 0 ? (
        <Section id="comments" title="意见" summary={`${comments.length}条，不用逐条答复`}>
          {comments.map(each => (
            <Paragraph key={each.id}>{each.harm === '' ? HELD : each.harm}</Paragraph>
          ))}
        </Section>
      ) : null}
    </>
  )
}

const HELD = '这段话还在核对，先不显示。'

interface Answering {
  answers: boolean
  hearing: Hearing
  texts: TextsFor
}

function One({ at, said, answers, hearing, texts }: { at: number; said: ObjectionView } & Answering) {
  const { id, door, mine, harm, acceptable, reply, ended } = said
  const whose = mine ? '我家写的' : (door ?? '一户')
  return (
    <>
      <Heading level={2} id={`objection-${at}`}>
        第{at + 1}条（{whose}）
      </Heading>
      <Paragraph>损害：{harm === '' ? HELD : harm}</Paragraph>
      {acceptable === '' ? null : <Paragraph>怎样可以接受：{acceptable}</Paragraph>}
      {ended ? <Paragraph tone="quiet">{OBJECTION_END_WORDS[ended]}。</Paragraph> : null}
      {reply ? (
        <Paragraph>
          {CAPACITY_WORDS[reply.office]}答复（{momentWords(reply.at)}）：{reply.text}
        </Paragraph>
      ) : ended ? null : (
        <Paragraph tone="quiet">还没有答复。</Paragraph>
      )}
      {hearing.objection?.id === id ? (
        <>
          <ReasonField
            id="reply-text"
            label={`书面答复第${at + 1}条`}
            value={hearing.reply.text}
            onWrite={hearing.reply.write}
          />
          {texts('reply', hearing.reply.text, hearing.reply.write)}
        </>
      ) : answers && !reply && !ended ? (
        <Action
          id={`reply-${at}`}
          label={`答复第${at + 1}条`}
          kind="quiet"
          onTap={() => hearing.replyTo(id)}
        />
      ) : null}
    </>
  )
}

/** What became of the household's own words. */
export const keptWords = (comment: ObjectionView['comment']): string =>
  comment === null ? '已经记下您家的异议，院长会书面答复。答复以前还可以改。' : COMMENT_WORDS[comment]
