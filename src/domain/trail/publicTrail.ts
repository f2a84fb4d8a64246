import { canonical } from '../deciding/canonical'
import { chained, GENESIS } from '../deciding/chain'
import { publicVerdict, type PublicVerdict } from '../deciding/publicLines'
import { sha256 } from '../deciding/sha256'
import type { Capacity, Entry, MatterEvent } from '../matter/event'
import { publicEvent, type PublicEvent } from '../matter/publicEvent'
import type { BallotOption } from '../matter/vote'
import type { Instant } from '../time'

type Opened = Extract<MatterEvent, { type: 'VoteOpened' }>
type Closed = Extract<MatterEvent, { type: 'VoteClosed' }>

/** The opening of a vote with all that a count needs; of recused and affected households only how many. */
export type ToldOpening = Omit<Opened, 'recused' | 'affected' | 'options'> & {
  recused: number
  affected: number
  options?: readonly ToldOption[]
}

/** An option of a choice as everybody may know it: of those with standing in it only how many. */
export type ToldOption = Omit<BallotOption, 'affected'> & { affected: number }

/** The end of a vote as it may be told: of fewer than five households only whether a line is met. */
export type ToldClose = Omit<Closed, 'verdict'> & { verdict: PublicVerdict }

/** The notice of a vote; a secret one has no rows that could be told. */
type ToldNotice = Extract<PublicEvent, { type: 'VoteAnnounced' }> & { secret: boolean }

type Untold = Exclude<PublicEvent, { type: 'VoteAnnounced' | 'VoteOpened' | 'VoteClosed' }>
type Told = Untold | ToldNotice | ToldOpening | ToldClose

/**
 * A line of the public trail: what may be told of a journal line, and in `sealed` a hash that binds the whole of it.
 * The lines are a chain of their own, so that someone who may not read the journal can still check that nothing in it
 * was changed, left out or moved.
 */
export interface TrailLine {
  seq: number
  at: Instant
  as: Capacity
  event: Told
  sealed: string
  prev: string
  hash: string
}

/** The journal as a stranger may check it. `salt` is the matter's own, drawn by chance: without it nothing can be guessed. */
export const publicTrail = (journal: readonly Entry[], salt: string): TrailLine[] => {
  let prev = GENESIS
  const voided = new Set(journal.flatMap(({ event }) => (event.type === 'VoteVoided' ? [event.vote] : [])))
  return journal.map(({ seq, at, as, event, hash: whole }) => {
    const line = { seq, at, as, event: told(event, voided), sealed: sha256(canonical({ salt, whole })) }
    const link = { ...line, prev, hash: chained(prev, line) }
    prev = link.hash
    return link
  })
}

/** The journal up to the line that ended a vote, for good or before its extension; empty when it has not ended. */
export const untilClosed = (journal: readonly Entry[], vote: string): readonly Entry[] => {
  const last = journal
    .map(({ event }) => event.type === 'VoteClosed' && event.vote === vote)
    .lastIndexOf(true)
  return journal.slice(0, last + 1)
}

/**
 * The root that stands on the notice (公告编码): the hash of the public line that ended the vote. Everything before hangs
 * on it by the chain, the roll by its hash and every ballot by the tree. The vote must have ended.
 */
export const noticeRoot = (journal: readonly Entry[], salt: string, vote: string): string =>
  publicTrail(untilClosed(journal, vote), salt).pop()!.hash

/** Of a vote that was annulled before the trail ends, no verdict is told. */
const told = (event: MatterEvent, voided: ReadonlySet<string>): Told => {
  switch (event.type) {
    case 'VoteAnnounced': {
      const { question, opensFrom, secret = false } = event.announcement
      return { type: event.type, question, opensFrom, secret }
    }
    case 'VoteOpened': {
      const {
        type,
        vote,
        rule,
        body,
        rollHash,
        onRoll,
        eligible,
        recused,
        affected,
        options,
        courtyards,
        closesAt
      } = event
      const counts = { recused: recused.length, affected: affected.length }
      return {
        type,
        vote,
        rule,
        ...(body && { body }),
        rollHash,
        onRoll,
        eligible,
        closesAt,
        ...counts,
        ...(options && { options: options.map(toldOption) }),
        ...(courtyards && { courtyards })
      }
    }
    case 'VoteClosed': {
      const { type, vote, root, participants, attending, turnout, next } = event
      const verdict = voided.has(vote) ? ANNULLED : event.verdict
      return {
        type,
        vote,
        verdict: publicVerdict(verdict),
        root,
        participants,
        ...(attending !== undefined && { attending }),
        turnout,
        next
      }
    }
    default:
      return publicEvent(event) as Untold
  }
}

const ANNULLED = { outcome: 'void', lines: [] } as const

const toldOption = ({ affected, ...option }: BallotOption): ToldOption => ({
  ...option,
  affected: affected.length
})
