import { Facts } from '../../components/Facts'
import { Notice } from '../../components/Notice'
import { Paragraph } from '../../components/Paragraph'
import { Section } from '../../components/Section'
import type { BodyView } from '../../contract/views/bodies'
import { seatedAt } from '../../domain/body/body'
import { compositionBars, frozenBody } from '../../domain/body/composition'
import { bodySentence, compositionSentence, ROLE_WORDS } from '../../locale/bodies'
import { spacedCode } from './doorList'

type Seat = BodyView['seats'][number]

/** A body as it would vote today, what it lacks, and its seats by building with their codes. */
export function BodySeats({ body, now }: { body: BodyView; now: number }) {
  const { seats, kind, version } = body
  if (seats.length === 0)
    return (
      <Paragraph id="body-nothing">
        这份名册还是空的。请把席位表贴在下面，导入以后才能按这套规则表决。
      </Paragraph>
    )
  const sitting = seatedAt(seats, now)
  const frozen = frozenBody(body.room.id, kind, sitting)
  const lacks = compositionBars(frozen)
  const taken = seats.filter(seat => seat.taken).length
  return (
    <>
      <Paragraph id="body-summary">
        第{version}版名册。{bodySentence(frozen)}
        {seats.length > sitting.length ? `另有${seats.length - sitting.length}个席位不在任期里。` : ''}
        已有{taken}人确认席位。
      </Paragraph>
      {lacks ? (
        <Notice id="body-lacks" kind="refused" title="现在还不能按这份名册开始表决">
          {compositionSentence(lacks.detail ?? {})}
        </Notice>
      ) : null}
      {[...new Set(seats.map(({ building }) => building))].sort().map(building => {
        const own = seats.filter(seat => seat.building === building)
        return (
          <Section key={building} id={`body-${building}`} title={building} summary={`${own.length}个席位`}>
            <Facts id={`body-${building}-seats`} facts={own.map(factOf)} />
          </Section>
        )
      })}
    </>
  )
}

function factOf({ door, number, role, woman, code, taken }: Seat) {
  const of = [`${door}（${number}号）`, ...(role ? [ROLE_WORDS[role]] : []), ...(woman ? ['女'] : [])]
  return { term: of.join(' · '), words: `席位邀请码 ${spacedCode(code)}${taken ? '，已经确认' : ''}` }
}
