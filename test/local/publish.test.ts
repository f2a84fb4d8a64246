import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Environment } from '../../local/publishing/environment'
import { realEnvironment } from '../../local/publishing/manager'
import { publicationOf, publish } from '../../local/publishing/publication'
import { readSchema } from '../../local/schema'

const DATABASE = join(__dirname, '../../cloudfunctions/database.json')

const builtFunctions = (): string => {
  const root = mkdtempSync(join(tmpdir(), 'functions-'))
  for (const name of ['api', 'clock']) mkdirSync(join(root, name))
  const everyHour = { name: 'hourly', type: 'timer', config: '0 0 * * * * *' }
  writeFileSync(join(root, 'clock', 'config.json'), JSON.stringify({ triggers: [everyHour] }))
  return root
}

/** An environment that remembers what it was asked for. */
const remembering = () => {
  const done: string[] = []
  const there = new Set<string>()
  const first = (name: string): boolean => !there.has(name) && Boolean(there.add(name))
  const environment: Environment = {
    closeStorage: async rule => void done.push(`storage ${rule}`),
    collection: async name => {
      done.push(`collection ${name}`)
      return first(name)
    },
    close: async name => void done.push(`close ${name}`),
    hasIndex: async (collection, index) => there.has(`${collection}.${index}`),
    addIndex: async (collection, { name }) => {
      there.add(`${collection}.${name}`)
      done.push(`index ${collection}.${name}`)
    },
    function: async ({ name, triggers }) => void done.push(`function ${name} ${triggers.length}`)
  }
  return { environment, done }
}

const wanted = () => publicationOf(DATABASE, builtFunctions())

test('every declared collection and index is made, and each collection and first the storage is closed to clients', async () => {
  const { environment, done } = remembering()
  await publish(wanted(), environment, () => undefined)
  expect(done[0]).toBe('storage PRIVATE')
  for (const [name, indexes] of readSchema(DATABASE)) {
    expect(done.indexOf(`close ${name}`)).toBe(done.indexOf(`collection ${name}`) + 1)
    for (const index of indexes) expect(done).toContain(`index ${name}.${index.name}`)
  }
  expect(done.slice(-2)).toEqual(['function api 0', 'function clock 1'])
})

test('publishing again makes nothing twice, and puts the functions in the place of the old', async () => {
  const { environment, done } = remembering()
  const said: string[] = []
  await publish(wanted(), environment, () => undefined)
  const indexes = done.filter(each => each.startsWith('index ')).length
  await publish(wanted(), environment, line => void said.push(line))
  expect(done.filter(each => each.startsWith('index '))).toHaveLength(indexes)
  expect(said.filter(line => line.startsWith('made'))).toEqual([])
  expect(said).toContain('published function api')
})

test('an index is asked for by its fields in their order, and a function with its timer and time limit', async () => {
  const asked: object[] = []
  const note = async (...request: unknown[]) => void asked.push(request as object)
  const manager = {
    database: {
      createCollectionIfNotExists: async () => ({ IsCreated: true }),
      checkIndexExists: async () => ({ Exists: false }),
      updateCollection: note
    },
    storage: { setStorageAcl: note },
    functions: { createFunction: note },
    commonService: () => ({ call: note })
  }
  const environment = realEnvironment(manager, 'env-of-this-test')
  await environment.close('ballots')
  await environment.addIndex('ballots', { name: 'vote', fields: ['vote', '-voted'], unique: false })
  await publish(
    { storage: 'PRIVATE', collections: {}, functions: wanted().functions.slice(1) },
    environment,
    () => undefined
  )
  expect(asked).toMatchObject([
    [
      {
        Action: 'ModifyDatabaseACL',
        Param: { EnvId: 'env-of-this-test', CollectionName: 'ballots', AclTag: 'ADMINONLY' }
      }
    ],
    [
      'ballots',
      {
        CreateIndexes: [
          {
            IndexName: 'vote',
            MgoKeySchema: {
              MgoIndexKeys: [
                { Name: 'vote', Direction: '1' },
                { Name: 'voted', Direction: '-1' }
              ],
              MgoIsUnique: false
            }
          }
        ]
      }
    ],
    ['PRIVATE'],
    [{ func: { name: 'clock', timeout: 60, triggers: [{ name: 'hourly', type: 'timer' }] }, force: true }]
  ])
})
