import Taro, { useRouter } from '@tarojs/taro'
import { Page } from '../../../components/Page'
import { pageState } from '../../../components/states'
import { DoorBoard } from '../../../features/doors/DoorBoard'
import { DoorFoot } from '../../../features/doors/DoorFoot'
import { useDoors } from '../../../features/doors/useDoors'

export default function Doors() {
  const { matter = '' } = useRouter().params
  const doors = useDoors(matter)
  const { board, seen, reload } = doors
  const to = (page: string, household = '') =>
    void Taro.navigateTo({ url: `/packages/grid/${page}/index?matter=${matter}&household=${household}` })
  return (
    <Page
      id="doors-page"
      title={board?.title ?? '入户名单'}
      state={board ? { status: 'ready' } : pageState(seen, reload)}
      foot={
        board ? (
          <DoorFoot
            board={board}
            doors={doors}
            onPaper={household => to('paper', household)}
            onEnvelope={household => to('envelope', household)}
            onPhone={household => to('phone', household)}
          />
        ) : null
      }
    >
      {board ? <DoorBoard board={board} doors={doors} onCallBacks={() => to('callBack')} /> : null}
    </Page>
  )
}
