import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { CUT, type Admin } from './admin'
import { control, type ControlParts } from './control'
import type { Answer } from './instance'
import { readPage, typeOf } from './pages'
import { CLOSED, type Storage } from './storage'

export interface ServerParts extends ControlParts {
  admin: Admin
  storage: Storage
  h5Dir: string | undefined
  /** A call of a function by a person; undefined when the function does not exist. */
  call(name: string, event: unknown, openid: string): Promise<Answer | typeof CUT | undefined>
  log(line: string): void
}

/** What a route answers; undefined is 404. */
type Reply =
  { status: number; type: string; body: string | Buffer; packed?: boolean } | typeof CUT | undefined

const LARGEST_EVENT = 6 * 1024 * 1024 // bytes, cloud function quota
const LARGEST_REQUEST = 16 * 1024 * 1024 // bytes, of the SDK or a file
const KEEP_ALIVE = 70_000 // ms
const JSON_TYPE = 'application/json; charset=utf-8'

/** Listens on this machine only; port 0 takes any free one. */
export function listen(port: number): Promise<Server> {
  const server = createServer({ keepAliveTimeout: KEEP_ALIVE })
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => resolve(server))
  })
}

export function serve(server: Server, parts: ServerParts) {
  server.on('request', (request, response) => {
    route(parts, request)
      .catch((error): Reply => failure(parts, error))
      .then(reply => send(reply, request, response))
  })
}

async function route(parts: ServerParts, request: IncomingMessage): Promise<Reply> {
  const { method = 'GET', headers } = request
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://local')
  const [, first, ...others] = pathname.split('/').map(decode)
  const rest = others.join('/')
  if (first === 'admin' && method === 'POST') {
    const body = await bodyOf(request, LARGEST_REQUEST)
    const reply = await parts.admin.answer(
      body,
      headers['content-type'] ?? '',
      searchParams.get('seqId') ?? ''
    )
    if (reply === CUT) return CUT
    return {
      status: 200,
      type: typeof reply === 'string' ? JSON_TYPE : 'application/octet-stream',
      body: reply
    }
  }
  if (first === 'fn' && method === 'POST') {
    const event = jsonOf(await bodyOf(request, LARGEST_EVENT))
    return callReply(await parts.call(rest, event, String(headers['x-wx-openid'] ?? '')))
  }
  if (first === 'control') {
    if (!isLoopback(request)) throw new HttpError(403, 'only from this machine')
    const answer = await control(parts, method, rest, jsonOf(await bodyOf(request, LARGEST_EVENT)))
    return answer === undefined ? undefined : json(200, answer)
  }
  if (first === 'storage' && method === 'PUT') {
    const { authorization, 'x-wx-openid': openid = '' } = headers
    const by = authorization === undefined ? { openid: String(openid) } : { authorization }
    const stored = await parts.storage.put(rest, await bodyOf(request, LARGEST_REQUEST), by)
    return stored ? { status: 200, type: 'text/plain', body: '' } : json(403, { error: 'not yours to write' })
  }
  if (first === 'storage' && method === 'GET') {
    const openid = String(headers['x-wx-openid'] ?? '')
    const [until, sign] = [searchParams.get('until') ?? '', searchParams.get('sign') ?? '']
    const bytes = await parts.storage.get(rest, { openid, until, sign })
    if (bytes === CLOSED) return json(403, { error: 'closed to clients' })
    return bytes && { status: 200, type: typeOf(rest), body: bytes }
  }
  if (method !== 'GET' || !parts.h5Dir) return undefined
  const packed = /\bgzip\b/.test(String(headers['accept-encoding'] ?? ''))
  const page = await readPage(parts.h5Dir, decode(pathname), packed)
  return page && { status: 200, type: page.type, body: page.bytes, packed: page.packed }
}

function callReply(answer: Answer | typeof CUT | undefined): Reply {
  if (answer === undefined || answer === CUT) return answer
  return answer.ok ? { status: 200, type: JSON_TYPE, body: answer.body } : json(500, { error: answer.error })
}

function send(reply: Reply, request: IncomingMessage, response: ServerResponse) {
  if (reply === CUT) return void request.socket.destroy()
  const { status, type, body, packed = false } = reply ?? { ...json(404, { error: 'not found' }) }
  response.writeHead(status, {
    'content-type': type,
    'content-length': Buffer.byteLength(body),
    ...(packed && { 'content-encoding': 'gzip' })
  })
  if (!request.complete) response.once('finish', () => request.destroy()) // a body refused half way
  response.end(body)
}

function failure({ log }: ServerParts, error: unknown) {
  if (error instanceof HttpError) return json(error.status, { error: error.message })
  if (error instanceof RangeError) return json(400, { error: error.message })
  log(error instanceof Error ? (error.stack ?? error.message) : String(error))
  return json(500, { error: 'internal' })
}

class HttpError extends Error {
  constructor(
    readonly status: number,
    message: string
  ) {
    super(message)
  }
}

function bodyOf(request: IncomingMessage, limit: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let size = 0
    request.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size <= limit) chunks.push(chunk)
      else reject(new HttpError(413, `larger than ${limit} bytes`))
    })
    request.on('end', () => resolve(Buffer.concat(chunks)))
    request.on('error', reject)
  })
}

function jsonOf(body: Buffer): unknown {
  try {
    return body.length ? JSON.parse(body.toString('utf8')) : {}
  } catch {
    throw new HttpError(400, 'not JSON')
  }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    throw new HttpError(400, 'not an address')
  }
}

const json = (status: number, value: unknown) => ({ status, type: JSON_TYPE, body: JSON.stringify(value) })

const isLoopback = ({ socket }: IncomingMessage) => /^(::1|(::ffff:)?127\.)/.test(socket.remoteAddress ?? '')
