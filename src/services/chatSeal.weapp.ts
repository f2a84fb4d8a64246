import Taro from '@tarojs/taro'

/**
 * The platform's sealed word on the chat a card was opened in; null where there is none. The first question after the
 * start is known to fail, so it is put twice; nobody waits longer than this for it.
 */
export async function chatSeal(): Promise<string | null> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<null>(resolve => {
    timer = setTimeout(() => resolve(null), PATIENCE_MS)
  })
  try {
    return await Promise.race([askedTwice(), late])
  } finally {
    clearTimeout(timer)
  }
}

const PATIENCE_MS = 600

const askedTwice = async () => (await asked()) ?? asked()

const asked = (): Promise<string | null> =>
  new Promise(resolve => {
    const told = ({ cloudID }: { cloudID?: string }) => resolve(cloudID ?? null)
    const nothing = () => resolve(null)
    try {
      const { getGroupEnterInfo } = Taro as unknown as {
        getGroupEnterInfo(options: object): Promise<unknown>
      }
      void Promise.resolve(getGroupEnterInfo({ success: told, fail: nothing })).catch(nothing)
    } catch {
      resolve(null)
    }
  })
