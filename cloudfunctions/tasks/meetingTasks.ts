import { asksByList, asksOf, isAskedTo } from '../../src/domain/gathering/waiting'
import { isCalled } from '../../src/domain/gathering/courtyardMeeting'
import { presenceId } from '../../src/domain/gathering/presence'
import type { Actor } from '../../src/domain/office'
import type { Instant } from '../../src/domain/time'
import { gatherings, presences } from '../store/gatherings'
import type { Waiting } from './task'

interface Meetings {
  tasks: Waiting[]
  /** their rooms, and when something last changed about them, for whoever reads them */
  changes: { room: string; updatedAt: Instant }[]
}

/**
 * What the meetings of a place ask of a person. One read; a second only of the own line of a list, while the courtyard
 * meets and while its minutes wait for a word.
 */
export const meetingTasks = async (place: string, actor: Actor, now: Instant): Promise<Meetings> => {
  const { household, mandates } = actor
  if (!household && mandates.length === 0) return { tasks: [], changes: [] }
  const asking = (await gatherings.asking(place, now)).filter(isCalled)
  const read = asking.filter(each => mandates.length > 0 || isAskedTo(each, actor))
  const asked = await Promise.all(
    read.map(async meeting => {
      const listed = household !== null && isAskedTo(meeting, actor) && asksByList(meeting, now)
      const presence = listed ? await presences.read(presenceId(meeting.id, household.id)) : null
      const ask = asksOf(meeting, actor, presence, now)
      const { id, called } = meeting
      return ask ? [{ task: ask.task, matter: id, title: called.where, deadline: ask.until, poll: null }] : []
    })
  )
  return {
    tasks: asked.flat(),
    changes: read.map(({ room, called }) => ({ room, updatedAt: called.changedAt }))
  }
}
