import { isDeliberating } from '../levels/deliberating'
import { OWN_KEY } from '../deciding/communityCard'
import { isOfDwellings } from '../deciding/roll'
import { bySilence, type Card } from '../deciding/ruleCard'
import { cardName } from '../deciding/ruleCards'
import { nobodyBars } from '../affected/nobody'
import { hearingBars } from '../hearing/unheard'
import { packageBars } from '../measure/proposing'
import { refuse, type Refused } from '../refusal'
import { DAY, type Instant } from '../time'
import { decisionBars } from './decision'
import type { MatterEvent } from './event'
import type { Matter } from './matter'
import type { VoteAbout } from './vote'
import { feasibleOptions, sitesAsked } from './options'
import { failedSites, revoteOn } from './revote'
import { reasonText } from './text'

/**
 * The notice before a vote: what is asked, under which rule, not before which day.
 * Need and place are decided apart: a site is voted on only once the need is confirmed and two sites were found
 * feasible (NEED_ALTERNATIVES), so that saying no to one is not saying no to all, and everybody with standing was heard
 * (TOO_EARLY) or two officials agree that nobody has any (EVIDENCE_MISSING). A card by which persons vote one by one needs a roll of them (EVIDENCE_MISSING); households are never
 * counted in their place. What was decided stands for 180 days (DUPLICATE), and a measure due before the vote could close
 * promises nothing (INCOMPLETE_MITIGATION). `seats` are those whose term runs in the body it asks.
 */
export const announceVote = (
  matter: Matter,
  input: {
    vote: string
    about: VoteAbout
    question: string
    option: string | null
    windowDays: number
    secret?: boolean
    /** fen */
    cost?: number | null
    undoable?: boolean | null
  },
  card: Card,
  by: string,
  now: Instant,
  seats = 0
): MatterEvent[] | Refused => {
  const { status } = matter.stage
  if (status === 'announced' || status === 'voting') return refuse('VOTE_FROZEN')
  if (!isDeliberating(matter) && status !== 'mitigating' && status !== 'runoff')
    return refuse('WRONG_STAGE', { status })
  const decided = decisionBars(matter, now)
  if (decided) return decided
  if (!isOfDwellings(card) && seats === 0) return refuse('EVIDENCE_MISSING', { voters: card.voters })
  const question = reasonText(input.question)
  if (typeof question !== 'string') return question
  const loud = bySilence(card) ? mustBeAsked(matter, input) : null
  if (loud) return loud
  const site = mayAsk(matter, input.about, input.option, now)
  if (site) return site
  if (isPlace(input.about) && (bySilence(card) || card.affected === null))
    return refuse('INVALID_EVENT', { field: 'card' })
  const { min, max } = card.windowDays
  if (input.windowDays < min || input.windowDays > max)
    return refuse('LIMIT_REACHED', { window: true, min, max })
  const opensFrom = now + card.noticeDays * DAY
  const option = input.about === 'site' ? input.option : null
  const asked = sitesAsked(matter, { about: input.about, option })
  const outrun = packageBars(matter, asked, opensFrom + input.windowDays * DAY)
  if (outrun) return outrun
  return [
    {
      type: 'VoteAnnounced',
      announcement: {
        vote: input.vote,
        about: input.about,
        question,
        option,
        card: cardName(card),
        ...(card.key.startsWith(OWN_KEY) && { rule: card }),
        by,
        announcedAt: now,
        opensFrom,
        windowDays: input.windowDays,
        ...(card.class !== 'consult' && { statutory: true }),
        ...(bySilence(card) && typeof input.cost === 'number' && { cost: input.cost }),
        ...(input.secret && { secret: true })
      }
    }
  ]
}

export const withdrawAnnouncement = (matter: Matter, input: { reason: string }): MatterEvent[] | Refused => {
  if (matter.stage.status === 'voting') return refuse('VOTE_FROZEN')
  if (matter.stage.status !== 'announced') return refuse('WRONG_STAGE', { status: matter.stage.status })
  const reason = reasonText(input.reason)
  return typeof reason === 'string' ? [{ type: 'AnnouncementWithdrawn', reason }] : reason
}

/**
 * Why silence may not decide this (无异议办理): only what can be undone, has no affected household and costs less than the
 * community's cap.
 */
const mustBeAsked = (
  { location, settings }: Matter,
  { about, cost, undoable }: { about: VoteAbout; cost?: number | null; undoable?: boolean | null }
): Refused | null => {
  if (location || about !== 'measure') return refuse('FORBIDDEN', { silence: 'affected' })
  if (undoable !== true) return refuse('FORBIDDEN', { silence: 'lasting' })
  if (typeof cost !== 'number') return refuse('INVALID_EVENT', { field: 'cost' })
  return cost < settings.noObjectionCap
    ? null
    : refuse('LIMIT_REACHED', { silence: true, cap: settings.noObjectionCap, cost })
}

const mayAsk = (matter: Matter, about: VoteAbout, option: string | null, now: Instant): Refused | null => {
  if (about === 'need') return matter.needConfirmedAt === null ? null : refuse('DUPLICATE', { need: true })
  if (about === 'measure')
    return matter.location ? refuse('NEED_ALTERNATIVES', { feasible: 0, need: 2 }) : null
  if (matter.needConfirmedAt === null) return refuse('TOO_EARLY', { need: true })
  const feasible = feasibleOptions(matter)
  if (feasible.length < 2) return refuse('NEED_ALTERNATIVES', { feasible: feasible.length, need: 2 })
  const { status } = matter.stage
  const revote = revoteOn(matter)
  if (revote && (about === 'choice' || !revote.some(each => each === option)))
    return refuse('VOTE_FROZEN', status === 'runoff' ? { runoff: true } : { revote: true })
  const failed = failedSites(matter)
  const again = about === 'choice' ? feasible.map(({ id }) => id) : [option ?? '']
  if (again.every(each => failed.includes(each))) return refuse('DUPLICATE', { site: true })
  const asked = about === 'choice' ? feasible : feasible.filter(({ id }) => id === option)
  if (asked.length === 0) return refuse('NOT_FOUND')
  const bars = asked.map(({ id }) => nobodyBars(matter, id) ?? hearingBars(matter, id, now))
  return bars.find(each => each !== null) ?? null
}

/** The sites a yes or no may be asked about now. */
export const votableSites = (matter: Matter, now: Instant): readonly string[] =>
  feasibleOptions(matter)
    .map(({ id }) => id)
    .filter(id => mayAsk(matter, 'site', id, now) === null)

const isPlace = (about: VoteAbout): boolean => about === 'site' || about === 'choice'
