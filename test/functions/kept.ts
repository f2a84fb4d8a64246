import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { StoredMatter } from '../../cloudfunctions/store/matters'
import type { Stage } from '../../local/demo/stage'
import { decode } from '../../local/ejson'
import { brokenAt } from '../../src/domain/deciding/chain'
import { replay } from '../../src/domain/matter/evolve'

const DECLARED = join(__dirname, '../../cloudfunctions/database.json')
const COLLECTIONS = Object.keys(
  (JSON.parse(readFileSync(DECLARED, 'utf8')) as { collections: object }).collections
)
const PAGE = 1000

/** The documents of a collection as the database keeps them, in the order of their ids. */
export const kept = async <T>(stage: Stage, collectionName: string, query: object = {}): Promise<T[]> => {
  const found: T[] = []
  for (;;) {
    const request = {
      action: 'database.getDocument',
      queryType: 'WHERE',
      collectionName,
      query: JSON.stringify(query),
      order: '{"_id":1}',
      offset: found.length,
      limit: PAGE
    }
    const reply = await fetch(`${stage.cloud.url}/admin`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(request)
    })
    const { data, message } = (await reply.json()) as { data?: { list: string[] }; message?: string }
    if (!data) throw new Error(message)
    found.push(...data.list.map(each => decode(each, 0) as T))
    if (data.list.length < PAGE) return found
  }
}

export const keptMatter = async (stage: Stage, matter: string): Promise<StoredMatter> => {
  const [stored] = await kept<StoredMatter>(stage, 'matters', { _id: matter })
  if (!stored) throw new Error(`no matter ${matter}`)
  return stored
}

/** Everything the database holds, to see that nothing of it changed. */
export const everything = async (stage: Stage): Promise<Record<string, unknown[]>> => {
  const all = await Promise.all(COLLECTIONS.map(async name => [name, await kept(stage, name)] as const))
  return Object.fromEntries(all)
}

/** An act or a view that is refused, with exactly this detail, and leaves the database as it was. */
export const refuses = async (
  stage: Stage,
  ask: () => Promise<unknown>,
  refusal: string,
  detail?: object
): Promise<void> => {
  const before = await everything(stage)
  const reply = await ask()
  expect(reply).toEqual({
    ok: false,
    refusal,
    now: stage.cloud.clock.now(),
    ...(detail && { detail })
  })
  expect(await everything(stage)).toEqual(before)
}

/** Every journal hangs together line by line and folds into exactly the state that is kept beside it. */
export const journalsAreWhole = async (stage: Stage): Promise<void> => {
  const matters = await kept<StoredMatter>(stage, 'matters')
  expect(matters.length).toBeGreaterThan(0)
  for (const { id, journal, state } of matters) {
    expect([id, brokenAt(journal)]).toEqual([id, null])
    expect(replay(id, journal)).toEqual(state)
  }
}
