import { Action } from '../../components/Action'
import { Choice } from '../../components/Choice'
import { Heading } from '../../components/Heading'
import { CHOICE_WORDS } from '../../locale/ballots'
import type { Ballot } from './useBallot'

const OPTIONS = [
  { value: 'yes', word: CHOICE_WORDS.yes, detail: '同意这样办', shape: 'ring' },
  { value: 'no', word: CHOICE_WORDS.no, detail: '不同意这样办', shape: 'cross' },
  { value: 'abstain', word: CHOICE_WORDS.abstain, detail: '算参加了，不算赞成也不算反对', shape: 'bar' }
] as const

/** Three answers, always in the same places. */
export function BallotPaper({ question, ballot }: { question: string; ballot: Ballot }) {
  return (
    <>
      <Heading level={2}>您家怎么投</Heading>
      <Choice id="choice" name={question} options={OPTIONS} chosen={ballot.chosen} onChoose={ballot.choose} />
      {ballot.receipt ? (
        <Action id="ballot-keep" label="不改了，留着原来的票" kind="quiet" onTap={ballot.leave} />
      ) : null}
    </>
  )
}
