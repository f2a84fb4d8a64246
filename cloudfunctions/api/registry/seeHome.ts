import type { HomeView, Task } from '../../../src/contract/views/room'
import { bySilence } from '../../../src/domain/deciding/ruleCard'
import { votesFor } from '../../../src/domain/ballot/voter'
import { deadlineOf } from '../../../src/domain/matter/due'
import { mustJudge } from '../../../src/domain/affected/judges'
import { owedPromises } from '../../../src/domain/measure/promise'
import { mustSpeak } from '../../../src/domain/recusal/proposingRecusal'
import { openVoteOf } from '../../../src/domain/matter/matter'
import type { Screening } from '../../../src/domain/screening/screening'
import { holdsOffice } from '../../../src/domain/office'
import { roundToAnswer } from '../../../src/domain/poll/waiting'
import { perHand } from '../../../src/domain/ownership'
import { isRefused } from '../../../src/domain/refusal'
import { inUnit } from '../../../src/domain/unit'
import type { Call } from '../../endpoint'
import { actorIn } from '../../identity'
import { ballots } from '../../store/ballots'
import { hearingTasks } from '../../hearingTasks'
import { mediationTasks } from '../../mediationTasks'
import { meetingTasks } from '../../meetingTasks'
import { matters, type MatterHead } from '../../store/matters'
import { questions } from '../../store/questions'
import { questionTasks } from '../../questionViews'
import { isReplyUnread } from '../../../src/domain/question/question'
import { people } from '../../store/people'
import { sheets } from '../../store/polls'
import { screenings } from '../../store/screenings'
import { caughtUpHeads } from '../../thread'
import { wordsToLookAt } from '../../wordsToLookAt'
import { tellingUntil } from '../../telling'
import { linesToTell, toTellBy } from '../../tellingTasks'
import { appraisalOf, isUnread, partyStepOf, tasksOf, viewerOf } from '../../views'

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

const waitingIn = async (
  place: string,
  call: Call,
  person: Parameters<typeof actorIn>[2]
): Promise<{ waiting: HomeView['waiting']; unread: string[] }> => {
  const actor = actorIn(place, call.openid, person)
  const owned = (actor.owns ?? []).map(({ id }) => id)
  const voters = [...(actor.household ? [actor.household.id, ...(actor.seats ?? [])] : []), ...owned]
  const [read, mine, said, words, asked, own, talks, meetings, untold] = await Promise.all([
    matters.openIn(place),
    voters.length > 0 ? ballots.ofVoters(voters) : [],
    actor.household ? sheets.ofHousehold(actor.household.id) : [],
    actor.mandates.length > 0 ? screenings.waiting(place) : [],
    actor.mandates.length > 0 ? questions.openIn(place) : [],
    actor.household ? questions.ofHousehold(actor.household.id) : [],
    mediationTasks(place, { person: call.openid, household: actor.household?.id ?? null }, call.now),
    meetingTasks(place, actor, call.now),
    linesToTell(place, actor, call.now)
  ])
  const spoken = [...asked, ...own.filter(each => each.asked.some(isReplyUnread))].map(each => each.matter)
  const ended = [...new Set(spoken)].filter(each => !read.some(({ id }) => id === each))
  const [open, talked] = await Promise.all([
    caughtUpHeads(read, call.now),
    ended.length > 0 ? matters.headsOf(ended) : []
  ])
  const item = (head: MatterHead, task: Task) => ({
    task,
    matter: head.id,
    title: head.state.title,
    deadline: deadlineOf(head.state, call.now),
    poll: null
  })
  const households = open.flatMap(head => {
    const vote = head.state.stage.status === 'voting' ? openVoteOf(head.state) : undefined
    const lines = mine.filter(each => vote?.id === each.vote && votesFor(vote, actor, each))
    const own =
      lines.find(each => (each.asksUntil ?? 0) >= call.now) ??
      perHand(lines, ({ voted }) => voted).find(({ voted }) => !voted) ??
      lines[0]
    if (!vote || !own) return []
    if ((own.asksUntil ?? 0) >= call.now)
      return [{ ...item(head, 'checkEntered'), deadline: own.asksUntil ?? null }]
    if (own.disagreement?.to === call.openid && vote.closesAt >= call.now) return [item(head, 'agreeAtHome')]
    const recused = vote.rule.class === 'consult' && vote.recused.includes(actor.household?.id ?? '')
    const task = bySilence(vote.rule) ? 'readNotice' : 'vote'
    return vote.closesAt >= call.now && !own.voted && !recused ? [item(head, task)] : []
  })
  const rounds = open.flatMap(head => {
    const asked = actor.household !== null && inUnit(head.unit, actor.household.building)
    const round = asked ? roundToAnswer(head.state, said, call.now) : undefined
    return round ? [{ ...item(head, 'answerPoll'), deadline: round.until, poll: round.id }] : []
  })
  const offices = open.flatMap(head => {
    const { owner } = head.state
    const held = owner ? holdsOffice(actor, [owner.office], head.unit, call.now) : null
    return held && !isRefused(held) ? tasksOf(head.state, call.now).map(task => item(head, task)) : []
  })
  const records = open.flatMap(head => {
    const deadline = partyStepOf(head.state, head.unit, actor, call.now)
    return deadline === null ? [] : [{ ...item(head, 'partyStep'), deadline }]
  })
  const appraisals = open.flatMap(head => {
    const deadline = appraisalOf(head.state, head.unit, actor, call.now)
    return deadline === null ? [] : [{ ...item(head, 'appraise'), deadline }]
  })
  const [heard, counting, toTell] = await Promise.all([
    hearingTasks(open, actor, call.now),
    Promise.all(
      open.map(async head => {
        const deadline = await tellingUntil(head, actor, call.now)
        return deadline === null ? [] : [{ ...item(head, 'countEnvelopes'), deadline }]
      })
    ),
    toTellBy(untold, actor, open, call.now)
  ])
  const hearings = heard.map(({ head, task, deadline }) => ({ ...item(head, task), deadline }))
  const replies = [...open, ...talked].flatMap(head =>
    questionTasks(head, { asked, own }, actor, call.now).map(each => ({
      ...item(head, each.task),
      deadline: each.deadline
    }))
  )
  const promises = open.flatMap(head =>
    owedPromises(head.state)
      .filter(({ office }) => !isRefused(holdsOffice(actor, [office], head.unit, call.now)))
      .slice(0, 1)
      .map(({ due }) => ({ ...item(head, 'proveMeasure'), deadline: due }))
  )
  const toJudge = open.filter(({ state, unit }) => mustJudge(state, actor, unit, call.now))
  const toSpeak = open.filter(({ state }) => mustSpeak(state, actor))
  return {
    waiting: [
      ...households,
      ...toSpeak.map(head => item(head, 'speak')),
      ...rounds,
      ...hearings,
      ...promises,
      ...toJudge.map(head => item(head, 'judgeNobody')),
      ...offices,
      ...counting.flat(),
      ...records,
      ...appraisals,
      ...replies,
      ...wordTasks(await wordsToLookAt(words, actor, call.now)),
      ...(toTell ? [doorsToTell(roomOver(place, person), toTell)] : []),
      ...talks.map(({ mediation, deadline }) => ({
        task: 'mediate' as const,
        matter: mediation,
        title: '',
        deadline,
        poll: null
      })),
      ...meetings.tasks.map(({ task, gathering, where, until }) => ({
        task,
        matter: gathering,
        title: where,
        deadline: until,
        poll: null
      }))
    ],
    unread: [...open.flatMap(inEachRoom), ...meetings.changes]
      .filter(each => isUnread(each, person))
      .map(({ room }) => room)
  }
}

/** A matter of several courtyards is new in each of their rooms. */
const inEachRoom = ({ rooms, updatedAt }: MatterHead): { room: string; updatedAt: number }[] =>
  rooms.map(room => ({ room, updatedAt }))

/** One task for all the words of a room that wait for this person. */
const wordTasks = (mine: readonly Screening[]): HomeView['waiting'] => {
  return [...new Set(mine.map(({ room }) => room))].map(room => {
    const here = mine.filter(each => each.room === room)
    const deadline = Math.min(...here.map(({ due }) => due))
    return {
      task: 'lookAtWords',
      matter: room,
      title: `${here.length}句话等人看`,
      deadline,
      poll: null,
      room
    }
  })
}

/** One task for all the doors where this person has an answer to tell. */
const doorsToTell = (
  room: string,
  { households, more, due }: NonNullable<Awaited<ReturnType<typeof toTellBy>>>
): HomeView['waiting'][number] => ({
  task: 'tellAnswers',
  matter: room,
  title: `${more ? '至少' : ''}${households}户还不知道答复`,
  deadline: due,
  poll: null,
  room
})

/** The room of the whole place, as everybody of it has it; or the one there is. */
const roomOver = (place: string, person: Parameters<typeof actorIn>[2]): string =>
  (person?.rooms.find(({ id }) => id === place) ?? person?.rooms.find(each => each.place === place))?.id ??
  place
