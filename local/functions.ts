import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Clock } from './clock'
import { startInstance, type Answer, type Instance } from './instance'

/** A person's telephone, a timer, or the platform itself, which pushes what it has to say. */
type Source = 'wx_client' | 'wx_trigger' | 'wx_unknown'

export interface Caller {
  openid: string
  /** Who set it off, as `getWXContext().SOURCE` says it. */
  source: Source | `${Source},scf`
}

export interface Functions {
  has(name: string): boolean
  call(name: string, event: object, caller: Caller): Promise<Answer>
  /** Who called the invocation of this seq; undefined once it has ended. */
  callerOf(seq: string): Caller | undefined
  stop(): Promise<void>
}

export interface FunctionOptions {
  functionsDir: string
  /** The local cloud's own address. */
  url: string
  clock: Clock
  /** Most instances of one function. */
  workers: number
  timeLimit: number
  log(line: string): void
}

interface Call {
  seq: string
  event: object
  caller: Caller
  resolve(answer: Answer): void
}

const NAME = /^[A-Za-z][A-Za-z0-9_-]{0,59}$/
export const APPID = 'wx0local0louyuan00'
const ENVIRONMENT = 'local'
const LARGEST_ANSWER = 6 * 1024 * 1024 // bytes, cloud function quota

/** The function that an invocation's seq names. */
export const functionOf = (seq: string) => seq.slice(0, Math.max(0, seq.lastIndexOf('.')))

/** Loads built functions into warm instances: one call at a time each, more of them while calls wait. */
export function startFunctions(options: FunctionOptions): Functions {
  const { functionsDir, clock, workers, timeLimit, log } = options
  const environment = environmentOf(options.url)
  const pools = new Map<string, { instances: Instance[]; waiting: Call[] }>()
  const callers = new Map<string, Caller>()
  let calls = 0

  const fileOf = (name: string) => join(functionsDir, name, 'index.js')

  function call(name: string, event: object, caller: Caller): Promise<Answer> {
    const pool = pools.get(name) ?? { instances: [], waiting: [] }
    pools.set(name, pool)
    return new Promise(resolve => {
      pool.waiting.push({ seq: `${name}.${++calls}`, event, caller, resolve })
      serve(name)
    })
  }

  function serve(name: string) {
    const pool = pools.get(name)!
    pool.instances = pool.instances.filter(instance => instance.isAlive)
    while (pool.waiting.length > 0) {
      const instance = pool.instances.find(({ isBusy }) => !isBusy) ?? grow(name, pool.instances)
      if (!instance) return
      void give(name, instance, pool.waiting.shift()!)
    }
  }

  function grow(name: string, instances: Instance[]): Instance | undefined {
    if (instances.length >= workers) return undefined
    const instance = startInstance({ file: fileOf(name), environment: { ...environment }, clock, timeLimit })
    instances.push(instance)
    return instance
  }

  async function give(name: string, instance: Instance, { seq, event, caller, resolve }: Call) {
    callers.set(seq, caller)
    const context = {
      request_id: seq,
      function_name: name,
      namespace: ENVIRONMENT,
      time_limit_in_ms: timeLimit
    }
    const answer = withinSize(await instance.call({ event, context, env: identityOf(caller, seq) }))
    callers.delete(seq)
    if (!answer.ok) log(`${seq}: ${answer.stack ?? answer.error}`)
    resolve(answer)
    serve(name)
  }

  return {
    call,
    has: name => pools.has(name) || (NAME.test(name) && existsSync(fileOf(name))),
    callerOf: seq => callers.get(seq),
    async stop() {
      const instances = [...pools.values()].flatMap(pool => pool.instances)
      await Promise.all(instances.map(instance => instance.stop()))
    }
  }
}

/** Sends the SDK to this machine. A malformed redirect would make it fall back to the real cloud's address. */
function environmentOf(url: string): Record<string, string> {
  const { protocol, hostname, port } = new URL(url)
  if (protocol !== 'http:' || hostname !== '127.0.0.1' || !port)
    throw new Error(`not a local address: ${url}`)
  return {
    PATH: process.env.PATH ?? '',
    TZ: 'UTC',
    NODE_ENV: 'production',
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${url}/admin` }),
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    TENCENTCLOUD_SECRETID: 'local',
    TENCENTCLOUD_SECRETKEY: 'local',
    SCF_NAMESPACE: ENVIRONMENT,
    TCB_ENV: ENVIRONMENT,
    SILENCE: 'true',
    WX_CONTEXT_KEYS: 'WX_OPENID,WX_APPID',
    TCB_CONTEXT_KEYS: 'TCB_ENV,TCB_SEQID,TCB_SOURCE'
  }
}

function identityOf({ openid, source }: Caller, seq: string): Record<string, string> {
  const isTimer = source === 'wx_trigger'
  return {
    TCB_SEQID: seq,
    TCB_SOURCE: source,
    ...(isTimer ? { TRIGGER_SRC: 'timer' } : { WX_OPENID: openid, WX_APPID: APPID })
  }
}

function withinSize(answer: Answer): Answer {
  if (!answer.ok || Buffer.byteLength(answer.body) <= LARGEST_ANSWER) return answer
  return { ok: false, error: 'the answer is larger than 6 MB' }
}
