import { useState } from 'react'
import { useRouter } from '@tarojs/taro'
import { Action } from '../../../components/Action'
import { Page } from '../../../components/Page'
import { pageState } from '../../../components/states'
import { MonthTable } from '../../../features/street/MonthTable'
import { useView } from '../../../services/useView'

export default function MonthEnd() {
  const { room = '' } = useRouter().params
  const [back, setBack] = useState(0)
  const { seen, reload } = useView('monthEnd', { room, back })
  return (
    <Page id="month-end" title="月底小结" state={pageState(seen, () => void reload())}>
      {seen.status === 'done' ? <MonthTable month={seen.value} /> : null}
      <Action id="month-earlier" label="看上一个月" kind="quiet" onTap={() => setBack(back + 1)} />
      {back > 0 ? (
        <Action id="month-later" label="看下一个月" kind="quiet" onTap={() => setBack(back - 1)} />
      ) : null}
    </Page>
  )
}
