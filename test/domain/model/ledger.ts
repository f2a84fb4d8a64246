import { YES_NO, type YesNo } from '../../../src/domain/deciding/ballot'
import type { Outcome } from '../../../src/domain/deciding/verdict'
import type { Refusal } from '../../../src/domain/refusal'
import { DAY, HOUR, type Instant } from '../../../src/domain/time'
import { asWritten } from '../deciding/asWritten'
import { card } from '../deciding/village'
import { NEAR, ROLL } from '../matter/acts'
import type { Deed, Life } from './deed'
import { choiceOf, holderAt, householdAt } from './world'

/** What a household said, or what somebody wrote down for it. */
interface Said {
  channel: 'online' | 'paper' | 'phone' | 'proxy'
  choice: YesNo
  at: Instant
  saidAt: Instant
  person: string
  late: boolean
  words: readonly { by: 'household' | 'callBack' | 'recheck'; agreed: boolean; at: Instant }[]
}

/** The vote in the plainest form: an exercise book in which everything that was said is written down in order. */
export interface Ledger {
  about: Life['about']
  declared: readonly string[]
  opened: { at: Instant; closesAt: Instant; extended: boolean; provenByHead: boolean } | null
  said: Readonly<Record<string, readonly Said[]>>
  served: readonly string[]
  proxies: Readonly<Record<string, string>>
}

export const blank = ({ about, declared }: Life): Ledger => ({
  about,
  declared: declared.map(householdAt),
  opened: null,
  said: {},
  served: [],
  proxies: {}
})

const saidBy = (ledger: Ledger, household: string): readonly Said[] => ledger.said[household] ?? []
const isAssisted = ({ channel }: Said): boolean => channel === 'paper' || channel === 'phone'
const lastOf = <T>(all: readonly T[]): T | undefined => all[all.length - 1]

const isValid = (said: Said, until: Instant): boolean => {
  if (!isAssisted(said)) return true
  const words = said.words.filter(word => word.at <= until)
  const calledBack = said.channel === 'paper' || words.some(word => word.by === 'callBack' && word.agreed)
  const last = lastOf(words.filter(word => word.by === 'household' || !word.agreed))
  return !said.late && calledBack && last?.agreed !== false
}

/** What counts of a household at `until`: the last it said, by the hour at which it said it. */
const counted = (ledger: Ledger, household: string, until: Instant, closesAt = until): Said | undefined => {
  const valid = saidBy(ledger, household).filter(said => said.at <= closesAt && isValid(said, until))
  const last = Math.max(...valid.map(said => said.saidAt))
  return lastOf(valid.filter(said => said.saidAt === last))
}

/** When the verdict stands: at the close, or 48 hours after the last ballot that was written down in time. */
const standsAt = (ledger: Ledger): Instant => {
  const closesAt = ledger.opened?.closesAt ?? 0
  const taken = Object.values(ledger.said).flat()
  const inTime = taken.filter(said => isAssisted(said) && !said.late && said.at <= closesAt)
  return Math.max(closesAt, ...inTime.map(said => said.at + 48 * HOUR))
}

const isOut = (ledger: Ledger, household: string): boolean => ledger.declared.includes(household)
const affectedIn = (ledger: Ledger): string[] =>
  ledger.about === 'site' ? NEAR.filter(household => !isOut(ledger, household)) : []
const isReached = (ledger: Ledger, household: string): boolean =>
  ledger.served.includes(household) ||
  counted(ledger, household, standsAt(ledger), ledger.opened?.closesAt) !== undefined

/** How the vote ends, by the rules as they are written: its outcome, and how many said what. */
export const endOf = (ledger: Ledger): { outcome: Outcome; counts: number[] } => {
  const { extended = false, provenByHead = false } = ledger.opened ?? {}
  const all = affectedIn(ledger).every(household => isReached(ledger, household))
  const ballots = ROLL.flatMap(({ household }) => {
    const said = counted(ledger, household, standsAt(ledger), ledger.opened?.closesAt)
    return said && !isOut(ledger, household) ? [{ household, choice: said.choice }] : []
  })
  const outcome = asWritten({
    card: card(ledger.about === 'site' ? 'facility' : 'ordinary'),
    roll: ROLL,
    recused: ledger.declared,
    affected: NEAR,
    ballots,
    extended,
    affectedServed: provenByHead || (extended && all)
  })
  return { outcome, counts: YES_NO.map(choice => ballots.filter(each => each.choice === choice).length) }
}

/** Why a deed is refused, null when it is done; undefined where the book does not say. */
export const foretold = (
  ledger: Ledger,
  deed: Deed,
  door: number,
  now: Instant
): Refusal | null | undefined => {
  const household = householdAt(door)
  const other = holderAt(deed.other)
  const { opened } = ledger
  const running = opened !== null && now <= opened.closesAt
  const mine = saidBy(ledger, household)
  switch (deed.kind) {
    case 'cast': {
      const own = lastOf(mine.filter(said => said.channel === 'online'))
      if (!running) return 'VOTE_CLOSED'
      if (isOut(ledger, household)) return 'RECUSED'
      const late = now > opened.closesAt - DAY
      return late && own && own.person !== memberOf(household, deed) ? 'HOUSEHOLD_DISPUTE' : null
    }
    case 'proxy':
      if (!running) return 'VOTE_CLOSED'
      if (ledger.proxies[household] !== other) return 'NOT_ELIGIBLE'
      if (isOut(ledger, household) || isOut(ledger, other)) return 'RECUSED'
      return (counted(ledger, household, Infinity)?.channel ?? 'proxy') === 'proxy' ? null : 'DUPLICATE'
    case 'paper':
    case 'phone':
    case 'serve':
      if (!running) return undefined
      if (isOut(ledger, household)) return 'RECUSED'
      return deed.kind === 'paper' && saidAt(deed, now) < opened.at ? 'TOO_EARLY' : null
    case 'callBack': {
      const taken = lastOf(mine.filter(said => said.channel === 'phone'))
      if (!running) return 'VOTE_CLOSED'
      return taken && !taken.words.some(word => word.by === 'callBack') ? null : 'NOT_FOUND'
    }
    case 'answer': {
      const taken = lastOf(mine.filter(isAssisted))
      if (!taken) return opened ? 'NOT_FOUND' : 'NOT_ELIGIBLE'
      return now > taken.at + 48 * HOUR ? 'WINDOW_CLOSED' : null
    }
    case 'grant': {
      const held = Object.entries(ledger.proxies).filter(([giver, to]) => to === other && giver !== household)
      if (other === household) return 'NOT_FOUND'
      return held.length >= 3 ? 'LIMIT_REACHED' : null
    }
    case 'revoke':
      return ledger.proxies[household] ? null : 'NOT_FOUND'
    case 'extend':
      return opened ? extension(ledger, deed, now) : undefined
    case 'tick':
      return null
    default:
      return undefined
  }
}

const extension = (ledger: Ledger, deed: Deed, now: Instant): Refusal | null => {
  if (ledger.opened?.extended) return 'ALREADY_EXTENDED'
  const stood = standsAt(ledger)
  const short = ['quorum_not_met', 'affected_quorum_not_met'].includes(endOf(ledger).outcome)
  if (!short || now <= stood || now >= stood + DAY) return 'WRONG_STAGE'
  const missing = affectedIn(ledger).some(household => !isReached(ledger, household))
  return deed.agreed && missing ? 'EVIDENCE_MISSING' : null
}

const memberOf = (household: string, { other }: Deed): string =>
  `p-${household}${other % 4 === 0 ? '-second' : ''}`

/** A paper ballot was filled in up to two days before it was entered. */
const saidAt = ({ kind, other }: Deed, now: Instant): Instant =>
  kind === 'paper' ? now - (other % 5) * 12 * HOUR : now

/** The book after a deed that was done. */
export const noted = (ledger: Ledger, deed: Deed, door: number, now: Instant): Ledger => {
  const household = householdAt(door)
  const { kind, agreed } = deed
  const choice = choiceOf(deed, household)
  const mine = saidBy(ledger, household)
  const withMine = (all: readonly Said[]): Ledger => ({
    ...ledger,
    said: { ...ledger.said, [household]: all }
  })
  const late = ledger.opened !== null && now > ledger.opened.closesAt
  const about = (which: (said: Said) => boolean, by: Said['words'][number]['by'], word: boolean): Ledger => {
    const taken = lastOf(mine.filter(which))
    return withMine(
      mine.map(said =>
        said === taken ? { ...said, words: [...said.words, { by, agreed: word, at: now }] } : said
      )
    )
  }
  switch (kind) {
    case 'open':
      return { ...ledger, said: {}, served: [], opened: openedAt(now) }
    case 'cast':
    case 'paper':
    case 'phone':
    case 'proxy': {
      const person = kind === 'cast' ? memberOf(household, deed) : 'another'
      const channel = kind === 'cast' ? 'online' : kind
      return withMine([
        ...mine,
        { channel, choice, at: now, saidAt: saidAt(deed, now), person, late, words: [] }
      ])
    }
    case 'callBack': {
      const taken = lastOf(mine.filter(said => said.channel === 'phone'))
      return about(said => said === taken, kind, taken?.choice === choice)
    }
    case 'recheck': {
      const taken = counted(ledger, household, ledger.opened?.closesAt ?? 0)
      return about(said => said === taken, kind, taken?.choice === choice)
    }
    case 'answer':
      return about(isAssisted, 'household', agreed)
    case 'serve':
      return { ...ledger, served: [...ledger.served, household] }
    case 'grant':
      return { ...ledger, proxies: { ...ledger.proxies, [household]: holderAt(deed.other) } }
    case 'revoke': {
      const { [household]: _, ...proxies } = ledger.proxies
      return { ...ledger, proxies }
    }
    case 'extend':
      return {
        ...ledger,
        opened: ledger.opened && {
          ...ledger.opened,
          closesAt: now + 3 * DAY,
          extended: true,
          provenByHead: agreed
        }
      }
    default:
      return ledger
  }
}

const openedAt = (at: Instant): Ledger['opened'] => ({
  at,
  closesAt: at + 7 * DAY,
  extended: false,
  provenByHead: false
})
