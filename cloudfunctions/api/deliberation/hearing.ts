import type { Done, DoneOf } from '../../../src/contract/replies'
import type { CommandInput } from '../../../src/contract/requests'
import { endObjection as end, raiseObjection as raise } from '../../../src/domain/hearing/objection'
import { openHearing as open } from '../../../src/domain/hearing/openHearing'
import { answerObjection as decide } from '../../../src/domain/hearing/replying'
import { capacityFor } from '../../../src/domain/matter/authority'
import { isRefused, refuse, type Refused } from '../../../src/domain/refusal'
import { checkText } from '../../content'
import type { Call } from '../../endpoint'
import { actorIn } from '../../identity'
import { idFrom } from '../../idFrom'
import { absentBars } from '../../ground'
import { insteadOf } from '../../instead'
import { objections } from '../../store/hearing'
import { matters } from '../../store/matters'
import { people } from '../../store/people'
import { caughtUp } from '../../thread'
import { changeMatter } from '../../changing'
import { pause } from '../../pause'

/** Opens the seven days in which those affected by a site are heard, once all of them sit here. May be repeated. */
export const openHearing = async (
  call: Call,
  input: CommandInput<'openHearing'>
): Promise<Done['openHearing'] | Refused> => {
  const after = await changeMatter(call, input.matter, 'openHearing', async ({ matter, stored }) => {
    const events = open(matter, input, call.now)
    if (isRefused(events)) return events
    const site = matter.options.filter(({ id }) => id === input.option)
    return (await absentBars(stored, site)) ?? events
  })
  if (isRefused(after)) return after
  const hearing = after.hearing.held.filter(each => each.option === input.option).pop()
  return { until: hearing?.until ?? call.now, heard: hearing?.heard.length ?? 0 }
}

/** A household writes harm and condition; one record a household and site. May be repeated, and written anew until answered. */
export const raiseObjection = async (
  call: Call,
  input: CommandInput<'raiseObjection'>
): Promise<Done['raiseObjection'] | Refused> => {
  const check = await checkText(call.openid, `${input.harm}\n${input.acceptable}`)
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const scene = await own(call, input, 'raiseObjection')
    if (isRefused(scene)) return scene
    const { matter, actor, before } = scene
    if (before?.request === call.request) return { comment: before.comment, held: before.held }
    const written = { ...input, id: idFrom(call), request: call.request }
    const after = raise(matter, before, actor, written, check, call.now)
    if (isRefused(after)) return after
    if (await objections.save(after)) return { comment: after.comment, held: after.held }
    await pause(attempt)
  }
  return refuse('BUSY')
}

/** The household says that its objection is settled, or takes it back. May be repeated. */
export const endObjection = async (
  call: Call,
  input: CommandInput<'endObjection'>
): Promise<Done['endObjection'] | Refused> => {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const scene = await own(call, input, 'endObjection')
    if (isRefused(scene)) return scene
    const after = end(scene.before, input.how, call.now)
    if (isRefused(after)) return after
    const ended = { ended: after.ended?.how ?? input.how }
    if (after === scene.before || (await objections.save(after))) return ended
    await pause(attempt)
  }
  return refuse('BUSY')
}

/** Head or secretary answer one objection in writing. May be repeated. */
export const answerObjection = async (
  call: Call,
  { matter: id, objection, text }: CommandInput<'answerObjection'>
): Promise<DoneOf<'answerObjection'> | Refused> => {
  const after = await changeMatter(call, id, 'answerObjection', async ({ matter, stored, actor, as }) => {
    const office = as === 'secretary' ? 'secretary' : 'courtyardHead'
    const found = (await objections.of(id)).find(each => each.id === objection) ?? null
    const instead = insteadOf(stored, 'secretary', actor)
    return decide(matter, found, { actor, office, instead }, { text }, call.now)
  })
  return isRefused(after) ? after : { status: after.stage.status }
}

const ATTEMPTS = 6

/** What the caller's household wrote about a site, and the matter as it truly stands. */
const own = async (
  call: Call,
  { matter: id, option }: { matter: string; option: string },
  act: 'raiseObjection' | 'endObjection'
) => {
  const [person, read] = await Promise.all([people.read(call.openid), matters.read(id)])
  if (!read) return refuse('NOT_FOUND')
  const { state, unit, place } = await caughtUp(read, call.now)
  const actor = actorIn(place, call.openid, person)
  const as = capacityFor(act, actor, unit, state.level, call.now)
  if (isRefused(as)) return as
  return { matter: state, actor, before: await objections.read(id, option, actor.household?.id ?? '') }
}
