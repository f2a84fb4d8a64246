import { Heading } from '../../components/Heading'
import { ListRow } from '../../components/ListRow'
import { Notice } from '../../components/Notice'
import type { MatterView } from '../../contract/views/matter'
import { overlapWords, unseatedWords } from '../../locale/jointRoom'

/** Other matters that ask for the same ground (同一地点), and yards that a site would be felt in without a seat here. */
export function SameGround({ view, onMatter }: { view: MatterView; onMatter(matter: string): void }) {
  const { overlaps, unseated } = view
  if (overlaps.length === 0 && unseated.length === 0) return null
  return (
    <>
      {overlaps.length > 0 ? <Heading level={2}>同一个地方还有别的事</Heading> : null}
      {overlaps.map(overlap => (
        <ListRow
          key={`${overlap.matter}-${overlap.option}`}
          id={`overlap-${overlap.matter}-${overlap.option}`}
          title={`${overlap.title}（${overlap.room}）`}
          detail={overlapWords(overlap)}
          onTap={() => onMatter(overlap.matter)}
        />
      ))}
      {unseated.length > 0 ? (
        <Notice id="unseated" kind="note" title="要请邻院一起商量">
          {unseatedWords(unseated.map(({ name }) => name))}
        </Notice>
      ) : null}
    </>
  )
}
