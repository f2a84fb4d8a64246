import { useEffect, useState } from 'react'
import Taro, { useRouter } from '@tarojs/taro'
import { Page } from '../../../components/Page'
import { Panes } from '../../../components/Panes'
import { Paragraph } from '../../../components/Paragraph'
import { Section } from '../../../components/Section'
import { pageState } from '../../../components/states'
import { DeskPages } from '../../../features/desk/DeskPages'
import { Queue } from '../../../features/desk/Queue'
import { useQueue } from '../../../features/desk/useQueue'
import { useWide } from '../../../features/desk/useWide'
import { focusOn, useEscape } from '../../../services/keyboard'
import { pathOf } from '../../../services/shareCard'
import { Work } from '../Work'

export default function Desk() {
  const { room = '' } = useRouter().params
  const queue = useQueue(room)
  const wide = useWide()
  const [open, setOpen] = useState<string | null>(null)
  const { seen, reload, office } = queue
  const close = () => {
    setOpen(null)
    focusOn(`queue-${open}`)
  }
  useEffect(() => {
    if (open !== null) focusOn('work')
  }, [open])
  useEscape(wide && open !== null ? close : null)
  const to = (page: string, query: Record<string, string>) =>
    void Taro.navigateTo({ url: pathOf({ page: `${page}/index`, query }) })
  const onOpen = (matter: string) => (wide ? setOpen(matter) : to('packages/desk/work', { matter }))
  const street = office?.office === 'streetOfficer'
  const pages =
    seen.status === 'done' ? (
      <DeskPages street={street} dormant={seen.value.dormant} onOpen={page => to(page, { room })} />
    ) : null
  const others = (
    <Section id="desk-pages" title="工作台里别的" summary="待看的话、反馈、模板">
      {pages}
    </Section>
  )
  const list =
    seen.status === 'done' ? (
      <>
        {wide ? null : others}
        <Queue queue={queue} now={seen.now} open={wide ? open : null} onOpen={onOpen} />
        {wide && open !== null ? others : null}
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
              <>
                <Paragraph id="desk-none">从左边选一件，在这里办。</Paragraph>
                {pages}
              </>
            )
          }
        />
      ) : (
        list
      )}
    </Page>
  )
}
