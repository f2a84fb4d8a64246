import { View } from '@tarojs/components'
import { Action } from '../../components/Action'
import { Heading } from '../../components/Heading'
import { Paragraph } from '../../components/Paragraph'
import { Section } from '../../components/Section'
import { SendAction } from '../../components/SendAction'
import { TextField } from '../../components/TextField'
import type { MediationView } from '../../contract/views/mediation'
import { AGREEMENT_MAX, SAID_MAX } from '../../domain/mediation/talking'
import { deadlineWords, stampWords } from '../../locale/days'
import { partWords } from '../../locale/mediation'
import type { TalkWork } from './useTalk'

interface Props {
  view: MediationView
  work: TalkWork
  now: number
}

/** The room of the three: what was said, the wording on the table, and the way out. */
export function Talk({ view, work, now }: Props) {
  const { messages, about, until } = view
  const { say, leave } = work
  return (
    <>
      <Paragraph id="mediation-about">
        {partWords(view, 'asker')}和{partWords(view, 'other')}，{partWords(view, 'neutral')}在听。谈的是：
        {about}
      </Paragraph>
      <Paragraph tone="quiet">
        只有三方看得到。{until === null ? '' : `${deadlineWords(until, now)}，没有签成协议，说过的都会删掉。`}
      </Paragraph>
      <Heading level={2}>说过的话</Heading>
      <View id="mediation-said">
        {messages.length === 0 ? <Paragraph>还没有人说话。先说说您希望怎么样。</Paragraph> : null}
        {messages.map(({ id, part, text, at }) => (
          <Paragraph key={id}>{`${partWords(view, part)}，${stampWords(at)}\n${text}`}</Paragraph>
        ))}
      </View>
      <TextField
        id="mediation-say"
        label="跟另外两位说"
        value={say.text}
        onWrite={say.write}
        max={SAID_MAX}
        lines="many"
      />
      <SendAction
        id="mediation-say"
        label="说给另外两位听"
        kind={view.waits ? 'quiet' : 'primary'}
        sent={say.sent}
        missing={say.missing}
        onSend={say.send}
      />
      <Action id="mediation-again" label="看看有没有新的话" kind="quiet" onTap={() => void work.reload()} />
      <Wording view={view} work={work} />
      <Section id="mediation-leave" title="结束这次调解" summary="不签协议就结束，什么都不留下">
        <Paragraph>结束以后，说过的话、写过的协议都会删掉，谁也看不到，也不记是谁结束的。</Paragraph>
        <SendAction
          id="mediation-leave"
          label="结束调解，删掉说过的话"
          kind="quiet"
          sent={leave.sent}
          onSend={leave.send}
        />
      </Section>
    </>
  )
}

/** The wording on the table, whose names stand under exactly these words, and another in its place. */
function Wording({ view, work: { word } }: Omit<Props, 'now'>) {
  const { wording, mine } = view
  return (
    <>
      <Heading level={2}>协议</Heading>
      {wording ? (
        <>
          <Paragraph id="mediation-wording">{wording.text}</Paragraph>
          <Paragraph id="mediation-names" tone="quiet">
            {namesOf(view)}
          </Paragraph>
        </>
      ) : (
        <Paragraph>还没有写。谈得差不多了，谁都可以先写下来，两家都签字才算。</Paragraph>
      )}
      <Section
        id="mediation-word"
        title={wording ? '改协议的写法' : '把协议写下来'}
        summary={wording ? '改了写法，签过的要重新签' : '写清楚谁做什么、从哪天起'}
      >
        <TextField
          id="mediation-word-text"
          label="协议的写法"
          value={word.text}
          onWrite={word.write}
          max={AGREEMENT_MAX}
          lines="many"
        />
        <SendAction
          id="mediation-word"
          label={mine === 'neutral' ? '放到桌上，请两家看' : '放到桌上，请三方看'}
          kind="quiet"
          sent={word.sent}
          missing={word.missing}
          onSend={word.send}
        />
      </Section>
    </>
  )
}

const namesOf = ({ mine, wording }: MediationView): string => {
  if (!wording) return ''
  const { signedByMe, signedByOther } = wording
  if (mine === 'neutral') return signedByOther ? '有一家已经签字，等另一家。' : '两家都还没有签字。'
  if (signedByMe) return '您家已经签字，等对方。'
  return signedByOther ? '对方已经签字，等您家。' : '两家都还没有签字。'
}
