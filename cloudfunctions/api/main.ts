import {
  COMMANDS,
  VIEWS,
  type CommandInput,
  type CommandName,
  type ViewInput,
  type ViewName
} from '../../src/contract/requests'
import type { DoneOf, ViewOf } from '../../src/contract/replies'
import { id as idField, parse, wordsIn } from '../../src/contract/parse'
import { isRefused, refuse, type Refused } from '../../src/domain/refusal'
import { unfitWords } from '../content'
import { endpoint, type Call } from '../endpoint'
import * as casework from './casework/calls'
import * as deliberation from './deliberation/calls'
import * as mediation from './mediation/calls'
import * as moderation from './moderation/calls'
import * as offices from './offices/calls'
import * as polling from './polling/calls'
import * as privacy from './privacy/calls'
import * as registry from './registry/calls'
import * as street from './street/calls'
import * as voting from './voting/calls'

/** What each context shows. */
const seeing: { [N in ViewName]: (call: Call, input: ViewInput<N>) => Promise<ViewOf<N> | Refused> } = {
  ...casework.seeing,
  ...deliberation.seeing,
  ...mediation.seeing,
  ...moderation.seeing,
  ...offices.seeing,
  ...polling.seeing,
  ...privacy.seeing,
  ...registry.seeing,
  ...street.seeing,
  ...voting.seeing
}

/** What each context does. */
const doing: { [N in CommandName]: (call: Call, input: CommandInput<N>) => Promise<DoneOf<N> | Refused> } = {
  ...casework.doing,
  ...deliberation.doing,
  ...mediation.doing,
  ...moderation.doing,
  ...offices.doing,
  ...polling.doing,
  ...privacy.doing,
  ...registry.doing,
  ...street.doing,
  ...voting.doing
}

/** Every call a person makes: `{ see, … }` to read, `{ do, request, … }` to act. Who calls, the platform says. */
export const main = endpoint(async (call, event): Promise<unknown> => {
  if (call.openid === '') return refuse('NOT_VERIFIED')
  const { see, do: act } = (event ?? {}) as { see?: unknown; do?: unknown }
  if (isKey(VIEWS, see)) return run(VIEWS[see], seeing[see], call, event)
  if (!isKey(COMMANDS, act)) return refuse('INVALID_EVENT', { field: 'do' })
  if (idField(call.request) !== call.request || call.request.length < 8)
    return refuse('INVALID_EVENT', { field: 'request' })
  return run(COMMANDS[act], doing[act], call, event)
})

/**
 * Parses the fields this name takes and hands them on; what else the event carries is never looked at. What is said on the
 * record goes past the platform first; what residents write is looked at, and held, by its use case.
 */
const run = async (
  fields: Parameters<typeof parse>[0],
  handle: (call: Call, input: never) => Promise<unknown>,
  call: Call,
  event: unknown
): Promise<unknown> => {
  const input = parse(fields, event)
  if (isRefused(input)) return input
  const unfit = await unfitWords(call.openid, wordsIn(fields, input))
  return unfit ?? handle(call, input as never)
}

const isKey = <T extends object>(table: T, name: unknown): name is keyof T & string =>
  typeof name === 'string' && Object.prototype.hasOwnProperty.call(table, name)
