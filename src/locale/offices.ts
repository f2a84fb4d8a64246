import type { Capacity } from '../domain/matter/event'

/** In which capacity something was done: an office, never a person. */
export const CAPACITY_WORDS = {
  resident: '居民',
  courtyardHead: '院长',
  stairHead: '楼道长',
  gridWorker: '网格员',
  secretary: '社区书记',
  streetOfficer: '街道',
  clock: '系统按规则自动'
} as const satisfies Record<Capacity, string>
