import { Action } from '../../components/Action'
import { Heading } from '../../components/Heading'
import { Paragraph } from '../../components/Paragraph'
import { ReasonField, reasonMissing } from '../../components/ReasonField'
import { Section } from '../../components/Section'
import { SentNotice } from '../../components/SentNotice'
import { sendState } from '../../components/states'
import type { DoorstepView } from '../../contract/views/claims'
import { stampWords } from '../../locale/days'
import { RULING_WORDS } from '../../locale/claims'
import { Appeal } from './OwnClaim'
import type { Doorstep } from './useDoorstep'

type Around = DoorstepView['around'][number]

/** Who says they live in one's own building: to be vouched for, or disputed with what one knows. */
export function Neighbours({ around, doorstep }: { around: readonly Around[]; doorstep: Doorstep }) {
  return (
    <>
      <Heading level={2}>本楼有人申请</Heading>
      {around.length === 0 ? (
        <Paragraph id="around-none">现在没有人等着邻居确认。有人说住在本楼，会出现在这里。</Paragraph>
      ) : (
        <Paragraph>认识才担保：一年最多给三位邻居担保，认错了人会多出一张选票。</Paragraph>
      )}
      {around.map(claim => (
        <Section key={claim.id} id={`around-${claim.id}`} title={titleOf(claim)} summary={summaryOf(claim)}>
          <OneClaim claim={claim} doorstep={doorstep} />
        </Section>
      ))}
    </>
  )
}

function OneClaim({ claim, doorstep }: { claim: Around; doorstep: Doorstep }) {
  const { text, write, vouched, vouch, disputed, dispute, appealed, appeal } = doorstep
  const { id, contest, said, standing } = claim
  if (contest)
    return (
      <>
        <Paragraph>您说：{contest.statement}</Paragraph>
        {contest.answer ? <Paragraph>申请的人说：{contest.answer}</Paragraph> : null}
        {contest.ruling ? (
          <Paragraph>
            决定：{RULING_WORDS[contest.ruling.outcome]}。理由：{contest.ruling.reason}
          </Paragraph>
        ) : (
          <Paragraph>院长或网格员听过两边再决定。</Paragraph>
        )}
        {standing === 'decided' ? (
          <Appeal claim={id} text={text} write={write} sent={appealed} send={appeal} />
        ) : null}
      </>
    )
  if (DISPUTED.some(each => each === standing))
    return <Paragraph id={`around-${id}-disputed`}>有人说不是这样，院长或网格员听过两边再决定。</Paragraph>
  return (
    <>
      {standing === 'ended' ? null : (
        <>
          <SentNotice id={`vouch-${id}`} sent={vouched} onRetry={() => vouch(id)} />
          <Action
            id={`vouch-${id}`}
            label={claim.own ? '是我家的人，我担保' : '我认识，替这位邻居担保'}
            state={sendState(vouched, said === 'vouched' ? '您家已经担保过了。' : null)}
            onTap={() => vouch(id)}
          />
        </>
      )}
      <ReasonField
        id={`dispute-${id}-text`}
        label="不是这样的话，请写明"
        hint="院长、网格员和申请的人看得到"
        value={text}
        onWrite={write}
      />
      <SentNotice id={`dispute-${id}`} sent={disputed} onRetry={() => dispute(id)} />
      <Action
        id={`dispute-${id}`}
        label="不住这里，请院长来核对"
        kind="quiet"
        state={sendState(disputed, reasonMissing(text))}
        onTap={() => dispute(id)}
      />
    </>
  )
}

const DISPUTED = ['contested', 'decided', 'appealed'] as const

const titleOf = ({ own, door, standing }: Around): string => {
  if (standing === 'ended') return `有人刚确认住在您家${door}`
  return own ? `有人说住在您家${door}` : `有人说住在${door}`
}

const summaryOf = ({ askedAt, vouched, standing }: Around): string => {
  switch (standing) {
    case 'alone':
      return '已由一人确认。表决正在进行，还要第二个人确认，他的票才计入'
    case 'ended':
      return '不认识的话，确认以后48小时以内可以请院长核对'
    case 'waiting':
    case 'vouched':
      return `${stampWords(askedAt)}提出，要两户担保，${vouched === 0 ? '还没有' : `已有${vouched}户`}`
    default:
      return '有人提出异议，正在核对'
  }
}
