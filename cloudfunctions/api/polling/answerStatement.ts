import type { Done } from '../../../src/contract/replies'
import type { CommandInput } from '../../../src/contract/requests'
import { answerStatement as decide } from '../../../src/domain/poll/sheet'
import { isRefused, refuse, type Refused } from '../../../src/domain/refusal'
import type { Call } from '../../endpoint'
import { actorIn } from '../../identity'
import { people } from '../../store/people'
import { sheets, statements } from '../../store/polls'
import { pause } from '../../pause'

/**
 * Answers a statement, or changes the answer: three reads side by side, one write to a sheet that nobody else writes.
 * May be repeated: one request, one answer.
 */
export const answerStatement = async (
  call: Call,
  { poll, statement: id, answer }: CommandInput<'answerStatement'>
): Promise<Done['answerStatement'] | Refused> => {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const [person, statement, sheet] = await Promise.all([
      people.read(call.openid),
      statements.read(poll, id),
      sheets.read(poll, call.openid)
    ])
    const actor = actorIn(statement?.place ?? '', call.openid, person)
    const after = decide(sheet, statement, actor, { answer, request: call.request }, call.now)
    if (isRefused(after)) return after
    if (await sheets.save(after)) {
      return { statement: id, answer: after.said.find(each => each.statement === id)?.answer ?? answer }
    }
    await pause(attempt)
  }
  return refuse('BUSY')
}

const ATTEMPTS = 6
