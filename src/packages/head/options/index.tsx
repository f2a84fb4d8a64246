import Taro, { useRouter } from '@tarojs/taro'
import { Action } from '../../../components/Action'
import { ListRow } from '../../../components/ListRow'
import { MatterStanding } from '../../../components/MatterStanding'
import { NotThisStep } from '../../../components/NotThisStep'
import { Notice } from '../../../components/Notice'
import { Page } from '../../../components/Page'
import { pageState } from '../../../components/states'
import { AddOption } from '../../../features/options/AddOption'
import { AddOptionFoot } from '../../../features/options/AddOptionFoot'
import { OptionList } from '../../../features/options/OptionList'
import { useAddOption } from '../../../features/options/useAddOption'

export default function Options() {
  const { matter = '' } = useRouter().params
  const add = useAddOption(matter)
  const { seen, reload, offer, sent } = add
  const open = (page: string) => void Taro.navigateTo({ url: `/${page}/index?matter=${matter}` })
  return (
    <Page
      id="options-page"
      title={seen.status === 'done' ? seen.value.title : '候选点位'}
      state={pageState(seen, reload)}
      foot={offer ? <AddOptionFoot add={add} /> : null}
    >
      {seen.status === 'done' ? (
        <>
          <MatterStanding id="options-standing" matter={seen.value} now={seen.now} />
          {sent.status === 'done' ? (
            <Notice id="option-done" kind="done">
              点位已经加上，近处{sent.value.affected}户受影响。下一步由街道论证行不行。
            </Notice>
          ) : null}
          {seen.value.location ? <OptionList view={seen.value} /> : null}
          {seen.value.options.length > 0 ? (
            <ListRow
              id="options-affected"
              title="受影响方"
              detail="按理由加上住户；没有人受影响的，写明理由请另一位负责人确认"
              onTap={() => open('packages/place/affected')}
            />
          ) : null}
          {offer ? (
            <>
              <Action
                id="options-announce"
                label="去准备表决公告"
                kind="quiet"
                onTap={() => open('packages/head/open')}
              />
              <AddOption add={add} />
            </>
          ) : (
            <NotThisStep id="options" status={seen.value.status} onOpen={() => open('pages/matter')} />
          )}
        </>
      ) : null}
    </Page>
  )
}
