import Taro, { useRouter } from '@tarojs/taro'
import { Page } from '../../../components/Page'
import { pageState } from '../../../components/states'
import { RoundDoors } from '../../../features/feedback/RoundDoors'
import { RoundMatters } from '../../../features/feedback/RoundMatters'
import { Ticked } from '../../../features/feedback/Ticked'
import { useRound } from '../../../features/feedback/useRound'
import { pathOf } from '../../../services/shareCard'

export default function Round() {
  const { room = '' } = useRouter().params
  const round = useRound(room)
  const { seen, reload } = round
  const onMatter = (matter: string) =>
    void Taro.navigateTo({ url: pathOf({ page: 'pages/matter/index', query: { matter } }) })
  return (
    <Page id="round" title="还不知道答复的" state={pageState(seen, () => void reload())}>
      {seen.status === 'done' ? (
        <>
          <RoundMatters view={seen.value} now={seen.now} onOpen={onMatter} />
          <RoundDoors view={seen.value} now={seen.now} round={round} />
          <Ticked ticked={seen.value.ticked} round={round} />
        </>
      ) : null}
    </Page>
  )
}
