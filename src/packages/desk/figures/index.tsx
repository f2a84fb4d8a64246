import { useRouter } from '@tarojs/taro'
import { Action } from '../../../components/Action'
import { Choice } from '../../../components/Choice'
import { Page } from '../../../components/Page'
import { pageState } from '../../../components/states'
import { SPANS } from '../../../domain/figures/periods'
import { FigureTable } from '../../../features/figures/FigureTable'
import { useFigures } from '../../../features/figures/useFigures'
import { SPAN_WORDS } from '../../../locale/figures'

export default function FiguresPage() {
  const { room = '' } = useRouter().params
  const { seen, reload, span, choose, earlier, later } = useFigures(room)
  return (
    <Page id="figures" title="办得怎么样" state={pageState(seen, () => void reload())}>
      {seen.status === 'done' ? <FigureTable figures={seen.value} /> : null}
      <Choice
        id="figures-span"
        name="看多长时间"
        asked
        abreast
        options={SPANS.map(value => ({ value, word: SPAN_WORDS[value] }))}
        chosen={span}
        onChoose={choose}
      />
      <Action id="figures-earlier" label="看更早的" kind="quiet" onTap={earlier} />
      {later ? <Action id="figures-later" label="看更近的" kind="quiet" onTap={later} /> : null}
    </Page>
  )
}
