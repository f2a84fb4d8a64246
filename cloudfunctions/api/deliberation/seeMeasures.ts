import type { MeasuresView, PromiseView } from '../../../src/contract/views/measures'
import type { PhotoView } from '../../../src/contract/views/photo'
import type { ViewInput } from '../../../src/contract/requests'
import type { Measure } from '../../../src/domain/measure/measure'
import { affectedByPromise, promised, proofOf, type Confirmation } from '../../../src/domain/measure/promise'
import { packageFrozen } from '../../../src/domain/measure/proposing'
import { capacityFor, type Act } from '../../../src/domain/matter/authority'
import type { Matter } from '../../../src/domain/matter/matter'
import { isRefused, refuse, type Refused } from '../../../src/domain/refusal'
import { proofPhotoFor } from '../../../src/domain/screening/photo'
import type { Instant } from '../../../src/domain/time'
import type { Call } from '../../endpoint'
import { actorIn } from '../../identity'
import { photoAddress } from '../../photoAddress'
import { confirmations } from '../../store/measures'
import { matters } from '../../store/matters'
import { people } from '../../store/people'
import { photos } from '../../store/photos'
import { caughtUp } from '../../thread'
import { readsAll, viewerOf } from '../../views'

/** The package of measures of each site, and what became of those that were decided. For neighbours and officials. Changes nothing. */
export const seeMeasures = async (
  call: Call,
  { matter: id }: ViewInput<'measures'>
): Promise<MeasuresView | Refused> => {
  const [person, read, said] = await Promise.all([
    people.read(call.openid),
    matters.read(id),
    confirmations.of(id)
  ])
  if (!read) return refuse('NOT_FOUND')
  const { state, unit, place } = await caughtUp(read, call.now)
  const actor = actorIn(place, call.openid, person)
  if (!readsAll(unit, actor, call.now)) return refuse(actor.elsewhere ? 'NOT_IN_UNIT' : 'NOT_VERIFIED')
  const may = (act: Act) => !isRefused(capacityFor(act, actor, unit, state.level, call.now))
  const household = actor.household?.id ?? ''
  const files = state.measure.proofs.flatMap(({ photo }) => photo ?? [])
  const checks = files.length > 0 ? await photos.of(files) : []
  const shownOf = (photo: string | null) =>
    photo === null
      ? NO_PHOTO
      : proofPhotoFor(
          checks.find(({ file }) => file === photo),
          id,
          call.openid
        )
  return {
    matter: id,
    title: state.title,
    viewer: viewerOf(actor, person, place, call.now),
    now: call.now,
    proposes: may('proposeMeasure') && !packageFrozen(state),
    frozen: state.stage.status === 'announced' || state.stage.status === 'voting',
    proves: may('proveMeasure'),
    excuses: may('excuseMeasure'),
    confirms: affectedByPromise(state).includes(household),
    sites: state.options
      .filter(each => each.appraisal?.feasible)
      .map(({ id: site, name }) => ({ id: site, name })),
    proposed: [...state.measure.proposed],
    promised: promised(state).map(each =>
      promiseView(
        state,
        each,
        said.filter(({ measure }) => measure === each.id),
        household,
        shownOf,
        call.now
      )
    )
  }
}

/** The photograph of the proof of a promise, for those who read its measures, once it may be shown. Changes nothing. */
export const seeProofPhoto = async (
  call: Call,
  { matter: id, measure }: ViewInput<'proofPhoto'>
): Promise<PhotoView | Refused> => {
  const [person, read] = await Promise.all([people.read(call.openid), matters.read(id)])
  if (!read) return refuse('NOT_FOUND')
  const { state, unit, place } = await caughtUp(read, call.now)
  const actor = actorIn(place, call.openid, person)
  if (!readsAll(unit, actor, call.now)) return refuse(actor.elsewhere ? 'NOT_IN_UNIT' : 'NOT_VERIFIED')
  const file = proofOf(state, measure)?.photo
  if (!file) return refuse('NOT_FOUND')
  const [check] = await photos.of([file])
  return proofPhotoFor(check, id, call.openid).photo ? photoAddress(file) : refuse('NOT_FOUND')
}

const NO_PHOTO = { photo: false, kept: null } as const

const promiseView = (
  matter: Matter,
  measure: Measure,
  said: readonly Confirmation[],
  household: string,
  shownOf: (photo: string | null) => ReturnType<typeof proofPhotoFor>,
  now: Instant
): PromiseView => {
  const proof = proofOf(matter, measure.id)
  const excused = matter.measure.excused.find(each => each.measure === measure.id)?.reason ?? null
  return {
    ...measure,
    proven: proof ? { text: proof.text, at: proof.at, ...shownOf(proof.photo) } : null,
    excused,
    overdue: measure.kind !== 'review' && (proof?.at ?? now) > measure.due,
    confirmed: said.filter(({ kept }) => kept).length,
    disputed: said.filter(({ kept }) => !kept).length,
    mine: said.find(each => each.household === household)?.kept ?? null
  }
}
