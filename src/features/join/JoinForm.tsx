import { Heading } from '../../components/Heading'
import { Notice } from '../../components/Notice'
import { Paragraph } from '../../components/Paragraph'
import { SendAction } from '../../components/SendAction'
import { DoorAndCode } from './DoorAndCode'
import type { Join } from './useJoin'

/** Two ways on one page: the code from the door list, or the stair head's word. */
export function JoinForm({ join }: { join: Join }) {
  return (
    <>
      <Paragraph>确认您家是哪一户，才能联名和投票。一户只算一票。</Paragraph>
      {join.askedFor === null ? null : (
        <Notice id="claim-waiting" kind="note" title="正在等楼道长确认">
          已经请楼道长确认{join.askedFor}。楼道长会来核对，确认以后就能投票，不用再做什么。
        </Notice>
      )}
      <DoorAndCode join={join} as="resident" />
      <Heading level={2}>没有邀请码</Heading>
      <Paragraph>写好门牌，请楼道长确认。楼道长认得您，点一下就好。</Paragraph>
      <SendAction
        id="claim"
        label="同意说明，请楼道长确认我家"
        kind="quiet"
        sent={join.claimed}
        onSend={join.claim}
      />
    </>
  )
}
