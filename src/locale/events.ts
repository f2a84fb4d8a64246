import type { Afterwards } from '../domain/levels/afterwards'
import type { PublicEvent } from '../domain/matter/publicEvent'
import { dateWords, momentWords } from './days'
import { jointRoomSentence } from './jointRoom'
import { CLOSING_WORDS, OUTCOME_WORDS } from './outcomes'
import { jointSentence } from './meeting'
import { serviceSentence } from './service'
import { CAPACITY_WORDS } from './offices'
import {
  APPRAISAL_WORDS,
  CATEGORY_WORDS,
  HAND_UP_WORDS,
  PARTY_OPINION_WORDS,
  RECUSAL_WORDS,
  PAUSE_WORDS,
  REOPENING_WORDS,
  RETURN_WORDS,
  VOID_WORDS
} from './reasons'
import { reservedWords } from './rules'
import { LEVEL_WORDS } from './stages'

/** One line of the timeline. `options` name the sites that an appraisal is about. */
export const eventSentence = (
  event: PublicEvent,
  options: readonly { id: string; name: string }[]
): string => {
  const nameOf = (id: string) => options.find(option => option.id === id)?.name ?? ''
  switch (event.type) {
    case 'Suggested':
      return '有邻居提出这条小建议。'
    case 'Merged':
      return '并入另一条议题。'
    case 'Withdrawn':
      return '提出人撤回。'
    case 'TitleScreened':
      return event.shown ? '标题复看以后恢复显示。' : `标题复看以后不再显示。理由：${event.reason}`
    case 'PetitionStarted':
      return `开始联名：${event.of}户里要有${event.threshold}户签名。`
    case 'PetitionLapsed':
      return `联名到期，共${event.households}户，没有达到门槛。`
    case 'ThresholdMet':
      return `联名够了门槛（${event.households}户），交给院长受理；${momentWords(event.signUntil)}前还可以签名。`
    case 'TriageAccepted':
      return `已受理，归为“${CATEGORY_WORDS[event.category]}”${event.location ? '，需要选址' : ''}。${marksWords(event)}理由：${event.reason}`
    case 'TriageRefused':
      return `不予受理。理由：${event.reason}`
    case 'OptionAdded':
      return `增加候选点位“${event.name}”。`
    case 'OptionAppraised': {
      const cause = event.cause ? `（${APPRAISAL_WORDS[event.cause]}）` : ''
      return `候选点位“${nameOf(event.option)}”论证${event.feasible ? '可行' : '不可行'}${cause}。${event.note}`
    }
    case 'MeasureProposed':
      return `“${nameOf(event.measure.option)}”的方案加一条措施：${event.measure.text}`
    case 'MeasureDropped':
      return '从方案里拿掉一条措施。'
    case 'MeasureProven':
      return `一条措施办好了，交了证明：${event.text}`
    case 'MeasureExcused':
      return `一条措施没有办，公开说明：${event.reason}`
    case 'AffectedAdded':
      return `${CAPACITY_WORDS[event.office]}把${event.households}户加为“${nameOf(event.option)}”的受影响方。理由：${event.reason}`
    case 'NobodyStated':
      return `${CAPACITY_WORDS[event.office]}写明“${nameOf(event.option)}”没有人受影响，等另一位负责人确认。理由：${event.reason}`
    case 'NobodyJudged':
      return event.agrees
        ? `${CAPACITY_WORDS[event.office]}确认“${nameOf(event.option)}”没有人受影响。`
        : `${CAPACITY_WORDS[event.office]}没有确认“${nameOf(event.option)}”没有人受影响。理由：${event.reason}`
    case 'HearingOpened':
      return `开始听取“${nameOf(event.option)}”近处${event.households}户的异议与条件，到${momentWords(event.until)}截止。`
    case 'ObjectionAnswered':
      return `${CAPACITY_WORDS[event.office]}书面答复一条对“${nameOf(event.option)}”的异议。`
    case 'InterestDeclared':
      return '有一户申报利益关联，要回避。'
    case 'PartyDiscussed':
      return `党组织已经讨论（${event.body}，${momentWords(event.heldAt)}）：${PARTY_OPINION_WORDS[event.opinion]}。${event.text}`
    case 'RecusalProposed':
      return `有邻居提请一户回避：${RECUSAL_WORDS[event.ground]}。先听那一户说，再决定。`
    case 'RecusalsBrought':
      return `并进来的那一件里提请过${event.households}户回避：决定过的照样算，没决定的接着在这里决定。`
    case 'RecusalAnswered':
      return event.agrees ? '被提请回避的一户同意回避。' : '被提请回避的一户作了说明。'
    case 'RecusalDecided':
      return `${CAPACITY_WORDS[event.office]}决定：${event.imposed ? '这一户要回避。' : '这一户不用回避。'}`
    case 'RecusalAppealed':
      return `被要求回避的一户提出申诉，${momentWords(event.due)}前由另一位负责人决定。`
    case 'AppealPassed':
      return event.rises && event.due !== null
        ? `回避的申诉过了期限没有人决定，自动转到${LEVEL_WORDS[event.rises]}，${momentWords(event.due)}前决定。`
        : '街道也过了期限没有决定回避的申诉。表决不再等它，可以开始；申诉决定以前不确认结果。'
    case 'PollOpened':
      return `开始第${event.round}轮共识征询，${attachedWords(event.measures)}先有${event.statements}条观点，到${momentWords(event.until)}截止。征询不作决定。`
    case 'StatementModerated':
      return event.admitted ? '放出一条等待查看的观点。' : `拿下一条观点。理由：${event.reason}`
    case 'PollClosed':
      return `共识征询截止，${event.households}户里${event.answered}户说了想法，有${event.commonGround.length}条最大公约数。`
    case 'VoteAnnounced':
      return `${event.silence ? '公告' : '公告表决'}“${event.question}”，${momentWords(event.opensFrom)}以后可以开始。`
    case 'AnnouncementWithdrawn':
      return `撤回表决公告。理由：${event.reason}`
    case 'VoteOpened':
      if (event.silence)
        return `开始通知每一户，一共${event.eligible}户，${momentWords(event.closesAt)}前没有意见不用做什么。规则和名册已经定下。`
      return `开始投票，应到${event.eligible}户，回避${event.recused}户，到${momentWords(event.closesAt)}截止。规则和名册已经定下。`
    case 'VoteExtended':
      return `投票延长到${momentWords(event.closesAt)}。`
    case 'ServiceProven':
      return '受影响的住户每户都有送达记录。'
    case 'VerdictDeferred':
      return `投票截止。${[
        ...(event.assisted > 0 ? [`有${event.assisted}张票是代录的，住户可以在48小时内提出异议`] : []),
        ...(event.newcomers
          ? [`有${event.newcomers}张票是表决开始以后确认的住户投的，要过了异议期才计入`]
          : [])
      ].join('；')}。${momentWords(event.until)}以后出结果。`
    case 'EnvelopesAwaited':
      return event.late
        ? `${event.envelopes}个密封信封过了期限还没有开封，新的期限是${momentWords(event.until)}。`
        : `投票截止。有${event.envelopes}个密封信封，${momentWords(event.until)}前由两位工作人员混在一起开封，再出结果。`
    case 'EnvelopesOpened':
      return `两位工作人员开封${event.envelopes}个密封信封，点得一样，已经计入。`
    case 'VoteClosed':
      if (event.silence)
        return `异议期截止，通知到${event.participants}户，结果：${OUTCOME_WORDS[event.outcome]}。`
      return `投票截止，来了${event.participants}户，结果：${OUTCOME_WORDS[event.outcome]}。`
    case 'VoteVoided':
      return `${CAPACITY_WORDS[event.office]}把这次表决作废：${VOID_WORDS[event.ground]}，涉及${event.touched}户。理由：${event.reason}`
    case 'ExportTaken':
      return '取走一份密封的计票资料，用来核对。'
    case 'ReviewEnded':
      return '复核期满。'
    case 'ResultCertified':
      return '结果已经确认。'
    case 'HandedUp':
      return `${event.auto ? '自动' : ''}上交到${LEVEL_WORDS[event.to]}。原因：${HAND_UP_WORDS[event.reason]}。${event.ask}`
    case 'Accepted':
      return '已接收。'
    case 'Paused':
      return `暂停计时到${momentWords(event.until)}（${PAUSE_WORDS[event.ground]}）。理由：${event.reason} 新的期限是${momentWords(event.due)}。`
    case 'ReopeningAsked':
      return `一户请求重开（${REOPENING_WORDS[event.ground]}）：${event.reason}`
    case 'Reopened':
      return `请求重开的户数够了，重新办理，期限是${momentWords(event.due)}。`
    case 'Returned':
      return `退回${LEVEL_WORDS[event.to]}（${RETURN_WORDS[event.code]}）。理由：${event.reason}`
    case 'Answered':
      return `答复：${ANSWER_WORDS[event.kind]}。${event.text}`
    case 'OwnerNamed':
      if (event.owner.acting !== undefined)
        return `${CAPACITY_WORDS[event.owner.office]}现在空缺，由${event.owner.acting}代理，期限不变。`
      if (event.succession) return `${CAPACITY_WORDS[event.owner.office]}有人接任了，由接任的人接着办。`
      return `过了期限还没有办，改由${CAPACITY_WORDS[event.owner.office]}办。`
    case 'FellOverdue':
      return `第${event.count}次超期，新的期限是${momentWords(event.due)}。`
    case 'Closed':
      return `办结：${CLOSING_WORDS[event.outcome]}，公示到${momentWords(event.until)}。${event.afterwards ? afterwardsWords(event.afterwards) : ''}`
    case 'DisplayEnded':
      return '公示期满。'
    case 'ResolutionTaken':
    case 'ItemDeferred':
    case 'PromiseKept':
      return jointSentence(event)
    case 'ServiceSentOut':
    case 'ServiceCameBack':
      return serviceSentence(event)
    case 'Joined':
    case 'GuestInvited':
    case 'GuestSpoke':
    case 'OverlapSettled':
      return jointRoomSentence(event)
  }
}

/** What an answer does (答复). */
export const ANSWER_WORDS = {
  decision: '照办',
  support: '支持',
  refusal: '不能办'
} as const

/** 「以后由物业管，9月30日以前再看一次。」 */
export const afterwardsWords = ({ who, by }: Afterwards): string =>
  `以后由${who}管，${dateWords(by)}以前再看一次。`

const attachedWords = (measures: readonly string[]): string =>
  measures.length === 0 ? '' : `点位带上${measures.length}条措施，`

const marksWords = ({ reservedTo, partyStepBy }: Extract<PublicEvent, { type: 'TriageAccepted' }>): string =>
  `${reservedTo ? reservedWords(reservedTo) : ''}${partyStepBy === undefined ? '' : '是重要事项，要先有党组织讨论的记录。'}`
