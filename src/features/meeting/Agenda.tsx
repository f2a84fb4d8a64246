import { Facts } from '../../components/Facts'
import { Heading } from '../../components/Heading'
import { ListRow } from '../../components/ListRow'
import { Paragraph } from '../../components/Paragraph'
import { Tag } from '../../components/Tag'
import type { MeetingView } from '../../contract/views/street'
import { dateWords } from '../../locale/days'
import { minutesSentence } from '../../locale/meeting'

/** The agenda while the meeting decides, and its minutes (纪要) afterwards: the same lines. */
export function Agenda({ meeting, onOpen }: { meeting: MeetingView; onOpen(matter: string): void }) {
  const { heldAt, attendance, lines, ended, items } = meeting
  return (
    <>
      <Facts
        id="meeting-facts"
        lines
        facts={[
          { term: '哪天开的', words: dateWords(heldAt) },
          { term: '到会', words: attendance.join('、') }
        ]}
      />
      <Heading level={2}>{ended ? `纪要（${lines.length}件）` : `议程（${lines.length}件）`}</Heading>
      {lines.length === 0 ? <Paragraph id="agenda-none">这次会没有要定的事。</Paragraph> : null}
      {lines.map(line => {
        const waits = line.left.how === 'waiting'
        const overdue = (items.find(({ id }) => id === line.matter)?.overdue ?? 0) > 0
        return (
          <ListRow
            key={line.matter}
            id={`item-${line.matter}`}
            title={line.title}
            detail={`${line.community}。${minutesSentence(line)}`}
            tag={
              waits ? <Tag word={overdue ? '已超期，等定' : '等定'} alarm={overdue} /> : <Tag word="定了" />
            }
            onTap={() => onOpen(line.matter)}
          />
        )
      })}
    </>
  )
}
