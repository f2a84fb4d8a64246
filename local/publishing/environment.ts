import type { StorageRule } from '../schema'
import type { FunctionToPublish } from './publication'

/** What publishing asks of a real environment; `manager.ts` does it, tests keep a list. */
export interface Environment {
  /** True when it was made now, false when it was there. */
  collection(name: string): Promise<boolean>
  /** No client reads or writes it: only functions do. */
  close(collection: string): Promise<void>
  /** Who of the clients reads a stored file: by `PRIVATE` only whoever stored it; functions read all. */
  closeStorage(rule: StorageRule): Promise<void>
  hasIndex(collection: string, index: string): Promise<boolean>
  addIndex(
    collection: string,
    index: { name: string; fields: readonly string[]; unique: boolean }
  ): Promise<void>
  /** New, or in the place of the one there is: code, settings and triggers. */
  function(published: FunctionToPublish): Promise<void>
}
