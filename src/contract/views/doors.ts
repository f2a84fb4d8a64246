import type { Channel } from '../../domain/ballot/ballot'
import type { DoorState } from '../../domain/channels/doors'
import type { Part } from '../../domain/channels/secret'
import type { Found } from '../../domain/channels/recheck'
import type { Offer } from '../../domain/matter/offers'
import type { Detail, Refusal } from '../../domain/refusal'
import type { Instant } from '../../domain/time'
import type { VoteCard } from './matter'

export interface TurnoutView {
  matter: string
  title: string
  vote: VoteCard
  buildings: { building: string; courtyard: string; came: number; of: number }[]
  /** doors that have not voted: for the head and the grid worker only, and never how anyone did */
  missing: string[]
  /** where the card counts who came: those who voted or checked in; null where it does not */
  attending: number | null
  /** ballots sent with help at the household's own telephone: counts alone */
  helped: { family: number; neighbours: number; helpers: number }
  /** the one extension, when it can be offered */
  extension: Offer | null
}

/** Ballots taken on the telephone that a second person has to call back about (待回拨); never how anyone did. */
export interface CallBacksView {
  matter: string
  vote: string
  title: string
  question: string
  options: { id: string; name: string }[]
  closesAt: Instant
  /** whether calling back still makes a ballot count */
  open: boolean
  waiting: {
    household: string
    door: string
    takenAt: Instant
    /** why the viewer may not be the one who calls */
    barred: { refused: Refusal; detail?: Detail } | null
  }[]
}

/** Assisted ballots that somebody else asks again (抽查); never how anyone did. */
export interface RechecksView {
  matter: string
  vote: string
  title: string
  question: string
  options: { id: string; name: string }[]
  /** silence decides: it is asked whether the household objects */
  silence: boolean
  /** all of them, because the outcome hangs on them */
  all: boolean
  drawn: {
    household: string
    door: string
    channel: Channel
    /** nobody has to go there again */
    done: boolean
    found: Found | null
    /** why the viewer may not be the one who asks */
    barred: { refused: Refusal; detail?: Detail } | null
    /** the viewer asked it, nobody has to ask again, and may now look at the photograph of its paper */
    photo: boolean
  }[]
}

/** The board of doors (入户名单): who has voted and who was visited; never how anyone did. */
export interface DoorsView {
  matter: string
  title: string
  vote: VoteCard
  /** what may be chosen; empty where the answer is yes or no */
  options: { id: string; name: string }[]
  /** whether ballots may still be entered */
  open: boolean
  /** ballots taken on the telephone that nobody has called back about */
  callBacks: number
  doors: {
    household: string
    door: string
    building: string
    courtyard: string
    state: DoorState
    affected: boolean
    /** the papers have reached it (送达) */
    served: boolean
    /** whether the viewer goes to this door */
    mine: boolean
    /** in a secret vote, for who carries envelopes: the number of the one it gave, and the bundle it belongs in */
    envelope: { number: number | null; part: PartView } | null
  }[]
}

/** A part of a secret vote with the names people use; all empty: the whole of it. */
export interface PartView extends Part {
  /** names of options */
  near: readonly string[]
}

/** The sealed envelopes of a vote that has closed, for whoever opens them. */
export interface EnvelopesView {
  matter: string
  title: string
  vote: string
  question: string
  /** what may be chosen; empty where the answer is yes or no */
  options: { id: string; name: string }[]
  /** the day by which they are opened; null when nothing waits */
  until: Instant | null
  bundles: (PartView & { cell: string; envelopes: number })[]
  /** who has counted already: the viewer, or somebody else; or that two counted differently; never what */
  counted: 'mine' | 'other' | 'differed' | null
  /** why the viewer does not count them, or null */
  barred: { refused: Refusal; detail?: Detail } | null
}
