import { mergeSmall } from '../deciding/cells'
import { eligibleOn } from '../deciding/roll'
import { CHANNELS, type BallotRecord, type Cast } from '../ballot/ballot'
import { countedCast } from '../ballot/countedCast'
import { verdictDueAt, type Vote } from '../matter/vote'

/** By which ways the counted ballots came, and what became of those entered for households (代录); never how anyone voted. */
export interface ChannelReport {
  /** fewer than five stand together as 其他; empty when no table can be shown */
  came: readonly { channel: string; ballots: number }[]
  /** ballots entered in time that a household said were not its own, and how each ended */
  disputed: Readonly<Record<DisputeEnd, number>>
  /** taken on the telephone in time, and not confirmed by a second call */
  unconfirmed: number
  /** entered after the close (未计入) */
  late: number
}

/** A dispute ends with the household's own later word, with its own later ballot, or with nothing counted. */
export const DISPUTE_ENDS = ['confirmed', 'replaced', 'notCounted'] as const
export type DisputeEnd = (typeof DISPUTE_ENDS)[number]

/**
 * Of an open vote that has closed, from the records of those for whom somebody else cast or entered something; all
 * others came by themselves. Of a secret vote nothing smaller than itself is told.
 */
export const channelReport = (vote: Vote, records: readonly BallotRecord[]): ChannelReport | null => {
  if (vote.secret || !vote.result) return null
  const rows = eligibleOn(vote.rule.class, records, vote.recused).map(record => ({
    record,
    counted: countedCast(record, vote.closesAt, verdictDueAt(vote))
  }))
  const entered = rows.flatMap(({ record, counted }) =>
    record.casts.filter(cast => cast.assisted).map(cast => ({ record, counted, cast }))
  )
  const ends = entered.flatMap(({ record, counted, cast }) => {
    const end = endOf(vote, record, cast, counted)
    return end ? [end] : []
  })
  return {
    came: cameBy(
      rows.flatMap(({ counted }) => counted ?? []),
      vote.result.participants
    ),
    disputed: Object.fromEntries(
      DISPUTE_ENDS.map(end => [end, ends.filter(each => each === end).length])
    ) as Record<DisputeEnd, number>,
    unconfirmed: entered.filter(
      ({ record, cast }) => cast.channel === 'phone' && !cast.assisted?.late && !confirmed(record, cast)
    ).length,
    late: entered.filter(({ cast }) => cast.assisted?.late).length
  }
}

const cameBy = (counted: readonly Cast[], participants: number): ChannelReport['came'] => {
  const helped = counted.filter(cast => cast.channel !== 'online')
  const cells = CHANNELS.map(channel => {
    const by = helped.filter(cast => cast.channel === channel).length
    const size = channel === 'online' ? participants - helped.length : by
    return { key: channel, size, value: size }
  }).filter(({ size }) => size > 0)
  return mergeSmall(cells, (a, b) => a + b).map(({ key, value }) => ({ channel: key, ballots: value }))
}

const endOf = (
  vote: Vote,
  record: BallotRecord,
  cast: Cast,
  counted: Cast | undefined
): DisputeEnd | null => {
  const said = (record.words ?? []).filter(
    word => word.cast === cast.hash && word.kind === 'household' && word.at <= verdictDueAt(vote)
  )
  if (!said.some(word => !word.agreed)) return null
  if (said[said.length - 1]?.agreed) return 'confirmed'
  return counted ? 'replaced' : 'notCounted'
}

const confirmed = (record: BallotRecord, cast: Cast): boolean =>
  (record.words ?? []).some(word => word.cast === cast.hash && word.kind === 'callBack' && word.agreed)
