import { Choice } from '../../components/Choice'
import { ReasonField } from '../../components/ReasonField'
import { Section } from '../../components/Section'
import { SendAction } from '../../components/SendAction'
import { offerReason } from '../../components/states'
import { PAUSE_GROUNDS } from '../../domain/levels/pause'
import { PAUSE_WORDS } from '../../locale/reasons'
import { ACTION_WORDS } from '../../locale/stages'
import { PAUSE_DAYS } from './usePause'
import type { Work } from './useWork'

/** Stopping the level's clock: quiet, once, on a ground of the law. */
export function PauseForm({ work: { pause, pausing } }: { work: Work }) {
  if (!pausing) return null
  return (
    <Section id="pause" title={ACTION_WORDS.pauseMatter} summary="每一级只能停一次，最多30天，要写法定理由">
      <Choice
        id="pause-ground"
        name="为什么要等"
        asked
        options={PAUSE_GROUNDS.map(value => ({ value, word: PAUSE_WORDS[value] }))}
        chosen={pause.ground}
        onChoose={value => pause.choose(value)}
      />
      <Choice
        id="pause-days"
        name="等多少天"
        asked
        options={PAUSE_DAYS.map(days => ({ value: String(days), word: `${days}天` }))}
        chosen={pause.days === null ? null : String(pause.days)}
        onChoose={value => pause.chooseDays(PAUSE_DAYS.find(days => String(days) === value) ?? null)}
      />
      <ReasonField id="pause-reason" label="理由和依据" value={pause.reason} onWrite={pause.write} />
      <SendAction
        id="pause"
        label="暂停计时，公开理由"
        kind="quiet"
        sent={pause.sent}
        missing={offerReason(pausing) ?? pause.missing}
        onSend={pause.send}
      />
    </Section>
  )
}
