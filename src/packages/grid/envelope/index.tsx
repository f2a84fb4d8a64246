import Taro, { useRouter } from '@tarojs/taro'
import { Page } from '../../../components/Page'
import { pageState } from '../../../components/states'
import { EnvelopeFoot } from '../../../features/envelope/EnvelopeFoot'
import { EnvelopeForm } from '../../../features/envelope/EnvelopeForm'
import { useEnvelope } from '../../../features/envelope/useEnvelope'

export default function EnvelopePage() {
  const { matter = '', household = '' } = useRouter().params
  const envelope = useEnvelope(matter, decodeURIComponent(household))
  const { seen, reload, board, door, waits, taken, returned } = envelope
  const over = waits !== null || taken?.status === 'envelope' || returned.status === 'done'
  return (
    <Page
      id="envelope-page"
      title={door ? `${door.door}的密封信封` : '密封信封'}
      state={board ? (door ? { status: 'ready' } : UNKNOWN) : pageState(seen, reload)}
      foot={<EnvelopeFoot envelope={envelope} onDone={() => void Taro.navigateBack()} />}
    >
      {over ? null : <EnvelopeForm envelope={envelope} />}
    </Page>
  )
}

const UNKNOWN = { status: 'empty', words: '名册上没有这一户。请回到入户名单再点一次。' } as const
