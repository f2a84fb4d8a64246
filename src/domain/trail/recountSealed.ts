import { canonical } from '../deciding/canonical'
import { brokenAt } from '../deciding/chain'
import { eligibleOn, rollHash } from '../deciding/roll'
import type { BallotRecord } from '../ballot/ballot'
import { closeVote } from '../matter/closing'
import { replay } from '../matter/evolve'
import { openVoteOf } from '../matter/matter'
import type { Vote } from '../matter/vote'
import { changedCard } from './changedCard'
import { firstChange } from './firstChange'
import type { SealedExport, SecretExport } from './exportFile'
import { publicTrail } from './publicTrail'
import type { Agreement, Difference } from './recount'

/** Repeats a vote from its journal, roll and ballots, by the very function that closed it. */
export const recountSealed = (
  file: SealedExport | SecretExport,
  root: string | null
): Agreement | Difference => {
  const { journal, roll, salt } = file
  const broken = brokenAt(journal)
  if (broken !== null) return { differs: 'chain', at: broken }
  const end = publicTrail(journal, salt).pop()
  const close = journal[journal.length - 1]?.event
  if (!end || close?.type !== 'VoteClosed') return { differs: 'close' }
  if (root !== null && root !== end.hash) return { differs: 'root' }
  const served = journal[journal.length - 2]?.event.type === 'ServiceProven'
  const before = replay('', journal.slice(0, served ? -2 : -1))
  const vote = openVoteOf(before)
  if (vote?.id !== close.vote) return { differs: 'close' }
  if (changedCard(vote.rule)) return { differs: 'ruleCard' }
  if (rollHash(roll) !== vote.rollHash) return { differs: 'rollHash' }
  if (vote.secret !== (file.kind === 'secret')) return { differs: 'close' }
  const records = file.kind === 'secret' ? markedOf(file, vote) : recordsOf(file, vote)
  if ('differs' in records) return records
  const secret = file.kind === 'secret' ? file.ballots.map(ballot => ({ ...ballot, vote: vote.id })) : []
  const step = closeVote(before, records, secret)
  const again = step.find(event => event.type === 'VoteClosed')
  if (!again) return { differs: 'close' }
  if (step.some(event => event.type === 'ServiceProven') !== served) return { differs: 'served' }
  const { question, rule, options, courtyards = [] } = vote
  return (
    firstChange(close, again) ?? {
      question,
      rule,
      options,
      courtyards,
      verdict: close.verdict,
      root: end.hash,
      rows: true
    }
  )
}

/** The records as they stood, or the first ballot that is not of this roll or whose casts do not hang together. */
const recordsOf = ({ roll, ballots }: SealedExport, vote: Vote): BallotRecord[] | Difference => {
  const eligible = eligibleOn(vote.rule.class, roll, vote.recused).map(entry => entry.household)
  const named = ballots.map(ballot => ballot.household)
  if (eligible.length !== vote.eligible || canonical(eligible) !== canonical(named))
    return { differs: 'eligible' }
  const at = ballots.findIndex(
    ({ casts }) => brokenAt(casts.map(cast => ({ ...cast, vote: vote.id }))) !== null
  )
  if (at >= 0) return { differs: 'ballot', at }
  const of = new Map(
    ballots.map(({ reason, ...ballot }) => [ballot.household, { ...ballot, ...(reason && { reason }) }])
  )
  return roll.map(entry => ({ ...NOTHING_CAST, ...of.get(entry.household), ...entry, vote: vote.id }))
}

/** Of a secret vote: who has voted. Marks and ballots stand in their one order, none twice. */
const markedOf = (
  { roll, marks, ballots, served, present = [] }: SecretExport,
  vote: Vote
): BallotRecord[] | Difference => {
  const eligible = eligibleOn(vote.rule.class, roll, vote.recused).map(entry => entry.household)
  const marked = marks.map(mark => mark.household)
  if (!marked.every((each, at) => eligible.includes(each) && rises(marked, at)))
    return { differs: 'eligible' }
  const ids = ballots.map(ballot => ballot.id)
  const at = ids.findIndex((_, index) => !rises(ids, index))
  if (at >= 0) return { differs: 'ballot', at }
  if (!served.every((each, index) => vote.affected.includes(each) && rises(served, index)))
    return { differs: 'served' }
  if (!present.every((each, index) => eligible.includes(each) && rises(present, index)))
    return { differs: 'participants' }
  const keys = new Map(marks.map(({ household, key }) => [household, key]))
  return roll.map(entry => ({
    ...NOTHING_CAST,
    ...entry,
    vote: vote.id,
    ...(served.includes(entry.household) && { visits: [SERVED] }),
    ...(present.includes(entry.household) && { checkIn: CAME }),
    ...(keys.has(entry.household) && { marked: true as const, key: keys.get(entry.household)! })
  }))
}

const rises = (all: readonly string[], at: number): boolean => at === 0 || all[at - 1]! < all[at]!

/** That a household was handed the papers; who went there, and when, is not in the export of a secret vote. */
const SERVED = { mark: 'served', person: '', at: 0, request: '', photo: null } as const

/** That a voter came; who noted it, and when, is not in the export of a secret vote. */
const CAME = { person: '', at: 0, request: '' } as const

const NOTHING_CAST = { key: '', casts: [], version: 1 }
