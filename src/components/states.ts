import type { Offer } from '../domain/matter/offers'
import type { Refusal } from '../domain/refusal'
import { refusalSentence } from '../locale/refusals'
import type { Sent } from '../services/useCommand'
import type { Seen } from '../services/useView'
import type { ActionState } from './Action'
import type { PageState } from './Page'

/** Refusals that say “try again”: the same page may open in a moment. */
const PASSING: readonly (Refusal | 'internal')[] = ['BUSY', 'STALE', 'internal']

/** What a page shows before, or instead of, the view it asked for. */
export function pageState(seen: Seen<unknown>, retry: () => void): PageState {
  switch (seen.status) {
    case 'done':
      return { status: 'ready' }
    case 'loading':
      return { status: 'loading' }
    case 'offline':
      return { status: 'offline', retry }
    case 'refused':
      return {
        status: 'refused',
        words: refusalSentence(seen.refusal, seen.detail),
        retry: PASSING.includes(seen.refusal) ? retry : undefined
      }
  }
}

/** An action that sends: closed while there is a reason against it. */
export function sendState(sent: Sent<unknown>, reason: string | null): ActionState {
  if (sent.status === 'sending') return { status: 'sending' }
  return reason === null ? { status: 'ready' } : { status: 'closed', reason }
}

/** Why what is offered cannot be done now; null when it can. */
export function offerReason(offer: Offer | undefined): string | null {
  return offer?.refusal ? refusalSentence(offer.refusal.refused, offer.refusal.detail) : null
}
