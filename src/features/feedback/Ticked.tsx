import { Action } from '../../components/Action'
import { Paragraph } from '../../components/Paragraph'
import { Section } from '../../components/Section'
import { SentNotice } from '../../components/SentNotice'
import { sendState } from '../../components/states'
import type { RoundView } from '../../contract/views/feedback'
import { stampWords } from '../../locale/days'
import { CAPACITY_WORDS } from '../../locale/offices'
import type { Round } from './useRound'

/** What was ticked in the last days, who did it and when; a tick at the wrong door is taken back. */
export function Ticked({ ticked, round }: { ticked: RoundView['ticked']; round: Round }) {
  if (ticked.length === 0) return null
  return (
    <Section id="round-ticked" title="刚记下的" summary="记错了门，在这里撤销，两次都留着">
      <SentNotice id="take-back" sent={round.undone} onRetry={round.takeBackAgain} />
      {ticked.map(each => (
        <Tick key={`${each.household}-${each.matter}`} tick={each} round={round} />
      ))}
    </Section>
  )
}

function Tick({ tick, round }: { tick: RoundView['ticked'][number]; round: Round }) {
  const { matter, title, door, at, office, mine } = tick
  return (
    <>
      <Paragraph>
        {`${door}，“${title}”：${stampWords(at)}，${mine ? '您' : CAPACITY_WORDS[office]}记的已当面告知。`}
      </Paragraph>
      <Action
        id={`take-back-${door}-${matter}`}
        label={`${door}没有告诉，撤销`}
        kind="quiet"
        state={sendState(round.undone, null)}
        onTap={() => round.takeBack(tick)}
      />
    </>
  )
}
