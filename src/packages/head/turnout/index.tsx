import Taro, { useRouter } from '@tarojs/taro'
import { Notice } from '../../../components/Notice'
import { Page } from '../../../components/Page'
import { pageState } from '../../../components/states'
import { ExtensionFoot, ServedChoice } from '../../../features/turnout/Extension'
import { TurnoutBoard } from '../../../features/turnout/TurnoutBoard'
import { useTurnout } from '../../../features/turnout/useTurnout'
import { momentWords } from '../../../locale/days'

export default function Turnout() {
  const { matter = '' } = useRouter().params
  const turnout = useTurnout(matter)
  const { seen, reload, offer, sent } = turnout
  const days = seen.status === 'done' ? seen.value.vote.rule.extension?.days : undefined
  return (
    <Page
      id="turnout-page"
      title={seen.status === 'done' ? seen.value.title : '到场情况'}
      state={pageState(seen, reload)}
      foot={
        offer && days ? (
          <ExtensionFoot
            turnout={turnout}
            days={days}
            onHandUp={() => void Taro.navigateTo({ url: `/packages/head/handUp/index?matter=${matter}` })}
          />
        ) : null
      }
    >
      {seen.status === 'done' ? (
        <>
          {sent.status === 'done' ? (
            <Notice id="extend-done" kind="done">
              已经延长，投票开到{momentWords(seen.value.vote.closesAt)}。
            </Notice>
          ) : null}
          <TurnoutBoard turnout={seen.value} now={seen.now} />
          {offer && turnout.asksServed ? <ServedChoice turnout={turnout} /> : null}
        </>
      ) : null}
    </Page>
  )
}
