import { pages, put, read } from './database'
import type { Telling } from '../../src/domain/feedback/feedback'

/** Which households that asked about a matter know its answer, one document a household and matter. */
export const tellings = {
  read: (matter: string, household: string) => read<Telling>('tellings', `${matter}:${household}`),
  /** Compare-and-set: false when another was faster, who then told the same. */
  save: (telling: Telling) =>
    put('tellings', `${telling.matter}:${telling.household}`, telling.version, telling),
  of: (matter: string) => pages<Telling>('tellings', { matter })
}
