import type { CommandInput, CommandName } from '../contract/requests'
import { freshId } from './freshId'
import { keep, recall } from './storage'
import { subjectOf } from './subjects'

/** A command that was sent and has had no answer: whether it was carried out is unknown. */
export interface Unanswered {
  /** its request id: sent again under it, it has one effect */
  id: string
  command: CommandName
  /** its content as JSON */
  text: string
  at: number
}

const KEY = 'unanswered'
const MOST = 60

/** What this phone sent without an answer, the oldest first. It stays over closed pages. */
export function unanswered(): Unanswered[] {
  const kept = recall(KEY)
  return kept === null ? [] : (JSON.parse(kept) as Unanswered[])
}

/** The one with exactly this content, if it waits. */
export const unansweredWith = <N extends CommandName>(command: N, input: CommandInput<N>) =>
  unanswered().find(each => each.command === command && each.text === JSON.stringify(input)) ?? null

/**
 * The id a command carries. The same command with the same content keeps its id until it is settled, over lost
 * replies and closed pages, so that the cloud carries it out once; changed content is another request. What a person
 * wanted before about the same thing is not kept beside what they want now.
 */
export function requestId<N extends CommandName>(command: N, input: CommandInput<N>): string {
  const pending = unansweredWith(command, input)
  if (pending) return pending.id
  const id = freshId()
  const subject = subjectOf(command, input)
  const others = unanswered().filter(
    each => subject === null || subjectOf(each.command, JSON.parse(each.text)) !== subject
  )
  write([...others, { id, command, text: JSON.stringify(input), at: Date.now() }].slice(-MOST))
  return id
}

/** A reply came, whatever it said; or the person let it go. */
export function settleRequest(id: string) {
  write(unanswered().filter(each => each.id !== id))
}

const write = (list: readonly Unanswered[]) => keep(KEY, list.length === 0 ? '' : JSON.stringify(list))
