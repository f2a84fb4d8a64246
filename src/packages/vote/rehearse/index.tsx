import { useRouter } from '@tarojs/taro'
import { Page } from '../../../components/Page'
import { pageState } from '../../../components/states'
import { RehearseForm } from '../../../features/rehearse/RehearseForm'
import { RehearseFoot, RehearseVerdict } from '../../../features/rehearse/RehearseVerdict'
import { useRehearsal } from '../../../features/rehearse/useRehearsal'

export default function Rehearse() {
  const { matter = '', card = '', option = '' } = useRouter().params
  const rehearsal = useRehearsal(matter, card, option)
  const { seen, reload } = rehearsal
  const empty = seen.status === 'done' && seen.value.roll.length === 0
  return (
    <Page
      id="rehearse-page"
      title={seen.status === 'done' ? `演练：${seen.value.title}` : '演练'}
      state={
        empty
          ? { status: 'empty', words: '名册还是空的，没有数可以算。请先到院长工作台导入名册。' }
          : pageState(seen, reload)
      }
      foot={<RehearseFoot rehearsal={rehearsal} />}
    >
      {seen.status === 'done' ? (
        <>
          <RehearseForm view={seen.value} rehearsal={rehearsal} />
          <RehearseVerdict rehearsal={rehearsal} />
        </>
      ) : null}
    </Page>
  )
}
