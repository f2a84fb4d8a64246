import { Batch } from '../../components/Batch'
import { ListRow } from '../../components/ListRow'
import { Notice } from '../../components/Notice'
import { Paragraph } from '../../components/Paragraph'
import { Section } from '../../components/Section'
import { Tag } from '../../components/Tag'
import { turnoutSentence } from '../../components/sentences'
import type { DoorsView } from '../../contract/views/doors'
import { bySilence } from '../../domain/deciding/ruleCard'
import { askingWords } from '../../locale/asking'
import { momentWords } from '../../locale/days'
import { doorWords } from '../../locale/doors'
import type { useDoors } from './useDoors'

/** Door by door, building by building: who has voted and who was visited; never how anyone voted. */
export function DoorBoard({
  board,
  doors,
  onCallBacks
}: {
  board: DoorsView
  doors: ReturnType<typeof useDoors>
  onCallBacks(): void
}) {
  const { vote } = board
  const buildings = [...new Set(board.doors.map(each => each.building))]
  return (
    <>
      <Paragraph>{vote.question}</Paragraph>
      <Paragraph id="doors-count">
        {turnoutSentence({ ...vote, area: null })}
        {momentWords(vote.closesAt)}截止。
      </Paragraph>
      {doors.remembered ? (
        <Notice id="doors-remembered" kind="note" title="没有连上网络">
          下面是上次看到的名单，可以照着走；记下的会留在手机里，有信号再送。
        </Notice>
      ) : null}
      <Batch outbox={doors.outbox} />
      {board.callBacks > 0 ? (
        <ListRow
          id="doors-call-backs"
          title={`待回拨${board.callBacks}户`}
          detail="电话票要由另一个人再打一遍，才计入"
          onTap={onCallBacks}
        />
      ) : null}
      {buildings.map(building => (
        <Building
          key={building}
          building={building}
          doors={board.doors.filter(each => each.building === building)}
          rule={vote.rule}
          onChoose={doors.choose}
        />
      ))}
      <Paragraph tone="quiet">{askingWords(vote.rule).doorsFoot}</Paragraph>
    </>
  )
}

function Building({
  building,
  doors,
  rule,
  onChoose
}: {
  building: string
  rule: DoorsView['vote']['rule']
  doors: DoorsView['doors']
  onChoose(household: string): void
}) {
  const left = doors.filter(each => each.state !== 'done').length
  return (
    <Section
      id={`doors-${building}`}
      title={building}
      summary={buildingWords(rule, doors.length, left)}
      open={left > 0 && doors.some(each => each.mine)}
    >
      {doors.map(({ household, door, state, affected, served }) => (
        <ListRow
          key={household}
          id={`door-${door}`}
          title={door}
          detail={[affected ? '受影响' : '', served && state !== 'done' ? '已送达' : '']
            .filter(Boolean)
            .join('，')}
          tag={<Tag word={doorWords(rule)[state]} />}
          beside
          stays
          onTap={() => onChoose(household)}
        />
      ))}
    </Section>
  )
}

function buildingWords(rule: DoorsView['vote']['rule'], doors: number, left: number): string {
  const done = bySilence(rule) ? '通知到' : '投'
  return left === 0 ? `${doors}户都${done}了` : `${doors}户，还有${left}户没${done}`
}
