import { useRouter } from '@tarojs/taro'
import { Page } from '../../../components/Page'
import { Paragraph } from '../../../components/Paragraph'
import { pageState } from '../../../components/states'
import { DecideRelatives } from '../../../features/relatives/DecideRelatives'
import { DeclareRelative } from '../../../features/relatives/DeclareRelative'
import { PointOutRelative } from '../../../features/relatives/PointOutRelative'
import { useView } from '../../../services/useView'

export default function Relatives() {
  const { room = '' } = useRouter().params
  const { seen, reload } = useView('relatives', { room })
  const view = seen.status === 'done' ? seen.value : null
  const again = () => void reload()
  return (
    <Page id="relatives" title="负责人的近亲属" state={pageState(seen, again)}>
      {view ? (
        <>
          <Paragraph>
            负责人的配偶、父母、子女、兄弟姐妹、祖孙住的那一户，如果会受影响或者得好处，这位负责人就不主持那次表决，换别人来（程序回避）。
          </Paragraph>
          {view.waiting.length > 0 ? <DecideRelatives room={room} view={view} reload={again} /> : null}
          {view.officials.some(({ mine }) => mine) ? (
            <DeclareRelative room={room} view={view} reload={again} />
          ) : null}
          <PointOutRelative room={room} view={view} reload={again} />
        </>
      ) : null}
    </Page>
  )
}
