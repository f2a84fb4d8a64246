import type { privacyGate as ofWeChat } from './privacyGate.weapp'

/** A browser asks for its camera itself. */
export const privacyGate = null as typeof ofWeChat | null
