import { Action } from '../../components/Action'
import { Paragraph } from '../../components/Paragraph'
import { SentNotice } from '../../components/SentNotice'
import { sendState } from '../../components/states'
import type { BallotView } from '../../contract/views/ballot'
import { BODY_WORDS } from '../../locale/bodies'
import { castWords, choiceWords } from '../../locale/ballots'
import { HELPED_WORDS } from '../../locale/helping'
import type { Ballot } from './useBallot'

/** Says in words what is about to be cast, and casts it; or what kept it from arriving. */
export function BallotFoot({ view, ballot }: { view: BallotView; ballot: Ballot }) {
  const { open, chosen, sent, helper } = ballot
  if (!open) return <Action id="ballot-change" label="改票" kind="quiet" onTap={ballot.change} />
  if (chosen === null)
    return <Action id="cast" label="投票" state={{ status: 'closed', reason: '请先在上面选一项。' }} />
  return (
    <>
      <SentNotice id="cast" sent={sent} onRetry={ballot.cast} />
      {sent.status === 'offline' ? null : (
        <>
          <Paragraph id="cast-words">
            {saidWords(view, chosen)}
            {helper.help === 'self' ? '' : `${HELPED_WORDS[helper.help]}。`}截止以前还可以改。
          </Paragraph>
          <Action
            id={`cast-${chosen}`}
            label={castWords(chosen, view.options)}
            state={sendState(sent, helper.missing)}
            onTap={ballot.cast}
          />
        </>
      )}
    </>
  )
}

const saidWords = ({ household, options, ownership, vote }: BallotView, chosen: string): string => {
  const who = vote.body
    ? `您以${BODY_WORDS[vote.body.kind]}身份`
    : ownership
      ? `您以业主身份为${[ownership.door, ...ownership.together].join('、')}`
      : `${household?.door}这一户`
  return options.length > 0
    ? `${who}选“${choiceWords(chosen, options)}”。`
    : `${who}投${choiceWords(chosen, options)}。`
}
