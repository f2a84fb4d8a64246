import Taro, { useRouter } from '@tarojs/taro'
import { MatterStanding } from '../../../components/MatterStanding'
import { NotThisStep } from '../../../components/NotThisStep'
import { Notice } from '../../../components/Notice'
import { Page } from '../../../components/Page'
import { pageState } from '../../../components/states'
import { HandUpAction } from '../../../features/handUp/HandUpAction'
import { HandUpForm } from '../../../features/handUp/HandUpForm'
import { useHandUp } from '../../../features/handUp/useHandUp'
import { useView } from '../../../services/useView'

export default function HandUp() {
  const { matter = '' } = useRouter().params
  const { seen, reload } = useView('matter', { matter })
  const view = seen.status === 'done' ? seen.value : null
  const form = useHandUp(view, matter, reload)
  return (
    <Page
      id="hand-up-page"
      title={view?.title ?? '上交'}
      state={pageState(seen, reload)}
      foot={view && form.offer ? <HandUpAction form={form} level={view.level} kind="primary" /> : null}
    >
      {seen.status === 'done' ? (
        <>
          <MatterStanding id="hand-up-standing" matter={seen.value} now={seen.now} />
          {form.sent.status === 'done' ? (
            <Notice id="hand-up-done" kind="done">
              已经连同材料上交，等上一级接收。
            </Notice>
          ) : null}
          {form.offer ? <HandUpForm form={form} level={seen.value.level} /> : null}
          {form.offer || form.sent.status === 'done' ? null : (
            <NotThisStep
              id="hand-up"
              status={seen.value.status}
              onOpen={() => void Taro.navigateTo({ url: `/pages/matter/index?matter=${matter}` })}
            />
          )}
        </>
      ) : null}
    </Page>
  )
}
