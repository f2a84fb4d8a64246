import { Action } from '../../components/Action'
import { Notice } from '../../components/Notice'
import { SentNotice } from '../../components/SentNotice'
import type { AssistedBallot, BallotView } from '../../contract/views/ballot'
import { CHANNEL_WORDS, choiceWords } from '../../locale/ballots'
import { momentWords, stampWords } from '../../locale/days'
import { useCommand } from '../../services/useCommand'

/** What somebody entered for this household (代录): it says so, or says that it is not its own. */
export function Entered({ view, now, reload }: { view: BallotView; now: number; reload(): void }) {
  const { sent, send } = useCommand('answerAssisted', reload)
  const { assisted, household, voter, matter, vote } = view
  if (!assisted || !household || !voter) return null
  const { cast, disputeUntil, disputed, answered, late } = assisted
  const say = (agreed: boolean) => () => void send({ matter, vote: vote.id, household: voter, cast, agreed })
  const open = !late && now <= disputeUntil
  return (
    <Notice
      id="entered"
      kind="note"
      title={`有人替${vote.body ? '您' : household.door}登记了一张${CHANNEL_WORDS[assisted.channel]}：${choiceWords(assisted.choice, view.options)}`}
      action={
        <>
          <SentNotice id="entered" sent={sent} onRetry={say(disputed)} />
          {open && (disputed || !answered) ? (
            <Action id="entered-agree" label="没错，是我家的意思" kind="quiet" onTap={say(true)} />
          ) : null}
          {open && !disputed ? (
            <Action id="entered-dispute" label="这不是我家的意思，不要计入" kind="quiet" onTap={say(false)} />
          ) : null}
        </>
      }
    >
      {stampWords(assisted.saidAt)}代录。{standingWords(assisted)}
      {open ? `${momentWords(disputeUntil)}以前，您家可以说是不是。` : ''}
    </Notice>
  )
}

function standingWords({ late, disputed, answered, awaitsCall, replaced, counted }: AssistedBallot): string {
  if (late) return '截止以后才送到，未计入。'
  if (disputed) return '有人问过，说这不是您家的意思，这张票现在不计入。'
  if (awaitsCall) return '还不计入，会有另一个人打电话再问您家一遍。'
  if (replaced) return '您家后来自己投过，以自己投的为准。'
  if (answered) return '您家说过没错，这张票计入。'
  return counted ? '您家不说，也计入。' : '这张票现在不计入。'
}
