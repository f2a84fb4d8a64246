import { pages, put, read } from './database'
import type { Follow } from '../../src/domain/notice/follow'
import { forgetAt } from '../../src/domain/privacy/retention'
import type { Instant } from '../../src/domain/time'

/** Who wants to be told about a matter, one document a person and matter. */
export const follows = {
  read: (matter: string, person: string) => read<Follow>('follows', `${matter}:${person}`),
  /** Writes the next state of a ledger whose version is its own; false when someone was faster. */
  save: (follow: Follow) =>
    put('follows', `${follow.matter}:${follow.person}`, follow.version, {
      ...follow,
      forgetAt: forgetAt('follows', lastAllowed(follow))
    }),
  of: (matter: string) => pages<Follow>('follows', { matter })
}

const lastAllowed = ({ grants, told }: Follow): Instant =>
  Math.max(0, ...[...grants, ...told.map(({ grant }) => grant)].map(({ at }) => at))
