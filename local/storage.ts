import { createHash } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { open, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'

/** Files by their cloud path, kept under names that no path can escape. */
export interface Storage {
  metadata(path: string): {
    url: string
    token: string
    authorization: string
    fileId: string
    cosFileId: string
  }
  /** Resolves when the bytes are on disk. */
  put(path: string, bytes: Buffer): Promise<void>
  get(path: string): Promise<Buffer | undefined>
  downloadUrls(files: { fileid: string; max_age?: number }[]): Promise<{ download_list: object[] }>
  remove(fileIds: string[]): Promise<{ delete_list: object[] }>
}

const BUCKET = 'cloud://local.6c6f-local/'
const DEFAULT_AGE = 7200 // s

export function openStorage(dataDir: string, baseUrl: string): Storage {
  const folder = join(dataDir, 'files')
  mkdirSync(folder, { recursive: true })
  const nameOf = (path: string) => join(folder, createHash('sha256').update(path).digest('hex'))
  // unencoded: the SDK encodes the address itself before it downloads
  const urlOf = (path: string) => `${baseUrl}/storage/${path}`
  const pathOf = (fileId: string) => (fileId.startsWith(BUCKET) ? fileId.slice(BUCKET.length) : undefined)
  const get = (path: string) => readFile(nameOf(path)).catch(() => undefined)

  return {
    get,
    metadata: path => ({
      url: encodeURI(urlOf(path)),
      token: 'local',
      authorization: 'local',
      fileId: BUCKET + path,
      cosFileId: nameOf(path).slice(folder.length + 1)
    }),
    async put(path, bytes) {
      const partial = `${nameOf(path)}.${process.hrtime.bigint()}`
      const file = await open(partial, 'w')
      await file.writeFile(bytes)
      await file.sync()
      await file.close()
      await rename(partial, nameOf(path))
    },
    async downloadUrls(files) {
      const one = async ({ fileid, max_age = DEFAULT_AGE }: { fileid: string; max_age?: number }) => {
        const path = pathOf(fileid)
        const exists = path !== undefined && (await get(path)) !== undefined
        return exists
          ? { code: 'SUCCESS', fileID: fileid, tempFileURL: urlOf(path), maxAge: max_age }
          : { code: 'STORAGE_FILE_NONEXIST', fileID: fileid, tempFileURL: '', maxAge: max_age }
      }
      return { download_list: await Promise.all(files.map(one)) }
    },
    async remove(fileIds) {
      const one = async (fileID: string) => {
        const path = pathOf(fileID)
        const removed =
          path !== undefined &&
          (await rm(nameOf(path)).then(
            () => true,
            () => false
          ))
        return { fileID, code: removed ? 'SUCCESS' : 'STORAGE_FILE_NONEXIST' }
      }
      return { delete_list: await Promise.all(fileIds.map(one)) }
    }
  }
}
