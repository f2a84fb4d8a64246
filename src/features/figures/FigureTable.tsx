import { Facts } from '../../components/Facts'
import { Heading } from '../../components/Heading'
import { Paragraph } from '../../components/Paragraph'
import type { FiguresView } from '../../contract/views/desk'
import { handledAtFirstLevel } from '../../domain/figures/figures'
import { ROUTES } from '../../domain/figures/route'
import { dateWords } from '../../locale/days'
import { rateWords, ROUTE_WORDS, sumWords } from '../../locale/figures'

/** What became of everything received: a sum that adds up, its parts, and the same by room. */
export function FigureTable({ figures: { period, total, units } }: { figures: FiguresView }) {
  const when = `${dateWords(period.from + 1, 0)}到${dateWords(period.until, 0)}`
  if (total.received === 0) return <Paragraph id="figures-none">{when}，没有议题联名够数。</Paragraph>
  const shown = ROUTES.filter(route => total.routes[route] > 0)
  return (
    <>
      <Paragraph id="figures-sum">
        {when}，一共收到{total.received}件：
      </Paragraph>
      <Facts
        id="figures-routes"
        lines
        facts={shown.map(route => ({ term: ROUTE_WORDS[route], words: `${total.routes[route]}件` }))}
      />
      <Facts
        id="figures-rates"
        lines
        facts={[{ term: '自议办结率', words: rateWords(handledAtFirstLevel(total)) }]}
      />
      <Paragraph tone="quiet">
        收到：联名够了户数的议题，从够数那天算起。自议办结率：院落自己办结的，占收到的多少。
      </Paragraph>
      <Heading level={2}>各院各楼</Heading>
      <Facts
        id="figures-units"
        lines
        facts={units.map(({ title, figures }) => ({ term: title, words: sumWords(figures) }))}
      />
    </>
  )
}
