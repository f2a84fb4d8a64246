import Taro from '@tarojs/taro'

/**
 * Asks in WeChat's own words whether these messages may be sent once each; only from a tap. Answers the ids that were
 * allowed; none when the person declines or has turned messages off.
 */
export const askMessages = async (ids: readonly string[]): Promise<string[]> => {
  try {
    const answer = (await Taro.requestSubscribeMessage({ tmplIds: [...ids] } as never)) as object
    return ids.filter(id => (answer as Record<string, unknown>)[id] === 'accept')
  } catch {
    return []
  }
}
