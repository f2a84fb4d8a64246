import type { Done } from '../../../src/contract/replies'
import type { CommandInput } from '../../../src/contract/requests'
import { capacityFor, type Act } from '../../../src/domain/matter/authority'
import { holdsOffice, type OfficeName } from '../../../src/domain/office'
import { askQuestion as ask, type QuestionSheet } from '../../../src/domain/question/question'
import { noteReply as note, replyQuestion as reply } from '../../../src/domain/question/replying'
import { isRefused, refuse, type Refused } from '../../../src/domain/refusal'
import { checkText } from '../../content'
import type { Call } from '../../endpoint'
import { idFrom } from '../../idFrom'
import { actorIn } from '../../identity'
import { matters } from '../../store/matters'
import { people } from '../../store/people'
import { questions } from '../../store/questions'
import { caughtUp } from '../../thread'
import { pause } from '../../pause'

/** A household asks about a matter. May be repeated: one request, one question. */
export const askQuestion = async (
  call: Call,
  { matter: id, text }: CommandInput<'askQuestion'>
): Promise<Done['askQuestion'] | Refused> => {
  const scene = await sceneOf(call, id, 'askQuestion')
  if (isRefused(scene)) return scene
  const { stored, actor } = scene
  const check = await checkText(call.openid, text)
  return saved(async () => {
    const before = await questions.read(id, actor.household?.id ?? '')
    const done = before?.asked.find(each => each.request === call.request && each.person === call.openid)
    if (done) return { question: done.id, due: done.due, held: done.held }
    const after = ask(
      stored.state,
      before,
      actor,
      { text, id: idFrom(call), request: call.request },
      check,
      call.now
    )
    if (isRefused(after)) return after
    const asked = after.asked[after.asked.length - 1]
    return (await questions.save(after)) && asked
      ? { question: asked.id, due: asked.due, held: asked.held }
      : null
  })
}

/** The office that has the question answers it, for everyone to read. May be repeated: an answer stays the first. */
export const replyQuestion = async (
  call: Call,
  { matter: id, question, text, shown }: CommandInput<'replyQuestion'>
): Promise<Done['replyQuestion'] | Refused> => {
  const scene = await sceneOf(call, id, 'replyQuestion')
  if (isRefused(scene)) return scene
  const { stored, actor } = scene
  return saved(async () => {
    const before = await sheetWith(id, question)
    if (!before) return refuse('NOT_FOUND')
    const offices: readonly OfficeName[] = ['courtyardHead', 'secretary', 'streetOfficer']
    const held = offices.filter(each => !isRefused(holdsOffice(actor, [each], stored.unit, call.now)))
    const tried = held.map(office =>
      reply(before, { question, text, shown: shown ?? false }, office, call.now)
    )
    const after = tried.find(each => !isRefused(each)) ?? tried[0] ?? refuse('FORBIDDEN')
    if (isRefused(after)) return after
    return (await questions.save(after)) ? { answered: true as const } : null
  })
}

/** The household that asked has read the reply. May be repeated. */
export const noteReply = async (
  call: Call,
  { matter: id, question }: CommandInput<'noteReply'>
): Promise<Done['noteReply'] | Refused> => {
  const scene = await sceneOf(call, id, 'noteReply')
  if (isRefused(scene)) return scene
  return saved(async () => {
    const before = await questions.read(id, scene.actor.household?.id ?? '')
    const after = before ? note(before, question) : refuse('NOT_FOUND')
    if (isRefused(after)) return after
    return (await questions.save(after)) ? { told: true as const } : null
  })
}

const sheetWith = async (matter: string, question: string): Promise<QuestionSheet | undefined> =>
  (await questions.of(matter)).find(({ asked }) => asked.some(({ id }) => id === question))

const sceneOf = async (call: Call, id: string, act: Act) => {
  const [person, read] = await Promise.all([people.read(call.openid), matters.read(id)])
  if (!read) return refuse('NOT_FOUND')
  const stored = await caughtUp(read, call.now)
  const actor = actorIn(stored.place, call.openid, person)
  const as = capacityFor(act, actor, stored.unit, stored.state.level, call.now)
  return isRefused(as) ? as : { stored, actor }
}

/** Tries until nobody else was faster; null is a lost race. */
const saved = async <T>(attempt: () => Promise<T | Refused | null>): Promise<T | Refused> => {
  for (let tried = 0; tried < ATTEMPTS; tried += 1) {
    const outcome = await attempt()
    if (outcome !== null) return outcome
    await pause(tried)
  }
  return refuse('BUSY')
}

const ATTEMPTS = 5
