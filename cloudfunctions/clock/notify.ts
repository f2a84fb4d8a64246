import { ballots } from '../store/ballots'
import { follows } from '../store/follows'
import { matters, type MatterHead } from '../store/matters'
import { sendNotice } from '../subscribeMessage'
import { concerns, givenBack, refusedBy, spent, type Follow } from '../../src/domain/notice/follow'
import { isTimely, type Occasion } from '../../src/domain/notice/notice'
import { deadlineOf } from '../../src/domain/matter/due'
import type { Instant } from '../../src/domain/time'

/** Matters a run, messages side by side, and tries of one occasion. */
const A_RUN = 50
const AT_ONCE = 10
const MOST_TRIES = 3

/**
 * Tells the followers of matters what waits to be told, and answers how many messages left. A grant is taken before its
 * message is sent, so that a run that breaks off, or runs twice, tells nobody twice; what the platform could not take is
 * tried again at the next run, three times at most.
 */
export const notify = async (now: Instant): Promise<number> => {
  let sent = 0
  for (const matter of await matters.toTell(now, A_RUN)) {
    const kept: Occasion[] = []
    for (const occasion of matter.notices ?? []) {
      if (occasion.at > now) kept.push(occasion)
      else {
        const told = await tell(matter, occasion, now)
        sent += told.sent
        if (told.failed > 0 && occasion.tries + 1 < MOST_TRIES)
          kept.push({ ...occasion, tries: occasion.tries + 1 })
      }
    }
    await matters.saveNotices(matter, kept)
  }
  return sent
}

const tell = async (
  matter: MatterHead,
  occasion: Occasion,
  now: Instant
): Promise<{ sent: number; failed: number }> => {
  const { state } = matter
  if (!isTimely(state, occasion, now)) return { sent: 0, failed: 0 }
  const [all, waitedFor] = await Promise.all([
    follows.of(matter.id),
    occasion.vote === null ? [] : ballots.awaited(occasion.vote)
  ])
  const vote = state.votes.find(({ id }) => id === occasion.vote)
  const aside = vote?.rule.class === 'consult' ? vote.recused : []
  const awaited = new Set(waitedFor.map(({ household }) => household).filter(each => !aside.includes(each)))
  const asked = all.filter(follow => concerns(follow, occasion, voter => awaited.has(voter)))
  const outcomes: string[] = []
  for (let from = 0; from < asked.length; from += AT_ONCE)
    outcomes.push(
      ...(await Promise.all(
        asked.slice(from, from + AT_ONCE).map(each => deliver(matter, each, occasion, now))
      ))
    )
  const count = (outcome: string) => outcomes.filter(each => each === outcome).length
  return { sent: count('sent'), failed: count('failed') }
}

const deliver = async (matter: MatterHead, follow: Follow, occasion: Occasion, now: Instant) => {
  const taken = spent(follow, occasion, now)
  if (!taken || !(await follows.save(taken))) return 'none'
  const saved = { ...taken, version: taken.version + 1 }
  const day =
    occasion.kind === 'result' || occasion.kind === 'answered' ? occasion.at : deadlineOf(matter.state, now)
  const outcome = await sendNotice(follow.person, occasion.kind, matter.state, day ?? occasion.at)
  if (outcome === 'refused') await follows.save(refusedBy(saved, occasion))
  if (outcome === 'failed') await follows.save(givenBack(saved, occasion))
  return outcome
}
