import { Image, View } from '@tarojs/components'
import { Action } from '../../components/Action'
import { Notice } from '../../components/Notice'
import { Paragraph } from '../../components/Paragraph'
import { Section } from '../../components/Section'
import { SentNotice } from '../../components/SentNotice'
import { sendState } from '../../components/states'
import { TextField } from '../../components/TextField'
import type { GatheringView } from '../../contract/views/gathering'
import { momentWords } from '../../locale/days'
import { pageLink, qrPicture } from '../../services/qr'
import { pathOf } from '../../services/shareCard'
import type { Meeting } from './useMeeting'
import './ShownCode.scss'

/** The code the keeper shows around, large enough for two metres, and who came without a telephone. */
export function ShownCode({ view, meeting }: { view: GatheringView; meeting: Meeting }) {
  const { code, id: gathering, endsAt, came } = view
  const { list, checkIn } = meeting
  if (code === null) return null
  const link = pageLink(pathOf({ page: 'packages/yard/meeting/index', query: { gathering, code } }))
  const picture = link === null ? null : qrPicture(link)
  return (
    <>
      <View className="shown-code">
        <View className="shown-code__label">请大家签到，写这六个数字</View>
        <View id="shown-code" className="shown-code__digits">
          {`${code.slice(0, 3)} ${code.slice(3)}`}
        </View>
        {picture ? (
          <Image id="shown-code-picture" className="shown-code__picture" src={picture} mode="scaleToFill" />
        ) : null}
      </View>
      <Paragraph tone="quiet">
        {endsAt ? `${momentWords(endsAt)}以前有效，散会就失效。` : ''}请只在会场给人看，不要发到群里。
      </Paragraph>
      <Action id="came-again" label={`现在到了${came}户，再数一次`} kind="quiet" onTap={meeting.reload} />
      {view.lives && !view.present ? (
        <Action
          id="came-own"
          label="我家也到了，签到"
          kind="quiet"
          state={sendState(checkIn.sent, null)}
          onTap={() => checkIn.send(code)}
        />
      ) : null}
      <Section id="neighbour" title="没带手机的邻居" summary="照门牌记到名单上">
        <TextField
          id="neighbour-door"
          label="哪一户，写门牌"
          value={list.door}
          onWrite={list.write}
          max={20}
        />
        <SentNotice id="neighbour" sent={list.sent} onRetry={list.send} />
        {list.sent.status === 'done' ? (
          <Notice id="neighbour-done" kind="done" title="记上了">
            {list.sent.value.door}到会。
          </Notice>
        ) : null}
        <Action
          id="neighbour-send"
          label="记这一户到会"
          kind="quiet"
          state={sendState(list.sent, list.missing)}
          onTap={list.send}
        />
      </Section>
    </>
  )
}
