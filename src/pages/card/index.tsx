import Taro, { useRouter } from '@tarojs/taro'
import { Page } from '../../components/Page'
import { Arrival, ArrivalFoot } from '../../features/arrival/Arrival'
import { useArrival, type Arrived } from '../../features/arrival/useArrival'
import { pathOf } from '../../services/shareCard'

/** Where every card leads first, from a group or from a code on a wall (`scene`). It shows nothing of what is inside. */
export default function Card() {
  const { card, scene = '', door = '', code = '' } = useRouter().params
  const arrival = useArrival(card ?? decodeURIComponent(scene), { door, code }, lead)
  const { arrived } = arrival
  return (
    <Page
      id="card"
      title={arrived?.where === 'guest' ? arrived.title : '楼院议事'}
      foot={
        <ArrivalFoot
          arrival={arrival}
          door={door}
          onLook={() => arrived && lead(arrived)}
          onOwn={room => go('pages/room/index', { room })}
          onHome={() => go('pages/home/index', {})}
        />
      }
    >
      <Arrival arrival={arrival} door={door} />
    </Page>
  )
}

const go = (page: string, query: Record<string, string>) =>
  void Taro.redirectTo({ url: pathOf({ page, query }) })

function lead({ room, matter }: Arrived) {
  if (matter === null) go('pages/room/index', { room })
  else go('pages/matter/index', { matter })
}
