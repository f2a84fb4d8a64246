import type { PollView } from '../../../src/contract/views/poll'
import type { ViewInput } from '../../../src/contract/requests'
import { mayAnswer, OWN_STATEMENTS, type Sheet } from '../../../src/domain/poll/sheet'
import type { Statement } from '../../../src/domain/poll/statement'
import { leastAnsweredFirst } from '../../../src/domain/poll/turn'
import { refuse, type Refused } from '../../../src/domain/refusal'
import type { Call } from '../../endpoint'
import { belongs, keptOut } from '../../admission'
import { asItIs, forOutside } from '../../forOutside'
import { actorIn } from '../../identity'
import { matters } from '../../store/matters'
import { people } from '../../store/people'
import { polls, sheets, statements } from '../../store/polls'
import { readsAll } from '../../views'
import { holdsOfficeIn, livesIn } from './reader'

/**
 * The statements of a round for the caller to answer. Guests who came by a card see that there is one; whoever reads it from
 * outside the unit, also in an office elsewhere, reads its texts without a door. Changes nothing.
 */
export const seePoll = async (call: Call, { poll: id }: ViewInput<'poll'>): Promise<PollView | Refused> => {
  const [person, poll] = await Promise.all([people.read(call.openid), polls.read(id)])
  if (!poll) return refuse('NOT_FOUND')
  const actor = actorIn(poll.place, call.openid, person)
  const lives = livesIn(poll, actor)
  const of = lives ? null : await matters.read(poll.matter)
  const barred = belongs(actor) ? null : await keptOut(of?.room ?? '', actor)
  if (barred) return barred
  const reads = lives || holdsOfficeIn(poll, actor, call.now)
  const member = lives || (of !== null && readsAll(of.unit, actor, call.now))
  const told = member ? asItIs : await forOutside(poll.place)
  const [said, sheet, counts] = reads
    ? await Promise.all([statements.of(id), sheets.read(id, call.openid), sheets.counts(id)])
    : [[], null, new Map<string, number>()]
  const shown = new Map(said.filter(each => each.standing.status === 'shown').map(each => [each.id, each]))
  const answers = new Map(sheet?.said.map(each => [each.statement, each.answer]))
  return {
    poll: id,
    matter: poll.matter,
    title: told(poll.title),
    round: poll.round,
    until: poll.until,
    measures: reads ? told(poll.measures) : [],
    statements: leastAnsweredFirst([...shown.keys()], counts, call.openid).map(each => ({
      id: each,
      text: told(shown.get(each)?.text ?? ''),
      mine: answers.get(each) ?? null,
      withMeasures:
        poll.beside !== null && shown.get(each)?.option === poll.beside && poll.measures.length > 0
    })),
    wrote: wrote(sheet, said),
    left: OWN_STATEMENTS - (sheet?.wrote.filter(each => !each.merged).length ?? 0),
    barred: mayAnswer(poll, actor, call.now)
  }
}

const wrote = (sheet: Sheet | null, said: readonly Statement[]): PollView['wrote'] =>
  (sheet?.wrote ?? []).flatMap(({ statement, merged }) => {
    const found = said.find(each => each.id === statement)
    return found ? [{ id: found.id, text: found.text, standing: found.standing, merged }] : []
  })
