import { least, atLeast, type Share } from '../deciding/share'
import { refuse, type Refused } from '../refusal'
import { bodyId, type BodyKind, type FrozenBody, type Seat } from './body'

/** What the law asks of who sits in a body: representatives, and of them women. */
export const COMPOSITION_PARTS = ['representatives', 'women'] as const
export type CompositionPart = (typeof COMPOSITION_PARTS)[number]

/** Representatives are four fifths of a representative body at least (居委会法 §28); in a village women of them a third of it (村委会法 §28–30). */
const ASKED: Readonly<Partial<Record<BodyKind, Readonly<Partial<Record<CompositionPart, Share>>>>>> = {
  residentReps: { representatives: atLeast(4, 5) },
  villagerReps: { representatives: atLeast(4, 5), women: atLeast(1, 3) }
}

/** How a body is composed whose terms run. */
export const frozenBody = (
  room: string,
  kind: BodyKind,
  seats: readonly Pick<Seat, 'role' | 'woman'>[]
): FrozenBody => {
  const representatives = seats.filter(({ role }) => role === 'representative')
  return {
    id: bodyId(room, kind),
    kind,
    members: seats.length,
    representatives: representatives.length,
    women: representatives.filter(({ woman }) => woman).length
  }
}

/** Why a body may not vote as it is composed (COMPOSITION_RULE, with what is short); null where the law asks nothing. */
export const compositionBars = (body: FrozenBody): Refused | null => {
  for (const part of COMPOSITION_PARTS) {
    const share = ASKED[body.kind]?.[part]
    const need = share ? least(share, body.members) : 0
    if (body[part] < need)
      return refuse('COMPOSITION_RULE', { part, have: body[part], need, of: body.members })
  }
  return null
}
