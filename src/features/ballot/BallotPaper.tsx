import { Action } from '../../components/Action'
import { Choice } from '../../components/Choice'
import { Heading } from '../../components/Heading'
import type { BallotView } from '../../contract/views/ballot'
import { paperChoices } from './choices'
import { WhoHelps } from './Helper'
import type { Ballot } from './useBallot'

/** Three answers, always in the same places; in a choice every option with its place and cost, then none of these. */
export function BallotPaper({ view, ballot }: { view: BallotView; ballot: Ballot }) {
  const { options, vote } = view
  return (
    <>
      <Heading level={2}>{askWords(view)}</Heading>
      <Choice
        id="choice"
        name={vote.question}
        options={paperChoices(options)}
        chosen={ballot.chosen}
        onChoose={ballot.choose}
      />
      <WhoHelps helper={ballot.helper} />
      {ballot.receipt ? (
        <Action id="ballot-keep" label="不改了，留着原来的票" kind="quiet" onTap={ballot.leave} />
      ) : null}
    </>
  )
}

function askWords({ options, ownership, vote }: BallotView) {
  const who = vote.body || ownership ? '您' : '您家'
  return options.length > 0 ? `${who}选哪一个，只选一个` : `${who}怎么投`
}
