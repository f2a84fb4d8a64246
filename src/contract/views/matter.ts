import type { AddedByHand, NobodyAffected } from '../../domain/affected/affected'
import type { FrozenBody } from '../../domain/body/body'
import type { BodyCard } from './bodies'
import type { Card, RuleCard } from '../../domain/deciding/ruleCard'
import type { Outcome } from '../../domain/deciding/verdict'
import type { Capacity } from '../../domain/matter/event'
import type { ObjectionCount } from '../../domain/hearing/printed'
import type { Answer, HandUp, Level } from '../../domain/levels/level'
import type { Joint } from '../../domain/meeting/joint'
import type { Category, ClosingOutcome, Option, PollFinding, Status } from '../../domain/matter/matter'
import type { VoteAbout } from '../../domain/matter/vote'
import type { RecusalGround, RecusalStanding } from '../../domain/recusal/recusal'
import type { ReservedBody } from '../../domain/matter/reserved'
import type { Voided } from '../../domain/matter/voiding'
import type { Trip } from '../../domain/service/trip'
import type { Offer } from '../../domain/matter/offers'
import type { PublicEvent } from '../../domain/matter/publicEvent'
import type { Detail, Refusal } from '../../domain/refusal'
import type { Instant } from '../../domain/time'
import type { JointRoomView, OverlapView } from './jointRoom'
import type { QuestionView } from './question'
import type { PlanView } from './plan'
import type { OwnerView, Viewer } from './people'

export interface MatterCard {
  id: string
  title: string
  level: Level
  status: Status
  /** silence decides what is announced or open now (无异议办理): nobody votes */
  silence: boolean
  outcome: ClosingOutcome | null
  owner: OwnerView | null
  deadline: Instant | null
  overdue: number
  updatedAt: Instant
}

export interface TimelineLine {
  seq: number
  at: Instant
  as: Capacity
  level: Level
  event: PublicEvent
}

export interface OptionView extends Omit<Option, 'affected' | 'addedAt' | 'byHand' | 'nobody'> {
  /** households with standing */
  affected: number
  /** how many of them were added by hand, each time with its reason */
  byHand: (Omit<AddedByHand, 'households'> & { households: number })[]
  /** why it concerns nobody; `own`: the viewer said so */
  nobody: (Omit<NobodyAffected, 'by'> & { own: boolean }) | null
  /** by when its appraisal is owed; null once it is there */
  appraiseBy: Instant | null
  /** whether the viewer's own household is affected */
  mine: boolean
}

/** A proposal that a household stand back, for that household and for whoever decides. */
export interface ProposalView {
  id: string
  door: string
  ground: RecusalGround
  /** the one site it would gain from, by name; null for any */
  site: string | null
  evidence: string
  statement: string | null
  status: RecusalStanding['status']
  /** what the first decision said, or the only one */
  reason: string | null
  appeal: string | null
  /** it is about the viewer's own household */
  mine: boolean
  /** until when the household may speak, or an appeal must be decided */
  due: Instant | null
  /** its day passed undecided: the level it rose to, and whether that was the street's own day too */
  passed: { to: Level; late: boolean } | null
  /** whether the viewer decides it, and what keeps them from it */
  decide: { barred: { refused: Refusal; detail?: Detail } | null } | null
}

export interface VoteCard {
  id: string
  about: VoteAbout
  question: string
  option: string | null
  rule: Card
  /** whose members vote one by one; null where households or owners do */
  body: FrozenBody | null
  secret: boolean
  eligible: number
  quorum: number
  recused: number
  affected: number
  /** what those affected wrote before it opened, and what of it nobody answered; null where nobody wrote */
  objections: ObjectionCount | null
  /** what comes with what is asked about, frozen with it */
  measures: string[]
  openedAt: Instant
  closesAt: Instant
  extended: boolean
  /** fen; null where people vote */
  cost: number | null
  participants: number
  outcome: Outcome | null
  /** why it was annulled, and by which office */
  voided: Voided | null
  /** the same in 0.01 m² where the card counts floor area too */
  area: { of: number; quorum: number; participants: number } | null
}

/** A round of consensus polling (共识征询) on the page of its matter. */
export interface PollCard {
  id: string
  round: number
  openedAt: Instant
  until: Instant
  /** attached to the option that was asked about */
  measures: readonly string[]
  /** statements it began with */
  statements: number
  closed: PollFinding | null
}

export interface MatterView {
  id: string
  room: { id: string; title: string }
  title: string
  viewer: Viewer
  level: Level
  status: Status
  outcome: ClosingOutcome | null
  owner: OwnerView | null
  deadline: Instant | null
  overdue: number
  petition: {
    households: number
    threshold: number
    of: number
    until: Instant
    met: boolean
    signedByMe: boolean
    signedByHousehold: boolean
  } | null
  category: Category | null
  location: boolean
  /** the body the law keeps the decision for */
  reservedTo: ReservedBody | null
  /** until when the record of the party discussion is owed; null where none is */
  partyStepBy: Instant | null
  needConfirmedAt: Instant | null
  /** metres around a new site within which households are affected, as the place has it */
  radius: number
  options: OptionView[]
  /** null where there is no site to draw */
  plan: PlanView | null
  /** sites that a vote may ask about now by yes or no */
  votable: string[]
  /** after a block or a choice that nobody won, only one of the votable sites may be asked about */
  revote: boolean
  /** households that stand back, and for what: their own word, or a decision on a ground */
  recusals: number
  recusalGrounds: { ground: RecusalGround | 'declared'; households: number }[]
  /** proposals that the viewer's household answers or the viewer decides; nobody else's business */
  proposals: ProposalView[]
  /** doors through which one household would vote twice, for whoever may open the announced vote */
  twiceOnRoll: string[][]
  /** the bodies of the room as they would vote today, for whoever may announce or open a vote now */
  bodies: BodyCard[]
  /** the community's own cards, for whoever may announce a vote now */
  ownCards: RuleCard[]
  announcement: {
    vote: string
    about: VoteAbout
    question: string
    option: string | null
    rule: Card
    opensFrom: Instant
    windowDays: number
    secret: boolean
    /** fen; null where people vote */
    cost: number | null
  } | null
  polls: PollCard[]
  votes: VoteCard[]
  /** its notice follows a vote in which silence did not decide, and this is what the viewer's household wrote against it */
  converted: { objection: string | null } | null
  /** the open vote: whether the viewer's household has cast; never how */
  myBallot: { voted: boolean } | null
  handUps: HandUp[]
  /** households that ask for it to be looked at again, while that can be asked; `open` to the viewer's */
  reopening: { asked: number; need: number; open: boolean } | null
  answers: Answer[]
  /** what joint meetings of the street decided, and which promise is kept */
  joint: Joint
  questions: QuestionView[]
  /** every time it was with a work station, under its receipt */
  service: Trip[]
  mergedInto: string | null
  /** other matters that ask for the same ground */
  overlaps: OverlapView[]
  /** courtyards that a site would be felt in and that do not sit here */
  unseated: { key: string; name: string }[]
  jointRoom: JointRoomView | null
  timeline: TimelineLine[]
  offers: Offer[]
}
