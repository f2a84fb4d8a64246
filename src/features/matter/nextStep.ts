import type { MatterView } from '../../contract/views/matter'
import type { Act } from '../../domain/matter/authority'
import type { Offer } from '../../domain/matter/offers'
import type { Refused } from '../../domain/refusal'
import type { Instant } from '../../domain/time'

/** The one thing this person can do now, or what keeps them from it. */
export type NextStep =
  | { kind: 'vote'; voted: boolean }
  /** the members of a body vote, and whoever has a seat confirms it on the ballot */
  | { kind: 'seat'; refusal: Refused }
  | { kind: 'petition'; act: 'sign' | 'startPetition' }
  | { kind: 'office'; act: OfficeAct }
  | { kind: 'join'; act: HouseholdAct | null }
  /** the text they agreed to is another one now, and they say yes to it first */
  | { kind: 'consent'; refusal: Refused }
  | { kind: 'barred'; act: HouseholdAct; refusal: Refused }
  | { kind: 'none' }

/** In this order a household is asked first. */
const HOUSEHOLD_ACTS = ['castBallot', 'sign', 'startPetition'] as const satisfies readonly Act[]
export type HouseholdAct = (typeof HOUSEHOLD_ACTS)[number]

/** Where an office does each of its acts; every one of these pages takes `matter`. */
export const OFFICE_PAGES = {
  triage: 'packages/head/triage/index',
  openVote: 'packages/head/open/index',
  announceVote: 'packages/head/open/index',
  withdrawAnnouncement: 'packages/head/open/index',
  extendVote: 'packages/head/turnout/index',
  openEnvelopes: 'packages/grid/envelopes/index',
  proposeMeasure: 'packages/place/measures/index',
  proveMeasure: 'packages/place/measures/index',
  openHearing: 'packages/place/hearing/index',
  addAffected: 'packages/place/affected/index',
  stateNobody: 'packages/place/affected/index',
  judgeNobody: 'packages/place/affected/index',
  addOption: 'packages/head/options/index',
  openPoll: 'packages/poll/open/index',
  certifyResult: 'packages/desk/work/index',
  recordPartyDiscussion: 'packages/desk/work/index',
  accept: 'packages/desk/work/index',
  answer: 'packages/desk/work/index',
  returnMatter: 'packages/desk/work/index',
  bringBack: 'packages/desk/work/index',
  closeMatter: 'packages/desk/work/index',
  appraise: 'packages/desk/work/index',
  voidVote: 'packages/desk/work/index',
  decideRecusal: 'packages/desk/work/index',
  joinMatters: 'packages/desk/work/index',
  handUp: 'packages/head/handUp/index'
} as const satisfies Partial<Record<Act, string>>
export type OfficeAct = keyof typeof OFFICE_PAGES

/** The household's ballot first, then what an office owes, then a name under a petition. */
export const nextStep = (view: MatterView, now: Instant): NextStep => {
  const { offers, myBallot, petition, viewer, outcome } = view
  const ballot = offers.find(each => each.action === 'castBallot')
  if (ballot && ballot.refusal === null) return { kind: 'vote', voted: myBallot?.voted ?? false }
  const office = offers.find(
    each => isOfficeAct(each.action) && !BY_THE_WAY.includes(each.action) && each.refusal === null
  )
  if (office && isOfficeAct(office.action)) return { kind: 'office', act: office.action }
  for (const act of HOUSEHOLD_ACTS) {
    const offer = offers.find(each => each.action === act)
    const over = act === 'sign' && petition !== null && petition.until <= now
    if (offer && !over) return forHousehold(act, offer)
  }
  const stranger = viewer.household === null && viewer.offices.length === 0
  return stranger && outcome === null ? { kind: 'join', act: null } : { kind: 'none' }
}

/** What else an office may do here, and why not. */
export const otherOffices = (offers: readonly Offer[], next: NextStep) =>
  offers.flatMap(({ action, refusal }) =>
    isOfficeAct(action) && !(next.kind === 'office' && next.act === action) ? [{ act: action, refusal }] : []
  )

const forHousehold = (act: HouseholdAct, { refusal }: Offer): NextStep => {
  if (refusal?.refused === 'CONSENT_MISSING')
    return refusal.detail?.withdrawn === true ? { kind: 'join', act } : { kind: 'consent', refusal }
  if (refusal?.refused === 'NOT_VERIFIED') return { kind: 'join', act }
  if (refusal?.refused === 'NOT_ELIGIBLE' && refusal.detail?.body !== undefined)
    return { kind: 'seat', refusal }
  if (refusal) return { kind: 'barred', act, refusal }
  return act === 'castBallot' ? { kind: 'vote', voted: false } : { kind: 'petition', act }
}

/** What an office may do and nobody waits for first. */
const BY_THE_WAY: readonly Act[] = ['voidVote', 'decideRecusal', 'addAffected', 'joinMatters']

const isOfficeAct = (action: Act): action is OfficeAct => action in OFFICE_PAGES
