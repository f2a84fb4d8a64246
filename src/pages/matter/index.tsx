import Taro, { useRouter } from '@tarojs/taro'
import { Action } from '../../components/Action'
import { MatterStanding } from '../../components/MatterStanding'
import { ListRow } from '../../components/ListRow'
import { Page } from '../../components/Page'
import { Paragraph } from '../../components/Paragraph'
import { pageState } from '../../components/states'
import type { MatterView } from '../../contract/views/matter'
import { AUTHORITY, type Act } from '../../domain/matter/authority'
import { SameGround } from '../../features/jointRoom/SameGround'
import { TellRow } from '../../features/feedback/TellRow'
import { useAnswerRead } from '../../features/feedback/useAnswerRead'
import { WhoSitsHere } from '../../features/jointRoom/WhoSitsHere'
import { Answers } from '../../features/matter/Answers'
import { AskReopening } from '../../features/matter/AskReopening'
import { AskReview } from '../../features/matter/AskReview'
import { DeclareInterest } from '../../features/matter/DeclareInterest'
import { DoorRows } from '../../features/matter/DoorRows'
import { History } from '../../features/matter/History'
import { Need } from '../../features/matter/Need'
import { NextAction } from '../../features/matter/NextAction'
import { nextStep, OFFICE_PAGES, otherOffices } from '../../features/matter/nextStep'
import { OtherActions } from '../../features/matter/OtherActions'
import { Packet } from '../../features/matter/Packet'
import { Resolutions } from '../../features/matter/Resolutions'
import { Service } from '../../features/matter/Service'
import { Sites } from '../../features/matter/Sites'
import { Polls } from '../../features/matter/Polls'
import { Votes } from '../../features/matter/Votes'
import { TellMe } from '../../features/notice/TellMe'
import { PetitionFoot } from '../../features/petition/PetitionFoot'
import { PetitionProgress } from '../../features/petition/PetitionProgress'
import { TakeBack } from '../../features/petition/TakeBack'
import { usePetition } from '../../features/petition/usePetition'
import { Questions } from '../../features/question/Questions'
import { textsFrom } from '../../features/replyTexts/ReplyTexts'
import { OwnProposal } from '../../features/recusal/OwnProposal'
import { ProposeRecusal } from '../../features/recusal/ProposeRecusal'
import { RightsHere } from '../../features/rights/RightsHere'
import { askingWords, runningSentence } from '../../locale/asking'
import { replyFacts } from '../../locale/replyFacts'
import { partyStepWords, STATUS_SENTENCES } from '../../locale/stages'
import { printPage } from '../../services/printPage'
import { pathOf, useShareCard } from '../../services/shareCard'
import { useView } from '../../services/useView'

export default function Matter() {
  const { matter = '' } = useRouter().params
  const { seen, reload } = useView('matter', { matter })
  const petition = usePetition(matter, reload)
  const view = seen.status === 'done' ? seen.value : null
  useAnswerRead(view)
  useShareCard({ room: view?.room.id ?? '', matter, title: view?.title ?? '楼院议事' })
  const go = (page: string, query: Record<string, string> = { matter }) =>
    void Taro.navigateTo({ url: pathOf({ page, query }) })
  if (seen.status !== 'done' || !view)
    return <Page id="matter" title="议题" state={pageState(seen, reload)} />
  const next = nextStep(view, seen.now)
  const open = view.status === 'voting' ? view.votes.find(({ outcome }) => outcome === null) : undefined
  const asking = open ? askingWords(open.rule) : null
  const join = () => go('packages/join/enter/index', { room: view.room.id })
  return (
    <Page
      id="matter"
      title={view.title}
      foot={
        next.kind === 'none' ? undefined : next.kind === 'petition' ? (
          <PetitionFoot act={next.act} petition={petition} />
        ) : (
          <NextAction
            next={next}
            asking={asking}
            onVote={() => go('packages/vote/ballot/index')}
            onOffice={act => go(OFFICE_PAGES[act])}
            onJoin={join}
            onConsent={() => go('packages/words/privacy/index', {})}
          />
        )
      }
    >
      <MatterStanding id="standing" matter={view} now={seen.now} />
      <Paragraph>{standingSentence(view, seen.now)}</Paragraph>
      <WhoSitsHere
        view={view}
        now={seen.now}
        onMatter={other => go('pages/matter/index', { matter: other })}
      />
      {view.partyStepBy === null ? null : (
        <Paragraph id="party-step">{partyStepWords(view.partyStepBy, seen.now)}</Paragraph>
      )}
      {view.mergedInto ? <MergedInto into={view.mergedInto} /> : null}
      {view.proposals
        .filter(({ mine }) => mine)
        .map(proposal => (
          <OwnProposal
            key={proposal.id}
            matter={matter}
            proposal={proposal}
            may={{ speak: may(view, 'answerRecusal'), appeal: may(view, 'appealRecusal') }}
            reload={reload}
          />
        ))}
      <PetitionProgress view={view} petition={petition} now={seen.now} />
      <Votes
        view={view}
        now={seen.now}
        onResult={vote => go('packages/vote/result/index', { matter, vote })}
        onReceipt={() => go('packages/vote/ballot/index')}
      />
      {view.outcome === null && (view.viewer.household || view.viewer.offices.length > 0) ? (
        <TellMe matter={matter} />
      ) : null}
      <Polls
        polls={view.polls}
        now={seen.now}
        onAnswer={poll => go('packages/poll/answer/index', { poll })}
        onResult={poll => go('packages/poll/result/index', { poll })}
        onModerate={moderates(view) ? () => go('packages/poll/moderate/index') : null}
      />
      <Answers answers={view.answers} />
      <Questions
        view={view}
        now={seen.now}
        reload={() => void reload()}
        texts={textsFrom(view.room.id, replyFacts(view, seen.now))}
      />
      <Resolutions joint={view.joint} now={seen.now} />
      <Service service={view.service} now={seen.now} />
      <Need view={view} now={seen.now} />
      <Sites view={view} />
      {view.options.some(each => each.appraisal?.feasible) ? (
        <ListRow
          id="matter-hearing"
          title="异议与条件"
          detail="看近处的住户写了什么；受影响的住户在这里写"
          onTap={() => go('packages/place/hearing/index')}
        />
      ) : null}
      <SameGround view={view} onMatter={other => go('pages/matter/index', { matter: other })} />
      {view.options.some(each => each.appraisal?.feasible) ? (
        <ListRow
          id="matter-measures"
          title="措施"
          detail="和点位一起表决的措施，定下以后做到没有"
          onTap={() => go('packages/place/measures/index')}
        />
      ) : null}
      {view.status === 'mitigating' ? (
        <ListRow
          id="matter-packet"
          title="材料"
          detail="受影响方反对以后，近处的楼有没有写下理由"
          onTap={() => go('packages/desk/packet/index')}
        />
      ) : null}
      <Packet handUps={view.handUps} onOpen={() => go('packages/desk/packet/index')} />
      {view.viewer.household || view.viewer.owns.length > 0 ? <RightsHere matter={matter} /> : null}
      <History view={view} />
      {may(view, 'declareInterest') ? <DeclareInterest view={view} reload={reload} /> : null}
      {may(view, 'proposeRecusal') ? <ProposeRecusal view={view} reload={reload} /> : null}
      {may(view, 'askReview') ? <AskReview matter={matter} reload={reload} /> : null}
      {view.viewer.household ? <AskReopening view={view} reload={reload} /> : null}
      <TellRow view={view} onOpen={() => go('packages/grid/tell/index')} />
      <DoorRows view={view} now={seen.now} onOpen={page => go(`packages/grid/${page}/index`)} />
      {view.status === 'display' ? (
        <ListRow
          id="matter-posting"
          title="公示"
          detail="和贴在公告栏里的一样，可以打印"
          onTap={() => go('packages/desk/posting/index')}
        />
      ) : null}
      <ListRow
        id="matter-room"
        title={view.room.title}
        detail="回到议事厅，看别的议题"
        onTap={() => go('pages/room/index', { room: view.room.id })}
      />
      {view.viewer.household ? (
        <ListRow
          id="matter-report"
          title="标题不合适"
          detail="伤人、点名、广告或者违法的，请负责人看"
          onTap={() => go('packages/words/report/index')}
        />
      ) : null}
      <ListRow
        id="matter-poster"
        title={printPage ? '打印这条议题的海报' : '做一张这条议题的海报'}
        detail="带二维码，贴在楼道里，请邻居来看"
        onTap={() => go('packages/join/poster/index', { room: view.room.id, matter })}
      />
      {process.env.TARO_ENV === 'weapp' ? (
        <Action id="matter-share" label="发到微信群，请邻居来看" kind="quiet" opens="share" />
      ) : null}
      <TakeBack
        mayUnsign={may(view, 'unsign')}
        mayWithdraw={may(view, 'withdrawMatter')}
        petition={petition}
      />
      <OtherActions actions={otherOffices(view.offers, next)} onOffice={act => go(OFFICE_PAGES[act])} />
    </Page>
  )
}

/** What is going on and what comes next. */
function standingSentence({ status, votes, announcement }: MatterView, now: number): string {
  if (announcement) return askingWords(announcement.rule).announced
  const open = status === 'voting' ? votes.find(({ outcome }) => outcome === null) : undefined
  return open ? runningSentence(open, now) : STATUS_SENTENCES[status]
}

function MergedInto({ into }: { into: string }) {
  return (
    <ListRow
      id="merged-into"
      title="已经并入另一条议题"
      detail="去看那一条的进展"
      onTap={() =>
        void Taro.navigateTo({ url: pathOf({ page: 'pages/matter/index', query: { matter: into } }) })
      }
    />
  )
}

const moderates = ({ viewer }: MatterView): boolean =>
  viewer.offices.some(({ office }) => AUTHORITY.moderateStatement.some(each => each === office))

const may = (view: MatterView, action: Act): boolean =>
  view.offers.some(offer => offer.action === action && offer.refusal === null)
