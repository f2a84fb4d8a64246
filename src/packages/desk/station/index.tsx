import { useRouter } from '@tarojs/taro'
import { Page } from '../../../components/Page'
import { Paragraph } from '../../../components/Paragraph'
import { pageState } from '../../../components/states'
import { StationFoot } from '../../../features/station/StationFoot'
import { StationForm } from '../../../features/station/StationForm'
import { StationMembers } from '../../../features/station/StationMembers'
import { useStation } from '../../../features/station/useStation'

export default function Station() {
  const { room = '' } = useRouter().params
  const station = useStation(room)
  const { seen, reload, mayKeep } = station
  return (
    <Page
      id="station"
      title="居民自治互助站"
      state={pageState(seen, () => void reload())}
      foot={mayKeep ? <StationFoot station={station} /> : undefined}
    >
      {seen.status === 'done' ? (
        <>
          <Paragraph tone="quiet">{seen.value.room.title}</Paragraph>
          {mayKeep ? <StationForm station={station} /> : <StationMembers station={seen.value.station} />}
        </>
      ) : null}
    </Page>
  )
}
