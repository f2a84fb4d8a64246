import type { Binding } from '../domain/claim'
import type { Figures, Period } from '../domain/figures/figures'
import type { Answer as StatementAnswer } from '../domain/consensus/answer'
import type { Partition } from '../domain/consensus/declaredGroups'
import type { RollEntry } from '../domain/deciding/roll'
import type { Card, RuleCard } from '../domain/deciding/ruleCard'
import type { PublicVerdict } from '../domain/deciding/publicLines'
import type { TurnoutRow } from '../domain/deciding/turnout'
import type { Outcome } from '../domain/deciding/verdict'
import type { Channel, Receipt } from '../domain/matter/ballot'
import type { ChannelReport } from '../domain/channels/report'
import type { DoorState } from '../domain/channels/doors'
import type { Part } from '../domain/channels/secret'
import type { Found } from '../domain/channels/recheck'
import type { ClosingLine } from '../domain/levels/closingSheet'
import type { Capacity } from '../domain/matter/event'
import type {
  Answer,
  Category,
  ClosingOutcome,
  HandUp,
  HandUpReason,
  Level,
  Option,
  Owner,
  PollFinding,
  Status,
  VoteAbout
} from '../domain/matter/matter'
import type { RecusalGround, RecusalStanding } from '../domain/recusal/recusal'
import type { ReservedBody } from '../domain/matter/reserved'
import type { Voided } from '../domain/matter/voiding'
import type { Offer } from '../domain/matter/offers'
import type { PublicEvent } from '../domain/matter/publicEvent'
import type { OfficeName } from '../domain/office'
import type { Moved } from '../domain/poll/comparison'
import type { PollResult } from '../domain/poll/poll'
import type { Standing } from '../domain/poll/statement'
import type { Detail, Refusal } from '../domain/refusal'
import type { HouseholdProof, MarkProof } from '../domain/trail/proof'
import type { Instant } from '../domain/time'
import type { Occupancy, RoomKind } from '../domain/unit'
import type { CommandName, ViewName } from './requests'

/** Every answer of a function: done, refused by name, or broken (`internal`, with an id for whoever looks). */
export type Reply<T> =
  | { ok: true; value: T; now: Instant }
  | { ok: false; refusal: Refusal; detail?: Detail; now: Instant }
  | { ok: false; refusal: 'internal'; request: string; now: Instant }

/** Owner with the name people use: 东院院长, H社区书记. */
export interface OwnerView extends Owner {
  name: string
}

export interface MyPlace {
  door: string
  household: string
  building: string
  courtyard: string
}

export interface MyOffice {
  office: OfficeName
  unit: string
  name: string
  until: Instant
}

/** Who is looking, as far as this place is concerned. */
export interface Viewer {
  household: MyPlace | null
  offices: MyOffice[]
}

export interface RoomHead {
  id: string
  title: string
  kind: RoomKind
  community: string
  place: string
  households: number
}

export interface MatterCard {
  id: string
  title: string
  level: Level
  status: Status
  outcome: ClosingOutcome | null
  owner: OwnerView | null
  deadline: Instant | null
  overdue: number
  updatedAt: Instant
}

/** What waits for this person, most urgent first. */
export const TASKS = [
  'vote',
  'readNotice',
  'checkEntered',
  'agreeAtHome',
  'speak',
  'answerPoll',
  'triage',
  'partyStep',
  'announce',
  'open',
  'extend',
  'certify',
  'accept',
  'answer',
  'close'
] as const
export type Task = (typeof TASKS)[number]

export interface HomeView {
  viewer: Viewer
  rooms: { id: string; title: string }[]
  /** `poll` is the round that is to be answered; null for every other task */
  waiting: { task: Task; matter: string; title: string; deadline: Instant | null; poll: string | null }[]
}

export interface RoomView {
  room: RoomHead
  viewer: Viewer
  heads: { name: string; unit: string; until: Instant }[]
  matters: MatterCard[]
  /** the next thing that happens here, for someone who has not entered yet */
  next: { matter: string; title: string; status: Status; deadline: Instant } | null
}

export interface TimelineLine {
  seq: number
  at: Instant
  as: Capacity
  level: Level
  event: PublicEvent
}

export interface OptionView extends Omit<Option, 'affected'> {
  affected: number
  /** whether the viewer's own household is affected */
  mine: boolean
}

/** A proposal that a household stand back, for that household and for whoever decides. */
export interface ProposalView {
  id: string
  door: string
  ground: RecusalGround
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
  /** whether the viewer decides it, and what keeps them from it */
  decide: { barred: { refused: Refusal; detail?: Detail } | null } | null
}

export interface VoteCard {
  id: string
  about: VoteAbout
  question: string
  option: string | null
  rule: Card
  secret: boolean
  eligible: number
  quorum: number
  recused: number
  affected: number
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
  options: OptionView[]
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
  mergedInto: string | null
  timeline: TimelineLine[]
  offers: Offer[]
}

/** An option on a ballot, as its household needs to know it before it chooses. */
export interface BallotOptionView {
  id: string
  name: string
  /** the courtyard that would host it */
  host: string | null
  /** fen */
  cost: number
  affected: number
  /** whether the viewer's own household is affected */
  mine: boolean
}

/** Who of a household sent its ballot, as each of them may know it. */
export type Sender = 'viewer' | 'representative' | 'family'

export interface BallotView {
  matter: string
  room: { id: string; title: string }
  title: string
  household: MyPlace | null
  vote: VoteCard
  optionName: string | null
  /** what may be chosen; empty where the answer is yes or no */
  options: BallotOptionView[]
  receipt: Receipt | null
  /** who of the household sent the ballot of the receipt; null when somebody else entered it */
  sender: Sender | null
  /** whether another of the household disagrees with the viewer's ballot, or the viewer has told another of them so */
  disagreement: 'told' | 'toViewer' | null
  /** the line of reason that stands beside the household's ballot */
  reason: string | null
  /** the household has voted in a secret vote */
  marked: boolean
  /** the last ballot that somebody entered for this household, to confirm or to dispute */
  assisted: AssistedBallot | null
  /** why this household cannot cast now, or null */
  barred: { refused: Refusal; detail?: Detail } | null
}

export interface AssistedBallot {
  cast: string
  channel: Channel
  choice: string
  saidAt: Instant
  enteredAt: Instant
  disputeUntil: Instant
  /** it came after the close and is kept as 未计入 */
  late: boolean
  /** whether it stands as things are */
  counted: boolean
  disputed: boolean
  /** the household has said whether it is its own; it may say otherwise until `disputeUntil` */
  answered: boolean
  /** a telephone ballot that nobody has called back about */
  awaitsCall: boolean
  /** the household has cast itself since */
  replaced: boolean
}

export interface ResultView {
  matter: string
  room: { id: string; title: string }
  title: string
  vote: VoteCard
  /** the option asked about, or the one ahead in a choice */
  optionName: string | null
  options: { id: string; name: string }[]
  verdict: PublicVerdict
  /** what stands on the printed notice (公告编码); with it a recount finds any change */
  root: string
  rollHash: string
  turnout: TurnoutRow[]
  /** null of a secret vote, of which nothing smaller than itself is told */
  channels: ChannelReport | null
  certifiedAt: Instant | null
  receipt: Receipt | null
  /** the minority's reasons (少数意见), without names */
  dissent: string[]
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

export interface ClaimView {
  id: string
  door: string
  askedAt: Instant
}

/** Who of a household is confirmed and which of them acts for it (户代表); seen by none but these. */
export interface HouseholdView {
  household: string
  /** the first confirmed first */
  adults: { key: string; mine: boolean; since: Instant; how: Binding['how']; acts: boolean }[]
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
    bound: number
  }[]
}

export interface TurnoutView {
  matter: string
  title: string
  vote: VoteCard
  buildings: { building: string; courtyard: string; came: number; of: number }[]
  /** doors that have not voted: for the head and the grid worker only, and never how anyone did */
  missing: string[]
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

/** The community's own rule cards in force, each with the document it rests on. */
export interface CardsView {
  room: RoomHead
  cards: { rule: RuleCard; base: string; addedAt: Instant }[]
}

/** The roll of today for trying a rule out: households by the number of their line, without doors. */
export interface RehearsalView {
  matter: string
  title: string
  courtyards: { key: string; name: string }[]
  /** the community's own, beside the built-in ones */
  ownCards: RuleCard[]
  /** feasible sites, each with the households that would have standing */
  options: { id: string; name: string; affected: string[] }[]
  /** who has declared a gain and stands back where neighbours decide among themselves */
  recused: string[]
  roll: RollEntry[]
}

/** Assisted ballots that somebody else asks again (抽查); never how anyone did. */
export interface RechecksView {
  matter: string
  vote: string
  title: string
  question: string
  options: { id: string; name: string }[]
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

/** To whom the household's vote is given and for whom it votes; members of the room see who votes for whom. */
export interface ProxiesView {
  room: { id: string; title: string }
  given: { door: string; at: Instant } | null
  held: { household: string; door: string; at: Instant }[]
  /** all of the room, by doors */
  all: { from: string; to: string }[]
  most: number
}

/** The households that gave their vote to the viewer's, in the open vote of a matter. */
export interface HeldView {
  matter: string
  title: string
  vote: VoteCard
  /** what may be chosen between; none where it is yes or no */
  options: { id: string; name: string }[]
  held: {
    household: string
    door: string
    /** what the viewer's household cast for it; never what it cast itself */
    choice: string | null
    /** why nothing can be cast for it now, or null */
    barred: { refused: Refusal; detail?: Detail } | null
  }[]
}

export interface WorkView {
  room: RoomHead
  viewer: Viewer
  matters: (MatterCard & {
    tasks: Task[]
    waitingSince: Instant
    auto: boolean
    reason: HandUpReason | null
    /** until when this office owes the record of the party discussion; null where it owes none */
    partyStepBy: Instant | null
  })[]
}

/** What has to hold before a matter is closed. */
export interface ClosingView {
  lines: ClosingLine[]
}

/** What became of everything a place received in a period, in total and by room; numbers of matters only. */
export interface FiguresView {
  room: RoomHead
  period: Period
  total: Figures
  units: { title: string; figures: Figures }[]
}

/** The statements of a round for one person, the least answered first; never how anyone answered. */
export interface PollView {
  poll: string
  matter: string
  title: string
  round: number
  until: Instant
  /** what is attached to the statements about the option of this round */
  measures: readonly string[]
  statements: { id: string; text: string; mine: StatementAnswer | null; withMeasures: boolean }[]
  /** what became of the viewer's own statements */
  wrote: { id: string; text: string; standing: Standing; merged: boolean }[]
  /** how many more of one's own may be added */
  left: number
  /** why the viewer cannot answer now, or null */
  barred: { refused: Refusal; detail?: Detail } | null
}

/** A finished round as everybody of the unit sees it. It binds nobody. */
export interface ConsensusView {
  poll: string
  matter: string
  title: string
  round: number
  openedAt: Instant
  until: Instant
  /** by what the groups shown first are told apart */
  by: Partition
  /** keys of courtyards and what people call them */
  courtyards: { key: string; name: string }[]
  /** what was attached to the option of this round */
  measures: readonly string[]
  statements: { id: string; text: string }[]
  options: { id: string; name: string }[]
  result: PollResult
  /** what the round before said of the same statements; null in the first round */
  earlier: { poll: string; round: number; moved: readonly Moved[] } | null
}

/** The statements of the running round for those who moderate, held ones first; without their authors. */
export interface ModerationView {
  matter: string
  title: string
  poll: string | null
  until: Instant | null
  statements: { id: string; text: string; standing: Standing; seed: boolean; mine: boolean }[]
}

export interface Views {
  home: HomeView
  room: RoomView
  matter: MatterView
  ballot: BallotView
  result: ResultView
  proof: ProofView
  export: ExportFile
  claims: ClaimView[]
  roll: RollView
  household: HouseholdView
  turnout: TurnoutView
  callBacks: CallBacksView
  rechecks: RechecksView
  rehearsal: RehearsalView
  cards: CardsView
  proxies: ProxiesView
  held: HeldView
  doors: DoorsView
  envelopes: EnvelopesView
  poll: PollView
  consensus: ConsensusView
  moderation: ModerationView
  workbench: WorkView
  desk: WorkView
  closing: ClosingView
  figures: FiguresView
}

/** The slip that stays with the household (回执联): its code, until when it may be disputed, and whether it counts. */
export interface AssistedReceipt {
  door: string
  code: string
  counted: boolean
  /** it came after the close and is kept as 未计入 */
  late: boolean
  disputeUntil: Instant
}

/** What a command answers when it was done. */
export interface Done {
  bindByCode: { household: MyPlace }
  claimHousehold: { claim: string }
  confirmClaim: { door: string; accepted: boolean }
  suggest: { matter: string; mergedInto: string | null }
  sign: { households: number; threshold: number; counted: boolean }
  unsign: { households: number; threshold: number }
  importRoll: { households: number; added: number; changed: number; left: number }
  nameRepresentative: HouseholdView
  castBallot: Receipt
  openNotice: { served: true }
  fileObjection: Receipt
  disagree: { told: true }
  takeBackObjection: Receipt
  giveReason: { text: string }
  takeExport: ExportFile
  enterPaperBallot: AssistedReceipt
  takePhoneBallot: AssistedReceipt
  markDoor: { door: string; state: DoorState }
  grantProxy: ProxiesView
  revokeProxy: ProxiesView
  castSecret: { marked: true }
  takeEnvelope: { door: string; number: number }
  returnEnvelope: { door: string }
  /** false while the count of the second teller is missing */
  openEnvelopes: { opened: boolean }
  recheckBallot: { door: string; found: Found }
  answerAssisted: { counted: boolean }
  callBackBallot: { door: string; agreed: boolean }
  openPoll: { poll: string; until: Instant; held: number }
  answerStatement: { statement: string; answer: StatementAnswer }
  addStatement: { statement: string; standing: Standing; merged: boolean }
  moderateStatement: { admitted: boolean }
  addOption: { option: string; affected: number }
  addCard: { key: string; version: number }
  announceVote: { vote: string; opensFrom: Instant }
}
export type DoneOf<N extends CommandName> = N extends keyof Done ? Done[N] : { status: Status }
export type ViewOf<N extends ViewName> = Views[N]
