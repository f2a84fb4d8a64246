import { dateWords } from '../days'
import type { Detail } from './detail'

export function duplicateSentence(detail: Detail): string {
  if (detail.decision && typeof detail.until === 'number')
    return `大家已经表决决定，${dateWords(detail.until)}以前不再另行表决。请公开答复怎么办；答应的事没做到、过程不合规则的，住户可以在公示期里请求重开。`
  if (detail.knows) return '这一户自己看过答复了，不用撤销。'
  if (detail.vouch) return '您家已经给这位邻居担保过，不用再点。还要别的一户来担保。'
  if (detail.contest) return '这件事已经有人提出来，正在等院长或网格员决定。您可以直接找他们说。'
  if (detail.envelope) return '这一户的密封信封已经收了。要换一个，请先退还原来的。'
  if (detail.marked) return '这一户已经在手机上投过，不用再收信封。'
  if (detail.number) return `${detail.number}号信封已经登记给别的一户。请看清外面纸条上的号码，再写一遍。`
  if (detail.opened) return '信封已经开封计入，不用再点。结果在议题页里看。'
  if (Array.isArray(detail.onRoll))
    return `有${detail.onRoll.length}户在名册上不止一处：${detail.onRoll.join('；')}。请先改名册：只留住的那一处写自住，别处写租住或空置。`
  if (detail.party) return '党组织讨论的意见已经记下，不能再改。可以直接开始表决。'
  if (detail.proposed) return '这一户已经回避，或者已经有人提请过。不用再提，结果写在过程里。'
  if (detail.decided) return '这一户要不要回避已经决定过。被决定的那一户可以申诉一次。'
  if (detail.appeal) return '您家已经申诉过一次，不能再申诉。对结果还有疑问，请在议题页提出质疑，要书面答复。'
  if (detail.statement && detail.recusal) return '您家已经说明过。请等负责人决定，结果写在过程里。'
  if (detail.void) return '这件事已经作废过一次表决，不能再作废。还有疑问请写进意见，随材料上交。'
  if (detail.reopening) return '您家已经请求过重开，不用再请求。户数够了就会重新办。'
  if (detail.poll) return '已经有一轮共识征询在进行。请等这一轮结束，再开始下一轮。'
  if (detail.statement) return '这条观点已经有了，不用再写。请直接说您的想法。'
  if (detail.site) return '这个点位已经表决过，没有通过。请另找点位，或者上交。'
  if (detail.need) return '需求已经确认过，一直有效，不用再表决。请直接商量办在哪里。'
  if (detail.ownBallot) return '这一户自己已经投过，受委托的人不能再改。'
  if (detail.signature) return '您已经签过名，不用再签。'
  if (detail.card) return `已经有叫“${detail.card}”的规则。请换一个名字，或者给它出新的一版。`
  if (detail.recusal) return '您家已经申报过回避，不用再报。'
  if (detail.claim) return '您已经请人确认另一个门牌。请等那一次有了结果再来。'
  if (detail.bound) return '您在这里已经确认了另一户，一个人只能确认一户。要改请找楼道长。'
  if (detail.option) return `已经有叫“${detail.option}”的候选点位。请换一个名字。`
  if (detail.own) return `您今天已经提过“${detail.title}”。请到那条议题里看进展。`
  const where = detail.room === undefined ? '' : `“${detail.room}”`
  if (typeof detail.decidedUntil === 'number')
    return `${where}已经表决过相近的议题“${detail.title}”，决定在${dateWords(detail.decidedUntil)}以前都算数。先看看那一条；是另一件事，再另提一条。`
  return `${where}已经有相近的议题“${detail.title}”。可以并入它，也可以另提一条。`
}
