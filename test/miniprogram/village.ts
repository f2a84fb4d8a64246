import { fork } from 'node:child_process'
import path from 'node:path'
import type { Stage } from '../../local/demo/stage'
import type { SceneName, ToldOf } from '../functions/scenes'
import type { Ask } from './villageProcess'

export interface VillageBeside extends Pick<Stage, 'act' | 'see' | 'done' | 'tick' | 'settle'> {
  /** The `api` function as a phone of this person calls it. */
  call(event: unknown, openid: string): Promise<unknown>
  later(ms: number): Promise<void>
  /** A photograph that this person's phone has stored under a name: its file id. */
  stored(openid: string, name: string): Promise<string>
  close(): Promise<void>
}

/** 河湾里 in a process of its own, played to this scene, with what has to be known to go on from it. */
export const sceneBeside = async <Name extends SceneName>(
  scene: Name
): Promise<{ village: VillageBeside; told: ToldOf<Name> }> => {
  const { village, told } = await beside(scene)
  return { village, told: told as ToldOf<Name> }
}

/** 河湾里 in a process of its own, its households of these doors settled. */
export const villageBeside = async (settled: readonly string[]): Promise<VillageBeside> =>
  (await beside(settled)).village

const beside = async (begins: readonly string[] | SceneName) => {
  const child = fork(path.join(__dirname, 'villageProcess.ts'), [JSON.stringify(begins)], {
    execArgv: ['--import', 'tsx'],
    serialization: 'json'
  })
  const waiting = new Map<number, (answer: { value?: unknown; error?: string }) => void>()
  const answered = (id: number) =>
    new Promise<{ value?: unknown; error?: string }>(done => waiting.set(id, done))
  child.on('message', (message: { id: number; value?: unknown; error?: string }) =>
    waiting.get(message.id)?.(message)
  )
  child.on('exit', () => waiting.forEach(done => done({ error: 'the village ended' })))
  const opened = await answered(0)
  if (opened.error) throw new Error(opened.error)
  let asked = 0
  const ask = async (what: Ask['what'], ...given: unknown[]): Promise<unknown> => {
    asked += 1
    const answer = answered(asked)
    child.send({ id: asked, what, with: given })
    const { value, error } = await answer
    if (error) throw new Error(error)
    return value
  }
  const act = ((...given) => ask('act', ...given)) as Stage['act']
  const village: VillageBeside = {
    act,
    see: ((...given) => ask('see', ...given)) as Stage['see'],
    done: async (openid, name, fields) => {
      const reply = await act(openid, name, fields)
      if (!reply.ok) throw new Error(`${openid} ${name}: ${reply.refusal}`)
      return reply.value as never
    },
    tick: async () => void (await ask('tick')),
    settle: async (...given) => void (await ask('settle', ...given)),
    call: (event, openid) => ask('call', 'api', event, openid),
    stored: async (...given) => (await ask('stored', ...given)) as string,
    later: async ms => void (await ask('later', ms)),
    close: async () => {
      await ask('close')
      child.kill()
    }
  }
  return { village, told: opened.value }
}
