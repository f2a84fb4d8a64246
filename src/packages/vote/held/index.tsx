import Taro, { useRouter } from '@tarojs/taro'
import { Page } from '../../../components/Page'
import { ReadingAids } from '../../../features/reading/ReadingAids'
import { heldWords } from '../../../locale/aloud'
import { pageState } from '../../../components/states'
import { HeldFoot } from '../../../features/proxy/HeldFoot'
import { HeldPaper } from '../../../features/proxy/HeldPaper'
import { useHeld } from '../../../features/proxy/useHeld'

export default function HeldBallots() {
  const { matter = '' } = useRouter().params
  const held = useHeld(matter)
  const { seen, reload, view } = held
  return (
    <Page
      id="held-page"
      title={view?.vote.question ?? '替邻居投票'}
      state={pageState(seen, reload)}
      foot={view ? <HeldFoot held={held} onBack={() => void Taro.navigateBack()} /> : null}
    >
      {view ? <ReadingAids words={heldWords(view, held.now?.door ?? null)} /> : null}
      {view ? <HeldPaper view={view} held={held} /> : null}
    </Page>
  )
}
