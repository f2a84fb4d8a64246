import { Notice } from '../../components/Notice'
import { Paragraph } from '../../components/Paragraph'
import { Sheet } from '../../components/Sheet'
import type { MediationView } from '../../contract/views/mediation'
import { dateWords } from '../../locale/days'

/** What both signed; of what was said on the way nothing is kept. */
export function Agreed({ view: { asker, other, wording } }: { view: MediationView }) {
  if (!wording) return null
  return (
    <>
      <Notice id="mediation-agreed" kind="done" title="两家都签了协议">
        说过的话都已经删掉，只留下这份协议，只有两家看得到。
      </Notice>
      <Sheet id="mediation-agreement">
        <Paragraph>{wording.text}</Paragraph>
        <Paragraph>
          {asker}、{other}
          {wording.at === null ? '' : `，${dateWords(wording.at)}签`}
        </Paragraph>
      </Sheet>
    </>
  )
}
