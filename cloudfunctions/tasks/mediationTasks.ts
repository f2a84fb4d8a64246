import { endsAt, mayRead, partsOf, waitsFor, type Looker } from '../../src/domain/mediation/mediation'
import type { Instant } from '../../src/domain/time'
import { mediations } from '../store/mediations'
import type { Waiting } from './task'

/** Disputes of a place in which this person still has to say a word, and until when; nothing else of them. One read. */
export const mediationTasks = async (place: string, looker: Looker, now: Instant): Promise<Waiting[]> =>
  (await mediations.of(partsOf(looker))).flatMap(each => {
    const part = each.place === place ? mayRead(each, looker, now) : null
    return part !== null && waitsFor(each, part)
      ? [{ task: 'mediate', matter: each.id, title: '', deadline: endsAt(each), poll: null }]
      : []
  })
