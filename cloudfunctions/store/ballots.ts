import { CHANGED, db, pages, put, read, replace, wasFaster } from './database'
import { CHANNELS, type BallotRecord, type Channel } from '../../src/domain/ballot/ballot'
import { hasVoted } from '../../src/domain/ballot/countedCast'
import type { Line } from '../../src/domain/ballot/voter'
import { asksUntil } from '../../src/domain/channels/dispute'
import type { HouseholdPast } from '../../src/domain/claiming/changes'
import type { HelpDay } from '../../src/domain/channels/helper'
import type { ProxyBook } from '../../src/domain/channels/proxy'
import type { SecretBallot } from '../../src/domain/channels/secret'
import { forgetAt } from '../../src/domain/privacy/retention'
import { startOfChinaDay, type Instant } from '../../src/domain/time'

export const proxies = {
  read: (room: string) => read<ProxyBook>('proxies', room),
  /** Writes the book of a room; `before` is 0 when it has none. False when someone was faster. */
  save: (before: number, book: ProxyBook) => put('proxies', book.room, before, book)
}

export const ballots = {
  read: (vote: string, household: string) => read<BallotRecord>('ballots', `${vote}:${household}`),
  /**
   * Writes the frozen roll of a vote, one record a household. Returns false when an earlier try had left some of them:
   * those stay as they are, what was missing is added, and the caller sees whether they tell of the same roll.
   */
  freeze: async (vote: string, records: readonly BallotRecord[]): Promise<boolean> => {
    let missing = records
    for (let attempt = 0; ; attempt += 1) {
      try {
        await addRoll(missing)
        return attempt === 0
      } catch (error) {
        const there = new Set((await ballots.of(vote)).map(record => record.household))
        if (there.size === 0 || attempt === 3) throw error
        missing = records.filter(record => !there.has(record.household))
      }
    }
  },
  save: (before: BallotRecord, after: BallotRecord): Promise<boolean> =>
    replace('ballots', `${after.vote}:${after.household}`, before.version, {
      ...after,
      voted: hasVoted(after),
      asksUntil: asksUntil(after)
    }),
  /** Shuts the records of a vote for a count at `at`: whatever is on its way loses its compare-and-set. */
  seal: async (vote: string, at: Instant): Promise<void> => {
    const data = { sealedFor: at, version: db().command.inc(1) }
    await db().collection('ballots').where({ vote }).update({ data })
  },
  of: (vote: string) => pages<BallotRecord>('ballots', { vote }),
  voted: (vote: string) =>
    pages<{ household: string; building: string }>(
      'ballots',
      { vote, voted: true },
      { household: true, building: true }
    ),
  /** Whom a vote still waits for: everyone on its roll who has not cast. */
  awaited: (vote: string) =>
    pages<Line>(
      'ballots',
      { vote, voted: false },
      { household: true, home: true, occupancy: true, owner: true }
    ),
  /** Records of those who wrote a reason for one of these choices. */
  withReason: (vote: string, choices: readonly string[]) =>
    pages<BallotRecord>('ballots', { vote, voted: true, 'reason.choice': db().command.in([...choices]) }),
  /** Records of the households for which somebody else has cast or entered something. */
  castByOthers: (vote: string) =>
    pages<BallotRecord>('ballots', { vote, 'casts.channel': db().command.in(BY_OTHERS) }),
  /** What was cast for a household, vote by vote: by whom and when, never what. */
  castsOf: (household: string) =>
    pages<HouseholdPast['votes'][number] & Pick<BallotRecord, 'occupancy'>>(
      'ballots',
      { household },
      { vote: true, occupancy: true, 'casts.at': true, 'casts.person': true, 'casts.channel': true }
    ),
  /** Votes in which a household or a seat is on the roll: whether it has cast, until when it is asked about what others entered, and who of it disagrees. */
  ofVoters: (voters: readonly string[]) =>
    pages<
      Line & Pick<BallotRecord, 'vote' | 'disagreement'> & { voted: boolean; asksUntil?: Instant | null }
    >(
      'ballots',
      { household: db().command.in([...voters]) },
      {
        ...{ household: true, home: true, occupancy: true, owner: true },
        ...{ vote: true, voted: true, asksUntil: true, disagreement: true }
      }
    )
}

/** Whom a household helped on one day, one record a helper and day, without an hour of it. */
export const helpDays = {
  read: (id: string) => read<HelpDay>('helpDays', id),
  save: (before: number, day: HelpDay, now: Instant) =>
    put('helpDays', day.id, before, { ...day, forgetAt: forgetAt('helpDays', startOfChinaDay(now)) })
}

/** Ballots of secret votes. No field here or in a record of `ballots` leads from one to the other. */
export const secretBallots = {
  read: (id: string) => read<SecretBallot>('secretBallots', id),
  of: (vote: string) => pages<SecretBallot>('secretBallots', { vote }),
  overwrite: async ({ id, ...ballot }: SecretBallot): Promise<void> => {
    await db()
      .collection('secretBallots')
      .doc(id)
      .set({ data: { id, ...ballot } })
  },
  /** Mark and ballot in one step or not at all; false when the household's record was changed meanwhile. */
  cast: async (before: BallotRecord, ballot: SecretBallot): Promise<boolean> => {
    const mark = `${before.vote}:${before.household}`
    try {
      await db().runTransaction(async step => {
        const { data } = await step.collection('ballots').doc(mark).get()
        if ((data as BallotRecord | null)?.version !== before.version) throw new Error(CHANGED)
        const marked = { marked: true, voted: true, version: before.version + 1 }
        await step.collection('ballots').doc(mark).update({ data: marked })
        await step.collection('secretBallots').add({ data: { _id: ballot.id, ...ballot } })
      })
      return true
    } catch (error) {
      if (wasFaster(error)) return false
      throw error
    }
  }
}

const BY_OTHERS: Channel[] = CHANNELS.filter(channel => channel !== 'online')

const addRoll = async (records: readonly BallotRecord[]): Promise<void> => {
  for (let from = 0; from < records.length; from += 200) {
    const data = records.slice(from, from + 200).map(record => ({
      _id: `${record.vote}:${record.household}`,
      ...record,
      voted: false
    }))
    await db().collection('ballots').add({ data })
  }
}
