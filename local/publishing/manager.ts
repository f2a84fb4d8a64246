import type { Environment } from './environment'

/** CloudBase's management interface as `@cloudbase/manager-node` offers it, as far as it is used here. */
interface Manager {
  database: {
    createCollectionIfNotExists(name: string): Promise<{ IsCreated: boolean }>
    checkIndexExists(collection: string, index: string): Promise<{ Exists: boolean }>
    updateCollection(collection: string, change: object): Promise<unknown>
  }
  storage: { setStorageAcl(rule: string): Promise<unknown> }
  functions: { createFunction(wanted: object): Promise<unknown> }
  commonService(service: string, version: string): { call(request: object): Promise<unknown> }
}

/** A real environment, reached with the keys of whoever publishes. */
export const realEnvironment = (manager: Manager, envId: string): Environment => ({
  collection: async name => (await manager.database.createCollectionIfNotExists(name)).IsCreated,
  close: async collection => {
    const Param = { EnvId: envId, CollectionName: collection, AclTag: 'ADMINONLY' }
    await manager.commonService('tcb', '2018-06-08').call({ Action: 'ModifyDatabaseACL', Param })
  },
  closeStorage: async rule => {
    await manager.storage.setStorageAcl(rule)
  },
  hasIndex: async (collection, index) => (await manager.database.checkIndexExists(collection, index)).Exists,
  addIndex: async (collection, { name, fields, unique }) => {
    const MgoIndexKeys = fields.map(field =>
      field.startsWith('-') ? { Name: field.slice(1), Direction: '-1' } : { Name: field, Direction: '1' }
    )
    const MgoKeySchema = { MgoIndexKeys, MgoIsUnique: unique }
    await manager.database.updateCollection(collection, {
      CreateIndexes: [{ IndexName: name, MgoKeySchema }]
    })
  },
  function: async ({ name, root, timeout, memory, triggers }) => {
    const func = {
      name,
      timeout,
      memorySize: memory,
      runtime: 'Nodejs16.13',
      handler: 'index.main',
      installDependency: true,
      triggers
    }
    await manager.functions.createFunction({ func, functionRootPath: root, force: true })
  }
})
