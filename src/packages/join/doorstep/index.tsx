import { useRouter } from '@tarojs/taro'
import { Page } from '../../../components/Page'
import { Paragraph } from '../../../components/Paragraph'
import { pageState } from '../../../components/states'
import type { ClaimView } from '../../../contract/views/claims'
import { Neighbours } from '../../../features/doorstep/Neighbours'
import { OwnClaim } from '../../../features/doorstep/OwnClaim'
import { useDoorstep } from '../../../features/doorstep/useDoorstep'

export default function DoorstepPage() {
  const { room = '' } = useRouter().params
  const doorstep = useDoorstep(room)
  const { seen, reload } = doorstep
  const view = seen.status === 'done' ? seen.value : null
  return (
    <Page id="doorstep" title="确认住户" state={pageState(seen, reload)}>
      {view?.mine && view.mine.standing !== 'ended' ? (
        <OwnClaim mine={view.mine} doorstep={doorstep} />
      ) : null}
      {view && (view.around.length > 0 || !view.mine) ? (
        <Neighbours around={view.around} doorstep={doorstep} />
      ) : null}
      {view && [view.mine, ...view.around].some(needsTwo) ? (
        <Paragraph tone="quiet">担保满两户以后还要等48小时，没有人提出异议才算数。</Paragraph>
      ) : null}
    </Page>
  )
}

/** Whether neighbours' words alone could confirm it. */
const needsTwo = (claim: ClaimView | null): boolean =>
  claim?.standing === 'waiting' || claim?.standing === 'vouched'
