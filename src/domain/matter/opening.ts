import type { FrozenBody } from '../body/body'
import { compositionBars } from '../body/composition'
import { homeOf, isOfDwellings, type RollEntry } from '../deciding/roll'
import type { Card } from '../deciding/ruleCard'
import type { Actor } from '../office'
import { refuse, type Refused } from '../refusal'
import { DAY, type Instant } from '../time'
import type { Courtyard } from '../unit'
import type { Objection } from '../hearing/objection'
import { objectionsBar } from '../hearing/replying'
import { objectionCount } from '../hearing/printed'
import { raised } from '../levels/handingUp'
import { leftTooFew } from '../recusal/decidingRecusal'
import type { MatterEvent } from './event'
import type { Ladder } from '../levels/ladder'
import { above } from '../levels/ladder'
import type { Announcement, BallotOption } from './vote'
import type { Matter } from './matter'
import { feasibleOptions, sitesAsked } from './options'
import { partyStepBars } from './partyStep'
import { pendingFor, recusalsFrozen, recusedFrom, siteBars } from '../recusal/recusal'
import { markedCard } from './reserved'
import { standingIn, standingOn } from './standing'
import { secrecyBars } from '../channels/secret'
import { processRecusal, stakeOf } from '../recusal/stake'
import { stationBars, type Station } from '../station/station'

/** What the shell has frozen and hashed before the vote opens. */
export interface Freeze {
  rule: Card
  rollHash: string
  roll: readonly RollEntry[]
  /** whose members are on the roll, where a card asks one */
  body?: FrozenBody
  /** doors through which one household would vote twice; nothing opens until the register says where it lives */
  twice?: readonly (readonly string[])[]
  ladder: Ladder
  /** of the room; a result names them as people do */
  courtyards?: readonly Courtyard[]
  /** households under the petition, which takes no names while a vote runs */
  petitioners?: number
  /** what households wrote about the sites of the matter */
  objections?: readonly Objection[]
  /** of the room; null where it keeps none */
  station?: Station | null
}

/** The ballot of an announced choice: every feasible site, each with who has standing in it; none for a yes or no. */
const ballotOptions = (
  matter: Matter,
  { about }: Pick<Announcement, 'about'>,
  onRoll: ReadonlySet<string>
): readonly BallotOption[] =>
  about === 'choice'
    ? feasibleOptions(matter).map(({ id, name, host }) => ({
        id,
        name,
        host,
        affected: standingOn(matter, id).filter(each => onRoll.has(each))
      }))
    : []

/**
 * A household says itself that it would gain from a result (利益申报), wherever the thing is put or from one site alone: it
 * leaves both counts when the next vote opens that this is about. Recusals of a vote that has opened stand until that vote
 * has its end.
 */
export const declareInterest = (
  matter: Matter,
  household: string,
  ground: string,
  option: string | null = null
): MatterEvent[] | Refused => {
  const frozen = recusalsFrozen(matter)
  if (frozen) return frozen
  const lost = siteBars(matter, option)
  if (lost) return lost
  if (recusedFrom(matter, option === null ? [] : [option]).includes(household))
    return refuse('DUPLICATE', { recusal: true })
  return [{ type: 'InterestDeclared', household, ground, ...(option !== null && { option }) }]
}

/**
 * Opens the announced vote and freezes rule, roll, recusals and option. Refused before the notice has run
 * (TOO_EARLY), to the proposer and to whoever lives in an affected or conflicted household (PROCESS_RECUSAL), and while
 * a recusal is undecided (ANSWER_REQUIRED), the party step is missing (PARTY_STEP_MISSING), an objection still waits for
 * its answer (OBJECTION_OPEN)
 * or a household stands on the roll twice (DUPLICATE), or a body has no members or not those that the law asks, or the
 * station is out of order (EVIDENCE_MISSING, COMPOSITION_RULE). Where too few are left to vote, the matter goes up
 * instead.
 */
export const openVote = (
  matter: Matter,
  actor: Actor,
  freeze: Freeze,
  instead: readonly string[],
  now: Instant
): MatterEvent[] | Refused => {
  if (matter.stage.status === 'voting') return refuse('VOTE_FROZEN')
  if (matter.stage.status !== 'announced') return refuse('WRONG_STAGE', { status: matter.stage.status })
  const { announcement } = matter.stage
  if (!isOfDwellings(freeze.rule) && !freeze.body?.members)
    return refuse('EVIDENCE_MISSING', { voters: freeze.rule.voters })
  const affected = standingIn(matter, announcement)
  const stake = stakeOf(matter, actor, affected)
  if (stake) return processRecusal(stake, instead)
  if (now < announcement.opensFrom) return refuse('TOO_EARLY', { from: announcement.opensFrom })
  const disordered = matter.level === 'L1' ? stationBars(freeze.station ?? null) : null
  if (disordered) return disordered
  const onRoll = new Set(freeze.roll.map(homeOf))
  const unheard = partyStepBars(matter, freeze.rule)
  if (unheard) return unheard
  const ill = freeze.body ? compositionBars(freeze.body) : null
  if (ill) return ill
  if (freeze.twice && freeze.twice.length > 0)
    return refuse('DUPLICATE', { onRoll: freeze.twice.map(doors => doors.join('、')) })
  const asked = sitesAsked(matter, announcement)
  const pending = pendingFor(matter, asked).length
  if (pending > 0) return refuse('ANSWER_REQUIRED', { recusals: pending })
  const options = ballotOptions(matter, announcement, onRoll)
  const { objections = [] } = freeze
  const measures = matter.measure.proposed.filter(({ option }) => asked.includes(option))
  const waits = objectionsBar(matter, asked, objections, now)
  if (waits) return waits
  const recused = recusedOn(matter, asked, onRoll)
  const to = above(matter.level)
  if (to && leftTooFew(freeze.rule, freeze.roll.length, recused.length))
    return [raised(matter, to, 'conflict_left_too_few', '', true, freeze.ladder, now)]
  const bars = mayBeSecret(matter, announcement, freeze)
  if (bars) return bars
  return [
    {
      type: 'VoteOpened',
      vote: announcement.vote,
      rule: markedCard(freeze.rule, matter.reservedTo),
      ...(freeze.body && { body: freeze.body }),
      rollHash: freeze.rollHash,
      onRoll: freeze.roll.length,
      ...(freeze.petitioners !== undefined && { petitioners: freeze.petitioners }),
      eligible: freeze.roll.length - (freeze.rule.class === 'consult' ? recused.length : 0),
      recused,
      affected: affected.filter(each => onRoll.has(each)),
      ...(options.length > 0 && { options }),
      ...(freeze.courtyards && { courtyards: freeze.courtyards }),
      ...objectionCount(matter, asked, objections),
      ...(measures.length > 0 && { measures }),
      closesAt: now + announcement.windowDays * DAY
    }
  ]
}

/** Why a notice may not ask in secret, by the roll as it is; null for one that does not ask in secret. */
export const mayBeSecret = (
  matter: Matter,
  announcement: Announcement,
  { rule, roll }: Pick<Freeze, 'rule' | 'roll'>
): Refused | null => {
  if (!announcement.secret) return null
  const onRoll = new Set(roll.map(homeOf))
  const affected = standingIn(matter, announcement)
  const options = ballotOptions(matter, announcement, onRoll)
  return secrecyBars(
    { rule, affected, options },
    roll,
    recusedOn(matter, sitesAsked(matter, announcement), onRoll)
  )
}

const recusedOn = (matter: Matter, asked: readonly string[], onRoll: ReadonlySet<string>): string[] =>
  recusedFrom(matter, asked)
    .filter(each => onRoll.has(each))
    .sort()
