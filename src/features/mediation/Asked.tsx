import { Action } from '../../components/Action'
import { Facts } from '../../components/Facts'
import { Paragraph } from '../../components/Paragraph'
import { SentNotice } from '../../components/SentNotice'
import { sendState } from '../../components/states'
import type { MediationView } from '../../contract/views/mediation'
import { deadlineWords } from '../../locale/days'
import { partWords } from '../../locale/mediation'
import type { TalkWork } from './useTalk'

/** It has been asked for: who asks whom, with whom, about what, and who has still to say a word. */
export function Asked({ view, work, now }: { view: MediationView; work: TalkWork; now: number }) {
  const { mine, about, until, waits } = view
  const { sent, decline } = work.answer
  return (
    <>
      <Facts
        id="mediation-asked"
        lines
        facts={[
          { term: '谁提出的', words: partWords(view, 'asker') },
          { term: '请谁谈', words: partWords(view, 'other') },
          { term: '谁来听', words: partWords(view, 'neutral') },
          { term: '想谈什么', words: about },
          { term: '等到什么时候', words: until === null ? '' : deadlineWords(until, now) }
        ]}
      />
      <Paragraph id="mediation-next">{nextOf(view)}</Paragraph>
      <SentNotice id="mediation-answer" sent={sent} onRetry={waits ? work.answer.agree : decline} />
      <Action
        id="mediation-decline"
        label={mine === 'asker' ? '撤回，就当没有请过' : '不谈，就当没有请过'}
        kind="quiet"
        state={sendState(sent, null)}
        onTap={decline}
      />
    </>
  )
}

const nextOf = ({ mine, waits }: MediationView): string => {
  if (mine === 'asker') return '等对方和调解人都同意，就可以开始谈。到时候没有都同意，就什么都不留下。'
  if (!waits) return '您已经同意，等另一方也同意，就可以开始谈。'
  return mine === 'neutral'
    ? '同意来听，就是说您和两家都没有亲属或者利益上的关系。不来，什么都不留下。'
    : '谈不谈由您。不谈，什么都不留下，别人也不知道请过您。'
}
