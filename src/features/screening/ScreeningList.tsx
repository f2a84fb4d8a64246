import { Choice } from '../../components/Choice'
import { Notice } from '../../components/Notice'
import { Paragraph } from '../../components/Paragraph'
import { Photograph } from '../../components/Photograph'
import type { ScreeningsView } from '../../contract/views/screening'
import { waitingWords } from '../../locale/screening'
import type { Screenings } from './useScreenings'

interface Props {
  view: ScreeningsView
  now: number
  screenings: Screenings
}

/** What waits for a look, the nearest day first; nobody sees who wrote or reported it. */
export function ScreeningList({ view, now, screenings }: Props) {
  const { sent, open, choose } = screenings
  return (
    <>
      {sent.status === 'done' ? (
        <Notice id="screening-done" kind="done">
          {sent.value.admitted
            ? '已经让它显示，写的人会知道。'
            : '没有显示，写的人会看到您的理由，也可以申诉。'}
        </Notice>
      ) : null}
      {view.words.length === 0 ? (
        <Paragraph id="screening-nothing">现在没有要看的话。平台拿不准的、邻居报告的，会排在这里。</Paragraph>
      ) : (
        <>
          <Paragraph>
            有{view.words.length}句话等您看。只拿下伤人、点名、广告或者违法的；不同意，不是拿下的理由。
          </Paragraph>
          <Choice
            id="screening"
            name="看哪一句"
            options={view.words.map(each => ({
              value: each.id,
              word: each.text,
              detail: waitingWords(each, now)
            }))}
            chosen={open?.id ?? null}
            onChoose={choose}
          />
          {open?.photo ? (
            <Photograph
              key={open.id}
              id="screening-photo"
              of="screenedPhoto"
              which={{ room: view.room.id, screening: open.id }}
              what="等您看的这一张"
            />
          ) : null}
          {open?.appeal ? (
            <Notice id="screening-appeal" kind="note" title="写的人申诉">
              {open.appeal}
            </Notice>
          ) : null}
        </>
      )}
    </>
  )
}
