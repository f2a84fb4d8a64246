/** Codes of the CloudBase protocol that this stand-in answers with; the SDK maps them to its own numbers. */
export const CODES = [
  'DATABASE_REQUEST_FAILED',
  'DATABASE_INVALID_OPERRATOR', // spelled so by the platform
  'DATABASE_COLLECTION_NOT_EXIST',
  'DATABASE_TRANSACTION_CONFLICT',
  'DATABASE_TRANSACTION_FAIL',
  'FUNCTIONS_EXECUTE_FAIL',
  'INVALID_PARAM',
  'STORAGE_FILE_NONEXIST',
  'SYS_ERR'
] as const
export type Code = (typeof CODES)[number]

/** Thrown inside a write so that the write is undone; the dispatcher answers it as `{ code, message }`. */
export class Refused extends Error {
  constructor(
    readonly code: Code,
    message: string
  ) {
    super(message)
  }
}

export const duplicateKey = (collection: string, index: string, key: string) =>
  new Refused(
    'DATABASE_REQUEST_FAILED',
    `[FailedOperation] multiple write errors: [{write errors: [{E11000 duplicate key error collection: tnt-local.${collection} index: ${index} dup key: ${key}}]}, {<nil>}]`
  )

export const conflict = () =>
  new Refused(
    'DATABASE_TRANSACTION_CONFLICT',
    '[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others. Please check your request, but if the problem persists, contact us.'
  )
