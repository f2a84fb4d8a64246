import { useRouter } from '@tarojs/taro'
import { Page } from '../../../components/Page'
import { pageState } from '../../../components/states'
import { ScreeningFoot } from '../../../features/screening/ScreeningFoot'
import { ScreeningList } from '../../../features/screening/ScreeningList'
import { useScreenings } from '../../../features/screening/useScreenings'

export default function LookPage() {
  const { room = '' } = useRouter().params
  const screenings = useScreenings(room)
  const { seen, reload, open } = screenings
  return (
    <Page
      id="screenings"
      title="待看的话"
      state={pageState(seen, () => void reload())}
      foot={open ? <ScreeningFoot screenings={screenings} /> : null}
    >
      {seen.status === 'done' ? (
        <ScreeningList view={seen.value} now={seen.now} screenings={screenings} />
      ) : null}
    </Page>
  )
}
