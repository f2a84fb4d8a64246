import { ListRow } from '../../components/ListRow'
import { Paragraph } from '../../components/Paragraph'
import { Tag } from '../../components/Tag'
import type { MediationsView } from '../../contract/views/mediation'
import { deadlineWords } from '../../locale/days'
import { mediationStands } from '../../locale/mediation'

interface Props {
  view: MediationsView
  now: number
  onOpen(mediation: string): void
}

/** The mediations somebody has a part in, and nothing of any other. */
export function MyMediations({ view: { mine, count, household }, now, onOpen }: Props) {
  return (
    <>
      <Paragraph>
        和邻居有说不开的事，可以请一位两家都信得过的调解人，三方坐下来谈。只有三方看得到，谈不成什么都不留。
      </Paragraph>
      {mine.length === 0 ? (
        <Paragraph id="mediations-none">
          {household ? '您家现在没有在谈的事。' : '确认住户以后，才能请邻居坐下来谈。'}
        </Paragraph>
      ) : null}
      {mine.map(each => (
        <ListRow
          key={each.id}
          id={`mediation-${each.id}`}
          title={`${each.asker}和${each.other}，调解人${each.neutral}`}
          detail={`${mediationStands(each)}${each.until === null ? '' : `，${deadlineWords(each.until, now)}`}`}
          tag={each.waits ? <Tag word="等您" /> : undefined}
          onTap={() => onOpen(each.id)}
        />
      ))}
      {count ? (
        <Paragraph id="mediations-count" tone="quiet">
          这里一共坐下来谈过{count.opened}次，{count.agreed}次签了协议。谁谈的、谈了什么，不记在任何地方。
        </Paragraph>
      ) : null}
    </>
  )
}
