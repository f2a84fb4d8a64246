import type { Binding } from '../../domain/claim'
import type { HouseholdChange } from '../../domain/claiming/changes'
import type { RollEntry } from '../../domain/deciding/roll'
import type { RuleCard } from '../../domain/deciding/ruleCard'
import type { Instant } from '../../domain/time'
import type { Occupancy } from '../../domain/unit'
import type { RoomHead } from './people'

/** Who of a household is confirmed and which of them acts for it (户代表); seen by none but these. */
export interface HouseholdView {
  household: string
  /** the first confirmed first */
  adults: {
    key: string
    mine: boolean
    since: Instant
    how: Binding['how']
    acts: boolean
    /** somebody else says they have moved out; until when they may deny it */
    leavingAt: Instant | null
  }[]
  /** what happened in it, the last thing first; the votes by the titles of their matters */
  changes: (
    | Exclude<HouseholdChange, { kind: 'cast' }>
    | (Extract<HouseholdChange, { kind: 'cast' }> & { title: string })
  )[]
  /** when the household last named somebody or took that back, and whether the viewer did */
  said: { at: Instant; mine: boolean } | null
}

export interface RollView {
  room: RoomHead
  version: number
  rows: {
    door: string
    building: string
    courtyard: string
    occupancy: Occupancy
    area: number
    owner?: string
    code: string
    /** for the owner of a let dwelling, who lives elsewhere */
    ownerCode?: string
    bound: number
  }[]
}

/** The community's own rule cards in force, each with the document it rests on. */
export interface CardsView {
  room: RoomHead
  cards: { rule: RuleCard; base: string; addedAt: Instant }[]
}

/** The roll of today for trying a rule out: households by the number of their line, without doors. */
export interface RehearsalView {
  matter: string
  room: string
  title: string
  courtyards: { key: string; name: string }[]
  /** the community's own, beside the built-in ones */
  ownCards: RuleCard[]
  /** feasible sites, each with the households that would have standing, and who stands back from a ballot on it */
  options: { id: string; name: string; affected: string[]; recused: string[] }[]
  /** who stands back, by their own word or by decision, whatever neighbours decide among themselves */
  recused: string[]
  roll: RollEntry[]
}
