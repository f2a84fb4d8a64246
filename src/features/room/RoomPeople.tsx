import { Facts } from '../../components/Facts'
import { Paragraph } from '../../components/Paragraph'
import { Section } from '../../components/Section'
import type { RoomView } from '../../contract/views/room'
import { dateWords } from '../../locale/days'

/** Who heads the unit, and until when the mandate runs (推举记录). */
export function RoomPeople({ heads, now }: { heads: RoomView['heads']; now: number }) {
  return (
    <Section
      id="room-heads"
      title="谁是院长"
      summary={heads.map(({ name }) => name).join('、') || '还没有推举'}
    >
      {heads.length === 0 ? <Paragraph>这里还没有推举院长。</Paragraph> : null}
      <Facts
        id="room-heads-facts"
        facts={heads.map(({ name, until }) => ({
          term: name,
          words:
            until > now ? `推举任期到${dateWords(until, now)}` : `推举任期已在${dateWords(until, now)}到期`
        }))}
      />
    </Section>
  )
}
