import { Facts } from '../../components/Facts'
import { Paragraph } from '../../components/Paragraph'
import { Section } from '../../components/Section'
import type { OfficialsView } from '../../contract/views/offices'
import { dateWords } from '../../locale/days'
import { END_WORDS } from '../../locale/mandates'

/** Who holds which office, until when and on whose word; and who left before the term was over. */
export function Holders({ view: { holders, left }, now }: { view: OfficialsView; now: number }) {
  return (
    <>
      {holders.length === 0 ? <Paragraph id="officials-none">这里还没有人任职。</Paragraph> : null}
      <Facts
        id="officials-holders"
        lines
        facts={holders.map(({ name, unit, until, basis, acting, mine }, at) => ({
          term: `${nameOf(holders, name, unit, at)}${mine ? '（您）' : ''}`,
          words: acting
            ? `现在空缺，由${acting}代理，到有人接任为止。`
            : `任期到${dateWords(until, now)}。${basis ? `推举依据：${basis}` : ''}`
        }))}
      />
      {left.length > 0 ? (
        <Section id="officials-left" title="提前卸任的" summary={`${left.length}人次`}>
          {left.map(({ name, at, why, reason }) => (
            <Paragraph key={`${name}${at}`}>
              {name}：{END_WORDS[why]}，{dateWords(at, now)}。理由：{reason}
            </Paragraph>
          ))}
        </Section>
      ) : null}
    </>
  )
}

/** Two of one name are told apart by their number. */
const nameOf = (holders: OfficialsView['holders'], name: string, unit: string, at: number): string => {
  const same = holders.slice(0, at).filter(each => each.name === name && each.unit === unit).length
  return same === 0 ? name : `${name}（第${same + 1}位）`
}
