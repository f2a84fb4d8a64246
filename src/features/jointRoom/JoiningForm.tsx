import { Choice } from '../../components/Choice'
import { Paragraph } from '../../components/Paragraph'
import { ReasonField } from '../../components/ReasonField'
import { Section } from '../../components/Section'
import { SendAction } from '../../components/SendAction'
import type { MatterView } from '../../contract/views/matter'
import { overlapWords, unseatedWords, WAY_WORDS } from '../../locale/jointRoom'
import { ACTION_WORDS } from '../../locale/stages'
import { useJoining } from './useJoining'

/** For the secretary: two matters over one ground, or a yard that has to sit down too. */
export function JoiningForm({ view, changed }: { view: MatterView; changed(): void }) {
  const joining = useJoining(view, changed)
  const { open, way, reason, sent } = joining
  const offered = (act: string) => view.offers.some(({ action }) => action === act)
  if (open && (offered('joinMatters') || offered('settleOverlap')))
    return (
      <Section id="joining" title={ACTION_WORDS.joinMatters} summary={`“${open.title}”看的也是这个地方`} open>
        <Paragraph>{overlapWords(open)}</Paragraph>
        <Choice
          id="joining-way"
          name="怎么办"
          options={joining.ways.map(value => ({ value, ...WAY_WORDS[value] }))}
          chosen={way}
          onChoose={value => joining.choose(value)}
        />
        <ReasonField id="joining-reason" label="理由" value={reason.text} onWrite={reason.write} />
        <SendAction
          id="joining"
          label={way === 'join' ? '并成一件，告诉签过名的住户' : '公开认定，写进过程'}
          kind="quiet"
          sent={sent}
          missing={joining.missing}
          onSend={joining.send}
        />
      </Section>
    )
  if (view.unseated.length === 0 || !offered('widenRoom')) return null
  return (
    <Section id="widen" title={ACTION_WORDS.widenRoom} summary="有点位挨着别的院" open>
      <Paragraph>{unseatedWords(view.unseated.map(({ name }) => name))}</Paragraph>
      <ReasonField id="widen-reason" label="理由" value={reason.text} onWrite={reason.write} />
      <SendAction
        id="widen"
        label={`请${view.unseated.map(({ name }) => name).join('、')}一起共议`}
        kind="quiet"
        sent={joining.widened}
        missing={joining.widenMissing}
        onSend={joining.widen}
      />
    </Section>
  )
}
