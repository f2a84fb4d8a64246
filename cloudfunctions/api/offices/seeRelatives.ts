import type { RelativesView } from '../../../src/contract/views/offices'
import type { ViewInput } from '../../../src/contract/requests'
import { memberKey } from '../../../src/domain/claim'
import { kinDeciders, stakeInKin, type Kinship } from '../../../src/domain/kinship/kinship'
import { holdsOffice, type OfficeName } from '../../../src/domain/office'
import { processRecusal } from '../../../src/domain/recusal/stake'
import { isRefused, type Refused } from '../../../src/domain/refusal'
import { doorOf } from '../../../src/domain/unit'
import type { Call } from '../../endpoint'
import { kinships } from '../../store/kinships'
import { people } from '../../store/people'
import { roomHead } from '../../views'
import { hereIn } from './here'

/**
 * Near relatives of officials: the viewer's own record, what their household pointed out, and what waits for their
 * decision; nobody else's business. Changes nothing.
 */
export const seeRelatives = async (
  call: Call,
  { room: id }: ViewInput<'relatives'>
): Promise<RelativesView | Refused> => {
  const here = await hereIn(call, id)
  if (isRefused(here)) return here
  const { room, actor } = here
  const { place } = room
  const [all, own, pointed, declared] = await Promise.all([
    people.inOffice(place),
    kinships.of(place, call.openid),
    kinships.withStatus(place, 'pointed'),
    kinships.withStatus(place, 'declared')
  ])
  const held = all.map(({ openid, person }) => {
    const mandates = person.mandates.filter(
      each => each.place === place && each.from <= call.now && call.now < each.until
    )
    const offices: OfficeName[] = mandates.map(({ office }) => office)
    return { openid, offices, name: mandates.map(({ name }) => name).join('、') }
  })
  const officialOf = (kin: Kinship) => held.find(({ openid }) => openid === kin.person)
  const decides = (kin: Kinship): boolean =>
    !isRefused(holdsOffice(actor, kinDeciders(officialOf(kin)?.offices ?? []), room, call.now))
  return {
    room: roomHead(room),
    officials: held
      .filter(({ name }) => name !== '')
      .map(({ openid, name }) => ({ key: memberKey(place, openid), name, mine: openid === call.openid })),
    own: own.map(kin => ({
      door: doorOf(place, kin.household),
      status: kin.status,
      evidence: kin.evidence,
      reason: 'decided' in kin ? kin.decided.reason : null
    })),
    waiting: [...pointed, ...declared].filter(decides).map(kin => {
      const stake = stakeInKin(kin, actor)
      return {
        id: kin.id,
        official: officialOf(kin)?.name ?? '',
        door: doorOf(place, kin.household),
        evidence: kin.evidence,
        status: kin.status,
        barred: stake ? processRecusal(stake, []) : null
      }
    }),
    pointed: pointed
      .filter(({ by }) => by.household !== null && by.household === actor.household?.id)
      .map(kin => ({ official: officialOf(kin)?.name ?? '', door: doorOf(place, kin.household) }))
  }
}
