import { randomUUID } from 'node:crypto'
import type { DB } from 'wx-server-sdk'
import { startTestCloud, type TestCloud } from '../harness'

/**
 * What the product relies on in CloudBase, asked through the SDK alone: the stand-in must pass it, and so must a real
 * environment. To ask a real one, set CONFORMANCE_ENV to its name and TENCENTCLOUD_SECRETID, TENCENTCLOUD_SECRETKEY
 * and TENCENTCLOUD_REGION to a key that may use it, and make the collections and indexes of `fixtures/database.json`
 * there; then run `npx jest test/local/conformance`. Every test works on documents of its own.
 */
const realEnvironment = process.env.CONFORMANCE_ENV

type Sdk = typeof import('wx-server-sdk')

/** What the SDK answers; its own types leave every promise possibly void. */
interface Query {
  get(): Promise<{ data: Record<string, unknown>[] }>
  count(): Promise<{ total: number }>
  update(change: { data: object; multi?: boolean }): Promise<{ stats: { updated: number } }>
  remove(): Promise<{ stats: { removed: number } }>
  orderBy(field: string, way: 'asc' | 'desc'): Query
  skip(count: number): Query
  limit(count: number): Query
  field(projection: object): Query
}
interface Single {
  get(): Promise<{ data: Record<string, unknown> }>
  set(change: { data: object }): Promise<{ stats: { updated: number; created: number } }>
  update(change: { data: object }): Promise<{ stats: { updated: number } }>
  remove(): Promise<{ stats: { removed: number } }>
}
interface Pipeline {
  match(filter: object): Pipeline
  group(stage: object): Pipeline
  sort(stage: object): Pipeline
  project(stage: object): Pipeline
  lookup(stage: object): Pipeline
  unwind(path: string): Pipeline
  limit(count: number): Pipeline
  count(name: string): Pipeline
  end(): Promise<{ list: object[] }>
}
interface Collection extends Query {
  add(documents: { data: object }): Promise<{ _id: string }>
  doc(id: string | number): Single
  where(filter: object): Query
  aggregate(): Pipeline
}
export interface Transaction {
  collection(name: string): Pick<Collection, 'add' | 'doc' | 'where' | 'count'>
  commit(): Promise<unknown>
  rollback(reason?: unknown): Promise<unknown>
}
export interface Database {
  command: DB.DatabaseCommand
  serverDate(options?: { offset: number }): unknown
  collection(name: string): Collection
  startTransaction(): Promise<Transaction>
  runTransaction<T>(callback: (transaction: Transaction) => Promise<T>, times?: number): Promise<T>
}

/** Points the SDK at the environment under test, starting the stand-in when no other is named. */
export async function connect(): Promise<{ cloud: Sdk; db: Database; local: TestCloud | undefined }> {
  const local = realEnvironment ? undefined : await startTestCloud()
  if (local)
    Object.assign(process.env, {
      TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${local.url}/admin` }),
      TENCENTCLOUD_RUNENV: 'SCF',
      TENCENTCLOUD_REGION: 'ap-shanghai',
      TENCENTCLOUD_SECRETID: 'local',
      TENCENTCLOUD_SECRETKEY: 'local',
      SCF_NAMESPACE: 'local',
      TCB_ENV: 'local',
      SILENCE: 'true'
    })
  const cloud = require('wx-server-sdk') as Sdk
  cloud.init({ env: realEnvironment ?? 'local' })
  return { cloud, db: cloud.database() as never, local }
}

/** A name no other test uses. */
export const fresh = (what: string) => `${what}-${randomUUID()}`

/** The error a promise ends in; a test that expects one fails without it. */
export async function errorOf(
  promise: Promise<unknown>
): Promise<{ errCode?: number; code?: string; message: string }> {
  try {
    await promise
  } catch (error) {
    return error as { message: string }
  }
  throw new Error('expected a refusal')
}
