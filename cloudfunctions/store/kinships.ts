import { pages, put, read } from './database'
import type { Kinship } from '../../src/domain/kinship/kinship'

/** Whose household is a near relative's of an official, one record a pair. */
export const kinships = {
  read: (id: string) => read<Kinship>('kinships', id),
  /** Compare-and-set on the version it came with, 0 for a new one; false when someone was faster. */
  save: (kin: Kinship) => put('kinships', kin.id, kin.version, kin),
  of: (place: string, person: string) => pages<Kinship>('kinships', { place, person }),
  withStatus: (place: string, status: Kinship['status']) => pages<Kinship>('kinships', { place, status })
}
