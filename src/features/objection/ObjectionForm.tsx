import { Action } from '../../components/Action'
import { Heading } from '../../components/Heading'
import { Notice } from '../../components/Notice'
import { SentNotice } from '../../components/SentNotice'
import { sendState } from '../../components/states'
import { TextField } from '../../components/TextField'
import type { SiteHearingView } from '../../contract/views/hearing'
import { REASON_MAX } from '../../domain/matter/text'
import { keptWords } from './Said'
import type { Hearing } from './useHearing'

/** What a household writes: the harm, and what would make it acceptable. From elsewhere it is a comment. */
export function ObjectionForm({ site, hearing }: { site: SiteHearingView; hearing: Hearing }) {
  const { harm, acceptable, raised, ended, end } = hearing
  const own = site.said.find(each => each.mine && each.comment === null)
  return (
    <>
      {raised.status === 'done' ? (
        <Notice id="objection-done" kind="done">
          {keptWords(raised.value.comment)}
          {raised.value.held ? '文字还要核对，核对以前别人看不到。' : ''}
        </Notice>
      ) : null}
      <Heading level={2}>{own ? '改写我家的异议' : site.mine ? '我家有异议' : '我也说一句'}</Heading>
      <TextField
        id="objection-harm"
        label="建在这里，对您家有什么损害"
        hint="写看得到、想得到的事，不写人名和门牌。"
        value={harm.text}
        onWrite={harm.write}
        max={REASON_MAX}
        lines="many"
      />
      <TextField
        id="objection-acceptable"
        label={site.mine ? '怎样做您家可以接受' : '怎样做更好（可以不写）'}
        hint="例如：门和排风口背向我们楼。写进措施以后和点位一起表决。"
        value={acceptable.text}
        onWrite={acceptable.write}
        max={REASON_MAX}
        lines="many"
      />
      {own && !own.ended ? (
        <>
          <SentNotice id="objection-end" sent={ended} onRetry={() => end('settled')} />
          <Action
            id="objection-settled"
            label="我家的异议已经解决"
            kind="quiet"
            state={sendState(ended, null)}
            onTap={() => end('settled')}
          />
          <Action
            id="objection-taken-back"
            label="收回我家的异议"
            kind="quiet"
            state={sendState(ended, null)}
            onTap={() => end('takenBack')}
          />
        </>
      ) : null}
    </>
  )
}
