import { randomInt } from 'node:crypto'
import type { Done } from '../../../src/contract/replies'
import type { CommandInput } from '../../../src/contract/requests'
import {
  callMeeting,
  callOffMeeting,
  closedAt,
  endMeeting,
  isCalled,
  KEEPERS,
  noteTalk as note,
  openMeeting,
  type CalledGathering
} from '../../../src/domain/gathering/courtyardMeeting'
import { gatheringId } from '../../../src/domain/gathering/gathering'
import { handsBar } from '../../../src/domain/gathering/hands'
import { minutesOf, voteDuring } from '../../../src/domain/gathering/minutes'
import { openVoteOf } from '../../../src/domain/matter/matter'
import { holdsOffice } from '../../../src/domain/office'
import { isRefused, refuse, type Refused } from '../../../src/domain/refusal'
import type { Call } from '../../endpoint'
import { actorIn } from '../../identity'
import { pause } from '../../pause'
import { ballots } from '../../store/ballots'
import { gatherings, presences } from '../../store/gatherings'
import { matters } from '../../store/matters'
import { people } from '../../store/people'
import { rooms, type Room } from '../../store/places'
import { caughtUpHeads } from '../../thread'

/** Calls a meeting with open matters of the room on its agenda. May be repeated: one request, one meeting. */
export const callGathering = async (
  call: Call,
  { room: id, at, where, agenda }: CommandInput<'callGathering'>
): Promise<Done['callGathering'] | Refused> => {
  const asked = [...new Set(agenda.map(({ matter }) => matter))]
  const [keeper, before, heads] = await Promise.all([
    keeperOf(call, id),
    gatherings.read(gatheringId(id, at)),
    asked.length > 0 ? matters.headsOf(asked) : []
  ])
  if (isRefused(keeper)) return keeper
  const items = asked.map(matter => heads.find(each => each.id === matter && each.room === id && each.open))
  if (items.includes(undefined)) return refuse('NOT_FOUND', { yard: 'agenda' })
  const made = callMeeting(
    {
      room: id,
      place: keeper.place,
      at,
      where,
      buildings: keeper.buildings.map(({ key }) => key),
      agenda: items.flatMap(each => (each ? { matter: each.id, title: each.state.title } : [])),
      by: call.openid,
      request: call.request
    },
    before,
    call.now
  )
  if (isRefused(made)) return made
  if (made === before || (await gatherings.save(before?.version ?? 0, made))) return { gathering: made.id }
  return refuse('STALE')
}

/** Calls it off before anybody came. May be repeated. */
export const callOffGathering = async (
  call: Call,
  { gathering: id, reason }: CommandInput<'callOffGathering'>
): Promise<Done['callOffGathering'] | Refused> => {
  const after = await changeMeeting(call, id, async meeting =>
    callOffMeeting(meeting, { reason, came: (await presences.at(id)).length }, call.now)
  )
  return isRefused(after) ? after : { gathering: id }
}

/** Opens it on the spot; the code holds until it ends. May be repeated: one meeting has one code. */
export const openGathering = async (
  call: Call,
  { gathering: id }: CommandInput<'openGathering'>
): Promise<Done['openGathering'] | Refused> => {
  const code = String(randomInt(100_000, 1_000_000))
  const after = await changeMeeting(call, id, meeting => openMeeting(meeting, code, call.now))
  if (isRefused(after)) return after
  const { standing } = after.called
  return standing.status === 'open' ? { code: standing.code } : refuse('STALE')
}

/** Minutes a show of hands on a matter without a vote (议论). May be repeated: the last numbers hold. */
export const noteTalk = async (
  call: Call,
  { gathering: id, matter, agree, disagree, unsure }: CommandInput<'noteTalk'>
): Promise<Done['noteTalk'] | Refused> => {
  const [came, [head]] = await Promise.all([
    presences.at(id),
    matters.headsOf([matter]).then(heads => caughtUpHeads(heads, call.now))
  ])
  const vote = head?.state.stage.status === 'voting' ? openVoteOf(head.state) : undefined
  if (vote) return handsBar(vote) ?? refuse('FORBIDDEN', { yard: 'vote' })
  const input = { matter, talk: { agree, disagree, unsure }, came: came.length }
  const after = await changeMeeting(call, id, meeting => note(meeting, input, call.now))
  return isRefused(after) ? after : { gathering: id }
}

/** Ends it: the minutes are put together from who came and what was entered. May be repeated. */
export const endGathering = async (
  call: Call,
  { gathering: id, decision }: CommandInput<'endGathering'>
): Promise<Done['endGathering'] | Refused> => {
  const after = await changeMeeting(call, id, async meeting => {
    const { standing, agenda } = meeting.called
    if (standing.status !== 'open') return endMeeting(meeting, said([], 0), call.now)
    const until = closedAt(standing.openedAt, call.now)
    const [came, heads] = await Promise.all([
      presences.at(id),
      agenda.length > 0 ? matters.headsOf(agenda.map(({ matter }) => matter)) : []
    ])
    const items = await Promise.all(
      agenda.map(async item => {
        const state = heads.find(each => each.id === item.matter)?.state
        const vote = state && voteDuring(state, standing.openedAt, until)
        const open = vote ? { vote, records: await ballots.of(vote.id) } : null
        return minutesOf(id, item, came, open, until)
      })
    )
    return endMeeting(meeting, said(items, came.length), call.now)
  })
  if (isRefused(after)) return after
  return after.called.standing.status === 'ended' ? { came: after.called.standing.came } : refuse('STALE')

  function said(items: Parameters<typeof endMeeting>[1]['items'], came: number) {
    return { decision, came, items, request: call.request }
  }
}

/** Decides on a meeting as it is kept and saves it by compare-and-set, for whoever keeps its list. */
export const changeMeeting = async (
  call: Call,
  id: string,
  decide: (meeting: CalledGathering) => Promise<CalledGathering | Refused> | CalledGathering | Refused
): Promise<CalledGathering | Refused> => {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const before = await gatherings.read(id)
    if (!isCalled(before)) return refuse('NOT_FOUND')
    const keeper = await keeperOf(call, before.room)
    if (isRefused(keeper)) return keeper
    const after = await decide(before)
    if (isRefused(after) || after === before) return after
    if (await gatherings.save(before.version, after)) return after
    await pause(attempt)
  }
  return refuse('BUSY')
}

/** The room, for whoever calls meetings in it and keeps their list. */
export const keeperOf = async (call: Call, room: string): Promise<Room | Refused> => {
  const [person, found] = await Promise.all([people.read(call.openid), rooms.read(room)])
  if (!found) return refuse('NOT_FOUND')
  const held = holdsOffice(actorIn(found.place, call.openid, person), KEEPERS, found, call.now)
  return isRefused(held) ? held : found
}

const ATTEMPTS = 6
