import Taro from '@tarojs/taro'
import { keep, recall } from './storage'

const KEY = 'large-type'
/** WeChat's own font setting in CSS pixels: 16 is its standard. */
const WECHAT_LARGE = 20

/** What the person chose here; until then, what they chose for all of WeChat. */
export function prefersLargeType() {
  const chosen = recall(KEY)
  return chosen === null ? wechatFontSize() >= WECHAT_LARGE : chosen === 'on'
}

export function keepLargeType(large: boolean) {
  keep(KEY, large ? 'on' : 'off')
}

function wechatFontSize() {
  if (process.env.TARO_ENV !== 'weapp') return 0
  const base = Taro.getAppBaseInfo() as { fontSizeSetting?: number }
  return base.fontSizeSetting ?? 0
}
