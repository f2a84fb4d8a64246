import { pages, put, read } from './database'
import type { Objection } from '../../src/domain/hearing/objection'

/** What households wrote about the sites of a matter, one document a household and site. */
export const objections = {
  read: (matter: string, option: string, household: string) =>
    read<Objection>('objections', idOf({ matter, option, household })),
  /** Compare-and-set: false when another of the household was faster. */
  save: (objection: Objection) => put('objections', idOf(objection), objection.version - 1, objection),
  of: (matter: string) => pages<Objection>('objections', { matter })
}

const idOf = ({ matter, option, household }: Pick<Objection, 'matter' | 'option' | 'household'>): string =>
  `${matter}:${option}:${household}`
