import type { BodyKind } from '../domain/body/body'
import type { ClaimStanding } from '../domain/claiming/claim'
import type { Answer as StatementAnswer } from '../domain/consensus/answer'
import type { Receipt } from '../domain/ballot/receipt'
import type { CommentGround, ObjectionEnd } from '../domain/hearing/objection'
import type { DoorState } from '../domain/channels/doors'
import type { Found } from '../domain/channels/recheck'
import type { Kinship } from '../domain/kinship/kinship'
import type { Status } from '../domain/matter/matter'
import type { Standing } from '../domain/poll/statement'
import type { Detail, Refusal } from '../domain/refusal'
import type { Instant } from '../domain/time'
import type { CommandName, ViewName } from './requests'
import type { MyPlace } from './views/people'
import type { CardCodeView, InvitationsView } from './views/invitations'
import type { HomeView, RoomView } from './views/room'
import type { BodiesView, BodyView } from './views/bodies'
import type { RightsView } from './views/rights'
import type { MatterView } from './views/matter'
import type { MeasuresView } from './views/measures'
import type { BallotPhotoView, PhotoView } from './views/photo'
import type { HearingView } from './views/hearing'
import type { BallotView, AssistedReceipt, ProxiesView, HeldView } from './views/ballot'
import type { MediationsView, MediationView, NeutralsView } from './views/mediation'
import type { ResultView, ProofView, ExportFile } from './views/result'
import type { TurnoutView, CallBacksView, RechecksView, DoorsView, EnvelopesView } from './views/doors'
import type { ClaimView, DoorstepView } from './views/claims'
import type { HouseholdView, RollView, CardsView, RehearsalView } from './views/roll'
import type { WorkView, ClosingView, FiguresView, ReplyTextsView } from './views/desk'
import type { FeedbackView, RoundView } from './views/feedback'
import type { PacketView } from './views/packet'
import type { BoardView, MeetingView, MonthView } from './views/street'
import type { OwnWordsView, ScreeningsView } from './views/screening'
import type { OfficialsView, RelativesView } from './views/offices'
import type { GatheringsView, GatheringView, HandsView } from './views/gathering'
import type { DeletionView, LookView, MyDataView, PrivacyView } from './views/privacy'
import type { PollView, ConsensusView, ModerationView } from './views/poll'

/** Every answer of a function: done, refused by name, or broken (`internal`, with an id for whoever looks). */
export type Reply<T> =
  | { ok: true; value: T; now: Instant }
  | { ok: false; refusal: Refusal; detail?: Detail; now: Instant }
  | { ok: false; refusal: 'internal'; request: string; now: Instant }

export interface Views {
  mediations: MediationsView
  mediation: MediationView
  neutrals: NeutralsView
  home: HomeView
  room: RoomView
  matter: MatterView
  rights: RightsView
  myRights: RightsView[]
  hearing: HearingView
  measures: MeasuresView
  proofPhoto: PhotoView
  ballot: BallotView
  result: ResultView
  proof: ProofView
  export: ExportFile
  claims: ClaimView[]
  guesses: { door: string; wrong: number }[]
  doorstep: DoorstepView
  roll: RollView
  household: HouseholdView
  bodies: BodiesView
  body: BodyView
  turnout: TurnoutView
  callBacks: CallBacksView
  rechecks: RechecksView
  ballotPhoto: BallotPhotoView
  rehearsal: RehearsalView
  cards: CardsView
  ruleDocument: PhotoView
  invitations: InvitationsView
  cardCode: CardCodeView
  proxies: ProxiesView
  held: HeldView
  doors: DoorsView
  envelopes: EnvelopesView
  poll: PollView
  consensus: ConsensusView
  moderation: ModerationView
  screenings: ScreeningsView
  screenedPhoto: PhotoView
  ownWords: OwnWordsView
  workbench: WorkView
  desk: WorkView
  closing: ClosingView
  packet: PacketView
  feedback: FeedbackView
  feedbackRound: RoundView
  replyTexts: ReplyTextsView
  figures: FiguresView
  officials: OfficialsView
  relatives: RelativesView
  board: BoardView
  meeting: MeetingView
  monthEnd: MonthView
  gatherings: GatheringsView
  gathering: GatheringView
  hands: HandsView
  privacy: PrivacyView
  myData: MyDataView
  deletion: DeletionView
  looks: LookView[]
}

/** What a command answers when it was done. */
export interface Done {
  makeInvitation: { invitation: string; until: Instant }
  enter: {
    room: string
    matter: string | null
    title: string
    where: 'here' | 'elsewhere' | 'guest'
    /** the room of one's own, for a neighbour of another unit */
    own: { id: string; title: string } | null
  }
  revokeInvitation: { revoked: true }
  bindByCode: { household: MyPlace; owned: boolean }
  claimHousehold: { claim: string }
  vouchFor: { vouched: number; needed: number }
  disputeClaim: { standing: ClaimStanding }
  answerDispute: { standing: ClaimStanding }
  decideDispute: { standing: ClaimStanding }
  appealDispute: { standing: ClaimStanding }
  leaveHousehold: { left: true }
  endOwnership: { ended: true }
  reportDeparture: { reported: number }
  reportDoorLeft: { reported: number }
  stayInHousehold: { stays: true }
  /** alone: a vote is open, and a second person has still to say the same */
  confirmClaim: { door: string; accepted: boolean; alone: boolean }
  /** `held`: it waits for somebody to look at it, and is no matter yet */
  suggest: { matter: string; mergedInto: string | null; held?: true }
  reportWords: { reported: true }
  lookAtWords: { admitted: boolean }
  appealScreening: { due: Instant }
  /** messages allowed about this matter and not spent yet */
  followMatter: { messages: number }
  look: { at: Instant }
  sign: { households: number; threshold: number; counted: boolean }
  unsign: { households: number; threshold: number }
  importRoll: { households: number; added: number; changed: number; left: number }
  importBody: { seats: number; added: number; left: number }
  takeSeat: { kind: BodyKind; number: string }
  checkIn: { at: Instant }
  nameRepresentative: HouseholdView
  castBallot: Receipt
  openNotice: { served: true }
  fileObjection: Receipt
  disagree: { told: true }
  takeBackObjection: Receipt
  /** `held`: nobody else reads it before somebody has looked at it */
  giveReason: { text: string; held: boolean }
  takeExport: ExportFile
  enterPaperBallot: AssistedReceipt
  enterPaperObjection: AssistedReceipt
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
  proposeMeasure: { measure: string }
  confirmMeasure: { kept: boolean }
  openHearing: { until: Instant; heard: number }
  /** kept as a comment: why; `held` while somebody looks at the words */
  raiseObjection: { comment: CommentGround | null; held: boolean }
  endObjection: { ended: ObjectionEnd }
  addOption: { option: string; affected: number }
  /** how many were added, and how many have standing now */
  addAffected: { added: number; affected: number }
  judgeNobody: { agrees: boolean }
  /** the code that whoever is to take the office brings */
  appointOfficial: { code: string; name: string }
  takeOffice: { name: string; until: Instant }
  keepStation: { members: number; residents: number }
  endMandate: { ended: true }
  declareRelative: { door: string; status: Kinship['status'] }
  pointOutRelative: { door: string; status: Kinship['status'] }
  decideRelative: { door: string; status: Kinship['status'] }
  inviteGuest: { guest: string }
  askMediation: { mediation: string }
  answerMediation: MediationDone
  sayInMediation: MediationDone
  wordAgreement: MediationDone
  signAgreement: MediationDone
  leaveMediation: MediationDone
  listNeutral: { neutral: string }
  strikeNeutral: { neutral: string }
  tellAtDoor: { told: true }
  takeBackTelling: { told: false }
  /** false: the household asked nothing here, and nothing is kept */
  readAnswer: { told: boolean }
  keepReplyText: { texts: number }
  dropReplyText: { texts: number }
  addCard: { key: string; version: number }
  announceVote: { vote: string; opensFrom: Instant }
  /** `held`: nobody else reads it before it is answered */
  askQuestion: { question: string; due: Instant; held: boolean }
  replyQuestion: { answered: true }
  noteReply: { told: true }
  sendOut: { receipt: string }
  recordGathering: { heldAt: Instant }
  callGathering: { gathering: string }
  callOffGathering: { gathering: string }
  openGathering: { code: string }
  attendGathering: { came: true }
  listNeighbour: { door: string }
  noteTalk: { gathering: string }
  enterHand: AssistedReceipt
  endGathering: { came: number }
  /** `held`: nobody else reads the objection before somebody has looked at it */
  answerMinutes: { agreed: boolean; held: boolean }
  conveneMeeting: { meeting: string }
  endMeeting: { meeting: string }
  agreeTo: PrivacyView
  withdrawConsent: PrivacyView
  deleteAccount: { deleted: true }
}

/** Where a mediation stands after a step; gone when nothing is left of it. */
interface MediationDone {
  status: 'asked' | 'open' | 'agreed' | 'gone'
}

export type DoneOf<N extends CommandName> = N extends keyof Done ? Done[N] : { status: Status }

export type ViewOf<N extends ViewName> = Views[N]
