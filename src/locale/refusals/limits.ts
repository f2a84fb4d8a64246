import { momentWords } from '../days'
import type { Detail } from './detail'

export function limitSentence(detail: Detail): string {
  if (detail.doorLocked === true)
    return '今天这个门牌的邀请码试错太多次，先锁上了，已经告诉院长。请明天再试，或者现在就请楼道长确认。'
  if (detail.helped !== undefined)
    return `这一户邻居今天已经帮${detail.helped}户投过票，今天不能再多。请换一位邻居或家里人帮忙，或者请网格员上门收纸质票；自己会操作的，选“我自己投”。`
  if (detail.moves !== undefined)
    return `这部手机今天已经换过${detail.moves}户，今天不能再换。要帮邻居投票，请用那一户自己的手机，在选票上写明由谁帮忙；没有手机的，请网格员上门收纸质票。`
  if (detail.claims !== undefined)
    return `30天里最多认领${detail.claims}次，您已经满了。${momentWords(Number(detail.from))}以后可以再认领；等不及的，请向楼道长要邀请码，用邀请码现在就能确认。`
  if (detail.vouches !== undefined)
    return `一户一年里最多给${detail.vouches}位邻居担保，您家已经满了。请让别的邻居来担保，或者请楼道长确认。`
  if (detail.proposals !== undefined)
    return `一家在一件事上最多提请${detail.proposals}户回避，您家已经提满。还有疑问请直接告诉社区书记。`
  if (detail.silence === true)
    return `无异议办理只办花费不到${Number(detail.cap) / 100}元的小事，这件要${Number(detail.cost) / 100}元。请改用公开表决。`
  if (detail.void === true)
    return `涉及的${detail.touched}户改变不了结果，不能作废。请把差错记在意见里，或者查清还涉及哪些户。`
  if (detail.pause === true) return '这一级已经暂停过一次，不能再停。到期办不了的，请上交。'
  if (detail.pauseDays !== undefined) return `一次最多暂停${detail.pauseDays}天。请改短一些。`
  if (detail.statements !== undefined)
    return `一轮里每人最多写${detail.statements}条观点，您已经写满。请把机会留给别的邻居，别人写的您都可以回答。`
  if (detail.seeds !== undefined)
    return `开头的观点要有1条到${detail.most}条，现在是${detail.seeds}条。请增减以后再开始。`
  if (detail.measures !== undefined)
    return `一轮最多带${detail.most}条措施，现在是${detail.measures}条。请删去几条再开始。`
  if (detail.replyTexts !== undefined)
    return `最多留${detail.replyTexts}段模板，现在满了。请先去掉一段不常用的。`
  if (detail.proxies !== undefined) return `这位邻居已经受${detail.proxies}户委托，不能再多。请另找一户。`
  return detail.codes === undefined
    ? `天数要在${detail.min}天到${detail.max}天之间。请改一个天数。`
    : `今天已经写错${detail.codes}次，先停一停。请明天再试，或者现在就请楼道长确认。`
}
