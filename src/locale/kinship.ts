import type { Kinship } from '../domain/kinship/kinship'

/** Where the record of a near relative's household stands (近亲属). */
export const KIN_WORDS = {
  declared: '本人登记，已经算数',
  pointed: '邻居写的，等核实',
  confirmed: '核实过，已经算数',
  dismissed: '核实过，不算'
} as const satisfies Record<Kinship['status'], string>
