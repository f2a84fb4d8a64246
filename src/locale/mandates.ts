import type { EndReason } from '../domain/mandates/term'

/** Why somebody left an office before the term was over. */
export const END_WORDS = {
  recalled: '罢免',
  resigned: '本人辞任',
  moved: '搬走或者调走'
} as const satisfies Record<EndReason, string>
