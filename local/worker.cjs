/** Runs one built function in its own thread: one call at a time, with the caller in its own environment. */
const { parentPort, workerData } = require('node:worker_threads')

const [OFFSET, STANDS_AT] = [0, 1]
const clock = new Float64Array(workerData.clock)
const RealDate = Date
const now = () => (Number.isNaN(clock[STANDS_AT]) ? RealDate.now() + clock[OFFSET] : clock[STANDS_AT])

const SettableDate = new Proxy(RealDate, {
  construct: (real, args, target) =>
    Reflect.construct(real, args.length ? args : [now()], target === SettableDate ? real : target),
  apply: () => new RealDate(now()).toString(),
  get: (real, name) => (name === 'now' ? now : Reflect.get(real, name))
})
RealDate.prototype.constructor = SettableDate
globalThis.Date = SettableDate

let perCall = []
const setEnvironment = env => {
  for (const name of perCall) delete process.env[name]
  Object.assign(process.env, env)
  perCall = Object.keys(env)
}

let main
parentPort.on('message', async ({ event, context, env }) => {
  setEnvironment(env)
  try {
    main ??= require(workerData.file).main
    parentPort.postMessage('loaded')
    const value = await main(event, context)
    parentPort.postMessage({ ok: true, body: JSON.stringify(value) ?? 'null' })
  } catch (error) {
    parentPort.postMessage({ ok: false, error: String(error?.message ?? error), stack: error?.stack })
  }
})
