import type { HomeView } from '../../../src/contract/views/room'
import { isReplyUnread } from '../../../src/domain/question/question'
import type { Call } from '../../endpoint'
import { actorIn } from '../../identity'
import { questionTasks } from '../../questionViews'
import { ballots } from '../../store/ballots'
import { matters, type MatterHead } from '../../store/matters'
import { people } from '../../store/people'
import { sheets } from '../../store/polls'
import { questions } from '../../store/questions'
import { screenings } from '../../store/screenings'
import { envelopeTasks } from '../../tasks/envelopeTasks'
import { hearingTasks } from '../../tasks/hearingTasks'
import { householdTasks } from '../../tasks/householdTasks'
import { mediationTasks } from '../../tasks/mediationTasks'
import { meetingTasks } from '../../tasks/meetingTasks'
import { officeTasks } from '../../tasks/officeTasks'
import { inMatter } from '../../tasks/task'
import { linesToTell, tellingTasks } from '../../tasks/tellingTasks'
import { wordTasks } from '../../tasks/wordTasks'
import { caughtUpHeads } from '../../thread'
import { isUnread, viewerOf } from '../../views'
import { wordsToLookAt } from '../../wordsToLookAt'

/** 等您办: what waits for this person, the nearest deadline first; a household that stands back is asked nothing. Changes nothing. */
export const seeHome = async (call: Call): Promise<HomeView> => {
  const person = await people.read(call.openid)
  const places = [...new Set((person?.rooms ?? []).map(room => room.place))]
  const read = await Promise.all(places.map(place => waitingIn(place, call, person)))
  const waiting = read.flatMap(each => each.waiting)
  const unread = read.flatMap(each => each.unread)
  const first = places[0] ?? ''
  return {
    viewer: viewerOf(actorIn(first, call.openid, person), person, first, call.now),
    rooms: (person?.rooms ?? []).map(({ id, title }) => ({ id, title, unread: unread.includes(id) })),
    waiting: waiting.sort((a, b) => (a.deadline ?? Infinity) - (b.deadline ?? Infinity))
  }
}

/** All reads of a place side by side, then what only some of its matters need. */
const waitingIn = async (
  place: string,
  { openid, now }: Call,
  person: Parameters<typeof actorIn>[2]
): Promise<{ waiting: HomeView['waiting']; unread: string[] }> => {
  const actor = actorIn(place, openid, person)
  const { household, mandates, seats = [], owns = [] } = actor
  const voters = [...(household ? [household.id, ...seats] : []), ...owns.map(({ id }) => id)]
  const [read, lines, said, words, asked, own, talks, meetings, untold] = await Promise.all([
    matters.openIn(place),
    voters.length > 0 ? ballots.ofVoters(voters) : [],
    household ? sheets.ofHousehold(household.id) : [],
    mandates.length > 0 ? screenings.waiting(place) : [],
    mandates.length > 0 ? questions.openIn(place) : [],
    household ? questions.ofHousehold(household.id) : [],
    mediationTasks(place, { person: openid, household: household?.id ?? null }, now),
    meetingTasks(place, actor, now),
    linesToTell(place, actor, now)
  ])
  const spoken = [...asked, ...own.filter(each => each.asked.some(isReplyUnread))].map(each => each.matter)
  const ended = [...new Set(spoken)].filter(each => !read.some(({ id }) => id === each))
  const [open, talked] = await Promise.all([
    caughtUpHeads(read, now),
    ended.length > 0 ? matters.headsOf(ended) : []
  ])
  const [hearings, envelopes, telling, toLookAt] = await Promise.all([
    hearingTasks(open, actor, now),
    Promise.all(open.map(head => envelopeTasks(head, actor, now))),
    tellingTasks(untold, actor, open, roomOver(place, person), now),
    wordsToLookAt(words, actor, now)
  ])
  return {
    waiting: [
      ...open.flatMap(head => householdTasks(head, actor, { lines, said }, now)),
      ...hearings,
      ...open.flatMap(head => officeTasks(head, actor, now)),
      ...envelopes.flat(),
      ...[...open, ...talked].flatMap(head =>
        questionTasks(head, { asked, own }, actor, now).map(({ task, deadline }) =>
          inMatter(head, task, now, deadline)
        )
      ),
      ...wordTasks(toLookAt),
      ...telling,
      ...talks,
      ...meetings.tasks
    ],
    unread: [...open.flatMap(inEachRoom), ...meetings.changes]
      .filter(each => isUnread(each, person))
      .map(({ room }) => room)
  }
}

/** A matter of several courtyards is new in each of their rooms. */
const inEachRoom = ({ rooms, updatedAt }: MatterHead): { room: string; updatedAt: number }[] =>
  rooms.map(room => ({ room, updatedAt }))

/** The room of the whole place, as everybody of it has it; or the one there is. */
const roomOver = (place: string, person: Parameters<typeof actorIn>[2]): string =>
  (person?.rooms.find(({ id }) => id === place) ?? person?.rooms.find(each => each.place === place))?.id ??
  place
