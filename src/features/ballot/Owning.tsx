import { ListRow } from '../../components/ListRow'
import { Paragraph } from '../../components/Paragraph'
import type { BallotView } from '../../contract/views/ballot'

interface Props {
  view: BallotView
  onOpen(household: string): void
}

/** For which dwellings an owner casts this ballot, and the ballots of their others. */
export function Owning({ view: { ownership }, onOpen }: Props) {
  if (!ownership) return null
  const { door, together, others } = ownership
  return (
    <>
      <Paragraph id="owning">
        {together.length > 0
          ? `您以业主身份投票，投的是${[door, ...together].join('、')}。这几套在同一位业主名下，投一次就够：算一人，面积加在一起。`
          : `您以业主身份投票，投的是${door}。`}
      </Paragraph>
      {others.map(other => (
        <ListRow
          key={other.household}
          id={`owning-${other.door}`}
          title={`${other.door}的票`}
          detail={other.voted ? '已经投了，看回执或者改票' : '还没投，这一套另有一票'}
          onTap={() => onOpen(other.household)}
        />
      ))}
    </>
  )
}
