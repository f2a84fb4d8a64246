import type { Refusal } from '../../../src/domain/refusal'
import { DAY, HOUR, type Instant } from '../../../src/domain/time'
import type { Deed } from './deed'
import { holderAt, householdAt, memberOf, touchesAll } from './household'
import {
  affectedIn,
  counted,
  endOf,
  isAssisted,
  isOut,
  isReached,
  lastOf,
  saidAt,
  saidBy,
  standsAt,
  type Ledger
} from './ledger'

/** Why a deed is refused, null when it is done; undefined where the book does not say. */
export const foretold = (
  ledger: Ledger,
  deed: Deed,
  door: number,
  now: Instant
): Refusal | null | undefined => {
  const household = householdAt(door)
  const other = holderAt(deed.other)
  const { opened } = ledger
  const running = opened !== null && now <= opened.closesAt
  const mine = saidBy(ledger, household)
  switch (deed.kind) {
    case 'cast': {
      const own = lastOf(mine.filter(said => said.channel === 'online'))
      if (!running) return 'VOTE_CLOSED'
      if (isOut(ledger, household)) return 'RECUSED'
      if (ledger.secret)
        return mine.every(said => said.person === memberOf(household, deed)) ? null : 'HOUSEHOLD_DISPUTE'
      const late = now > opened.closesAt - DAY
      return late && own && own.person !== memberOf(household, deed) ? 'HOUSEHOLD_DISPUTE' : null
    }
    case 'proxy':
      if (!running) return 'VOTE_CLOSED'
      if (ledger.proxies[household] !== other) return 'NOT_ELIGIBLE'
      if (ledger.secret) return 'FORBIDDEN'
      if (isOut(ledger, household) || isOut(ledger, other)) return 'RECUSED'
      return (counted(ledger, household, Infinity)?.channel ?? 'proxy') === 'proxy' ? null : 'DUPLICATE'
    case 'paper':
    case 'phone':
    case 'serve':
      if (!running) return undefined
      if (isOut(ledger, household)) return 'RECUSED'
      if (ledger.secret && deed.kind !== 'serve') return 'FORBIDDEN'
      return deed.kind === 'paper' && saidAt(deed, now) < opened.at ? 'TOO_EARLY' : null
    case 'callBack': {
      const taken = lastOf(mine.filter(said => said.channel === 'phone' && !said.late))
      if (!running) return 'VOTE_CLOSED'
      return taken && !taken.words.some(word => word.by === 'callBack') ? null : 'NOT_FOUND'
    }
    case 'answer': {
      const taken = lastOf(mine.filter(isAssisted))
      if (!taken) return opened ? 'NOT_FOUND' : 'NOT_ELIGIBLE'
      return now > taken.at + 48 * HOUR ? 'WINDOW_CLOSED' : null
    }
    case 'grant': {
      const held = Object.entries(ledger.proxies).filter(([giver, to]) => to === other && giver !== household)
      if (other === household) return 'NOT_FOUND'
      return held.length >= 3 ? 'LIMIT_REACHED' : null
    }
    case 'revoke':
      return ledger.proxies[household] ? null : 'NOT_FOUND'
    case 'extend':
      return opened ? extension(ledger, deed, now) : undefined
    case 'void':
      return opened ? annulment(ledger, deed, now) : 'NOT_FOUND'
    case 'tick':
      return null
    default:
      return undefined
  }
}

const extension = (ledger: Ledger, deed: Deed, now: Instant): Refusal | null => {
  if (ledger.opened?.extended) return 'ALREADY_EXTENDED'
  const stood = standsAt(ledger)
  if (!isShort(ledger) || now <= stood || now >= stood + DAY) return 'WRONG_STAGE'
  const missing = affectedIn(ledger).some(household => !isReached(ledger, household))
  return deed.agreed && missing ? 'EVIDENCE_MISSING' : null
}

/** How long a result may be annulled: while it is under review, by whoever may; what the fault touched the book leaves open. */
const annulment = (ledger: Ledger, deed: Deed, now: Instant): Refusal | null | undefined => {
  if (ledger.voided) return 'DUPLICATE'
  const stood = standsAt(ledger)
  const waits = isShort(ledger) && !ledger.opened?.extended && now < stood + DAY
  if (now <= stood || waits) return 'TOO_EARLY'
  if (ledger.certified || now >= stood + 3 * DAY) return 'WINDOW_CLOSED'
  return touchesAll(deed) ? null : undefined
}

const isShort = (ledger: Ledger): boolean =>
  ['quorum_not_met', 'affected_quorum_not_met'].includes(endOf(ledger).outcome)
