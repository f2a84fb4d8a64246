import { MingoError } from 'mingo/util'
import type { Clock } from './clock'
import type { Database, DatabaseRequest } from './database'
import type { Faults } from './faults'
import { functionOf, type Functions } from './functions'
import { parseForm } from './multipart'
import { answerJson, type OpenApi } from './openapi'
import { answerMessage } from './openapiWire'
import { Refused, conflict } from './refused'
import type { RequestLog } from './requestLog'
import type { Storage } from './storage'

/** The endpoint the SDK posts every request to; the reply may be `CUT`. */
export interface Admin {
  answer(body: Buffer, contentType: string, seqId: string): Promise<string | Buffer | typeof CUT>
}

/** In place of a reply: the connection ends without one. */
export const CUT = Symbol('cut')

interface Parts {
  database: Database
  functions: Functions
  openApi: OpenApi
  storage: Storage
  clock: Clock
  faults: Faults
  requests: RequestLog
  log(line: string): void
}
interface Request extends DatabaseRequest {
  apiName?: string
  requestData?: string | Buffer
  function_name?: string
  request_data?: string
  path?: string
  file_list?: { fileid: string; max_age?: number }[]
  fileid_list?: string[]
}

export function openAdmin(parts: Parts): Admin {
  const { database, functions, openApi, storage, clock, faults, requests, log } = parts
  let answered = 0

  async function answer(
    body: Buffer,
    contentType: string,
    seqId: string
  ): Promise<string | Buffer | typeof CUT> {
    const start = performance.now()
    const seq = seqOf(seqId)
    const request = parse(body, contentType)
    const { action, collectionName: collection, queryType, apiName: api } = request
    const occasion = { action, collection, function: functionOf(seq), api }
    const fault = faults.strike(occasion)
    if (fault?.do === 'reset') return CUT
    await faults.passed(fault)
    const reply = await replyTo(request, seq, fault?.do)
    if (action.startsWith('database.'))
      requests.add({ ...occasion, queryType, seq, start, end: performance.now() })
    return fault?.do === 'drop-reply' ? CUT : reply
  }

  async function replyTo(request: Request, seq: string, fault: string | undefined): Promise<string | Buffer> {
    const requestId = `local-${++answered}`
    try {
      if (fault === 'refuse') throw new Refused('SYS_ERR', 'refused by an injected fault')
      if (fault === 'conflict') {
        await database.answer(
          { action: 'database.abortTransaction', transactionId: request.transactionId },
          seq
        )
        throw conflict()
      }
      if (request.action === 'wx.openApi') return openApiMessage(request)
      if (request.action.startsWith('database.'))
        return JSON.stringify({ requestId, ...(await database.answer(request, seq)) })
      return JSON.stringify({ requestId, data: await other(request, seq) })
    } catch (error) {
      const { code, message } = refusalOf(error)
      if (code === 'SYS_ERR' && !fault) log(`${request.action}: ${(error as Error).stack}`)
      return JSON.stringify({ requestId, code, message })
    }
  }

  async function other(request: Request, seq: string): Promise<unknown> {
    switch (request.action) {
      case 'functions.invokeFunction':
        return invoke(request, seq)
      case 'storage.getUploadMetadata':
        return storage.metadata(request.path ?? '')
      case 'storage.batchGetDownloadUrl':
        return storage.downloadUrls(request.file_list ?? [])
      case 'storage.batchDeleteFile':
        return storage.remove(request.fileid_list ?? [])
      case 'wx.api': {
        const params = JSON.parse(String(request.requestData || '{}'))
        return answerJson(openApi, { api: request.apiName ?? '', params, at: clock.now() })
      }
      default:
        throw new Refused('INVALID_PARAM', `[InvalidParameter] unknown action ${request.action}`)
    }
  }

  /** A function called by a function acts for the same person. */
  async function invoke({ function_name: name = '', request_data: event = '{}' }: Request, seq: string) {
    const caller = functions.callerOf(seq) ?? { openid: '', source: 'wx_client' }
    const source = caller.source.startsWith('wx_client') ? 'wx_client,scf' : 'wx_trigger,scf'
    if (!functions.has(name)) throw new Refused('FUNCTIONS_EXECUTE_FAIL', `function ${name} does not exist`)
    const answer = await functions.call(name, JSON.parse(event), { openid: caller.openid, source })
    if (!answer.ok) throw new Refused('FUNCTIONS_EXECUTE_FAIL', answer.error)
    return { response_data: answer.body }
  }

  const openApiMessage = ({ apiName = '', requestData }: Request) =>
    answerMessage(openApi, apiName, requestData as Buffer, clock.now())

  return { answer }
}

/** JSON, or the form in which open API calls arrive. */
function parse(body: Buffer, contentType: string): Request {
  const request = contentType.startsWith('multipart/') ? formOf(body, contentType) : jsonOf(body)
  if (typeof request?.action !== 'string') throw new RangeError('a request without an action')
  return request
}

function formOf(body: Buffer, contentType: string): Request {
  const form = parseForm(body, contentType)
  const text = (name: string) => form.get(name)?.toString('utf8') ?? ''
  return { action: text('action'), apiName: text('apiName'), requestData: form.get('requestData') }
}

function jsonOf(body: Buffer): Request {
  try {
    return JSON.parse(body.toString('utf8')) as Request
  } catch {
    throw new RangeError('not JSON')
  }
}

function refusalOf(error: unknown): { code: string; message: string } {
  if (error instanceof Refused) return error
  const message = error instanceof Error ? error.message : String(error)
  if (error instanceof MingoError)
    return /operator/.test(message)
      ? { code: 'DATABASE_INVALID_OPERRATOR', message: `[InvalidParameter] ${message}` }
      : { code: 'DATABASE_REQUEST_FAILED', message: `[FailedOperation] ${message}` }
  return { code: 'SYS_ERR', message }
}

/** The SDK writes `{invocation}-{request}`; outside an invocation there is no dash. */
const seqOf = (seqId: string) => seqId.slice(0, Math.max(0, seqId.lastIndexOf('-')))
