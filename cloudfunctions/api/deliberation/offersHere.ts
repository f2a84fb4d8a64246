import { LEVEL_OFFICE, type Act } from '../../../src/domain/matter/authority'
import type { Offer } from '../../../src/domain/matter/offers'
import type { Actor, OfficeName } from '../../../src/domain/office'
import type { Overlap } from '../../../src/domain/overlap/overlap'
import type { Call } from '../../endpoint'
import { insteadOf, sentRight } from '../../instead'
import type { StoredMatter } from '../../store/matters'

/** What there is to do only where another matter asks for the same ground, and nobody has settled it. */
const ON_SAME_GROUND: readonly Act[] = ['joinMatters', 'settleOverlap']

/** What a page offers of a matter's acts, where somebody must stand back with who may act instead (程序回避), before they try. */
export const offersHere = (
  stored: StoredMatter,
  actor: Actor,
  offers: readonly Offer[],
  overlaps: readonly Overlap[],
  call: Call
): Promise<Offer[]> => {
  const shown = offers.filter(
    ({ action }) => !ON_SAME_GROUND.includes(action) || overlaps.some(({ settled }) => !settled)
  )
  return Promise.all(
    shown.map(async ({ action, refusal }) => {
      if (!refusal || !STANDS_BACK.some(each => each === refusal.refused)) return { action, refusal }
      const detail = { ...refusal.detail, instead: others(stored, actor, action) }
      return { action, refusal: await sentRight(stored, { ...refusal, detail }, call) }
    })
  )
}

const STANDS_BACK = ['PROCESS_RECUSAL', 'SELF_CLOSE'] as const

const others = (stored: StoredMatter, actor: Actor, action: Act): readonly string[] => {
  const least: OfficeName =
    action === 'openVote' || action === 'extendVote'
      ? LEVEL_OFFICE[stored.state.level]
      : ['voidVote', 'closeMatter', 'certifyResult'].includes(action)
        ? 'streetOfficer'
        : 'courtyardHead'
  return insteadOf(stored, least, actor)
}
