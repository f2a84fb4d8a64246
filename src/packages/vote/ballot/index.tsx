import Taro, { useRouter } from '@tarojs/taro'
import { Action } from '../../../components/Action'
import { Notice } from '../../../components/Notice'
import { Page } from '../../../components/Page'
import { pageState } from '../../../components/states'
import type { BallotView } from '../../../contract/views/ballot'
import { bySilence } from '../../../domain/deciding/ruleCard'
import { BallotFoot } from '../../../features/ballot/BallotFoot'
import { BallotHead } from '../../../features/ballot/BallotHead'
import { BallotPaper } from '../../../features/ballot/BallotPaper'
import { BallotReceipt } from '../../../features/ballot/BallotReceipt'
import { BallotRule } from '../../../features/ballot/BallotRule'
import { Entered } from '../../../features/ballot/Entered'
import { GiveReason } from '../../../features/ballot/GiveReason'
import { HouseholdDispute } from '../../../features/ballot/HouseholdDispute'
import { ObjectionFoot, ObjectionPaper, ObjectionReceipt } from '../../../features/ballot/Objection'
import { Owning } from '../../../features/ballot/Owning'
import { CheckIn, Seated, TakeSeat } from '../../../features/ballot/Seat'
import { SecretBallot, SecretFoot } from '../../../features/ballot/SecretBallot'
import { useBallot } from '../../../features/ballot/useBallot'
import { useObjection } from '../../../features/ballot/useObjection'
import { useSeat } from '../../../features/ballot/useSeat'
import { useSecretBallot } from '../../../features/ballot/useSecretBallot'
import { TellMe } from '../../../features/notice/TellMe'
import { ReadingAids } from '../../../features/reading/ReadingAids'
import { HeldRow } from '../../../features/proxy/HeldRow'
import { askingWords } from '../../../locale/asking'
import { paperWords } from '../../../locale/aloud'
import { newcomerWords } from '../../../locale/claims'
import { refusalSentence } from '../../../locale/refusals'
import { pathOf } from '../../../services/shareCard'
import { useView } from '../../../services/useView'

export default function BallotPage() {
  const { matter = '', household = null } = useRouter().params
  const { seen, reload } = useView('ballot', { matter, household })
  return seen.status === 'done' ? (
    seen.value.vote.secret ? (
      <Secret key={seen.value.vote.id} view={seen.value} now={seen.now} reload={reload} />
    ) : (
      <Paper
        key={`${seen.value.vote.id}:${seen.value.voter}`}
        view={seen.value}
        now={seen.now}
        reload={reload}
      />
    )
  ) : (
    <Page id="ballot" title="选票" state={pageState(seen, reload)} />
  )
}

interface Shown {
  view: BallotView
  now: number
  reload(): void
}

function Secret({ view, now, reload }: Shown) {
  const paper = useSecretBallot(view, () => (reload(), void Taro.pageScrollTo({ scrollTop: 0, duration: 0 })))
  const seat = useSeat(view, reload)
  return (
    <Page
      id="ballot"
      title={view.vote.question}
      foot={view.barred && !paper.voted ? <Away view={view} /> : <SecretFoot view={view} paper={paper} />}
    >
      <ReadingAids words={paperWords(view, now)} />
      <Seated view={view} />
      {unseated(view) ? <TakeSeat view={view} seat={seat} /> : null}
      <SecretBallot view={view} paper={paper} />
      {paper.voted ? <TellMe matter={view.matter} /> : null}
      <BallotHead view={view} now={now} />
      <CheckIn view={view} seat={seat} />
      <BallotRule vote={view.vote} room={view.room} />
    </Page>
  )
}

function Paper({ view, now, reload }: Shown) {
  const ballot = useBallot(view, () => (reload(), void Taro.pageScrollTo({ scrollTop: 0, duration: 0 })))
  const objection = useObjection(view, reload)
  const seat = useSeat(view, reload)
  const { matter, barred, vote } = view
  const foot =
    barred !== null ? (
      <Away view={view} />
    ) : objection.asked ? (
      <ObjectionFoot objection={objection} />
    ) : (
      <BallotFoot view={view} ballot={ballot} />
    )
  return (
    <Page id="ballot" title={vote.question} foot={foot}>
      <ReadingAids words={paperWords(view, now)} />
      <Seated view={view} />
      <Owning
        view={view}
        onOpen={household =>
          void Taro.redirectTo({
            url: pathOf({ page: 'packages/vote/ballot/index', query: { matter, household } })
          })
        }
      />
      <Entered view={view} now={now} reload={reload} />
      {view.receipt && bySilence(vote.rule) ? (
        <ObjectionReceipt view={view} receipt={view.receipt} />
      ) : ballot.receipt && !ballot.open ? (
        <BallotReceipt
          receipt={ballot.receipt}
          sender={ballot.sender}
          options={view.options}
          closesAt={vote.closesAt}
          own={vote.body !== null || view.ownership !== undefined}
          mayChange={barred === null}
        />
      ) : null}
      {ballot.receipt && !ballot.receipt.waits && !ballot.open && barred === null && !bySilence(vote.rule) ? (
        <GiveReason view={view} reload={reload} />
      ) : null}
      {view.receipt || ballot.receipt ? <TellMe matter={matter} /> : null}
      {barred ? (
        <Notice
          id="ballot-barred"
          kind="note"
          title={vote.body || isAbsentOwner(barred) ? '您现在不能投' : askingWords(vote.rule).barred}
        >
          {refusalSentence(barred.refused, barred.detail)}
        </Notice>
      ) : null}
      {view.newcomer && barred === null && ballot.open ? (
        <Notice id="ballot-newcomer" kind="note" title="您的票要过几天才计入">
          {newcomerWords(view.newcomer)}
        </Notice>
      ) : null}
      {unseated(view) ? <TakeSeat view={view} seat={seat} /> : null}
      <HouseholdDispute view={view} reload={reload} />
      <BallotHead view={view} now={now} />
      {objection.asked ? <ObjectionPaper objection={objection} /> : null}
      {ballot.open && !bySilence(vote.rule) ? <BallotPaper view={view} ballot={ballot} /> : null}
      <CheckIn view={view} seat={seat} />
      {view.household && !bySilence(vote.rule) && !vote.body ? (
        <HeldRow
          matter={matter}
          onOpen={() =>
            void Taro.navigateTo({ url: pathOf({ page: 'packages/vote/held/index', query: { matter } }) })
          }
        />
      ) : null}
      <BallotRule vote={vote} room={view.room} />
    </Page>
  )
}

/** Whoever owns here and does not live here has no household that is asked. */
const isAbsentOwner = ({ detail }: NonNullable<BallotView['barred']>) => detail?.owner !== undefined

/** Somebody of the unit who holds no seat of the body that votes, or has not confirmed it. */
const unseated = ({ barred, voter }: BallotView) => barred?.refused === 'NOT_ELIGIBLE' && voter === null

/** Where to go from a paper that cannot be filled in. */
function Away({ view: { matter, barred, room, vote } }: { view: BallotView }) {
  const go = (page: string, query: Record<string, string>) =>
    void Taro.redirectTo({ url: pathOf({ page, query }) })
  const asked = barred?.refused === 'CONSENT_MISSING'
  if (asked && barred.detail?.withdrawn !== true)
    return (
      <Action
        id="ballot-consent"
        label="看个人信息说明，再同意"
        onTap={() =>
          void Taro.navigateTo({ url: pathOf({ page: 'packages/words/privacy/index', query: {} }) })
        }
      />
    )
  return asked || barred?.refused === 'NOT_VERIFIED' ? (
    <Action
      id="ballot-join"
      label={askingWords(vote.rule).join}
      onTap={() => go('packages/join/enter/index', { room: room.id })}
    />
  ) : (
    <Action id="ballot-matter" label="看这件议题" onTap={() => go('pages/matter/index', { matter })} />
  )
}
