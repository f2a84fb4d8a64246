import type { Done } from '../../../src/contract/replies'
import type { DoorsView } from '../../../src/contract/views/doors'
import type { CommandInput, ViewInput } from '../../../src/contract/requests'
import { voterLabel } from '../../../src/domain/body/voterLabel'
import { eligibleOn } from '../../../src/domain/deciding/roll'
import { bySilence } from '../../../src/domain/deciding/ruleCard'
import { turnout } from '../../../src/domain/deciding/turnout'
import { servesDoor, takesBallots } from '../../../src/domain/channels/assisted'
import { hasVoted } from '../../../src/domain/ballot/countedCast'
import { doorState, isReached, markDoor as mark } from '../../../src/domain/channels/doors'
import { carriesEnvelopes } from '../../../src/domain/channels/envelope'
import { openVoteOf } from '../../../src/domain/matter/matter'
import { awaitsCallBack } from '../../../src/domain/channels/phone'
import { partOf } from '../../../src/domain/channels/secret'
import { sealedOf } from '../../../src/domain/channels/slip'
import { holdsOffice } from '../../../src/domain/office'
import { isRefused, refuse, type Refused } from '../../../src/domain/refusal'
import type { Call } from '../../endpoint'
import { actorIn } from '../../identity'
import { looked } from '../../looked'
import { ballots } from '../../store/ballots'
import { watchPhoto } from '../../photoCheck'
import { matters } from '../../store/matters'
import { people } from '../../store/people'
import { caughtUp } from '../../thread'
import { voteCard } from '../../views'
import { changeBallot } from './changeBallot'
import { placedPart } from './part'

/** The doors of a vote for whoever goes to them and for the heads; never how anyone voted. Each look is noted. */
export const seeDoors = async (
  call: Call,
  { matter: id }: ViewInput<'doors'>
): Promise<DoorsView | Refused> => {
  const [person, read] = await Promise.all([people.read(call.openid), matters.read(id)])
  if (!read) return refuse('NOT_FOUND')
  const stored = await caughtUp(read, call.now)
  const actor = actorIn(stored.place, call.openid, person)
  const held = holdsOffice(actor, ['courtyardHead', 'stairHead', 'gridWorker'], stored.unit, call.now)
  if (isRefused(held)) return held
  const vote = openVoteOf(stored.state)
  if (!vote) return refuse('WRONG_STAGE', { status: stored.state.stage.status })
  const [all] = await Promise.all([ballots.of(vote.id), looked(call, 'doors', stored.unit, held.office)])
  const records = eligibleOn(vote.rule.class, all, vote.recused)
  const came = records.filter(hasVoted).map(({ household }) => household)
  const carries = carriesEnvelopes(vote, actor, call.now)
  const { lines } = bySilence(vote.rule)
    ? NO_LINES
    : turnout(vote.rule, records, vote.recused, came, 'building')
  return {
    matter: id,
    title: stored.state.title,
    vote: voteCard(vote, came.length, lines),
    options: vote.options.map(({ id, name }) => ({ id, name })),
    open: takesBallots(stored.state, vote, call.now),
    callBacks: records.filter(awaitsCallBack).length,
    doors: records.map(record => ({
      household: record.household,
      door: voterLabel(record),
      building: record.building,
      courtyard: record.courtyard,
      state: doorState(record),
      affected: vote.affected.includes(record.household),
      served: isReached(record, hasVoted(record)),
      mine: servesDoor(actor, record.building, call.now) === null,
      envelope: carries
        ? {
            number: sealedOf(record, vote)?.number ?? null,
            part: placedPart(partOf(vote, record), vote, stored.unit)
          }
        : null
    }))
  }
}

/** Notes what was found at a door. May be repeated. */
export const markDoor = async (
  call: Call,
  input: CommandInput<'markDoor'>
): Promise<Done['markDoor'] | Refused> => {
  const after = await changeBallot(call, input, ({ matter, record, actor }) =>
    mark(matter, record, actor, { ...input, request: call.request }, call.now)
  )
  if (isRefused(after)) return after
  if (input.mark === 'served' && input.photo !== null)
    await watchPhoto(call, { file: input.photo, kind: 'delivery', matter: input.matter })
  return { door: after.door, state: doorState(after) }
}

const NO_LINES = { lines: [] }
