import Taro from '@tarojs/taro'
import { Action } from '../../components/Action'
import { ListRow } from '../../components/ListRow'
import { MatterStanding } from '../../components/MatterStanding'
import { NotThisStep } from '../../components/NotThisStep'
import { Page } from '../../components/Page'
import { Section } from '../../components/Section'
import { pageState } from '../../components/states'
import type { MatterView } from '../../contract/views/matter'
import { ChairSteps } from '../../features/desk/ChairSteps'
import { PauseForm } from '../../features/desk/PauseForm'
import { ReturnForm } from '../../features/desk/ReturnForm'
import { VoidForm } from '../../features/desk/VoidForm'
import { WorkFoot } from '../../features/desk/WorkFoot'
import { WorkStep } from '../../features/desk/WorkStep'
import { useWork } from '../../features/desk/useWork'
import { FeedbackState } from '../../features/feedback/FeedbackState'
import { HandUpAction } from '../../features/handUp/HandUpAction'
import { HandUpForm } from '../../features/handUp/HandUpForm'
import { useHandUp } from '../../features/handUp/useHandUp'
import { InviteGuest, RecordGuest } from '../../features/jointRoom/Guests'
import { JoiningForm } from '../../features/jointRoom/JoiningForm'
import { WhoSitsHere } from '../../features/jointRoom/WhoSitsHere'
import { Answers } from '../../features/matter/Answers'
import { DoorRows } from '../../features/matter/DoorRows'
import { History } from '../../features/matter/History'
import { Packet } from '../../features/matter/Packet'
import { Resolutions } from '../../features/matter/Resolutions'
import { Service } from '../../features/matter/Service'
import { Sites } from '../../features/matter/Sites'
import { Votes } from '../../features/matter/Votes'
import { DecideRecusal } from '../../features/recusal/DecideRecusal'
import { Questions } from '../../features/question/Questions'
import { textsFrom } from '../../features/replyTexts/ReplyTexts'
import { BringBack } from '../../features/service/BringBack'
import { SendOut } from '../../features/service/SendOut'
import { replyFacts } from '../../locale/replyFacts'
import { ACTION_WORDS } from '../../locale/stages'

/** One matter on the desk: a page of its own on a phone, the right pane in a wide window. */
export function Work({ matter, onChanged }: { matter: string; onChanged(): void }) {
  const work = useWork(matter, onChanged)
  const { seen, reload, step, returning, annulling, handingUp } = work
  const view = seen.status === 'done' ? seen.value : null
  const deciding = view?.proposals.some(({ decide }) => decide !== null) ?? false
  const judging = view?.offers.some(each => each.action === 'judgeNobody' && each.refusal === null) ?? false
  const joining = view?.offers.some(({ action }) => action === 'joinMatters') ?? false
  const handUp = useHandUp(view, matter, work.changed)
  const texts = textsFrom(
    view?.room.id ?? '',
    view && seen.status === 'done' ? replyFacts(view, seen.now) : {}
  )
  return (
    <Page
      id="work"
      title={view?.title ?? '办理'}
      state={pageState(seen, () => void reload())}
      foot={step ? <WorkFoot work={work} /> : null}
    >
      {seen.status === 'done' ? (
        <>
          <MatterStanding id="work-standing" matter={seen.value} now={seen.now} />
          <Action
            id="work-packet"
            label="看材料：一页看全，可以打印"
            kind="quiet"
            onTap={() => to('packages/desk/packet', { matter })}
          />
          <WorkStep work={work} matter={seen.value} now={seen.now} texts={texts} />
          {step === 'certifyResult' ? (
            <DoorRows
              view={seen.value}
              now={seen.now}
              onOpen={page => to(`packages/grid/${page}`, { matter })}
            />
          ) : null}
          {judging ? (
            <ListRow
              id="work-judge"
              title={ACTION_WORDS.judgeNobody}
              detail="另一位负责人写明了理由，请您看过再定"
              onTap={() => to('packages/place/affected', { matter })}
            />
          ) : null}
          {step ||
          returning ||
          annulling ||
          handingUp ||
          deciding ||
          judging ||
          joining ||
          work.done ? null : (
            <NotThisStep id="work" status={seen.value.status} onOpen={() => to('pages/matter', { matter })} />
          )}
          <WhoSitsHere
            view={seen.value}
            now={seen.now}
            onMatter={other => to('pages/matter', { matter: other })}
          />
          <JoiningForm view={seen.value} changed={work.changed} />
          <InviteGuest view={seen.value} changed={work.changed} />
          <RecordGuest view={seen.value} changed={work.changed} />
          {seen.value.level === 'L2' ? (
            <ChairSteps matter={seen.value} onOpen={page => to(page, { matter })} />
          ) : null}
          {seen.value.proposals
            .filter(({ decide }) => decide !== null)
            .map(proposal => (
              <DecideRecusal key={proposal.id} matter={matter} proposal={proposal} changed={work.changed} />
            ))}
          <Questions view={seen.value} now={seen.now} reload={work.changed} texts={texts} />
          <BringBack matter={matter} offers={seen.value.offers} changed={work.changed} />
          <SendOut matter={matter} offers={seen.value.offers} changed={work.changed} />
          {seen.value.answers.length > 0 && seen.value.status !== 'closed' ? (
            <FeedbackState matter={matter} />
          ) : null}
          <ReturnForm work={work} texts={texts} />
          <PauseForm work={work} />
          <VoidForm work={work} />
          {handingUp ? (
            <Section
              id="hand-up-section"
              title={ACTION_WORDS.handUp}
              summary="本级办不了的，写明请上一级办什么"
            >
              <HandUpForm form={handUp} level={seen.value.level} />
              <HandUpAction form={handUp} level={seen.value.level} kind="quiet" />
            </Section>
          ) : null}
          {seen.value.status === 'display' || seen.value.votes.some(({ outcome }) => outcome !== null) ? (
            <Action
              id="work-posting"
              label="公示：打印一份贴到公告栏"
              kind="quiet"
              onTap={() => to('packages/desk/posting', { matter })}
            />
          ) : null}
          <Materials view={seen.value} now={seen.now} />
        </>
      ) : null}
    </Page>
  )
}

/** Everything that came with the matter, as its own page shows it. */
function Materials({ view, now }: { view: MatterView; now: number }) {
  return (
    <>
      <Answers answers={view.answers} />
      <Resolutions joint={view.joint} now={now} />
      <Service service={view.service} now={now} />
      <Packet handUps={view.handUps} onOpen={() => to('packages/desk/packet', { matter: view.id })} />
      <Votes view={view} now={now} onResult={vote => to('packages/vote/result', { matter: view.id, vote })} />
      <Sites view={view} />
      <History view={view} />
    </>
  )
}

function to(page: string, query: Record<string, string>) {
  const words = Object.entries(query).map(([name, value]) => `${name}=${value}`)
  void Taro.navigateTo({ url: `/${page}/index?${words.join('&')}` })
}
