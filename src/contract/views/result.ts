import type { PublicVerdict } from '../../domain/deciding/publicLines'
import type { TurnoutRow } from '../../domain/deciding/turnout'
import type { Receipt } from '../../domain/ballot/receipt'
import type { ChannelReport } from '../../domain/channels/report'
import type { HouseholdProof, MarkProof } from '../../domain/trail/proof'
import type { Capacity } from '../../domain/matter/event'
import type { PublicEvent } from '../../domain/matter/publicEvent'
import type { GroundCount } from '../../domain/recusal/recusalGrounds'
import type { Instant } from '../../domain/time'
import type { Courtyard } from '../../domain/unit'
import type { VoteCard } from './matter'

export interface ResultView {
  matter: string
  room: { id: string; title: string }
  title: string
  vote: VoteCard
  /** the option asked about, or the one ahead in a choice */
  optionName: string | null
  options: { id: string; name: string }[]
  /** what people call the courtyards that a line may name */
  courtyards: Courtyard[]
  verdict: PublicVerdict
  /** what stands on the printed notice (公告编码); with it a recount finds any change */
  root: string
  rollHash: string
  turnout: TurnoutRow[]
  /** null of a secret vote, of which nothing smaller than itself is told */
  channels: ChannelReport | null
  certifiedAt: Instant | null
  receipt: Receipt | null
  /** how many stood back, and on which ground; never who */
  recusals: GroundCount[]
  /** what was done about the vote, when, in which capacity */
  steps: VoteStep[]
  /** the minority's reasons (少数意见), without names */
  dissent: string[]
}

export interface VoteStep {
  at: Instant
  as: Capacity
  event: PublicEvent
}

/** What a household needs to check its own place in a vote on its own phone. */
export interface ProofView {
  matter: string
  title: string
  question: string
  root: string
  secret: boolean
  /** null for who may not vote in it, and in a secret vote */
  proof: HouseholdProof | null
  /** of a secret vote: that the household has voted; null where it has not */
  mark: MarkProof | null
}

/** An export as the text of its file, for `recount`. */
export interface ExportFile {
  file: string
}
