import Taro, { useRouter } from '@tarojs/taro'
import { Page } from '../../../components/Page'
import { pageState } from '../../../components/states'
import { PhoneFoot } from '../../../features/phoneBallot/PhoneFoot'
import { PhoneForm } from '../../../features/phoneBallot/PhoneForm'
import { usePhoneBallot } from '../../../features/phoneBallot/usePhoneBallot'

export default function Phone() {
  const { matter = '', household = '' } = useRouter().params
  const phone = usePhoneBallot(matter, decodeURIComponent(household))
  const { seen, reload, board, door, waits, settled } = phone
  return (
    <Page
      id="phone-page"
      title={door ? `${door.door}的电话票` : '登记电话票'}
      state={board ? (door ? { status: 'ready' } : UNKNOWN) : pageState(seen, reload)}
      foot={<PhoneFoot phone={phone} onDone={() => void Taro.navigateBack()} />}
    >
      {board && !waits && settled?.status !== 'slip' ? <PhoneForm board={board} phone={phone} /> : null}
    </Page>
  )
}

const UNKNOWN = { status: 'empty', words: '名册上没有这一户。请回到入户名单再点一次。' } as const
