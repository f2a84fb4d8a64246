import { useState } from 'react'
import { Action } from '../../components/Action'
import { Choice } from '../../components/Choice'
import { Heading } from '../../components/Heading'
import { Notice } from '../../components/Notice'
import { Paragraph } from '../../components/Paragraph'
import { Section } from '../../components/Section'
import { SentNotice } from '../../components/SentNotice'
import { Changes } from './Changes'
import { Leaving } from './Leaving'
import { sendState } from '../../components/states'
import type { HouseholdView } from '../../contract/views/roll'
import { stampWords } from '../../locale/days'
import { JOINED_WORDS } from '../../locale/household'
import { refusalSentence } from '../../locale/refusals'
import { useCommand } from '../../services/useCommand'
import { useView } from '../../services/useView'

/** 户代表: who acts for the household, seen by all its confirmed adults, and how they name another or nobody. */
export function Representative({ household, onDoubt }: { household: string; onDoubt(): void }) {
  const { seen, reload } = useView('household', { household })
  return (
    <>
      <Heading level={2}>户代表</Heading>
      {seen.status === 'done' ? <Named view={seen.value} reload={reload} /> : null}
      {seen.status === 'done' ? (
        <Changes changes={seen.value.changes} now={seen.now} onDoubt={onDoubt} />
      ) : null}
      {seen.status === 'done' ? <Leaving view={seen.value} reload={reload} /> : null}
      {seen.status === 'loading' ? <Paragraph id="representative-loading">正在打开……</Paragraph> : null}
      {seen.status === 'refused' ? (
        <Paragraph id="representative-refused">{refusalSentence(seen.refusal, seen.detail)}</Paragraph>
      ) : null}
      {seen.status === 'offline' ? (
        <Notice
          id="representative-offline"
          kind="note"
          title="没有连上网络"
          action={<Action id="representative-reload" label="再看一次" kind="quiet" onTap={reload} />}
        >
          定了谁是户代表，暂时看不到。
        </Notice>
      ) : null}
    </>
  )
}

type Adult = HouseholdView['adults'][number]

function Named({ view, reload }: { view: HouseholdView; reload(): void }) {
  const { household, adults, said } = view
  const acting = adults.find(({ acts }) => acts)
  const [chosen, setChosen] = useState<string | null>(null)
  const { sent, send, clear } = useCommand('nameRepresentative', () => (setChosen(null), reload()))
  const [member, setMember] = useState<string | null>(null)
  const name = (next: string | null) => (setMember(next), void send({ household, member: next }))
  const picked = adults.find(({ key }) => key === chosen)
  if (adults.length < 2)
    return (
      <Paragraph id="representative-alone">
        您家现在只确认了您一位，票都由您来投。家里还有人要用手机投，请他先确认住户，再来这里定户代表。
      </Paragraph>
    )
  return (
    <>
      <Paragraph id="representative-who">
        {acting ? `现在的户代表：${wordOf(acting)}。` : '还没有定户代表，家里谁投都行，只算最后一次。'}
        {said
          ? `${stampWords(said.at)}由${said.mine ? '您' : '另一位家人'}${acting ? '定的' : '取消的'}。`
          : ''}
      </Paragraph>
      <Section
        id="representative"
        title={acting ? '换一位，或者不要户代表' : '定一位户代表'}
        summary="定了以后，以户代表投的为准"
      >
        <Paragraph id="representative-rule">
          户代表没投以前，别的家人可以先投；户代表截止以前都能改。户代表投了，别人不能改。最后24小时里才定的，这一次还不算。
        </Paragraph>
        <Choice
          id="representative-adult"
          name="请谁当户代表"
          options={adults.map(adult => ({
            value: adult.key,
            word: adult.mine ? '我本人' : '另一位家人',
            detail: `${sinceWords(adult)}${adult.acts ? '，现在的户代表' : ''}`
          }))}
          chosen={chosen}
          onChoose={next => (clear(), setChosen(next))}
        />
        <SentNotice id="representative" sent={sent} onRetry={() => name(member)} />
        <Action
          id="representative-name"
          label={picked?.mine ? '由我当我家的户代表' : '请这位家人当户代表'}
          state={sendState(sent, reasonAgainst(picked))}
          onTap={() => name(chosen)}
        />
        {acting ? (
          <Action
            id="representative-nobody"
            label="不要户代表，家里谁投都行"
            kind="quiet"
            state={sendState(sent, null)}
            onTap={() => name(null)}
          />
        ) : null}
      </Section>
    </>
  )
}

const reasonAgainst = (picked: Adult | undefined): string | null =>
  picked ? (picked.acts ? '这位已经是户代表，不用再定。' : null) : '请先在上面选一位家人。'

const wordOf = (adult: Adult): string => (adult.mine ? '您本人' : `另一位家人（${sinceWords(adult)}）`)

const sinceWords = ({ since, how }: Adult): string => `${stampWords(since)}${JOINED_WORDS[how]}`
