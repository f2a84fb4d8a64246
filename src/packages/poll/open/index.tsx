import Taro, { useRouter } from '@tarojs/taro'
import { Action } from '../../../components/Action'
import { MatterStanding } from '../../../components/MatterStanding'
import { NotThisStep } from '../../../components/NotThisStep'
import { Notice } from '../../../components/Notice'
import { Page } from '../../../components/Page'
import { SendAction } from '../../../components/SendAction'
import { pageState } from '../../../components/states'
import type { MatterView } from '../../../contract/views/matter'
import { OpenForm } from '../../../features/poll/OpenForm'
import { useOpenPoll } from '../../../features/poll/useOpenPoll'
import { momentWords } from '../../../locale/days'
import { ACTION_WORDS } from '../../../locale/stages'
import { useView } from '../../../services/useView'

export default function OpenPollPage() {
  const { matter = '' } = useRouter().params
  const { seen, reload } = useView('matter', { matter })
  return seen.status === 'done' ? (
    <Opening view={seen.value} now={seen.now} reload={reload} />
  ) : (
    <Page id="open-poll" title={ACTION_WORDS.openPoll} state={pageState(seen, reload)} />
  )
}

function Opening({ view, now, reload }: { view: MatterView; now: number; reload(): void }) {
  const form = useOpenPoll(view, reload)
  const { sent } = form
  const offered = view.offers.some(each => each.action === 'openPoll' && each.refusal === null)
  const open = (page: string) => void Taro.navigateTo({ url: `/${page}/index?matter=${view.id}` })
  return (
    <Page
      id="open-poll"
      title={view.title}
      foot={
        offered ? (
          <SendAction
            id="poll-open"
            button="poll-open"
            label={ACTION_WORDS.openPoll}
            sent={sent}
            missing={form.missing}
            onSend={form.send}
          />
        ) : null
      }
    >
      <MatterStanding id="open-poll-standing" matter={view} now={now} />
      {sent.status === 'done' ? (
        <Notice id="poll-opened" kind="done">
          征询已经开始，到{momentWords(sent.value.until)}截止。
          {sent.value.held > 0 ? `有${sent.value.held}条观点等您查看以后才放出来。` : ''}
        </Notice>
      ) : null}
      {offered ? (
        <OpenForm form={form} />
      ) : view.polls.some(each => each.closed === null) ? (
        <Action
          id="open-poll-moderate"
          label={ACTION_WORDS.moderateStatement}
          kind="quiet"
          onTap={() => open('packages/poll/moderate')}
        />
      ) : (
        <NotThisStep id="open-poll" status={view.status} onOpen={() => open('pages/matter')} />
      )}
    </Page>
  )
}
