import Taro from '@tarojs/taro'

/** 32 bytes nobody can guess, as hex. */
export async function randomToken(): Promise<string> {
  const { randomValues } = await Taro.getRandomValues({ length: 32 })
  return Array.from(new Uint8Array(randomValues), byte => byte.toString(16).padStart(2, '0')).join('')
}
