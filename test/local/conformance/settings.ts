import { randomUUID } from 'node:crypto'
import { startTestCloud, type TestCloud } from '../harness'

/**
 * What the product relies on in CloudBase, asked through the SDK alone: the stand-in must pass it, and so must a real
 * environment. To ask a real one, set CONFORMANCE_ENV to its name and TENCENTCLOUD_SECRETID, TENCENTCLOUD_SECRETKEY
 * and TENCENTCLOUD_REGION to a key that may use it, and make the collections and indexes of `fixtures/database.json`
 * there. Every test works on documents of its own.
 */
const realEnvironment = process.env.CONFORMANCE_ENV

export type Sdk = typeof import('wx-server-sdk')

/** Points the SDK at the environment under test, starting the stand-in when no other is named. */
export async function connect(): Promise<{ cloud: Sdk; local: TestCloud | undefined }> {
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
  return { cloud, local }
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
