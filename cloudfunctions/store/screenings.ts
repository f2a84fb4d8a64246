import { isWaiting, type Screening } from '../../src/domain/screening/screening'
import { forgetAt } from '../../src/domain/privacy/retention'
import { add, pages, read, replace } from './database'

/** Words somebody has to look at before they are shown, or because a neighbour asked for it. */
export const screenings = {
  read: (id: string) => read<Screening>('screenings', id),
  add: (screening: Screening) => add('screenings', screening.id, lookedFor(screening)),
  save: (before: number, screening: Screening) =>
    replace('screenings', screening.id, before, lookedFor(screening)),
  waiting: (place: string) => pages<Screening>('screenings', { place, waiting: true }),
  by: (author: string) => pages<Screening>('screenings', { author })
}

const lookedFor = (screening: Screening) => {
  const waiting = isWaiting(screening)
  const last = screening.looks[screening.looks.length - 1]
  return { ...screening, waiting, forgetAt: forgetAt('screenings', waiting ? null : (last?.at ?? null)) }
}
