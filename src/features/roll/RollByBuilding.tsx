import { Facts } from '../../components/Facts'
import { Paragraph } from '../../components/Paragraph'
import { Section } from '../../components/Section'
import type { RollView } from '../../contract/views/roll'
import { OCCUPANCY_WORDS } from '../../locale/reasons'
import { spacedCode } from './doorList'

type Row = RollView['rows'][number]

/** The roll, a part for each building; a household counts once somebody of it has been confirmed. */
export function RollByBuilding({ roll }: { roll: RollView }) {
  const { rows, version } = roll
  if (rows.length === 0)
    return <Paragraph id="roll-nothing">名册还是空的。请把住户表贴在下面，导入以后才能联名和表决。</Paragraph>
  return (
    <>
      <Paragraph id="roll-summary">
        第{version}版名册。{countWords(rows)}。{ownersWords(rows)}
      </Paragraph>
      {buildingsOf(rows).map(building => {
        const own = rows.filter(row => row.building === building)
        return (
          <Section key={building} id={`roll-${building}`} title={building} summary={countWords(own)}>
            <Facts id={`roll-${building}-doors`} facts={own.map(factOf)} />
          </Section>
        )
      })}
    </>
  )
}

function countWords(rows: readonly Row[]) {
  const lived = rows.filter(({ occupancy }) => occupancy !== 'empty')
  const empty = rows.length - lived.length
  const bound = rows.filter(row => row.bound > 0).length
  return `住人的${lived.length}户${empty > 0 ? `，空置${empty}户` : ''}，已有${bound}户确认`
}

/** What the votes of owners count: one hand is one, whatever it holds. */
function ownersWords(rows: readonly Row[]) {
  const hands = new Set(rows.map(({ door, owner }) => (owner ? `owner ${owner}` : door))).size
  const area = rows.reduce((sum, row) => sum + row.area, 0) / 100
  return `业主${hands}人（同一编号算一人），面积共${area}平方米。`
}

function factOf({ door, occupancy, area, owner, code, ownerCode, bound }: Row) {
  return {
    term: `${door} · ${OCCUPANCY_WORDS[occupancy]} · ${area / 100}平方米`,
    words: `邀请码 ${spacedCode(code)}${bound > 0 ? `，已有${bound}人确认` : ''}${ownerCode ? `，业主码 ${spacedCode(ownerCode)}（只交给业主本人）` : ''}${owner ? `，业主编号 ${owner}` : ''}`
  }
}

function buildingsOf(rows: readonly Row[]) {
  return [...new Set(rows.map(({ building }) => building))].sort()
}
