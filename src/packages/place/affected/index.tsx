import Taro, { useRouter } from '@tarojs/taro'
import { MatterStanding } from '../../../components/MatterStanding'
import { NotThisStep } from '../../../components/NotThisStep'
import { Page } from '../../../components/Page'
import { Paragraph } from '../../../components/Paragraph'
import { pageState } from '../../../components/states'
import { AffectedFoot } from '../../../features/affected/AffectedFoot'
import { AffectedForm } from '../../../features/affected/AffectedForm'
import { useAffected } from '../../../features/affected/useAffected'
import { WhoIsAffected } from '../../../features/affected/WhoIsAffected'

export default function AffectedPage() {
  const { matter = '' } = useRouter().params
  const affected = useAffected(matter)
  const { seen, reload, act, site } = affected
  return (
    <Page
      id="affected-page"
      title={seen.status === 'done' ? seen.value.title : '受影响方'}
      state={pageState(seen, reload)}
      foot={act ? <AffectedFoot affected={affected} act={act} /> : null}
    >
      {seen.status === 'done' ? (
        <>
          <MatterStanding id="affected-standing" matter={seen.value} now={seen.now} />
          {site ? null : <Paragraph id="affected-none">还没有候选点位。有了点位，这里写明影响谁。</Paragraph>}
          <WhoIsAffected view={seen.value} now={seen.now} affected={affected} />
          <AffectedForm affected={affected} />
          {act ? null : (
            <NotThisStep
              id="affected"
              status={seen.value.status}
              onOpen={() => void Taro.navigateTo({ url: `/pages/matter/index?matter=${matter}` })}
            />
          )}
        </>
      ) : null}
    </Page>
  )
}
