import { add, put, read } from './database'
import type { Opening } from '../../src/domain/channels/envelopeCount'

/** Which household gave which numbered envelope: the slips' numbers, each once in a vote. */
export const envelopes = {
  /** True when the number is this household's now, or was already. */
  claim: async (vote: string, number: number, household: string): Promise<boolean> => {
    const id = `${vote}:${number}`
    if (await add('envelopes', id, { vote, number, household })) return true
    return (await read<{ household: string }>('envelopes', id))?.household === household
  }
}

/** How far two tellers are with the envelopes of one window of a vote. */
export interface StoredOpening {
  id: string
  opening: Opening
  version: number
}

export const openings = {
  read: (id: string) => read<StoredOpening>('openings', id),
  /** Writes the next step, of which nothing of the one before is left; false when someone was faster. */
  save: (before: StoredOpening | null, id: string, opening: Opening): Promise<boolean> =>
    put('openings', id, before?.version ?? 0, { id, opening })
}
