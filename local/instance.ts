import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Clock } from './clock'

/** `body` is what the function returned, as JSON. */
export type Answer = { ok: true; body: string } | { ok: false; error: string; stack?: string }

/** One warm copy of a function. */
export interface Instance {
  isBusy: boolean
  isAlive: boolean
  /** One call at a time; `env` is added to the environment for this call. */
  call(input: { event: unknown; context: object; env: Record<string, string> }): Promise<Answer>
  stop(): Promise<unknown>
}

export interface InstanceOptions {
  file: string
  environment: Record<string, string>
  clock: Clock
  /** Milliseconds a call may take once the function is loaded; then the instance is stopped, as in the cloud. */
  timeLimit: number
}

/** Loading has a time limit of its own, as in the cloud. */
const LOADING_MS = 60_000

export function startInstance({ file, environment, clock, timeLimit }: InstanceOptions): Instance {
  const worker = new Worker(join(__dirname, 'worker.cjs'), {
    env: environment,
    execArgv: [], // built functions need no loader of the process around them
    workerData: { file, clock: clock.shared }
  })
  let waiting: { resolve(answer: Answer): void; timer: NodeJS.Timeout } | undefined

  const instance: Instance = {
    isBusy: false,
    isAlive: true,
    call(input) {
      instance.isBusy = true
      return new Promise(resolve => {
        waiting = { resolve, timer: setTimeout(overdue, LOADING_MS) }
        worker.postMessage(input)
      })
    },
    stop: () => worker.terminate()
  }

  function settle(answer: Answer) {
    if (!waiting) return
    clearTimeout(waiting.timer)
    const { resolve } = waiting
    waiting = undefined
    instance.isBusy = false
    resolve(answer)
  }

  function overdue() {
    instance.isAlive = false
    settle({ ok: false, error: `Invoking task timed out after ${timeLimit} ms` })
    void worker.terminate()
  }

  function loaded() {
    if (!waiting) return
    clearTimeout(waiting.timer)
    waiting.timer = setTimeout(overdue, timeLimit)
  }

  worker.on('message', (said: Answer | 'loaded') => (said === 'loaded' ? loaded() : settle(said)))
  worker.on('error', error => settle({ ok: false, error: String(error.message), stack: error.stack }))
  worker.on('exit', () => {
    instance.isAlive = false
    settle({ ok: false, error: 'the function ended its process' })
  })
  return instance
}
