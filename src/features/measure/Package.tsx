import type { ReactNode } from 'react'
import { Action } from '../../components/Action'
import { Heading } from '../../components/Heading'
import { Paragraph } from '../../components/Paragraph'
import { SentNotice } from '../../components/SentNotice'
import { sendState } from '../../components/states'
import type { MeasuresView } from '../../contract/views/measures'
import { measureWords } from '../../locale/measures'
import { moneyWords } from '../../locale/money'
import type { MeasureBoard } from './useMeasures'

/** The measures that go to the vote with each site, with what they cost together. */
export function Package({ view, board }: { view: MeasuresView; board: MeasureBoard }) {
  if (view.sites.length === 0)
    return <Paragraph id="package-none">还没有论证可行的点位，先不用写措施。</Paragraph>
  return (
    <>
      <SentNotice id="measure-drop" sent={board.dropped} onRetry={() => undefined} />
      {view.sites.map(site => {
        const own = view.proposed.filter(({ option }) => option === site.id)
        const cost = own.reduce((sum, each) => sum + each.cost, 0)
        return (
          <Paragraph key={site.id} id={`package-${site.id}`}>
            {own.length > 0
              ? `“${site.name}”连同${own.length}条措施，一共${moneyWords(cost)}。`
              : `“${site.name}”还没有带措施。`}
          </Paragraph>
        )
      })}
      {view.frozen ? (
        <Paragraph id="package-frozen" tone="quiet">
          措施已经和点位一起公告，表决以前和表决当中都不能改。
        </Paragraph>
      ) : null}
      {view.proposed.map((each, at) => (
        <OneMeasure key={each.id} at={at} words={measureWords(each, view.now)} text={each.text}>
          {view.proposes && view.promised.length === 0 ? (
            <Action
              id={`measure-drop-${at}`}
              label={`拿掉第${at + 1}条`}
              kind="quiet"
              state={sendState(board.dropped, null)}
              onTap={() => board.drop(each.id)}
            />
          ) : null}
        </OneMeasure>
      ))}
    </>
  )
}

function OneMeasure({
  at,
  text,
  words,
  children
}: {
  at: number
  text: string
  words: string
  children: ReactNode
}) {
  return (
    <>
      <Heading level={2}>
        {at + 1}. {text}
      </Heading>
      <Paragraph>{words}</Paragraph>
      {children}
    </>
  )
}
