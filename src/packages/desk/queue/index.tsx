import { useState } from 'react'
import Taro, { useRouter } from '@tarojs/taro'
import { Action } from '../../../components/Action'
import { Page } from '../../../components/Page'
import { Panes } from '../../../components/Panes'
import { Paragraph } from '../../../components/Paragraph'
import { pageState } from '../../../components/states'
import { DORMANT_DAYS } from '../../../domain/gathering/gathering'
import { Queue } from '../../../features/desk/Queue'
import { useQueue } from '../../../features/desk/useQueue'
import { useWide } from '../../../features/desk/useWide'
import { Work } from '../Work'

export default function Desk() {
  const { room = '' } = useRouter().params
  const queue = useQueue(room)
  const wide = useWide()
  const [open, setOpen] = useState<string | null>(null)
  const { seen, reload, office } = queue
  const onOpen = (matter: string) => {
    if (wide) setOpen(matter)
    else void Taro.navigateTo({ url: `/packages/desk/work/index?matter=${matter}` })
  }
  const street = office?.office === 'streetOfficer'
  const list =
    seen.status === 'done' ? (
      <>
        <Queue queue={queue} now={seen.now} open={wide ? open : null} onOpen={onOpen} />
        {seen.value.dormant.length > 0 ? (
          <Paragraph id="desk-dormant">
            {`${seen.value.dormant.join('、')}已经${DORMANT_DAYS}天没有开会（休眠），请院长各召集一次。`}
          </Paragraph>
        ) : null}
        <Action
          id="desk-words"
          label="看平台拿不准的话，和邻居报告的"
          kind="quiet"
          onTap={() => void Taro.navigateTo({ url: `/packages/words/look/index?room=${room}` })}
        />
        <Action
          id="desk-round"
          label="看提过事情、还不知道答复的有多少"
          kind="quiet"
          onTap={() => void Taro.navigateTo({ url: `/packages/grid/round/index?room=${room}` })}
        />
        <Action
          id="desk-texts"
          label="看回复模板，或者写一段"
          kind="quiet"
          onTap={() => void Taro.navigateTo({ url: `/packages/desk/texts/index?room=${room}` })}
        />
        {street ? null : (
          <>
            <Action
              id="desk-bodies"
              label="看一人一票的名册，或者导入"
              kind="quiet"
              onTap={() => void Taro.navigateTo({ url: `/packages/head/bodies/index?room=${room}` })}
            />
            <Action
              id="desk-neutrals"
              label="看调解人的名单，或者加一位"
              kind="quiet"
              onTap={() => void Taro.navigateTo({ url: `/packages/mediation/neutrals/index?room=${room}` })}
            />
            <Action
              id="desk-cards"
              label="看社区的表决规则，或者写一套"
              kind="quiet"
              onTap={() => void Taro.navigateTo({ url: `/packages/desk/cards/index?room=${room}` })}
            />
          </>
        )}
      </>
    ) : null
  return (
    <Page
      id="desk"
      title={street ? '要街道经手的别的事' : '书记工作台'}
      state={pageState(seen, () => void reload())}
      wide={wide}
    >
      {wide ? (
        <Panes
          left={list}
          right={
            open ? (
              <Work key={open} matter={open} onChanged={() => void reload()} />
            ) : (
              <Paragraph id="desk-none">从左边选一件，在这里办。</Paragraph>
            )
          }
        />
      ) : (
        list
      )}
    </Page>
  )
}
