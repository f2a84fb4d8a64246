import type { Detail } from './detail'
import { envelopeSentence } from '../envelopes'

export const forbiddenSentence = (detail: Detail): string => {
  if (typeof detail.handOver === 'string')
    return `您现在是${detail.handOver}，要先交接再注销。请联系社区书记办交接，办好以后再来。`
  if (detail.vouch === 'ring')
    return '这位邻居给您担保过，或者隔着别人给您担保过，不能再反过来担保。请让别的邻居来，或者请楼道长确认。'
  if (detail.vouch === 'newcomer')
    return '您自己也是表决开始以后才确认的，还在等第二个人确认，先不能替别人担保。请让早就确认过的邻居来。'
  if (detail.claim === 'mine') return '这是您自己的申请，不能由您自己确认。请另一位负责人来确认。'
  if (detail.claim === 'contested') return '这一户有两种说法，要两边都说完，由院长或网格员写明理由来决定。'
  if (detail.claim === 'own') return '这是您自己的申请，不能由您来提出异议。要撤回，请告诉楼道长。'
  if (typeof detail.silence === 'string') return SILENCE_WORDS[detail.silence] ?? SILENCE_WORDS.lasting!
  if (detail.envelope !== undefined) return envelopeSentence(detail)
  if (detail.own === true) return '不用提请自己家回避。请用“申报利益关联”。'
  if (detail.household === true) return '只有被提请回避的那一户能说明和申诉。您有证据，可以另外提请。'
  if (detail.void === true) return '这次表决已经作废，不再公布怎么投的。作废的理由写在结果页上。'
  if (detail.reason === true) return '无记名表决不收理由，写了会看出谁是怎么投的。'
  if (detail.secret === true) {
    if (detail.smallest === undefined)
      return '这次不能这样投票：无记名表决只能由本户在自己的手机上投，业主表决不能无记名。'
    return `有的院落，或者受影响的几户，只有${detail.smallest}户，不到五户，无记名也会看出是谁投的。请改用记名表决。`
  }
  if (detail.staff === true) return '这次是业主表决，物业公司的人不能受委托投票。请委托别的邻居。'
  if (detail.asked === true) return '纸质票的照片只给去问过这一户的那个人看。'
  if (detail.second === true)
    return '再问一遍要由另一个人来做，收票的人和这一户自己都不行。请换一位同事来办。'
  return '这一步由有职务的人办，您没有这项职务。谁有，请在议事厅的“谁在管”里看。'
}

const SILENCE_WORDS: Readonly<Record<string, string>> = {
  affected: '这件事要定地方，会影响近处的住户，不能用无异议办理。请改用公开表决。',
  lasting: '这件事办了就不能恢复，不能用无异议办理。请改用公开表决。'
}
