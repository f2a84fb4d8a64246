import { Refused } from './refused'

/** A scripted reply: the JSON the platform answers, a file, or a system error by its number. */
export type OpenApiReply = { [field: string]: unknown } | { systemError: number } | OpenApiFile
export interface OpenApiFile {
  contentType: string
  file: Buffer
}

export interface OpenApiCall {
  api: string
  /** Parameters as the platform receives them: snake_case, parsed from JSON. */
  params: Record<string, unknown>
  /** By the settable clock. */
  at: number
}

/** WeChat's open API: what was asked of it, and what it is to answer. */
export interface OpenApi {
  /** Replies for the next calls of an api, in order; then the usual answer again. */
  script(api: string, replies: OpenApiReply[]): void
  calls(): OpenApiCall[]
  clear(): void
  /** The author a picture was checked for; empty for a trace that was never given. */
  mediaAsked(traceId: string): string
  /** Told of every picture taken for checking, a moment after its trace is out. */
  onMedia(told: (traceId: string) => void): void
  answer(call: OpenApiCall): OpenApiReply
}

const OK = { errcode: 0, errmsg: 'ok' }
const NOT_AUTHORISED = -604101
const MEDIA = 'security.mediaCheckAsync'
const A_MOMENT = 2000 // real ms
const USUAL: Record<string, (nth: number) => OpenApiReply> = {
  'security.msgSecCheck': nth => ({
    ...OK,
    result: { suggest: 'pass', label: 100 },
    trace_id: `trace-${nth}`
  }),
  [MEDIA]: nth => ({ ...OK, trace_id: `trace-${nth}` }),
  'subscribeMessage.send': () => OK
}

export function openOpenApi(): OpenApi {
  const scripts = new Map<string, OpenApiReply[]>()
  let received: OpenApiCall[] = []
  const media = new Map<string, string>()
  let answered = 0
  let told: (traceId: string) => void = () => {}
  return {
    script: (api, replies) => void scripts.set(api, [...replies]),
    calls: () => received,
    clear: () => void (received = []),
    mediaAsked: traceId => media.get(traceId) ?? '',
    onMedia: listener => void (told = listener),
    answer(call) {
      received.push(call)
      const scripted = scripts.get(call.api)?.shift()
      const reply = scripted ?? USUAL[call.api]?.(++answered) ?? { systemError: NOT_AUTHORISED }
      if (call.api === MEDIA && 'trace_id' in reply) {
        const traceId = String(reply.trace_id)
        media.set(traceId, String(call.params.openid ?? ''))
        setTimeout(() => told(traceId), A_MOMENT).unref()
      }
      return reply
    }
  }
}

/** `wx.api`, the plain JSON form. */
export function answerJson(openApi: OpenApi, call: OpenApiCall) {
  const reply = openApi.answer(call)
  if ('systemError' in reply) throw new Refused('SYS_ERR', `error code: ${reply.systemError}`)
  return { responseData: JSON.stringify(reply) }
}
