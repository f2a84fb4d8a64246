import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { open, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Clock } from './clock'
import type { StorageRule } from './schema'

/** Files by their cloud path, kept under names that no path can escape. */
export interface Storage {
  metadata(path: string): {
    url: string
    token: string
    authorization: string
    fileId: string
    cosFileId: string
  }
  /** Resolves when the bytes are on disk; false for a client in whose name nothing may be written there. */
  put(path: string, bytes: Buffer, by: Writer): Promise<boolean>
  /** The bytes, undefined where there is no such file, or `CLOSED` to this reader. */
  get(path: string, by: Reader): Promise<Buffer | undefined | typeof CLOSED>
  downloadUrls(files: { fileid: string; max_age?: number }[]): Promise<{ download_list: object[] }>
  remove(fileIds: string[]): Promise<{ delete_list: object[] }>
}

/** Who writes: a person of the mini-program, or a function with what `metadata` gave it. */
export type Writer = { openid: string } | { authorization: string }
/** Who reads: a person, and what the address they came by carries. */
export interface Reader {
  openid: string
  /** instant in seconds until which the address holds */
  until: string
  sign: string
}
export const CLOSED = Symbol('closed')

interface Parts {
  dataDir: string
  baseUrl: string
  rule: StorageRule
  clock: Clock
}

const BUCKET = 'cloud://local.6c6f-local/'
const DEFAULT_AGE = 7200 // s

/**
 * As the platform's two simple rules have it: a client writes new files and its own, and reads what it wrote; with
 * `READONLY` it reads everything. A function reads and writes all, and may hand out an address that holds for a while.
 */
export function openStorage({ dataDir, baseUrl, rule, clock }: Parts): Storage {
  const folder = join(dataDir, 'files')
  mkdirSync(folder, { recursive: true })
  const key = randomBytes(32)
  const nameOf = (path: string) => join(folder, createHash('sha256').update(path).digest('hex'))
  const signed = (...what: (string | number)[]) =>
    createHmac('sha256', key).update(JSON.stringify(what)).digest('hex')
  // unencoded: the SDK encodes the address itself before it downloads
  const urlOf = (path: string) => `${baseUrl}/storage/${path}`
  const urlFor = (path: string, seconds: number) => {
    const until = Math.floor(clock.now() / 1000) + seconds
    return `${urlOf(path)}?until=${until}&sign=${signed('get', path, until)}`
  }
  const pathOf = (fileId: string) => (fileId.startsWith(BUCKET) ? fileId.slice(BUCKET.length) : undefined)
  const bytesOf = (path: string) => readFile(nameOf(path)).catch(() => undefined)
  const creatorOf = (path: string) => readFile(creatorFile(nameOf(path)), 'utf8').catch(() => '')

  return {
    async get(path, { openid, until, sign }) {
      const bytes = await bytesOf(path)
      if (!bytes || rule === 'READONLY') return bytes
      const holds = Number(until) * 1000 >= clock.now() && isSame(sign, signed('get', path, Number(until)))
      const own = openid !== '' && (await creatorOf(path)) === openid
      return holds || own ? bytes : CLOSED
    },
    metadata: path => ({
      url: encodeURI(urlOf(path)),
      token: 'local',
      authorization: signed('put', path),
      fileId: BUCKET + path,
      cosFileId: nameOf(path).slice(folder.length + 1)
    }),
    async put(path, bytes, by) {
      if ('openid' in by) {
        const isNew = (await bytesOf(path)) === undefined
        if (by.openid === '' || (!isNew && (await creatorOf(path)) !== by.openid)) return false
        await write(creatorFile(nameOf(path)), Buffer.from(by.openid))
      } else if (!isSame(by.authorization, signed('put', path))) return false
      await write(nameOf(path), bytes)
      return true
    },
    async downloadUrls(files) {
      const one = async ({ fileid, max_age = DEFAULT_AGE }: { fileid: string; max_age?: number }) => {
        const path = pathOf(fileid)
        const exists = path !== undefined && (await bytesOf(path)) !== undefined
        return exists
          ? { code: 'SUCCESS', fileID: fileid, tempFileURL: urlFor(path, max_age), maxAge: max_age }
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

const creatorFile = (name: string) => `${name}.by`

/** Whole or not at all, whenever the process ends. */
async function write(name: string, bytes: Buffer) {
  const partial = `${name}.${process.hrtime.bigint()}`
  const file = await open(partial, 'w')
  await file.writeFile(bytes)
  await file.sync()
  await file.close()
  await rename(partial, name)
}

const isSame = (given: string, wanted: string) =>
  given.length === wanted.length && timingSafeEqual(Buffer.from(given), Buffer.from(wanted))
