import { useRouter } from '@tarojs/taro'
import { Heading } from '../../../components/Heading'
import { Notice } from '../../../components/Notice'
import { Page } from '../../../components/Page'
import { pageState } from '../../../components/states'
import { BODY_KINDS } from '../../../domain/body/body'
import { BodyFoot } from '../../../features/roll/BodyFoot'
import { BodyImport } from '../../../features/roll/BodyImport'
import { BodySeats } from '../../../features/roll/BodySeats'
import { useBody } from '../../../features/roll/useBody'
import { BODY_WORDS } from '../../../locale/bodies'

export default function Body() {
  const { room = '', body: named = '' } = useRouter().params
  const kind = BODY_KINDS.find(each => each === named) ?? 'residentReps'
  const body = useBody(room, kind)
  const { seen, reload, sent } = body
  return (
    <Page
      id="body"
      title={`${BODY_WORDS[kind]}名册`}
      state={pageState(seen, reload)}
      foot={seen.status === 'done' ? <BodyFoot body={body} view={seen.value} /> : null}
    >
      {seen.status === 'done' ? (
        <>
          {sent.status === 'done' ? (
            <Notice id="body-done" kind="done">
              名册已经换好，共{sent.value.seats}个席位：新增{sent.value.added}个，移出{sent.value.left}
              个。请把席位邀请码一人一条交给本人。
            </Notice>
          ) : null}
          <BodySeats body={seen.value} now={seen.now} />
          <Heading level={2}>{seen.value.seats.length === 0 ? '导入名册' : '换一份名册'}</Heading>
          <BodyImport kind={kind} body={body} />
        </>
      ) : null}
    </Page>
  )
}
