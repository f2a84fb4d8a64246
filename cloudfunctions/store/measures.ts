import { pages, put, read } from './database'
import type { Confirmation } from '../../src/domain/measure/promise'

/** What affected households say of promises, one document a measure and household. */
export const confirmations = {
  read: (matter: string, measure: string, household: string) =>
    read<Confirmation>('confirmations', `${matter}:${measure}:${household}`),
  /** Compare-and-set: false when another of the household was faster. */
  save: (said: Confirmation) =>
    put('confirmations', `${said.matter}:${said.measure}:${said.household}`, said.version - 1, said),
  of: (matter: string) => pages<Confirmation>('confirmations', { matter })
}
