import type { OfficeName } from '../office'
import { refuse, type Refused } from '../refusal'
import { DAY, type Instant } from '../time'

/** What a card is for: passed on in a group, or printed and posted on a wall, where it hangs longer. */
export const INVITATION_KINDS = ['share', 'poster'] as const
export type InvitationKind = (typeof INVITATION_KINDS)[number]

/** How long a card lets new people in. */
const DAYS: Readonly<Record<InvitationKind, number>> = { share: 30, poster: 180 }

/** A card to a room or one of its matters (邀请卡片): whoever opens it may read, and nothing more. */
export interface Invitation {
  id: string
  place: string
  room: string
  matter: string | null
  kind: InvitationKind
  by: string
  /** the cards its maker came by, the first one first; empty when its maker belongs to the place */
  line: readonly string[]
  madeAt: Instant
  until: Instant
  revoked: Revocation | null
  version: number
}

/** `branch` also takes reading from those who came by it and have no confirmed household. */
export interface Revocation {
  by: string
  /** null when its maker took it back */
  as: OfficeName | null
  at: Instant
  branch: boolean
}

/** By which cards a person came to a room; the last one is the card they opened themselves. */
export interface Entry {
  room: string
  place: string
  person: string
  line: readonly string[]
  /** the chat it was opened in, so that one is told from another and none is named; null where it is not known */
  group: string | null
  cameAt: Instant
  version: number
}

/** A card lets people in until its last instant, unless it or one it comes from was taken back with its branch. */
export const mayEnterBy = (
  card: Invitation | null,
  before: readonly Invitation[],
  now: Instant
): Refused | null => {
  if (!card) return refuse('NOT_FOUND', { invitation: true })
  if (card.revoked || cutOff(before)) return refuse('CARD_EXPIRED', { invitation: 'revoked' })
  return now > card.until ? refuse('CARD_EXPIRED', { invitation: 'expired' }) : null
}

/**
 * Whether somebody without a household here may still read the room: not without having come by a card, and not once
 * one of the cards they came by was taken back with its branch. A card that only ran out took nothing from them.
 */
export const mayRead = (entry: Entry | null, came: readonly Invitation[]): Refused | null => {
  if (!entry) return refuse('NOT_VERIFIED', { invitation: true })
  return cutOff(came) ? refuse('CARD_EXPIRED', { invitation: 'revoked' }) : null
}

/** A card of the maker's own. One who came by a card passes on no longer than that card lasts. */
export const invitationBy = (
  maker: { person: string; entry: Entry | null; came: readonly Invitation[] },
  card: Pick<Invitation, 'id' | 'place' | 'room' | 'matter' | 'kind'>,
  now: Instant
): Invitation => {
  const limits = maker.came.map(each => each.until)
  return {
    ...card,
    by: maker.person,
    line: maker.entry?.line ?? [],
    madeAt: now,
    until: Math.min(now + DAYS[card.kind] * DAY, ...limits),
    revoked: null,
    version: 1
  }
}

/** Takes a card back, once or again with its branch; what was taken with its branch stays so. */
export const takeBack = (card: Invitation, revocation: Revocation): Invitation =>
  card.revoked && (card.revoked.branch || !revocation.branch) ? card : { ...card, revoked: revocation }

export const enteredBy = (
  person: string,
  card: Invitation,
  group: string | null,
  now: Instant
): Omit<Entry, 'version'> => ({
  room: card.room,
  place: card.place,
  person,
  line: [...card.line, card.id],
  group,
  cameAt: now
})

const cutOff = (cards: readonly Invitation[]): boolean => cards.some(({ revoked }) => revoked?.branch)
