import { Action } from '../../components/Action'
import { Choice } from '../../components/Choice'
import { Heading } from '../../components/Heading'
import { Notice } from '../../components/Notice'
import { Paragraph } from '../../components/Paragraph'
import { SentNotice } from '../../components/SentNotice'
import { sendState } from '../../components/states'
import type { BallotView } from '../../contract/views/ballot'
import { castWords, choiceWords } from '../../locale/ballots'
import { momentWords } from '../../locale/days'
import { refusalSentence } from '../../locale/refusals'
import { paperChoices } from './choices'
import { WhoHelps } from './Helper'
import type { SecretPaper } from './useSecretBallot'

/** What a secret vote is, whether the household has voted, and the paper while it is open. */
export function SecretBallot({ view, paper }: { view: BallotView; paper: SecretPaper }) {
  const { vote, barred } = view
  const envelope = envelopeOf(view)
  return (
    <>
      {paper.voted ? <Voted view={view} paper={paper} /> : null}
      {paper.open || paper.voted ? null : barred ? (
        <Notice id="ballot-barred" kind="note" title={vote.body ? '您现在不能投' : '您家现在不能投'}>
          {refusalSentence(barred.refused, barred.detail)}
        </Notice>
      ) : null}
      <Notice id="secret-how" kind="note" title="这次是无记名表决">
        {vote.body ? '只记您投过' : '只记您家投过'}，不记投了什么，也不记几点投的。
        {envelope ? null : KEY_WORDS}
      </Notice>
      {paper.open ? (
        <>
          <Heading level={2}>{vote.body ? '您怎么投' : '您家怎么投'}</Heading>
          <Choice
            id="choice"
            name={vote.question}
            options={paperChoices(view.options)}
            chosen={paper.chosen}
            onChoose={paper.choose}
          />
          <WhoHelps helper={paper.helper} secret />
          {paper.voted ? (
            <Action id="ballot-keep" label="不改了，留着原来的票" kind="quiet" onTap={paper.leave} />
          ) : null}
        </>
      ) : null}
    </>
  )
}

const KEY_WORDS =
  '改票的钥匙只留在这台手机里：要改票，只能用这台手机；换了手机或者删了小程序，就不能再改，投过的仍然算数。'

/** Whether the household voted with an envelope, and whether it still lies sealed. */
const envelopeOf = ({ barred }: BallotView) =>
  barred?.refused === 'HOUSEHOLD_DISPUTE' ? (barred.detail?.envelope ?? null) : null

function Voted({ view, paper }: { view: BallotView; paper: SecretPaper }) {
  const { vote, household, barred } = view
  const envelope = envelopeOf(view)
  if (envelope !== null)
    return (
      <Notice id="marked" kind="done" title={`${household?.door ?? '您家'}的密封信封已经收下，算投过了`}>
        {envelope === 'sealed'
          ? `${momentWords(vote.closesAt)}以前可以要回来：请网格员上门退还，退还以后可以在手机上投，也可以另交一个信封。`
          : '信封已经开封计入，不能再改。'}
        信封里投的什么，没有人记下是谁家的。
      </Notice>
    )
  return (
    <Notice id="marked" kind="done" title={`${vote.body ? '您' : (household?.door ?? '您家')}已经投过了`}>
      {paper.mayChange
        ? `${momentWords(vote.closesAt)}以前，只有这台手机可以改。`
        : paper.mine || barred?.refused === 'VOTE_CLOSED'
          ? '投票已经截止，不能再改。'
          : '是用家里另一台手机投的，只有那台手机可以改。'}
      怎么投的谁也看不到。结果出来以后，可以核对您家的记号在不在里面。
    </Notice>
  )
}

const saidWords = ({ vote, household, options }: BallotView, chosen: string): string =>
  `${vote.body ? '您' : `${household?.door ?? '您家'}这一户`}无记名选“${choiceWords(chosen, options)}”。截止以前，在这台手机上还可以改。有人在旁边帮您的，他看得到；不愿意让人看见，可以请网格员拿密封信封来。`

/** Says what is about to be cast without a way to see it afterwards. */
export function SecretFoot({ view, paper }: { view: BallotView; paper: SecretPaper }) {
  const { open, chosen, sent } = paper
  if (!open && paper.mayChange)
    return <Action id="ballot-change" label="用这台手机改票" kind="quiet" onTap={paper.change} />
  if (!open) return null
  return (
    <>
      <SentNotice id="cast" sent={sent} onRetry={paper.cast} />
      {chosen ? <Paragraph id="cast-words">{saidWords(view, chosen)}</Paragraph> : null}
      <Action
        id={chosen ? `cast-${chosen}` : 'cast'}
        label={chosen ? `无记名${castWords(chosen, view.options)}` : '投票'}
        state={sendState(sent, chosen ? paper.helper.missing : '请先在上面选一项。')}
        onTap={paper.cast}
      />
    </>
  )
}
