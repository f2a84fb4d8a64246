import { useState } from 'react'
import { useRouter } from '@tarojs/taro'
import { Choice } from '../../../components/Choice'
import { Page } from '../../../components/Page'
import { SendAction } from '../../../components/SendAction'
import { pageState } from '../../../components/states'
import { Package } from '../../../features/measure/Package'
import { PromiseBoard } from '../../../features/measure/PromiseBoard'
import { maySay, PromiseFoot } from '../../../features/measure/PromiseFoot'
import { ProposeForm } from '../../../features/measure/ProposeForm'
import { useMeasures } from '../../../features/measure/useMeasures'
import { useProposing } from '../../../features/measure/useProposing'

export default function MeasuresPage() {
  const { matter = '' } = useRouter().params
  const board = useMeasures(matter)
  const { seen, reload } = board
  const view = seen.status === 'done' ? seen.value : null
  const [chosen, choose] = useState<string | null>(null)
  const option = chosen ?? view?.sites[0]?.id ?? null
  const form = useProposing(matter, option, view?.now ?? 0, () => void reload())
  const writes = view !== null && view.proposes && view.promised.length === 0 && view.sites.length > 0
  return (
    <Page
      id="measures"
      title={view?.title ?? '措施'}
      state={pageState(seen, reload)}
      foot={
        writes ? (
          <SendAction
            id="measure"
            label="放进方案，和点位一起表决"
            sent={form.sent}
            missing={form.missing}
            onSend={form.send}
          />
        ) : view && maySay(view, board) ? (
          <PromiseFoot view={view} board={board} />
        ) : null
      }
    >
      {view ? (
        <>
          <PromiseBoard view={view} board={board} />
          {view.promised.length === 0 ? <Package view={view} board={board} /> : null}
          {writes ? (
            <>
              <Choice
                id="measure-site"
                name="给哪个点位"
                asked
                options={view.sites.map(({ id, name }) => ({ value: id, word: `给“${name}”` }))}
                chosen={option}
                onChoose={choose}
              />
              <ProposeForm form={form} />
            </>
          ) : null}
        </>
      ) : null}
    </Page>
  )
}
