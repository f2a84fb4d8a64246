import cloud from 'wx-server-sdk'
import type { PhotoView } from '../src/contract/views/photo'
import { refuse, type Refused } from '../src/domain/refusal'

/**
 * An address under which a stored photograph can be fetched for a short while. The storage is closed to clients, so this
 * is the only way to one: who calls it has made sure that this person may see exactly this file. BUSY where the storage
 * gives none now.
 */
export const photoAddress = async (file: string): Promise<PhotoView | Refused> => {
  const storage = cloud as unknown as Storage
  try {
    const { fileList } = await storage.getTempFileURL({ fileList: [{ fileID: file, maxAge: HOLDS }] })
    const url = fileList[0]?.tempFileURL
    return url ? { url } : refuse('NOT_FOUND')
  } catch {
    return refuse('BUSY')
  }
}

/** seconds; long enough for a picture over a slow line, too short to be passed on */
const HOLDS = 300

/** The part of the SDK that is used here; its own types do not know the age of an address. */
interface Storage {
  getTempFileURL(params: {
    fileList: { fileID: string; maxAge: number }[]
  }): Promise<{ fileList: { tempFileURL?: string }[] }>
}
