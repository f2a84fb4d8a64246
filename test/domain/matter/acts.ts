import { PAUSE_GROUNDS, pauseMatter } from '../../../src/domain/levels/pause'
import { askReopening, REOPENING_GROUNDS } from '../../../src/domain/levels/reopening'
import type { Meeting } from '../../../src/domain/meeting/meeting'
import { deferItem, resolveItem } from '../../../src/domain/meeting/resolving'
import { addAffected } from '../../../src/domain/affected/addAffected'
import { judgeNobody, stateNobody } from '../../../src/domain/affected/nobody'
import { DAY } from '../../../src/domain/time'
import { openHearing } from '../../../src/domain/hearing/openHearing'
import { bringBack, sendOut } from '../../../src/domain/service/sendingOut'
import { announceVote, withdrawAnnouncement } from '../../../src/domain/matter/announcing'
import type { Act } from '../../../src/domain/matter/authority'
import * as casework from '../../../src/domain/levels/casework'
import { handUp } from '../../../src/domain/levels/handingUp'
import { certifyResult, extendVote } from '../../../src/domain/matter/afterClose'
import type { MatterEvent } from '../../../src/domain/matter/event'
import { HAND_UP_REASONS, RETURN_CODES } from '../../../src/domain/levels/level'
import type { Matter } from '../../../src/domain/matter/matter'
import { declareInterest, openVote } from '../../../src/domain/matter/opening'
import { addOption, appraise } from '../../../src/domain/matter/options'
import { startPetition, withdrawMatter } from '../../../src/domain/matter/petition'
import { recordPartyDiscussion } from '../../../src/domain/matter/partyStep'
import { acceptTriage, refuseTriage } from '../../../src/domain/matter/triage'
import { VOID_GROUNDS, voidVote } from '../../../src/domain/matter/voiding'
import { openPoll } from '../../../src/domain/poll/opening'
import { decideRecusal } from '../../../src/domain/recusal/decidingRecusal'
import { answerRecusal, appealRecusal, proposeRecusal } from '../../../src/domain/recusal/proposingRecusal'
import { RECUSAL_GROUNDS } from '../../../src/domain/recusal/recusal'
import { joinMatters, widenRoom } from '../../../src/domain/jointRoom/joining'
import type { Actor } from '../../../src/domain/office'
import type { Refused } from '../../../src/domain/refusal'
import type { Instant } from '../../../src/domain/time'
import { card, rollOf } from '../deciding/village'
import { LADDER, UNIT } from './village'

/** A small place, so that a crowd is quick: six of its households live beside site A. */
export const ROLL = rollOf({ W: 13, E: 6 })
export const NEAR = ROLL.slice(0, 6).map(each => each.household)

/** One of five meetings in a row, each with the matter on its agenda. */
const meetingOn = (matter: string, pick: number): Meeting => ({
  id: `street:2027-Q${1 + (pick % 5)}`,
  street: 'street',
  quarter: '2027-Q1',
  heldAt: 0,
  attendance: ['城管'],
  agenda: [{ matter, community: 'riverside', title: '' }],
  standing: { status: 'convened' },
  request: 'r',
  version: 1
})

type Decision = (matter: Matter, actor: Actor, pick: number, now: Instant) => MatterEvent[] | Refused

const REASON = '理由已经写清楚'
export const of = <T>(list: readonly T[], pick: number): T => list[pick % list.length]!
const nothing: Decision = () => []
const siteOf = (matter: Matter, pick: number): string =>
  of(matter.options.map(each => each.id).concat('none'), pick)
/** The same matter as another room has it, which asks for the same ground. */
const twin = (matter: Matter): Matter & { roomTitle: string } => ({
  ...matter,
  id: 'twin',
  proposer: { person: 'p-E-09', household: 'E-09' },
  roomTitle: '东院议事厅'
})
const lastRecusal = ({ recusals }: Matter): string => recusals[recusals.length - 1]?.id ?? 'none'
const saying = (actor: Actor) => ({ actor, office: 'secretary', instead: [] }) as const

/** How each act is tried; whatever it leaves to choose comes from `pick`. */
export const ACTS = {
  sign: nothing,
  castBallot: nothing,
  startPetition: (matter, _, __, now) => startPetition(matter, ROLL.length, now),
  withdrawMatter: (matter, actor, pick) => (pick % 9 ? { refused: 'BUSY' } : withdrawMatter(matter, actor)),
  triage: (matter, _, pick, now) =>
    pick % 6
      ? acceptTriage(
          matter,
          { category: 'publicService', location: pick % 2 > 0, reason: REASON, important: pick % 4 === 0 },
          now
        )
      : refuseTriage(matter, { reason: REASON }),
  addOption: (matter, _, pick) => {
    const id = `o${matter.options.length}`
    return addOption(
      matter,
      { id, name: `点位${id}`, x: (pick % 5) * 25, y: 0, cost: 100 },
      { affected: pick % 2 ? NEAR : [], host: 'W' }
    )
  },
  appraise: (matter, _, pick) =>
    appraise(matter, {
      option: of(
        matter.options
          .filter(each => !each.appraisal)
          .map(each => each.id)
          .concat('none'),
        0
      ),
      feasible: pick % 5 > 0,
      cause: pick % 10 ? 'pipes' : null,
      note: REASON
    }),
  openHearing: (matter, _, pick, now) => openHearing(matter, { option: siteOf(matter, pick) }, now),
  addAffected: (matter, actor, pick) =>
    pick % 5
      ? { refused: 'BUSY' }
      : addAffected(matter, saying(actor), { option: siteOf(matter, pick), reason: REASON }, [
          { household: of(ROLL, pick).household, courtyard: 'W' }
        ]),
  stateNobody: (matter, actor, pick) =>
    stateNobody(matter, saying(actor), { option: siteOf(matter, pick), reason: REASON }),
  judgeNobody: (matter, actor, pick) =>
    judgeNobody(matter, saying(actor), {
      option: siteOf(matter, pick),
      agrees: pick % 4 > 0,
      reason: REASON
    }),
  declareInterest: (matter, actor, pick) =>
    pick % 6 ? { refused: 'BUSY' } : declareInterest(matter, actor.household?.id ?? '', REASON),
  announceVote: (matter, actor, pick, now) => {
    const need = matter.needConfirmedAt === null
    const place = pick % 3 ? 'choice' : 'site'
    const about = !matter.location ? 'measure' : need && pick % 8 ? 'need' : place
    const key = about === 'site' || about === 'choice' ? 'facility' : 'ordinary'
    const option = of(matter.options.map(each => each.id).concat('none'), pick)
    const vote = `v${matter.votes.length}.${now}`
    return announceVote(
      matter,
      { vote, about, question: REASON, option, windowDays: 7 },
      card(key),
      actor.person,
      now
    )
  },
  withdrawAnnouncement: (matter, _, pick) =>
    pick % 8 ? { refused: 'BUSY' } : withdrawAnnouncement(matter, { reason: REASON }),
  openVote: (matter, actor, _, now) => {
    const rule = card(matter.stage.status === 'announced' ? matter.stage.announcement.card : 'ordinary')
    return openVote(matter, actor, { rule, rollHash: 'hash', roll: ROLL, ladder: LADDER }, [], now)
  },
  extendVote: (matter, actor, pick, now) =>
    extendVote(
      matter,
      actor,
      { vote: of(matter.votes.map(each => each.id).concat('none'), pick), affectedServed: pick % 2 > 0 },
      [],
      now
    ),
  openPoll: (matter, _, pick, now) =>
    openPoll(
      matter,
      {
        poll: `p${matter.polls.length}`,
        windowDays: 1 + (pick % 30),
        beside: null,
        measures: [],
        seeds: [{ text: '最好离住户远一些', option: null }]
      },
      now
    ),
  proposeRecusal: (matter, actor, pick, now) =>
    proposeRecusal(
      matter,
      actor,
      {
        recusal: `r${matter.recusals.length}`,
        household: of(['W-01', 'E-05', 'W-12'], pick),
        ground: of(RECUSAL_GROUNDS, pick),
        option: pick % 8 ? siteOf(matter, pick) : null,
        evidence: REASON
      },
      now
    ),
  answerRecusal: (matter, actor, pick) =>
    answerRecusal(matter, actor, { recusal: lastRecusal(matter), agrees: pick % 3 === 0, text: REASON }),
  appealRecusal: (matter, actor, _, now) =>
    appealRecusal(matter, actor, { recusal: lastRecusal(matter), text: REASON }, now),
  decideRecusal: (matter, actor, pick, now) =>
    decideRecusal(
      matter,
      actor,
      { recusal: lastRecusal(matter), imposed: pick % 3 > 0, reason: REASON },
      { unit: UNIT, ladder: LADDER, onRoll: ROLL.length, instead: [] },
      now
    ),
  recordPartyDiscussion: (matter, _, __, now) =>
    recordPartyDiscussion(
      matter,
      { heldAt: now, body: '社区党委会议', opinion: 'oppose', text: REASON },
      now
    ),
  voidVote: (matter, actor, pick, now) =>
    voidVote(
      matter,
      actor,
      {
        vote: of(matter.votes.map(each => each.id).concat('none'), pick),
        ground: of(VOID_GROUNDS, pick),
        evidence: REASON,
        reason: REASON,
        touched: ROLL.slice(0, pick % ROLL.length).map(each => each.household)
      },
      { unit: UNIT, ladder: LADDER, instead: [] },
      now
    ),
  widenRoom: (matter, _, pick, now) =>
    pick % 8
      ? { refused: 'BUSY' }
      : widenRoom(
          matter,
          { asked: [], reason: REASON, widened: { gained: ['东院'], all: ['西院', '东院'] }, ladder: LADDER },
          now
        ),
  joinMatters: (matter, actor, pick, now) => {
    if (pick % 8) return { refused: 'BUSY' }
    const widened = pick % 3 ? { gained: ['东院'], all: ['西院', '东院'] } : { gained: [], all: [] }
    const by = { ...saying(actor), reason: REASON, widened, ladder: LADDER }
    const hosts = pick % 16 > 0
    const joined = hosts
      ? joinMatters(matter, twin(matter), by, now)
      : joinMatters(twin(matter), { ...matter, roomTitle: '西院议事厅' }, by, now)
    return 'refused' in joined ? joined : hosts ? joined.host : joined.other
  },
  certifyResult: (matter, actor, _, now) => certifyResult(matter, actor, LADDER, [], now),
  handUp: (matter, _, pick, now) =>
    pick % 7
      ? { refused: 'BUSY' }
      : handUp(matter, { reason: of(HAND_UP_REASONS, pick), ask: REASON }, LADDER, now),
  sendOut: (matter, _, pick, now) =>
    pick % 4
      ? { refused: 'BUSY' }
      : sendOut(
          matter,
          { station: '工作站', ask: REASON, days: 1 + (pick % 30), receipt: `${now}` },
          LADDER,
          now
        ),
  bringBack: (matter, _, pick, now) =>
    bringBack(matter, { answered: pick % 2 > 0, text: REASON }, LADDER, now),
  accept: matter => casework.accept(matter),
  returnMatter: (matter, _, pick, now) =>
    casework.returnMatter(matter, { code: of(RETURN_CODES, pick), reason: REASON }, LADDER, now),
  answer: (matter, _, pick, now) =>
    casework.answer(
      matter,
      { kind: of(['decision', 'support', 'refusal'] as const, pick), text: REASON },
      'secretary',
      LADDER,
      now
    ),
  askReview: (matter, _, __, now) => casework.askReview(matter, { ask: REASON }, LADDER, now),
  pauseMatter: (matter, _, pick, now) =>
    pauseMatter(matter, { ground: of(PAUSE_GROUNDS, pick), days: 1 + (pick % 30), reason: REASON }, now),
  askReopening: (matter, actor, pick, now) =>
    askReopening(
      matter,
      actor.household?.id ?? '',
      { ground: of(REOPENING_GROUNDS, pick), reason: REASON },
      LADDER,
      now
    ),
  resolveItem: (matter, _, pick, now) =>
    resolveItem(
      matter,
      meetingOn(matter.id, pick),
      {
        kind: of(['decision', 'support', 'refusal'] as const, pick),
        department: '城管',
        text: REASON,
        by: now + DAY
      },
      LADDER,
      now
    ),
  deferItem: (matter, _, pick, now) => deferItem(matter, meetingOn(matter.id, pick), { reason: REASON }, now),
  closeMatter: (matter, actor, _, now) => casework.closeMatter(matter, actor, [], [], now)
} as const satisfies Partial<Record<Act, Decision>>

export type Played = keyof typeof ACTS
export const PLAYED = Object.keys(ACTS) as Played[]
export const isPlayed = (act: Act): act is Played => act in ACTS
