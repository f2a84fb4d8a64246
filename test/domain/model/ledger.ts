import { YES_NO, type Ballot, type YesNo } from '../../../src/domain/deciding/ballot'
import type { VoteInput } from '../../../src/domain/deciding/decide'
import type { Outcome } from '../../../src/domain/deciding/verdict'
import { DAY, HOUR, type Instant } from '../../../src/domain/time'
import { asWritten, choiceAsWritten } from '../deciding/asWritten'
import { card } from '../deciding/village'
import { NEAR, ROLL } from '../matter/acts'
import type { Deed, Life } from './deed'
import { choiceOn, CHOICES, holderAt, householdAt, memberOf, PLACES } from './household'

/** What a household said, or what somebody wrote down for it. */
interface Said {
  channel: 'online' | 'paper' | 'phone' | 'proxy'
  choice: string
  at: Instant
  saidAt: Instant
  person: string
  late: boolean
  words: readonly { by: 'household' | 'callBack' | 'recheck'; agreed: boolean; at: Instant }[]
}

/** The vote in the plainest form: an exercise book in which everything that was said is written down in order. */
export interface Ledger {
  about: Life['about']
  secret: boolean
  declared: readonly string[]
  opened: { at: Instant; closesAt: Instant; extended: boolean; provenByHead: boolean } | null
  certified: boolean
  voided: boolean
  said: Readonly<Record<string, readonly Said[]>>
  served: readonly string[]
  proxies: Readonly<Record<string, string>>
}

export const blank = ({ about, secret, declared }: Life): Ledger => ({
  about,
  secret,
  declared: declared.map(householdAt),
  opened: null,
  certified: false,
  voided: false,
  said: {},
  served: [],
  proxies: {}
})

export const saidBy = (ledger: Ledger, household: string): readonly Said[] => ledger.said[household] ?? []
export const isAssisted = ({ channel }: Said): boolean => channel === 'paper' || channel === 'phone'
export const lastOf = <T>(all: readonly T[]): T | undefined => all[all.length - 1]

const isValid = (said: Said, until: Instant): boolean => {
  if (!isAssisted(said)) return true
  const words = said.words.filter(word => word.at <= until)
  const calledBack = said.channel === 'paper' || words.some(word => word.by === 'callBack' && word.agreed)
  const last = lastOf(words.filter(word => word.by === 'household' || !word.agreed))
  return !said.late && calledBack && last?.agreed !== false
}

/** What counts of a household at `until`: the last it said, by the hour at which it said it. */
export const counted = (
  ledger: Ledger,
  household: string,
  until: Instant,
  closesAt = until
): Said | undefined => {
  const valid = saidBy(ledger, household).filter(said => said.at <= closesAt && isValid(said, until))
  const last = Math.max(...valid.map(said => said.saidAt))
  return lastOf(valid.filter(said => said.saidAt === last))
}

/** When the verdict stands: at the close, or 48 hours after the last ballot that was written down in time. */
export const standsAt = (ledger: Ledger): Instant => {
  const closesAt = ledger.opened?.closesAt ?? 0
  const taken = Object.values(ledger.said).flat()
  const inTime = taken.filter(said => isAssisted(said) && !said.late && said.at <= closesAt)
  return Math.max(closesAt, ...inTime.map(said => said.at + 48 * HOUR))
}

export const isOut = (ledger: Ledger, household: string): boolean => ledger.declared.includes(household)
export const affectedIn = (ledger: Ledger): string[] =>
  ledger.about !== 'measure' ? NEAR.filter(household => !isOut(ledger, household)) : []
export const isReached = (ledger: Ledger, household: string): boolean =>
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
  const input: VoteInput<string> = {
    card: card(ledger.about === 'measure' ? 'ordinary' : 'facility'),
    roll: ROLL,
    recused: ledger.declared,
    ballots,
    extended,
    affectedServed: provenByHead || (extended && all)
  }
  const outcome =
    ledger.about === 'choice'
      ? choiceAsWritten({ ...input, options: PLACES })
      : asWritten({ ...input, affected: NEAR, ballots: ballots as Ballot<YesNo>[] })
  const choices = ledger.about === 'choice' ? CHOICES : YES_NO
  return { outcome, counts: choices.map(choice => ballots.filter(each => each.choice === choice).length) }
}

/** A paper ballot was filled in up to two days before it was entered. */
export const saidAt = ({ kind, other }: Deed, now: Instant): Instant =>
  kind === 'paper' ? now - (other % 5) * 12 * HOUR : now

/** The book after a deed that was done. */
export const noted = (ledger: Ledger, deed: Deed, door: number, now: Instant): Ledger => {
  const household = householdAt(door)
  const { kind, agreed } = deed
  const choice = choiceOn(ledger.about, deed, household)
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
      return { ...ledger, said: {}, served: [], certified: false, opened: openedAt(now) }
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
      const taken = lastOf(mine.filter(said => said.channel === 'phone' && !said.late))
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
    case 'certify':
      return { ...ledger, certified: true }
    case 'void':
      return { ...ledger, voided: true }
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
