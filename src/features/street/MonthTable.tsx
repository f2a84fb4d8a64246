import { Facts } from '../../components/Facts'
import { Paragraph } from '../../components/Paragraph'
import type { MonthView } from '../../contract/views/street'
import { handledAtFirstLevel } from '../../domain/figures/figures'
import { dateWords } from '../../locale/days'
import { rateWords, sumWords } from '../../locale/figures'

/** The month by community, each with its own sum; in the order of names, nobody ranked. */
export function MonthTable({ month: { period, total, communities } }: { month: MonthView }) {
  return (
    <>
      <Paragraph id="month-sum">
        {`${dateWords(period.from + 1, 0)}到${dateWords(period.until, 0)}，${sumWords(total)}。`}
      </Paragraph>
      <Facts
        id="month-communities"
        facts={communities.map(({ community, figures, overdue }) => ({
          term: community,
          words: `${sumWords(figures)}。${figures.received === 0 ? '' : `自议办结率${rateWords(handledAtFirstLevel(figures))}。`}现在超期的${overdue}件。`
        }))}
      />
      <Paragraph tone="quiet">按社区名称排列，不排名次。收到：联名够了户数的议题，从够数那天算起。</Paragraph>
    </>
  )
}
