import { randomBytes } from 'node:crypto'
import { readRound } from './readRound'
import { ballots, secretBallots } from './store/ballots'
import { FAR, firstOf, type MatterHead, type StoredMatter } from './store/matters'
import { signatures } from './store/petitions'
import type { Room } from './store/places'
import { closeVote } from '../src/domain/matter/closing'
import { claimsUntil, footprintOf } from '../src/domain/overlap/footprint'
import { desksOf } from '../src/domain/levels/desks'
import { appraisalOwed } from '../src/domain/matter/appraisals'
import { partyStepOwed } from '../src/domain/matter/partyStep'
import { likeUntil } from '../src/domain/matter/decision'
import { deadlineOf, dueAppeal, duePoll, dueStep, nextAt, type DueStep } from '../src/domain/matter/due'
import type { MatterEvent } from '../src/domain/matter/event'
import { evolve } from '../src/domain/matter/evolve'
import type { Ladder } from '../src/domain/levels/ladder'
import { append, type Signed } from '../src/domain/matter/journal'
import { openPromises } from '../src/domain/meeting/joint'
import { openVoteOf, type Matter } from '../src/domain/matter/matter'
import { verdictDueAt } from '../src/domain/matter/vote'
import { occasionsOf, withOccasions } from '../src/domain/notice/notice'
import { forgetAt } from '../src/domain/privacy/retention'
import { runningAppeal } from '../src/domain/recusal/appealClock'
import type { Instant } from '../src/domain/time'

/** The matter as it truly stands now: everything the clock owes has been done, in memory, whether or not it ran. */
export const caughtUp = async (stored: StoredMatter, now: Instant): Promise<StoredMatter> => {
  let current = stored
  for (;;) {
    const step = await owed(current.state, current.unit.ladder, now)
    if (!step) return current
    current = extended(current, step.events, signedByClock(step.at))
  }
}

/** The same for lists, which carry no journal. Costs nothing but for matters the clock is late with. */
export const caughtUpHeads = (heads: readonly MatterHead[], now: Instant): Promise<MatterHead[]> =>
  Promise.all(
    heads.map(async head => {
      let current = head
      for (;;) {
        const step = await owed(current.state, current.unit.ladder, now)
        if (!step) return current
        const line = { ...signedByClock(step.at), seq: 0, prev: '', hash: '' }
        const state = step.events.reduce<Matter>(
          (matter, event) => evolve(matter, head.id, { ...line, event }),
          current.state
        )
        current = { ...current, ...lookedFor(state, step.at), state }
      }
    })
  )

const owed = async (state: Matter, ladder: Ladder, now: Instant): Promise<DueStep | null> => {
  const at = nextAt(state)
  if (at === null || at > now) return null
  const round = duePoll(state)
  if (round) return { at, events: [await readRound(state, round.id)] }
  if (state.stage.status !== 'voting' || dueAppeal(state)) {
    const lapses = state.stage.status === 'collecting'
    return dueStep(state, lapses ? await signatures.counting(state.id) : 0, ladder, now)
  }
  return at < now
    ? { at, events: closeVote(state, await ballots.of(state.stage.vote), await secretOf(state)) }
    : null
}

const signedByClock = (at: Instant): Signed => ({ by: 'clock', as: 'clock', request: `clock:${at}`, at })

/** The ballots of a secret vote; of an open one they are with the households. */
const secretOf = async (state: Matter) => {
  const vote = openVoteOf(state)
  return vote?.secret ? secretBallots.of(vote.id) : []
}

/** The vote that must be counted now; null when none has run its time. */
export const toCount = ({ state }: StoredMatter, now: Instant): string | null => {
  const vote = state.stage.status === 'voting' ? openVoteOf(state) : undefined
  return vote && verdictDueAt(vote) < now ? vote.id : null
}

/**
 * As `caughtUp`, for a state that will be saved: the ballots of a vote whose window has run are shut first, so that
 * none is acknowledged after it was counted without.
 */
export const settled = async (stored: StoredMatter, now: Instant): Promise<StoredMatter> => {
  const vote = toCount(stored, now)
  if (vote !== null) await ballots.seal(vote, now)
  return caughtUp(stored, now)
}

/** Adds events to a stored matter and brings the fields that lists look for up to date. */
export const extended = (
  stored: StoredMatter,
  events: readonly MatterEvent[],
  signed: Signed
): StoredMatter => {
  const { matter, journal } = append(
    { matter: stored.state, journal: stored.journal },
    stored.id,
    events,
    signed
  )
  return {
    ...stored,
    ...lookedFor(matter, signed.at),
    ...toTell(stored, events, signed.at),
    state: matter,
    journal,
    version: stored.version + 1
  }
}

/** A new matter from its first events. */
export const begun = (
  id: string,
  room: Room,
  events: readonly MatterEvent[],
  signed: Signed
): StoredMatter => {
  const { matter, journal } = append(null, id, events, signed)
  const { settings: _settings, version: _version, households: _households, station: _station, ...unit } = room
  return {
    id,
    room: room.room,
    rooms: [room.room],
    place: room.place,
    unit,
    ...lookedFor(matter, signed.at),
    state: matter,
    journal,
    salt: randomBytes(32).toString('hex'),
    version: 1
  }
}

const toTell = ({ notices }: Pick<StoredMatter, 'notices'>, events: readonly MatterEvent[], at: Instant) => {
  const waiting = withOccasions(notices ?? [], occasionsOf(events, at))
  return { notices: waiting, noticeAt: firstOf(waiting) }
}

const lookedFor = (matter: Matter, at: Instant) => ({
  status: matter.stage.status,
  open: matter.stage.status !== 'closed',
  nextAt: nextAt(matter) ?? FAR,
  promised: openPromises(matter.joint).length > 0,
  footprint: footprintOf(matter),
  claimsUntil: claimsUntil(matter) ?? FAR,
  likeUntil: likeUntil(matter) ?? FAR,
  desks: desksOf(matter),
  deskAt: firstDay(
    deadlineOf(matter, at),
    partyStepOwed(matter),
    appraisalOwed(matter),
    runningAppeal(matter)?.due ?? null
  ),
  updatedAt: at,
  forgetAt: forgetAt('matters', matter.stage.status === 'closed' ? at : null)
})

const firstDay = (...days: (Instant | null)[]): Instant => Math.min(...days.map(day => day ?? FAR))
