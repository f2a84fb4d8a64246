import { useRouter } from '@tarojs/taro'
import { Page } from '../../../components/Page'
import { pageState } from '../../../components/states'
import { InvitationTree } from '../../../features/invitations/InvitationTree'
import { useInvitations } from '../../../features/invitations/useInvitations'

export default function Invitations() {
  const { room = '' } = useRouter().params
  const tree = useInvitations(room)
  const title = tree.view ? `${tree.view.room.title}的邀请卡片` : '邀请卡片'
  return (
    <Page id="invitations-page" title={title} state={pageState(tree.seen, tree.reload)}>
      <InvitationTree tree={tree} />
    </Page>
  )
}
