import type { Done } from '../../../src/contract/replies'
import type { FeedbackView } from '../../../src/contract/views/feedback'
import type { CommandInput, ViewInput } from '../../../src/contract/requests'
import { answeredAt, countsOf } from '../../../src/domain/feedback/feedback'
import { tellsAt, tellsIn, TELLERS, type Teller } from '../../../src/domain/feedback/tellers'
import { hasRead, takenBack, toldAtDoor, type Telling } from '../../../src/domain/feedback/telling'
import { holdsOffice } from '../../../src/domain/office'
import { isRefused, refuse, type Refused } from '../../../src/domain/refusal'
import { doorOf } from '../../../src/domain/unit'
import type { Call } from '../../endpoint'
import { actorIn } from '../../identity'
import { looked } from '../../looked'
import { pause } from '../../pause'
import { lineOf, roundOf } from '../../round'
import { matters } from '../../store/matters'
import { people } from '../../store/people'
import { tellings } from '../../store/tellings'
import { caughtUp } from '../../thread'

/**
 * The feedback round (反馈) of an answered matter: how many of those that asked know the answer, and for whoever goes to
 * them the doors that do not, never what they asked. Each look at doors is noted.
 */
export const seeFeedback = async (
  call: Call,
  { matter: id }: ViewInput<'feedback'>
): Promise<FeedbackView | Refused> => {
  const [person, read] = await Promise.all([people.read(call.openid), matters.read(id)])
  if (!read) return refuse('NOT_FOUND')
  const stored = await caughtUp(read, call.now)
  const { state, unit, place } = stored
  const actor = actorIn(place, call.openid, person)
  const held = holdsOffice(actor, SEEING, unit, call.now)
  if (isRefused(held)) return held
  const at = answeredAt(state)
  if (at === null) return refuse('WRONG_STAGE', { status: state.stage.status })
  const round = await roundOf(stored)
  const waiting = round.filter(each => each.told === null && tellsAt(actor, each, call.now) !== null)
  const goes = tellsIn(actor, unit, call.now)
  if (waiting.length > 0 && !isRefused(goes)) await looked(call, 'doors', unit, goes.office)
  const answer = state.answers[state.answers.length - 1]
  return {
    matter: id,
    title: state.title,
    answer: { kind: answer?.kind ?? 'decision', text: answer?.text ?? '', at },
    ...countsOf(round),
    doors: waiting.map(({ household, building }) => ({ household, door: doorOf(place, household), building }))
  }
}

const SEEING = [...TELLERS, 'secretary', 'streetOfficer'] as const

/** Whoever goes to the doors told the answer at one (已当面告知). May be repeated. */
export const tellAtDoor = async (
  call: Call,
  input: CommandInput<'tellAtDoor'>
): Promise<Done['tellAtDoor'] | Refused> => {
  const done = await ticked(call, input, (line, office) => toldAtDoor(line, call.openid, office, call.now))
  return isRefused(done) ? done : { told: true }
}

/** The tick stood at the wrong door: the household waits again, and both stay on record. May be repeated. */
export const takeBackTelling = async (
  call: Call,
  input: CommandInput<'takeBackTelling'>
): Promise<Done['takeBackTelling'] | Refused> => {
  const done = await ticked(call, input, (line, office) => takenBack(line, call.openid, office, call.now))
  return isRefused(done) ? done : { told: false }
}

/** A household that asked has opened the matter with its answer. Of others nothing is kept. May be repeated. */
export const readAnswer = async (
  call: Call,
  { matter: id }: CommandInput<'readAnswer'>
): Promise<Done['readAnswer'] | Refused> => {
  const [person, stored] = await Promise.all([people.read(call.openid), matters.read(id)])
  if (!stored) return refuse('NOT_FOUND')
  const household = actorIn(stored.place, call.openid, person).household?.id
  if (!household) return refuse('NOT_VERIFIED')
  if (answeredAt(stored.state) === null) return { told: false }
  const done = await changeLine(
    () => lineOf(stored, household),
    line => hasRead(line, call.now)
  )
  return isRefused(done) ? { told: false } : { told: true }
}

/** A tick or its undoing by somebody who goes to that door. */
const ticked = async (
  call: Call,
  { matter: id, household }: { matter: string; household: string },
  change: (line: Telling, office: Teller) => Telling | Refused
): Promise<Telling | Refused> => {
  const [person, read] = await Promise.all([people.read(call.openid), matters.read(id)])
  if (!read) return refuse('NOT_FOUND')
  const stored = await caughtUp(read, call.now)
  const actor = actorIn(stored.place, call.openid, person)
  const held = holdsOffice(actor, TELLERS, stored.unit, call.now)
  if (isRefused(held)) return held
  if (answeredAt(stored.state) === null) return refuse('WRONG_STAGE', { status: stored.state.stage.status })
  return changeLine(
    () => lineOf(stored, household),
    line => {
      const office = tellsAt(actor, line, call.now)
      return office ? change(line, office) : refuse('FORBIDDEN')
    }
  )
}

/** Tries until nobody else was faster; NOT_FOUND where there is no such line. */
const changeLine = async (
  read: () => Promise<Telling | null>,
  change: (line: Telling) => Telling | Refused
): Promise<Telling | Refused> => {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const line = await read()
    if (!line) return refuse('NOT_FOUND', { asked: true })
    const after = change(line)
    if (isRefused(after) || (after === line && line.version > 0)) return after
    if (await tellings.save(after)) return after
    await pause(attempt)
  }
  return refuse('BUSY')
}

const ATTEMPTS = 5
