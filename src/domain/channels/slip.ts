import type { Instant } from '../time'

/**
 * The outer slip of a sealed envelope (密封信封): which household gave it or had it back, and who saw that. It has no
 * time and no choice, and its number stands on the slip only, never on what is inside.
 */
export interface Slip {
  number: number
  moved: 'in' | 'back'
  person: string
  witnesses: readonly string[]
  request: string
  /** the close it came before: the envelopes of one window are opened together */
  window: Instant
}

/** How far the envelopes of a window are that has closed: `until` is the day by which two tellers open them. */
export type Envelopes =
  { status: 'sealed'; count: number; until: Instant } | { status: 'opened'; count: number }

interface Windowed {
  closesAt: Instant
  envelopes?: Envelopes | null
}

/** The envelope a household voted with, opened or not; null when it gave none or had it back. */
export const envelopeOf = ({ slips = [] }: { slips?: readonly Slip[] }): Slip | null => {
  const last = slips[slips.length - 1]
  return last?.moved === 'in' ? last : null
}

/** The same as long as nobody has opened it; those of an earlier window were opened before it was extended. */
export const sealedOf = (record: { slips?: readonly Slip[] }, vote: Windowed): Slip | null => {
  const slip = envelopeOf(record)
  return slip && slip.window === vote.closesAt && vote.envelopes?.status !== 'opened' ? slip : null
}
