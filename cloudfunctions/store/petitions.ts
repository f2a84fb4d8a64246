import { add, db, pages, read, replace } from './database'
import type { Signature } from '../../src/domain/matter/petition'

export const signatures = {
  read: (matter: string, household: string) => read<Signature>('signatures', `${matter}:${household}`),
  add: (signature: Signature) => add('signatures', `${signature.matter}:${signature.household}`, signature),
  save: (before: number, signature: Signature) =>
    replace('signatures', `${signature.matter}:${signature.household}`, before, signature),
  under: (matter: string) => pages<Signature>('signatures', { matter }),
  counting: async (matter: string): Promise<number> =>
    (await db().collection('signatures').where({ matter, counts: true }).count()).total
}
