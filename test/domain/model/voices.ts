import { enterPaper } from '../../../src/domain/channels/assisted'
import { castBallot } from '../../../src/domain/ballot/casting'
import type { BallotRecord } from '../../../src/domain/ballot/ballot'
import { answerAssisted } from '../../../src/domain/channels/dispute'
import { markDoor } from '../../../src/domain/channels/doors'
import { voteOf, type Matter } from '../../../src/domain/matter/matter'
import { callBack, takePhone } from '../../../src/domain/channels/phone'
import { castByProxy, grantProxy, revokeProxy, type ProxyBook } from '../../../src/domain/channels/proxy'
import { recheck } from '../../../src/domain/channels/recheck'
import { castSecret, secretId } from '../../../src/domain/channels/secret'
import { isRefused, refuse, type Refused } from '../../../src/domain/refusal'
import { HOUR, type Instant } from '../../../src/domain/time'
import { livingAt, mandate, official, SECRETARY } from '../matter/village'
import type { Deed, Life } from './deed'
import { choiceOn, holderAt, householdAt, memberOf } from './household'
import type { World } from './world'

interface When {
  request: string
  door: number
  now: Instant
}

const GRID = official('p-grid', mandate('gridWorker', 'riverside'))

export const entrusted = (world: World, deed: Deed, door: number, now: Instant): World | Refused => {
  const giver = livingAt(householdAt(door))
  const holder = holderAt(deed.other)
  const book =
    deed.kind === 'grant'
      ? grantProxy(world.book, giver, { household: holder, door: holder }, now)
      : revokeProxy(world.book, giver)
  return isRefused(book) ? book : { ...world, book }
}

/** What is said by or for one household; only its own record changes. */
export const voiced = (world: World, truth: Matter, deed: Deed, when: When): World | Refused => {
  const matter = deed.kind === 'cast' || deed.kind === 'proxy' ? world.thread.matter : truth
  const vote = [...world.ballots.keys()].pop() ?? 'none'
  const records = world.ballots.get(vote) ?? []
  const record = records.find(each => each.household === householdAt(when.door)) ?? null
  if (deed.kind === 'cast' && voteOf(matter, vote)?.secret)
    return inSecret(world, record, deed, { vote, ...when })
  const about = isChoice(matter, vote) ? 'choice' : 'site'
  const after = spoken(world.book, matter, record, deed, { vote, about, ...when })
  return isRefused(after) ? after : withRecord(world, after)
}

/** A secret ballot, and the mark that its household has voted. */
const inSecret = (
  world: World,
  record: BallotRecord | null,
  deed: Deed,
  { vote, door, now }: When & { vote: string }
): World | Refused => {
  const { matter } = world.thread
  const household = householdAt(door)
  const token = memberOf(household, deed).padEnd(32, '.')
  const kept = world.secret.get(vote) ?? []
  const id = secretId(vote, token)
  const before = kept.find(each => each.id === id) ?? null
  const choice = choiceOn(isChoice(matter, vote) ? 'choice' : 'site', deed, household)
  const done = castSecret(matter, record, before, livingAt(household), { vote, choice, token }, now)
  if (isRefused(done) || !record) return isRefused(done) ? done : refuse('NOT_ELIGIBLE')
  const others = kept.filter(each => each.id !== id)
  const after = { ...world, secret: new Map([...world.secret, [vote, [...others, done.ballot]]]) }
  return done.marks ? withRecord(after, { ...record, marked: true }) : after
}

const withRecord = (world: World, after: BallotRecord): World => {
  const records = world.ballots.get(after.vote) ?? []
  const changed = records.map(each => (each.household === after.household ? after : each))
  return { ...world, ballots: new Map([...world.ballots, [after.vote, changed]]) }
}

const isChoice = (matter: Matter, vote: string): boolean => voteOf(matter, vote)?.about === 'choice'

const spoken = (
  book: ProxyBook,
  matter: Matter,
  record: BallotRecord | null,
  deed: Deed,
  { vote, about, request, door, now }: When & { vote: string; about: Life['about'] }
): BallotRecord | Refused => {
  const { kind, agreed, other } = deed
  const household = householdAt(door)
  const said = { vote, choice: choiceOn(about, deed, household), request }
  switch (kind) {
    case 'cast':
      return castBallot(
        matter,
        record,
        { ...livingAt(household), person: memberOf(household, deed) },
        said,
        now
      )
    case 'paper': {
      const enteredAtDoor = now - (other % 5) * 12 * HOUR
      const slip = { ...said, witnesses: ['王大姐', '李大爷'], photo: 'cloud://x', enteredAtDoor }
      return enterPaper(matter, record, GRID, slip, now)
    }
    case 'phone':
      return takePhone(matter, record, GRID, said, now)
    case 'callBack':
      return callBack(matter, record, SECRETARY, said, now)
    case 'recheck':
      return recheck(matter, record, SECRETARY, said, now)
    case 'answer': {
      const cast = record?.casts.filter(each => each.assisted).pop()?.hash ?? 'none'
      return answerAssisted(record, livingAt(household), { cast, agreed, request }, now)
    }
    case 'proxy':
      return castByProxy(matter, record, livingAt(holderAt(other)), { book, staff: [] }, said, now)
    default:
      return markDoor(matter, record, GRID, { vote, mark: 'served', photo: 'cloud://x', request }, now)
  }
}
