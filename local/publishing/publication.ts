import { readdirSync, readFileSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { readStorageRule, type StorageRule } from '../schema'
import type { Environment } from './environment'

interface Index {
  name: string
  fields: readonly string[]
  unique: boolean
}

export interface FunctionToPublish {
  name: string
  /** the folder that holds `<name>/index.js` */
  root: string
  /** seconds */
  timeout: number
  /** MB */
  memory: number
  triggers: readonly { name: string; type: string; config: string }[]
}

export interface Publication {
  storage: StorageRule
  collections: Readonly<Record<string, { indexes: readonly Index[] }>>
  functions: readonly FunctionToPublish[]
}

/** Seconds a function may take: the timer's moves many matters, a person waits for the others. */
const TIMEOUTS: Readonly<Record<string, number>> = { clock: 60 }
const TIMEOUT = 20
const MEMORY = 256

/** What there is to publish: the storage's rule, the declared collections, and every built function with the triggers it names. */
export const publicationOf = (databaseFile: string, functionsDir: string): Publication => {
  const { collections } = JSON.parse(readFileSync(databaseFile, 'utf8')) as Pick<Publication, 'collections'>
  const names = existsSync(functionsDir) ? readdirSync(functionsDir).sort() : []
  return {
    storage: readStorageRule(databaseFile),
    collections,
    functions: names.map(name => ({
      name,
      root: functionsDir,
      timeout: TIMEOUTS[name] ?? TIMEOUT,
      memory: MEMORY,
      triggers: triggersOf(join(functionsDir, name, 'config.json'))
    }))
  }
}

/**
 * Brings an environment to what is declared, and says each step as it is done. May be repeated: what is there stays. A
 * collection and the storage are closed to clients before anything can be written into them, and functions come last, when all they need is
 * there.
 */
export const publish = async (
  { storage, collections, functions }: Publication,
  environment: Environment,
  say: (line: string) => void
): Promise<void> => {
  await environment.closeStorage(storage)
  say(`set the storage's rule to ${storage}`)
  for (const [name, { indexes }] of Object.entries(collections)) {
    const made = await environment.collection(name)
    await environment.close(name)
    say(`${made ? 'made' : 'found'} collection ${name}, closed to clients`)
    for (const index of indexes) {
      if (await environment.hasIndex(name, index.name)) continue
      await environment.addIndex(name, index)
      say(`made index ${name}.${index.name} on ${index.fields.join(', ')}`)
    }
  }
  for (const each of functions) {
    await environment.function(each)
    say(`published function ${each.name}`)
  }
}

const triggersOf = (file: string): FunctionToPublish['triggers'] => {
  if (!existsSync(file)) return []
  const { triggers = [] } = JSON.parse(readFileSync(file, 'utf8')) as Partial<FunctionToPublish>
  return triggers
}
