import type { Done } from '../../../src/contract/replies'
import type { CommandInput } from '../../../src/contract/requests'
import type { Poll } from '../../../src/domain/poll/poll'
import { writeStatement } from '../../../src/domain/poll/sheet'
import {
  firstStanding,
  statementId,
  statementText,
  type Standing,
  type Statement
} from '../../../src/domain/poll/statement'
import { isRefused, refuse, type Refused } from '../../../src/domain/refusal'
import { checkText } from '../../content'
import type { Call } from '../../endpoint'
import { actorIn } from '../../identity'
import { people } from '../../store/people'
import { polls, sheets, statements } from '../../store/polls'
import { pause } from '../../pause'

/**
 * Adds a statement of one's own; one that says what is there already is merged with it. It is noted on the person's
 * sheet first, which keeps count, and then written under an id made from its words. May be repeated.
 */
export const addStatement = async (
  call: Call,
  { poll: pollId, text: typed }: CommandInput<'addStatement'>
): Promise<Done['addStatement'] | Refused> => {
  const read = statementText(typed)
  if (isRefused(read)) return read
  const id = statementId(pollId, read.key)
  let standing: Standing | Refused | null = null
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const [person, poll, sheet, existing] = await Promise.all([
      people.read(call.openid),
      polls.read(pollId),
      sheets.read(pollId, call.openid),
      statements.read(pollId, id)
    ])
    if (!poll) return refuse('NOT_FOUND')
    const actor = actorIn(poll.place, call.openid, person)
    const own = { statement: id, request: call.request, existing }
    const after = writeStatement(sheet, poll, actor, own, call.now)
    if (isRefused(after)) return after
    if (!existing) {
      standing ??= firstStanding(await checkText(call.openid, read.text))
      if (isRefused(standing)) return standing
    }
    if (await sheets.save(after)) {
      if (existing)
        return { statement: id, standing: existing.standing, merged: existing.author !== call.openid }
      if (standing && (await statements.add(written(poll, id, read.text, standing, call))))
        return { statement: id, standing, merged: false }
    }
    await pause(attempt)
  }
  return refuse('BUSY')
}

const ATTEMPTS = 6

const written = (
  { poll, matter, place, buildings, until }: Poll,
  id: string,
  text: string,
  standing: Standing,
  { openid, now }: Call
): Statement => ({
  poll,
  matter,
  place,
  buildings,
  until,
  id,
  text,
  author: openid,
  option: null,
  at: now,
  standing,
  version: 1
})
