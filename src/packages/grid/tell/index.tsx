import { useRouter } from '@tarojs/taro'
import { Page } from '../../../components/Page'
import { pageState } from '../../../components/states'
import { TellDoors } from '../../../features/feedback/TellDoors'
import { useTelling } from '../../../features/feedback/useTelling'

export default function Tell() {
  const { matter = '' } = useRouter().params
  const telling = useTelling(matter)
  const { seen, reload } = telling
  return (
    <Page
      id="tell"
      title={seen.status === 'done' ? seen.value.title : '上门告诉答复'}
      state={pageState(seen, () => void reload())}
    >
      {seen.status === 'done' ? <TellDoors view={seen.value} telling={telling} /> : null}
    </Page>
  )
}
