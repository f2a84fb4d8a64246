import type { CheckIn } from '../body/attendance'
import { canonical } from '../deciding/canonical'
import type { RollEntry } from '../deciding/roll'
import type { BallotRecord } from '../ballot/ballot'
import type { Reason } from '../matter/dissent'
import type { Entry } from '../matter/event'
import type { Mark, SecretBallot } from '../channels/secret'
import type { TrailLine } from './publicTrail'
import type { Row } from './row'

/** Changes whenever a recount of older files would need other rules. */
export const FORMAT = 'louyuan.export.1'

/** A household's part of the sealed export: with its casts in order, the key opens its mark. */
export type SealedBallot = Required<
  Pick<BallotRecord, 'household' | 'key' | 'casts' | 'words' | 'visits'>
> & {
  reason: Reason | null
  /** it came to the meeting, whether or not it voted */
  checkIn?: CheckIn
}

/** For named scrutineers: the journal up to the end of the vote, the frozen roll, and every household that may vote. */
export interface SealedExport {
  format: typeof FORMAT
  kind: 'sealed'
  salt: string
  journal: readonly Entry[]
  roll: readonly RollEntry[]
  ballots: readonly SealedBallot[]
}

/** The same of a secret vote: which households have voted and, joined to none of them, what the ballots say. */
export interface SecretExport {
  format: typeof FORMAT
  kind: 'secret'
  salt: string
  journal: readonly Entry[]
  roll: readonly RollEntry[]
  marks: readonly Mark[]
  ballots: readonly Omit<SecretBallot, 'vote'>[]
  /** the affected households that were handed the papers, whether or not they have voted */
  served: readonly string[]
  /** who came to the meeting without voting, where that counts; absent for nobody */
  present?: readonly string[]
}

/** For anyone: the public trail, and the tree with open rows, or with nothing but the hashes of its leaves; of a secret vote none. */
export interface PublicExport {
  format: typeof FORMAT
  kind: 'public'
  trail: readonly TrailLine[]
  leaves: readonly Row[] | readonly string[]
}

export type Export = SealedExport | SecretExport | PublicExport

/** Why a text is no export: not JSON, not in the one spelling there is, another format, or not of its shape. */
export const FILE_FAULTS = ['NOT_JSON', 'NOT_CANONICAL', 'UNKNOWN_FORMAT', 'WRONG_SHAPE'] as const
export interface FileFault {
  refused: (typeof FILE_FAULTS)[number]
  /** the field that is missing, unknown or of another kind */
  at?: string
}

/** One export has one spelling: keys in order, no spaces, one line feed at the end. */
export const written = (file: Export): string => `${canonical(file)}\n`

/**
 * Reads an export. Nothing is passed over: a space, a field too many or a number written differently is a fault. What
 * stands inside journal lines, roll entries and casts is bound by hashes and is for the recount to check.
 */
export const readExport = (text: string): Export | FileFault => {
  const file = parsed(text)
  if (file === undefined) return { refused: 'NOT_JSON' }
  if (!isRecord(file) || file.format !== FORMAT) return { refused: 'UNKNOWN_FORMAT' }
  const shape = SHAPES.find(({ kind }) => kind === file.kind)?.fields
  if (!shape) return { refused: 'WRONG_SHAPE', at: 'kind' }
  const at = misshapen(file, shape)
  if (at !== null) return { refused: 'WRONG_SHAPE', at }
  return spelling(file) === text ? (file as unknown as Export) : { refused: 'NOT_CANONICAL' }
}

export const isFileFault = (read: Export | FileFault): read is FileFault => 'refused' in read

type Shape = Readonly<Record<string, (value: unknown) => boolean>>

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isText = (value: unknown): boolean => typeof value === 'string'

/** In its one spelling: other signs would read as the same bits. */
const isHash = (value: unknown): boolean => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)

const listOf =
  (each: (value: unknown) => boolean) =>
  (value: unknown): boolean =>
    Array.isArray(value) && value.every(each)

const absentOr =
  (each: (value: unknown) => boolean) =>
  (value: unknown): boolean =>
    value === undefined || each(value)

const isLink = (value: unknown): boolean =>
  isRecord(value) && isText(value.prev) && isText(value.hash) && isRecord(value.event)

const hasShape =
  (shape: Shape) =>
  (value: unknown): boolean =>
    isRecord(value) && misshapen(value, shape) === null

/** The first field that is not as it must be, or that nobody asked for. */
const misshapen = (value: Record<string, unknown>, shape: Shape): string | null => {
  const fields = Object.keys(shape)
  const bad = fields.find(key => !shape[key]!(value[key]))
  return bad ?? Object.keys(value).find(key => !fields.includes(key)) ?? null
}

const HEAD: Shape = { format: isText, kind: isText }
const KEPT: Shape = { ...HEAD, salt: isText, journal: listOf(isLink), roll: listOf(isRecord) }

const SHAPES: readonly { kind: Export['kind']; fields: Shape }[] = [
  {
    kind: 'sealed',
    fields: {
      ...KEPT,
      ballots: listOf(
        hasShape({
          household: isText,
          key: isText,
          casts: listOf(isRecord),
          reason: value => value === null || isRecord(value),
          words: listOf(isRecord),
          visits: listOf(isRecord),
          checkIn: absentOr(isRecord)
        })
      )
    }
  },
  {
    kind: 'secret',
    fields: {
      ...KEPT,
      marks: listOf(hasShape({ household: isText, key: isText })),
      ballots: listOf(hasShape({ id: isText, choice: isText, cell: isText })),
      served: listOf(isText),
      present: absentOr(listOf(isText))
    }
  },
  {
    kind: 'public',
    fields: {
      ...HEAD,
      trail: listOf(isLink),
      leaves: value => listOf(isHash)(value) || listOf(isRecord)(value)
    }
  }
]

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** How the file would be spelled; empty for one with a value that has no spelling. */
const spelling = (file: object): string => {
  try {
    return written(file as Export)
  } catch {
    return ''
  }
}
