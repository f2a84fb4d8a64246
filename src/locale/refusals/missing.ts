import type { Detail } from './detail'

export const missingSentence = (detail: Detail): string => {
  if (detail.upheld === true)
    return '没有哪一户的回避申诉在表决以后成立，不能用这个理由作废。请选别的差错，或者先决定申诉。'
  if (detail.wronged !== undefined)
    return `有${detail.wronged}户本来不该回避，他们的票足以改变结果，不能确认。请把这次表决作废，另开一次。`
  if (detail.afterwards === true)
    return '以后由谁管、哪天以前再看一次，要一起写，日子要在今天以后；没有后续要办的，两样都不写。'
  if (detail.recusal === true) return '还没有写证据。请写明看到了什么、在哪里能查到，再提请。'
  if (detail.void === true) return '还没有写证据。请写明看过什么材料、在哪里能查到，再作废。'
  if (detail.voters !== undefined)
    return `这套规则由“${detail.voters}”一人一票，要先有他们的名册。请社区书记或者院长在“一人一票的名册”里导入，再来公告；也可以改用每户一票的规则。`
  if (detail.closing !== undefined)
    return '办结清单里还有一条没对上。请打开清单看哪一条，办好再办结；对不上的请上交。'
  if (detail.photo === true) return '还没有照片。请拍下来，等照片传上去再送出。'
  if (detail.unserved !== undefined)
    return `受影响的住户里还有${detail.unserved}户没有送达记录。请先送到并拍照登记，或者选“还有没通知到的”。`
  if (detail.rechecks !== undefined)
    return `还有${detail.rechecks}张代录的票没有抽查，结果先不能确认。请先请别人再问一遍。`
  if (detail.contradicted === true)
    return '抽查的结果和票上不一样，结果会因此改变，不能确认。请写明情况上交。'
  return '写“不可行”要选一个原因。请选好原因再送出。'
}
