import { brokenAt } from '../deciding/chain'
import { decideVote } from '../deciding/decideVote'
import { leafHash, rootOver } from '../deciding/merkle'
import { bySilence, type RuleCard } from '../deciding/ruleCard'
import { publicVerdict } from '../deciding/publicLines'
import { arithmetic } from './arithmetic'
import { changedCard } from './changedCard'
import type { PublicExport } from './exportFile'
import { firstChange } from './firstChange'
import type { ToldClose, ToldOpening, TrailLine } from './publicTrail'
import type { Agreement, Difference } from './recount'
import { leafOf, type Row } from './row'

/** Repeats a vote from what anyone may see: from its rows, or where they would tell on somebody by its arithmetic. */
export const recountPublic = (
  { trail, leaves }: PublicExport,
  root: string | null
): Agreement | Difference => {
  const broken = brokenAt(trail)
  if (broken !== null) return { differs: 'chain', at: broken }
  const end = trail[trail.length - 1]
  if (end?.event.type !== 'VoteClosed') return { differs: 'close' }
  if (root !== null && root !== end.hash) return { differs: 'root' }
  const close = end.event
  const opening = openingOf(trail, close.vote)
  if (!opening) return { differs: 'close' }
  if (changedCard(opening.rule)) return { differs: 'ruleCard' }
  const notice = trail.flatMap(({ event }) => (event.type === 'VoteAnnounced' ? [event] : [])).pop()
  if (!notice) return { differs: 'close' }
  if (leaves.length !== (notice.secret ? 0 : opening.eligible)) return { differs: 'eligible' }
  const rows = leaves.filter(isRow)
  const tree = rootOver(leaves.map(leaf => (isRow(leaf) ? leafHash(leafOf(leaf)) : leaf)))
  if (!notice.secret && tree !== close.root) return { differs: 'tree' }
  const { rule: card } = opening
  const open = !notice.secret && !bySilence(card) && rows.length === leaves.length
  const change = open
    ? firstChange(close, decidedAgain(trail, { ...opening, rule: card }, close, rows))
    : arithmetic(opening, close)
  const { rule, options = [], courtyards = [] } = opening
  const { question } = notice
  return change ?? { question, rule, options, courtyards, verdict: close.verdict, root: end.hash, rows: open }
}

/** The end of the vote as the rows have it; which building they stand in and what follows, rows do not say. */
const decidedAgain = (
  trail: readonly TrailLine[],
  { vote, rule: card, options = [] }: ToldOpening & { rule: RuleCard },
  close: ToldClose,
  rows: readonly Row[]
): ToldClose => {
  const told = trail.map(({ event }) => event)
  const extensions = told.flatMap(event =>
    event.type === 'VoteExtended' && event.vote === vote ? [event] : []
  )
  const proven = told.some(event => event.type === 'ServiceProven' && event.vote === vote)
  const attending = rows.filter(hasCome).length
  const verdict = decideVote({
    card,
    roll: rows.map(({ mark, courtyard }) => ({ ...NO_DOOR, household: mark, courtyard })),
    recused: [],
    affected: rows.filter(row => row.affected).map(row => row.mark),
    options: options.map(option => ({
      ...option,
      affected: rows.filter(row => row.near?.includes(option.id)).map(row => row.mark)
    })),
    attendance: attending,
    ballots: rows.flatMap(({ mark, choice }) => (choice === null ? [] : [{ household: mark, choice }])),
    extended: extensions.length > 0,
    affectedServed: proven || extensions.some(event => event.affectedServed)
  })
  const participants = rows.filter(row => row.choice !== null).length
  const { attending: _told, ...end } = close
  return {
    ...end,
    verdict: publicVerdict(verdict),
    participants,
    ...(attending > participants && { attending })
  }
}

const hasCome = ({ choice, present }: Row): boolean => choice !== null || present === true

const NO_DOOR = { door: '', building: '', area: 0, occupancy: 'owner' } as const

const openingOf = (trail: readonly TrailLine[], vote: string): ToldOpening | undefined =>
  trail.flatMap(({ event }) => (event.type === 'VoteOpened' && event.vote === vote ? [event] : [])).pop()

const isRow = (leaf: Row | string): leaf is Row => typeof leaf !== 'string'
