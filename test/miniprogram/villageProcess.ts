import { openScene, openVillage, type Village } from '../functions/hewanli'
import { storedBy } from '../functions/stored'
import { SCENES, type SceneName } from '../functions/scenes'

/**
 * The village beside a page: jsdom and the local cloud do not fit into one process. Each message names something the
 * village can do, with its arguments; the answer carries what came of it.
 */
export interface Ask {
  id: number
  what: 'act' | 'see' | 'call' | 'later' | 'tick' | 'settle' | 'stored' | 'close'
  with: unknown[]
}

const main = async () => {
  const begins = JSON.parse(process.argv[2] ?? '[]') as string[] | SceneName
  const { village, told } = Array.isArray(begins)
    ? { village: await openVillage(begins), told: null }
    : await openScene<unknown>(SCENES[begins])
  process.on('message', (ask: Ask) => {
    answer(village, ask).then(
      value => process.send?.({ id: ask.id, value }),
      error => process.send?.({ id: ask.id, error: String(error) })
    )
  })
  process.send?.({ id: 0, value: told })
}

const answer = async (village: Village, { what, with: given }: Ask): Promise<unknown> => {
  const doing: Record<Ask['what'], (...given: never[]) => unknown> = {
    act: village.act,
    see: village.see,
    call: village.cloud.call,
    later: village.later,
    tick: village.tick,
    settle: village.settle,
    stored: (...of: [string, string]) => storedBy(village, ...of),
    close: village.close
  }
  return doing[what](...(given as never[]))
}

void main()
