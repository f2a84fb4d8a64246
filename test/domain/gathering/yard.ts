import {
  callMeeting,
  openMeeting,
  type CalledGathering
} from '../../../src/domain/gathering/courtyardMeeting'
import { attend, type Presence } from '../../../src/domain/gathering/presence'
import { isRefused, type Refused } from '../../../src/domain/refusal'
import type { Instant } from '../../../src/domain/time'
import { livingAt, UNIT } from '../matter/village'

export const CODE = '246810'

export const kept = <T>(value: T | Refused): T => {
  if (isRefused(value)) throw new Error(`${value.refused} ${JSON.stringify(value.detail)}`)
  return value
}

/** A meeting of the place at an instant, with one matter on its agenda. */
export const meetingAt = (at: Instant, matter = 'm'): CalledGathering =>
  kept(
    callMeeting(
      {
        room: UNIT.room,
        place: UNIT.place,
        at,
        where: '大槐树下',
        buildings: UNIT.buildings.map(({ key }) => key),
        agenda: [{ matter, title: '楼道灯' }],
        by: 'p-head',
        request: 'call'
      },
      null,
      at
    )
  )

export const openAt = (at: Instant, matter = 'm'): CalledGathering =>
  kept(openMeeting(meetingAt(at, matter), CODE, at))

/** The household behind a door, checked in by its own people. */
export const cameFrom = (
  meeting: CalledGathering,
  door: string,
  at: Instant,
  ...people: string[]
): Presence =>
  (people.length > 0 ? people : [`p-${door}`]).reduce<Presence | null>(
    (before, person) =>
      kept(
        attend(
          meeting,
          before,
          { ...livingAt(door), person },
          UNIT,
          { code: CODE, request: `in-${person}` },
          at
        )
      ),
    null
  )!
