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
  answer(call: OpenApiCall): OpenApiReply
}

const OK = { errcode: 0, errmsg: 'ok' }
const NOT_AUTHORISED = -604101
const USUAL: Record<string, (nth: number) => OpenApiReply> = {
  'security.msgSecCheck': nth => ({
    ...OK,
    result: { suggest: 'pass', label: 100 },
    trace_id: `trace-${nth}`
  }),
  'security.mediaCheckAsync': nth => ({ ...OK, trace_id: `trace-${nth}` }),
  'subscribeMessage.send': () => OK
}

export function openOpenApi(): OpenApi {
  const scripts = new Map<string, OpenApiReply[]>()
  let received: OpenApiCall[] = []
  return {
    script: (api, replies) => void scripts.set(api, [...replies]),
    calls: () => received,
    clear: () => void (received = []),
    answer(call) {
      received.push(call)
      const scripted = scripts.get(call.api)?.shift()
      return scripted ?? USUAL[call.api]?.(received.length) ?? { systemError: NOT_AUTHORISED }
    }
  }
}

/** `wx.api`, the plain JSON form. */
export function answerJson(openApi: OpenApi, call: OpenApiCall) {
  const reply = openApi.answer(call)
  if ('systemError' in reply) throw new Refused('SYS_ERR', `error code: ${reply.systemError}`)
  return { responseData: JSON.stringify(reply) }
}
