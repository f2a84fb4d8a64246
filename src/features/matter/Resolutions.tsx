import { Paragraph } from '../../components/Paragraph'
import { Section } from '../../components/Section'
import type { MatterView } from '../../contract/views/matter'
import { dateWords } from '../../locale/days'
import { meetingWords, promiseWords } from '../../locale/meeting'

/** What joint meetings of the street decided, which promise is kept and which is overdue. */
export function Resolutions({
  joint: { resolutions, deferrals },
  now
}: Pick<MatterView, 'joint'> & { now: number }) {
  const last = resolutions[resolutions.length - 1] ?? deferrals[deferrals.length - 1]
  if (!last) return null
  return (
    <Section id="resolutions" title="联席会怎么定的" summary={meetingWords(last.meeting)} open>
      {deferrals.map(({ meeting, at, reason }) => (
        <Paragraph key={meeting}>
          {`${meetingWords(meeting)}，${dateWords(at, now)}延到下一次。理由：${reason}`}
        </Paragraph>
      ))}
      {resolutions.map(({ meeting, department, text, by, kept }) => (
        <Paragraph key={meeting} tone={by !== null && by <= now && kept === null ? 'alarm' : 'plain'}>
          {by === null
            ? `${department}说明：${text}`
            : `${promiseWords({ department, by, kept }, now)}\n${text}`}
        </Paragraph>
      ))}
    </Section>
  )
}
