import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Statement } from '../../src/domain/consensus/answer'
import type { Vote } from '../../src/domain/consensus/matrix'

/** Groups that come with a conversation: declared by the residents, or found earlier by another program. */
export interface GivenGroups {
  names: readonly string[]
  /** the group of each voter in `names` */
  of: ReadonlyMap<string, number>
}

export interface Conversation {
  statements: readonly Statement[]
  /** in time order */
  votes: readonly Vote[]
  declared: GivenGroups | null
  original: GivenGroups | null
  /** households that could have answered; null where nobody wrote it down */
  eligible: number | null
  /** whether the lists beside it were published with the original selection rule */
  publishedLists: boolean
}

export interface ConversationRefused {
  refused:
    | 'FILE_MISSING'
    | 'COLUMN_MISSING'
    | 'NOT_A_NUMBER'
    | 'NOT_A_VOTE'
    | 'DUPLICATE_STATEMENT'
    | 'UNKNOWN_STATEMENT'
    | 'TOO_LARGE'
    | 'INVALID_JSON'
    | 'GROUPS_DO_NOT_FIT'
  /** file, line and what stands there */
  where: string
}

const MOST_VOTERS = 100_000
const MOST_STATEMENTS = 10_000

/** Reads `statements.csv` and `votes.csv`, and from `truth.json`, if there is one, only what was given, not found. */
export const readConversation = (folder: string): Conversation | ConversationRefused => {
  const statementRows = readRows(folder, 'statements.csv', ['tid', 'moderated'])
  if ('refused' in statementRows) return statementRows
  const voteRows = readRows(folder, 'votes.csv', ['pid', 'tid', 'vote'])
  if ('refused' in voteRows) return voteRows

  const statements = new Map<string, Statement>()
  for (const { where, cells } of statementRows.rows) {
    const [id = '', moderated = ''] = cells
    if (!isWhole(id) || !isWhole(moderated)) return { refused: 'NOT_A_NUMBER', where }
    if (statements.has(id)) return { refused: 'DUPLICATE_STATEMENT', where: `${where}: ${id}` }
    statements.set(id, { id, hidden: moderated === '-1' })
  }
  const votes: Vote[] = []
  for (const { where, cells } of voteRows.rows) {
    const [voter = '', statement = '', side = ''] = cells
    if (!isWhole(voter) || !isWhole(statement)) return { refused: 'NOT_A_NUMBER', where }
    if (!statements.has(statement)) return { refused: 'UNKNOWN_STATEMENT', where: `${where}: ${statement}` }
    if (side !== '1' && side !== '0' && side !== '-1')
      return { refused: 'NOT_A_VOTE', where: `${where}: ${side}` }
    votes.push({ voter, statement, side: side === '1' ? 1 : side === '0' ? 0 : -1 })
  }
  if (statements.size > MOST_STATEMENTS) return { refused: 'TOO_LARGE', where: 'statements.csv' }
  if (new Set(votes.map(vote => vote.voter)).size > MOST_VOTERS)
    return { refused: 'TOO_LARGE', where: 'votes.csv' }
  const given = readGiven(folder)
  return 'refused' in given ? given : { statements: [...statements.values()], votes, ...given }
}

type Given = Pick<Conversation, 'declared' | 'original' | 'eligible' | 'publishedLists'>

const readGiven = (folder: string): Given | ConversationRefused => {
  const path = join(folder, 'truth.json')
  if (!existsSync(path)) return { declared: null, original: null, eligible: null, publishedLists: false }
  try {
    const {
      participant_ids: ids,
      declared,
      original,
      counts,
      red_dwarf: published
    } = JSON.parse(readFileSync(path, 'utf8'))
    const groupsOf = (voters: number[], groups: Iterable<string>, names: string[]): GivenGroups => {
      const labels = [...groups]
      const of = new Map(voters.map((voter, i) => [String(voter), names.indexOf(labels[i] ?? '')]))
      if (labels.length !== voters.length || [...of.values()].includes(-1)) throw new RangeError('groups')
      return { names, of }
    }
    return {
      declared: declared ? groupsOf(ids, declared.group_of, declared.group_names) : null,
      original: original
        ? groupsOf(original.grouped_participants, original.group_of, Object.keys(original.group_sizes))
        : null,
      eligible: counts?.eligible ?? null,
      publishedLists: published !== undefined
    }
  } catch (error) {
    return {
      refused: error instanceof SyntaxError ? 'INVALID_JSON' : 'GROUPS_DO_NOT_FIT',
      where: 'truth.json'
    }
  }
}

interface Row {
  /** file and line it begins on */
  where: string
  cells: string[]
}

/** The wanted columns of a CSV file, in the wanted order; empty lines are left out. */
const readRows = (
  folder: string,
  name: string,
  wanted: readonly string[]
): { rows: Row[] } | ConversationRefused => {
  const path = join(folder, name)
  if (!existsSync(path)) return { refused: 'FILE_MISSING', where: path }
  const [header, ...rows] = parseCsv(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''), name)
  const columns = wanted.map(column => (header ? header.cells.indexOf(column) : -1))
  const missing = wanted.find((_, i) => columns[i] === -1)
  if (missing) return { refused: 'COLUMN_MISSING', where: `${name}: ${missing}` }
  return {
    rows: rows.map(({ where, cells }) => ({ where, cells: columns.map(column => cells[column] ?? '') }))
  }
}

/** RFC 4180: fields in quotes may hold commas, line breaks and doubled quotes. */
const parseCsv = (text: string, name: string): Row[] => {
  const rows: Row[] = []
  let line = 1
  let row: Row = { where: `${name}:1`, cells: [] }
  for (const [field, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r?\n|$)/g)) {
    row.cells.push(quoted === undefined ? (plain ?? '') : quoted.replace(/""/g, '"'))
    line += field.split('\n').length - 1
    if (end === ',') continue
    if (row.cells.length > 1 || row.cells[0] !== '') rows.push(row)
    row = { where: `${name}:${line}`, cells: [] }
  }
  return rows
}

const isWhole = (text: string): boolean => /^-?\d{1,15}$/.test(text)
