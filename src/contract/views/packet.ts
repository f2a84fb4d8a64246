import type { PublicVerdict } from '../../domain/deciding/publicLines'
import type { TurnoutRow } from '../../domain/deciding/turnout'
import type { HarmRow } from '../../domain/hearing/blocking'
import type { ObjectionEnd } from '../../domain/hearing/objection'
import type { HandUp } from '../../domain/levels/level'
import type { Category, Option, PollFinding } from '../../domain/matter/matter'
import type { Measure } from '../../domain/measure/measure'
import type { OfficeName } from '../../domain/office'
import type { Instant } from '../../domain/time'
import type { Courtyard } from '../../domain/unit'
import type { MatterCard, VoteCard } from './matter'

/** A vote in the packet: counted line by line, with the reasons of those who did not prevail. */
export interface PacketVote {
  vote: VoteCard
  optionName: string | null
  options: { id: string; name: string }[]
  courtyards: Courtyard[]
  verdict: PublicVerdict
  /** how many came, building by building */
  turnout: TurnoutRow[]
  dissent: string[]
  /** after a block: who stated a harm; null where nobody blocked */
  harms: (HarmRow & { mine: boolean })[] | null
}

/** What one household near a site wrote, without what leads to it. */
export interface PacketObjection {
  site: string
  harm: string
  acceptable: string
  ended: ObjectionEnd | null
  reply: { office: OfficeName; text: string } | null
}

/** Everything that goes up with a matter (材料), as it may leave the community: no names, no doors. */
export interface PacketView extends MatterCard {
  room: string
  community: string
  category: Category | null
  petition: { households: number; threshold: number; of: number; metAt: Instant | null } | null
  needConfirmedAt: Instant | null
  options: (Pick<Option, 'id' | 'name' | 'cost' | 'appraisal'> & { affected: number; host: string | null })[]
  poll: { round: number; finding: PollFinding } | null
  votes: PacketVote[]
  objections: PacketObjection[]
  /** comments from households without standing, which ask for no answer */
  comments: number
  measures: Measure[]
  handUps: HandUp[]
}
