import Taro from '@tarojs/taro'
import { persona } from './cloud'

/** What this person keeps on this device; null when there is nothing. */
export function recall(key: string): string | null {
  const kept: unknown = Taro.getStorageSync(named(key))
  return typeof kept === 'string' && kept !== '' ? kept : null
}

export function keep(key: string, text: string) {
  if (text === '') forget(key)
  else Taro.setStorageSync(named(key), text)
}

export function forget(key: string) {
  Taro.removeStorageSync(named(key))
}

function named(key: string) {
  return `${persona()}:${key}`
}
