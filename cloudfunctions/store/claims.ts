import { add, db, pages, put, read } from './database'
import type { Claim } from '../../src/domain/claiming/claim'
import type { DoorGuesses } from '../../src/domain/claiming/guessing'
import type { Vouch } from '../../src/domain/claiming/vouch'
import { forgetAt } from '../../src/domain/privacy/retention'
import type { Instant } from '../../src/domain/time'

export const claims = {
  read: (id: string) => read<Claim>('claims', id),
  /** Writes a claim; `before` is 0 when it is the first. False when someone was faster. */
  save: (before: number, claim: Claim) =>
    put('claims', claim.id, before, {
      ...claim,
      forgetAt: forgetAt('claims', claim.open ? null : (claim.decided?.at ?? null))
    }),
  /** Those somebody still has something to do with. */
  open: (place: string) => pages<Claim>('claims', { place, open: true }),
  due: (now: Instant) => pages<Claim>('claims', { dueAt: db().command.lte(now) })
}

/** What neighbours said for others, one record a claim and household. */
export const vouches = {
  add: (vouch: Vouch) => add('vouches', vouch.id, { ...vouch, forgetAt: forgetAt('vouches', vouch.at) }),
  in: (place: string) => pages<Vouch>('vouches', { place })
}

/** Wrong codes, one record a door and day. */
export const guesses = {
  read: (id: string) => read<DoorGuesses>('guesses', id),
  save: (before: number, of: Omit<DoorGuesses, 'version'>) =>
    put('guesses', of.id, before, { ...of, forgetAt: forgetAt('guesses', Date.parse(of.day)) }),
  on: (place: string, day: string) => pages<DoorGuesses>('guesses', { place, day })
}
