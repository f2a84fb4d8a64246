import { mkdirSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { CUT, openAdmin } from './admin'
import { openCalls } from './calls'
import { startClock, type Clock } from './clock'
import { openDatabase } from './database'
import { openFaults, type Faults } from './faults'
import { startFunctions } from './functions'
import type { Answer } from './instance'
import { mediaEvent, type MediaWord } from './mediaCheck'
import { openOpenApi, type OpenApi } from './openapi'
import { openRequestLog, type RequestLog } from './requestLog'
import { readSchema, readStorageRule } from './schema'
import { listen, serve } from './server'
import { openStorage } from './storage'
import { openStore } from './store'
import { readTriggers, startTimers } from './timers'
import { openTransactions } from './transactions'

export interface LocalCloudOptions {
  /** Everything that must outlive the process. */
  dataDir: string
  /** Declares collections and indexes; the same file sets up a real environment. */
  databaseFile: string
  /** Holds `<name>/index.js` of each built function. */
  functionsDir: string
  /** Built H5 pages, served at `/`. */
  h5Dir?: string
  /** 0 or absent: any free port. */
  port?: number
  /** Most instances of one function; 2 when absent. */
  workers?: number
  /** Milliseconds a call of a function may take; 20 s when absent. */
  timeLimit?: number
  /** Whether timer triggers fire by themselves. */
  timers?: boolean
  log?(line: string): void
}

export interface LocalCloud {
  url: string
  /** What the function returned; throws when it threw or does not exist. An empty openid is nobody. */
  call(name: string, event: unknown, openid: string): Promise<unknown>
  /** Runs a function as its timer would. */
  fire(name: string): Promise<unknown>
  /**
   * Lets the platform answer about a picture it took for checking (`security.mediaCheckAsync`), by the push a function is
   * subscribed to; a `word` that is no verdict is sent as it is.
   */
  pushMedia(traceId: string, word: MediaWord | object): Promise<unknown>
  clock: Clock
  faults: Faults
  requests: RequestLog
  openApi: OpenApi
  stop(): Promise<void>
}

/** Starts a local CloudBase that the unmodified wx-server-sdk talks to, on this machine only. */
export async function startLocalCloud(options: LocalCloudOptions): Promise<LocalCloud> {
  const { dataDir, functionsDir, workers = 2, timeLimit = 20_000, log = console.error } = options
  mkdirSync(dataDir, { recursive: true })
  const schema = readSchema(options.databaseFile)
  const triggers = readTriggers(functionsDir)
  const server = await listen(options.port ?? 0)
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  const clock = startClock()
  const faults = openFaults()
  const requests = openRequestLog()
  const openApi = openOpenApi()
  const store = openStore(join(dataDir, 'database'), schema)
  const rule = readStorageRule(options.databaseFile)
  const storage = openStorage({ dataDir, baseUrl: url, rule, clock })
  const transactions = openTransactions(store)
  const database = openDatabase(store, transactions, clock)
  const functions = startFunctions({ functionsDir, url, clock, workers, timeLimit, log })
  const { call, fire, push } = openCalls({ functions, faults, clock, triggers })
  const admin = openAdmin({ database, functions, openApi, storage, clock, faults, requests, log })
  serve(server, { admin, storage, call, fire, clock, faults, requests, openApi, h5Dir: options.h5Dir, log })
  const pushMedia = async (traceId: string, word: MediaWord | object) => {
    const asked = openApi.mediaAsked(traceId)
    return outcome(PUSHED, await push(PUSHED, mediaEvent(traceId, word, clock.now()), asked))
  }
  // who plays with the village by hand has pictures looked at by themselves
  if (options.timers) openApi.onMedia(traceId => void pushMedia(traceId, 'pass').catch(log))
  const stopTimers = options.timers
    ? startTimers(triggers, clock, trigger => fire(trigger.function))
    : undefined

  return {
    url,
    clock,
    faults,
    requests,
    openApi,
    call: async (name, event, openid) => outcome(name, await call(name, asSent(event), openid)),
    pushMedia,
    fire: async name => outcome(name, await fire(name)),
    async stop() {
      stopTimers?.()
      await functions.stop()
      await new Promise(resolve => {
        server.close(resolve)
        server.closeAllConnections()
      })
      transactions.close()
      await store.close()
    }
  }
}

/** The function the platform's messages are pushed to. */
const PUSHED = 'pushed'

/** As it would arrive over the wire: dates become texts, and what is undefined goes. */
const asSent = (event: unknown): unknown => JSON.parse(JSON.stringify(event) ?? 'null')

function outcome(name: string, answer: Answer | typeof CUT | undefined): unknown {
  if (answer === undefined) throw new Error(`function ${name} does not exist`)
  if (answer === CUT) throw new Error('the connection was cut')
  if (!answer.ok) throw new Error(answer.error)
  return JSON.parse(answer.body)
}
