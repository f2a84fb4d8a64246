import type { WorkView } from '../../../src/contract/views/desk'
import { holdsOffice, type Actor, type OfficeName } from '../../../src/domain/office'
import { LEVEL_OFFICE } from '../../../src/domain/matter/authority'
import { above } from '../../../src/domain/levels/ladder'
import { mustJudge } from '../../../src/domain/affected/judges'
import { appealOwed, recusalsFor } from '../../../src/domain/recusal/decidingRecusal'
import { voidableVote } from '../../../src/domain/matter/voiding'
import { isRefused, refuse, type Refused } from '../../../src/domain/refusal'
import type { Instant } from '../../../src/domain/time'
import type { Call } from '../../endpoint'
import { actorIn } from '../../identity'
import { matters, type MatterHead } from '../../store/matters'
import { questionTasks } from '../../questionViews'
import { questions } from '../../store/questions'
import { people } from '../../store/people'
import { gatherings } from '../../store/gatherings'
import { isDormant, lastHeld } from '../../../src/domain/gathering/gathering'
import { rooms } from '../../store/places'
import { caughtUpHeads } from '../../thread'
import { appraisalOf, matterCard, partyStepOf, roomHead, tasksOf, viewerOf } from '../../views'

/** The matters an office has, those whose party discussion it owes on record or whose sites it has to appraise or judge, and those where it decides a recusal or may annul a vote, the nearest due day first: so many of those on its desk as were asked for, and all the clock is late with. A question outlives its matter: it stays until it is answered. Changes nothing. */
export const seeQueue =
  (offices: readonly OfficeName[], first: number) =>
  async (call: Call, input: { room: string; most?: number | null }): Promise<WorkView | Refused> => {
    const { room: id } = input
    const most = input.most ?? first
    const [person, room] = await Promise.all([people.read(call.openid), rooms.read(id)])
    if (!room) return refuse('NOT_FOUND')
    const actor = actorIn(room.place, call.openid, person)
    const held = holdsOffice(actor, offices, room, call.now)
    if (isRefused(held)) return held
    const here = offices.filter(office => !isRefused(holdsOffice(actor, [office], room, call.now)))
    const [onDesk, late, asked, dormant] = await Promise.all([
      matters.onDesk(room.place, here, most + 1),
      matters.lateIn(room.place, call.now),
      questions.openIn(room.place),
      offices.includes('secretary') ? dormantIn(room.place, call.now) : []
    ])
    const read = new Map([...onDesk.slice(0, most), ...late].map(head => [head.id, head]))
    const others = [...new Set(asked.map(({ matter }) => matter))].filter(each => !read.has(each))
    const questioned = others.length > 0 ? await matters.headsOf(others) : []
    const heads = await caughtUpHeads([...read.values(), ...questioned], call.now)
    const replyDue = (head: MatterHead): Instant | null =>
      questionTasks(head, { asked, own: [] }, actor, call.now)[0]?.deadline ?? null
    const has = ({ state: { owner }, unit }: MatterHead): boolean =>
      owner !== null &&
      offices.includes(owner.office) &&
      !isRefused(holdsOffice(actor, [owner.office], unit, call.now))
    const recordOwed = ({ state, unit, open }: MatterHead): Instant | null =>
      open && offices.includes('secretary') ? partyStepOf(state, unit, actor, call.now) : null
    const appraisalDue = ({ state, unit, open }: MatterHead): Instant | null =>
      open && offices.includes('streetOfficer') ? appraisalOf(state, unit, actor, call.now) : null
    const appealDue = ({ state, unit, open }: MatterHead): Instant | null =>
      open ? appealOwed(state, actor, unit, call.now) : null
    const judges = ({ state, unit, open }: MatterHead): boolean =>
      open && mustJudge(state, actor, unit, call.now)
    return {
      room: roomHead(room),
      dormant,
      viewer: viewerOf(actor, person, room.place, call.now),
      more: onDesk.length > most,
      matters: heads
        .filter(
          head =>
            replyDue(head) !== null ||
            (head.open &&
              (has(head) ||
                recordOwed(head) !== null ||
                appraisalDue(head) !== null ||
                judges(head) ||
                watches(head, actor, call.now)))
        )
        .map(head => {
          const partyStepBy = recordOwed(head)
          const appraiseBy = appraisalDue(head)
          const appealBy = appealDue(head)
          const replyBy = replyDue(head)
          const last = head.state.handUps[head.state.handUps.length - 1]
          return {
            ...matterCard(head, call.now),
            tasks: [
              ...(judges(head) ? (['judgeNobody'] as const) : []),
              ...(appealBy === null ? [] : (['decideAppeal'] as const)),
              ...(has(head) ? tasksOf(head.state, call.now) : []),
              ...(partyStepBy === null ? [] : (['partyStep'] as const)),
              ...(appraiseBy === null ? [] : (['appraise'] as const)),
              ...(replyBy === null ? [] : (['reply'] as const))
            ],
            waitingSince: last?.at ?? head.state.petition?.metAt ?? head.state.suggestedAt,
            auto: last?.auto ?? false,
            reason: last && !last.returned ? last.reason : null,
            partyStepBy,
            appraiseBy,
            appealBy,
            replyBy
          }
        })
        .sort((a, b) => firstDay(a) - firstDay(b))
    }
  }

/** The nearest of the days a line of the list is about. */
const firstDay = ({
  deadline,
  partyStepBy,
  appraiseBy,
  appealBy,
  replyBy
}: Pick<
  WorkView['matters'][number],
  'deadline' | 'partyStepBy' | 'appraiseBy' | 'appealBy' | 'replyBy'
>): number => Math.min(...[deadline, partyStepBy, appraiseBy, appealBy, replyBy].map(day => day ?? Infinity))

/** Whoever decides a recusal sees its matter, and the level above a vote while it may be annulled (复核期). */
const watches = ({ state, unit }: MatterHead, actor: Actor, now: Instant): boolean => {
  if (recusalsFor(state, actor, unit, now).length > 0) return true
  const vote = voidableVote(state, now)
  const to = vote && above(vote.level)
  return to ? !isRefused(holdsOffice(actor, [LEVEL_OFFICE[to]], unit, now)) : false
}

/** The rooms of a place that have gone thirty days without a meeting (休眠); the whole of it counts where it is a station. */
const dormantIn = async (place: string, now: Instant): Promise<string[]> => {
  const [all, held] = await Promise.all([rooms.inPlace(place), gatherings.inPlace(place)])
  return all
    .filter(({ kind, station }) => kind !== 'place' || station)
    .filter(({ room, since }) =>
      isDormant(
        lastHeld(
          held.filter(each => each.room === room),
          since
        ),
        now
      )
    )
    .map(({ title }) => title)
    .sort()
}
