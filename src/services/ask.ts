import type { DoneOf, Reply, ViewOf } from '../contract/replies'
import type { CommandInput, CommandName, ViewInput, ViewName } from '../contract/requests'
import { callApi } from './cloud'
import { requestId, settleRequest } from './unanswered'

/** What came of asking: a value, a refusal by name, or nothing at all. */
export type Answered<T> =
  | { status: 'done'; value: T; now: number }
  | { status: 'refused'; refusal: Extract<Reply<T>, { ok: false }>['refusal']; detail: Detail }
  | { status: 'offline' }
export type Detail = Readonly<Record<string, unknown>>

/** Reads a view; may be repeated. */
export async function see<N extends ViewName>(name: N, input: ViewInput<N>): Promise<Answered<ViewOf<N>>> {
  return answered<ViewOf<N>>(await callApi({ see: name, ...input }))
}

/**
 * Sends a command. After silence the same command with the same content is the same request, and has one effect; who
 * keeps commands of their own gives the id they are kept under.
 */
export async function command<N extends CommandName>(
  name: N,
  input: CommandInput<N>,
  request = requestId(name, input)
): Promise<Answered<DoneOf<N>>> {
  const answer = answered<DoneOf<N>>(await callApi({ do: name, request, ...input }))
  if (!isUnsettled(answer)) settleRequest(request)
  return answer
}

/** Whether it is still unknown if a command was carried out. */
export const isUnsettled = (answer: Answered<unknown>): boolean =>
  answer.status === 'offline' || (answer.status === 'refused' && answer.refusal === 'internal')

function answered<T>(delivery: Awaited<ReturnType<typeof callApi>>): Answered<T> {
  if (delivery.status === 'offline') return { status: 'offline' }
  const reply = delivery.reply as Reply<T>
  if (reply.ok) return { status: 'done', value: reply.value, now: reply.now }
  return { status: 'refused', refusal: reply.refusal, detail: 'detail' in reply ? (reply.detail ?? {}) : {} }
}
