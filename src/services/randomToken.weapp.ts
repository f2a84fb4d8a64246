import Taro from '@tarojs/taro'

/** 32 bytes nobody can guess, as hex. */
export function randomToken(): Promise<string> {
  return new Promise((done, failed) =>
    Taro.getRandomValues({
      length: 32,
      success: ({ randomValues }: { randomValues: ArrayBuffer }) => done(hex(randomValues)),
      fail: failed
    })
  )
}

const hex = (bytes: ArrayBuffer): string =>
  Array.from(new Uint8Array(bytes), byte => byte.toString(16).padStart(2, '0')).join('')
