import cloud from 'wx-server-sdk'
import { sha256 } from '../src/domain/deciding/sha256'
import { withinPatience } from './patience'

/**
 * The chat a card was opened in, as a key that names nobody: opened by the platform from the cloudID, never read from
 * the event. Null when the platform does not say so, or not in time; asked twice, since the first time often fails.
 */
export const openGroup = async (room: string, cloudId: string | null): Promise<string | null> => {
  if (cloudId === null) return null
  for (let attempt = 0; attempt < 2; attempt += 1) {
    const group = await asked(cloudId)
    if (group !== null) return sha256(`${room}\n${group}`).slice(0, 32)
  }
  return null
}

const asked = async (cloudId: string): Promise<string | null> => {
  const { getOpenData } = cloud as unknown as Opening
  try {
    const { list } = await withinPatience(getOpenData({ list: [cloudId] }), { list: [] }, PATIENCE)
    const { opengid, group_openid: tool } = list[0]?.data ?? {}
    const group = opengid || tool
    return typeof group === 'string' && group !== '' ? group : null
  } catch {
    return null
  }
}

/** milliseconds; reading the room waits for nobody's chat */
const PATIENCE = 800

interface Opened {
  data?: { opengid?: unknown; group_openid?: unknown }
}
/** The part of the SDK that opens what the platform sealed on a telephone. */
interface Opening {
  getOpenData(params: { list: string[] }): Promise<{ list: Opened[] }>
}
