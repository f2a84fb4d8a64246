import { randomBytes } from 'node:crypto'
import type { Document, Id } from './ejson'
import { refuseFieldNames } from './fieldNames'
import { findAll } from './find'
import type { Filter } from './plan'
import { Refused, duplicateKey } from './refused'
import type { Access } from './store'
import type { Table } from './tables'
import { updated, type Modifier } from './updates'

/** `insertDocument`: an `_id` is made when none is given; one that exists is refused. */
export function insert(access: Access, table: Table, documents: Partial<Document>[]) {
  const insertedIds = documents.map(given => {
    const document = { _id: randomBytes(16).toString('hex'), ...given }
    refuseId(document._id)
    refuseFieldNames(document)
    if (access.get(table, document._id))
      throw duplicateKey(table.name, '_id_', `{ _id: ${JSON.stringify(document._id)} }`)
    access.put(table, document)
    return document._id
  })
  return { insertedIds }
}

/** `doc().set()`: the whole document, made when it is missing. */
export function replace(access: Access, table: Table, id: Id, data: Record<string, unknown>) {
  refuseId(id)
  const document = { _id: id, ...data }
  refuseFieldNames(document)
  const before = access.get(table, id)
  access.put(table, document)
  return before ? { updated: 1, upsert_id: null } : { updated: 0, upsert_id: id }
}

/** `doc().update()`: a missing document is no error; `updated` counts documents that changed. */
export function updateOne(access: Access, table: Table, id: Id, modifier: Modifier) {
  const before = access.get(table, id)
  return updateEach(access, table, before ? [before] : [], modifier, { _id: id })
}

/** `where().update()`, never inside a transaction. */
export function updateWhere(
  access: Access,
  table: Table,
  { filter, modifier, multi }: { filter: Filter; modifier: Modifier; multi: boolean }
) {
  const found = findAll(table, filter)
  return updateEach(access, table, multi ? found : found.slice(0, 1), modifier, filter)
}

export function removeOne(access: Access, table: Table, id: Id) {
  const found = access.get(table, id)
  if (found) access.remove(table, id)
  return { deleted: found ? 1 : 0 }
}

/** `where().remove()`, never inside a transaction. */
export function removeWhere(
  access: Access,
  table: Table,
  { filter, multi }: { filter: Filter; multi: boolean }
) {
  const found = findAll(table, filter)
  const chosen = multi ? found : found.slice(0, 1)
  for (const { _id } of chosen) access.remove(table, _id)
  return { deleted: chosen.length }
}

function updateEach(access: Access, table: Table, found: Document[], modifier: Modifier, filter: Filter) {
  let changed = 0
  for (const before of found) {
    const after = updated(before, modifier, filter)
    if (!after) continue
    access.put(table, after)
    changed++
  }
  return { updated: changed, upsert_id: null }
}

function refuseId(id: unknown) {
  const isText = typeof id === 'string' && id.length > 0 && Buffer.byteLength(id) <= 512
  if (!isText && !(typeof id === 'number' && Number.isFinite(id)))
    throw new Refused('INVALID_PARAM', `[InvalidParameter] _id ${JSON.stringify(id)} is not allowed`)
}
