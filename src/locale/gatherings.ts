import type { HandState } from '../contract/views/gathering'
import type { MeetingState, Talk } from '../domain/gathering/courtyardMeeting'
import type { Minuted } from '../domain/gathering/minutes'
import type { Refusal } from '../domain/refusal'
import type { Detail } from './refusals/detail'

/** How a meeting of a courtyard (院落会议) stands. */
export const MEETING_STATE_WORDS = {
  called: '已经召集',
  open: '正在开',
  over: '时间到了，等纪要',
  ended: '开过了',
  missed: '没有开成',
  calledOff: '取消了'
} as const satisfies Record<MeetingState, string>

/** One item of the minutes (纪要): what happened, never how anyone voted. */
export const minutedSentence = (item: Minuted): string => {
  if (item.kind === 'heard') return '说了说情况，没有举手。'
  if (item.kind === 'talk') return talkSentence(item.talk)
  const { hands, before, silent } = item
  return `正在表决：“${item.question}”会上举手记票${hands}户；${before}户先前已经投过，不重复算；${silent}户没有表态。怎么投的，截止以后和全部选票一起公布。`
}

export const talkSentence = ({ agree, disagree, unsure }: Talk): string =>
  `议论，举手：${agree}户愿意，${disagree}户不愿意，${unsure}户说不好。只作参考，不算表决。`

/** How a household at the meeting stands in the vote. */
export const HAND_WORDS = {
  none: '还没投',
  hand: '已记举手',
  sent: '自己投过',
  helped: '已代录',
  aside: '不在名册或回避'
} as const satisfies Record<HandState, string>

/** Why something about a meeting was not done; null when it is about something else. */
export const gatheringRefusal = (refusal: Refusal | 'internal', detail: Detail): string | null => {
  if (typeof detail.yard !== 'string') return null
  const sentence = SENTENCES[`${refusal}:${detail.yard}`]
  return typeof sentence === 'function' ? sentence(detail) : (sentence ?? null)
}

const SENTENCES: Readonly<Record<string, string | ((detail: Detail) => string)>> = {
  'WINDOW_CLOSED:past': '这个时间已经过去了。请写今天或者以后的一天。',
  'LIMIT_REACHED:ahead': '最多提前30天召集，太早大家会忘。请改近一些。',
  'DUPLICATE:day': '这一天已经有一次会，一天只开一次。请打开那一次，或者换一天。',
  'NOT_FOUND:agenda': '这件事不在这次会的议程里，或者已经办结。请重新选要议的事。',
  'WINDOW_CLOSED:notOpen': '会现在没有开着，签到、举手都不收。请看这一页上写的时间。',
  'WINDOW_CLOSED:minuted':
    '这次会的纪要已经写好，这一户的举手没有赶上，未计入。截止以前，请这一户自己在手机上投，或者请网格员上门。',
  'WINDOW_CLOSED:over': '这次会的时间已经过了，不能再开。请写纪要结束它。',
  'WINDOW_CLOSED:ended': '这次会已经开完，纪要也有了。请另召集一次。',
  'WINDOW_CLOSED:missed': '这次会当天没有开成。请另召集一次。',
  'WINDOW_CLOSED:calledOff': '这次会已经取消。请另召集一次。',
  'FORBIDDEN:came': '已经有人签到，不能再取消。请开完，写纪要结束。',
  'EVIDENCE_MISSING:nobody': '还没有一户签到，写不了纪要。请大家签到，或者写明理由取消这次会。',
  'DUPLICATE:ended': '这次会的纪要已经有了，不能再写一次。',
  'INVALID_CODE:code': '签到码不对，或者会已经换了码。请照召集人手机上的六个数字再写一遍。',
  'LIMIT_REACHED:codes': '今天写错太多次，先停一停。请召集人把您家记到到会名单上。',
  'COUNT_DIFFERS:hands': ({ counted, came }) =>
    `举手的一共${String(counted)}户，到会的只有${String(came)}户，对不上。请再数一遍；没签到的请先签到。`,
  'FORBIDDEN:vote': '这件事正在表决，举手要一户一户记成票，不能只记人数。请点“一户一户记举手”。',
  'FORBIDDEN:secret': '这件事正在无记名表决，会上不举手。请大家各自在手机上投，或者交密封信封。',
  'FORBIDDEN:silence': '这件事没有异议就办，不用举手。有意见的请写书面异议。',
  'FORBIDDEN:seats': '这次表决是一人一票，由各席位自己投，会上不代记。',
  'FORBIDDEN:owners': '这次由业主表决，要业主本人投，会上举手不能代替。',
  'FORBIDDEN:own': '您自己家的票不能由您来记。请在自己的手机上投。',
  'EVIDENCE_MISSING:present': '这一户没有签到，不能记它举了手。请先签到，再记。',
  'WITNESS_MISSING:witnesses': ({ need, have }) =>
    `要有${String(need)}位到会的见证人，不能是这一户，也不能是您家，现在只有${String(have)}位。请再选几位。`,
  'HOUSEHOLD_DISPUTE:hand':
    '这一户已经有家人在手机上投过，离截止不到24小时，只有投票的那位能改。请那位家人自己来改。',
  'LIMIT_REACHED:hands': ({ most }) =>
    `一个人一天最多记${String(most)}户举手。请另一位召集人（社区书记）接着记，或者请大家自己在手机上投。`,
  'TOO_EARLY:minutes': '会还没有开完，纪要还没有写。写好以后再来确认。',
  'FORBIDDEN:absent': '纪要由到会的住户确认。您家没有签到，可以看；有意见请在议题页里提。',
  'WINDOW_CLOSED:word': '确认的三天已经过了，纪要不再改。有新的意见请在议题页里提。'
}
