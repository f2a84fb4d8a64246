import type { HearingView, ObjectionView, SiteHearingView } from '../../../src/contract/views/hearing'
import type { ViewInput } from '../../../src/contract/requests'
import { replyTo } from '../../../src/domain/hearing/hearing'
import type { Objection } from '../../../src/domain/hearing/objection'
import { heardBefore, unaskedAbout } from '../../../src/domain/hearing/unheard'
import { AUTHORITY, capacityFor } from '../../../src/domain/matter/authority'
import type { Matter, Option } from '../../../src/domain/matter/matter'
import { feasibleOptions } from '../../../src/domain/matter/options'
import { standingOn } from '../../../src/domain/matter/standing'
import { holdsOffice } from '../../../src/domain/office'
import { isRefused, refuse, type Refused } from '../../../src/domain/refusal'
import { doorOf } from '../../../src/domain/unit'
import type { Call } from '../../endpoint'
import { actorIn } from '../../identity'
import { looked } from '../../looked'
import { objections } from '../../store/hearing'
import { matters } from '../../store/matters'
import { people } from '../../store/people'
import { caughtUp } from '../../thread'
import { planView } from '../../planView'
import { readsAll, viewerOf } from '../../views'

/**
 * What those near each feasible site wrote, with the answers. For neighbours and officials of the unit. A look at
 * the doors behind it is noted.
 */
export const seeHearing = async (
  call: Call,
  { matter: id }: ViewInput<'hearing'>
): Promise<HearingView | Refused> => {
  const [person, read, said] = await Promise.all([
    people.read(call.openid),
    matters.read(id),
    objections.of(id)
  ])
  if (!read) return refuse('NOT_FOUND')
  const { state, unit, place } = await caughtUp(read, call.now)
  const actor = actorIn(place, call.openid, person)
  if (!readsAll(unit, actor, call.now)) return refuse(actor.elsewhere ? 'NOT_IN_UNIT' : 'NOT_VERIFIED')
  const household = actor.household?.id
  const opener = capacityFor('openHearing', actor, unit, state.level, call.now)
  const answerer = holdsOffice(actor, AUTHORITY.answerObjection, unit, call.now)
  const answers = !isRefused(answerer)
  if (answers && said.length > 0) await looked(call, 'hearing', unit, answerer.office)
  const plan = await planView({ state, unit, place }, actor)
  return {
    matter: id,
    room: read.room,
    title: state.title,
    viewer: viewerOf(actor, person, place, call.now),
    opens: !isRefused(opener),
    answers,
    plan,
    sites: sitesHeard(state).map(option => {
      const about = said.filter(each => each.option === option.id)
      const shown = about.map(each => objectionView(state, each, { household, answers }))
      return siteHearing(state, option, household, shown.sort(byPlace))
    })
  }
}

const sitesHeard = (matter: Matter): readonly Option[] => {
  const held = new Set(matter.hearing.held.map(({ option }) => option))
  const feasible = new Set(feasibleOptions(matter).map(({ id }) => id))
  return matter.options.filter(({ id }) => held.has(id) || feasible.has(id))
}

const siteHearing = (
  matter: Matter,
  { id: option, name }: Option,
  household: string | undefined,
  said: ObjectionView[]
): SiteHearingView => {
  const last = matter.hearing.held.filter(each => each.option === option).pop()
  const standing = standingOn(matter, option)
  return {
    option,
    name,
    mine: household !== undefined && standing.includes(household),
    heardBefore: household !== undefined && heardBefore(matter, option, household),
    affected: standing.length,
    unasked: unaskedAbout(matter, option).length,
    openedAt: last?.openedAt ?? null,
    until: last?.until ?? null,
    headBy: last?.headBy ?? null,
    secretaryBy: last?.secretaryBy ?? null,
    said
  }
}

const objectionView = (
  matter: Matter,
  objection: Objection,
  viewer: { household: string | undefined; answers: boolean }
): ObjectionView => {
  const { id, household, comment, harm, acceptable, at, ended } = objection
  const mine = household === viewer.household
  const answered = replyTo(matter.hearing, id)
  const held = objection.held && !answered
  const reads = !held || mine || viewer.answers
  return {
    id,
    door: viewer.answers ? doorOf(matter.place, household) : null,
    mine,
    comment,
    harm: reads ? harm : '',
    acceptable: reads ? acceptable : '',
    held,
    at,
    ended: ended?.how ?? null,
    reply: answered ? { office: answered.office, text: answered.text, at: answered.at } : null
  }
}

/** One's own first, objections before comments, then in an order that tells nothing. */
const byPlace = (a: ObjectionView, b: ObjectionView): number =>
  Number(b.mine) - Number(a.mine) ||
  Number(a.comment !== null) - Number(b.comment !== null) ||
  (a.id < b.id ? -1 : 1)
