import { db, PAGE, pages, put, read } from './database'
import { standingTick, type Telling } from '../../src/domain/feedback/telling'
import type { Instant } from '../../src/domain/time'

/** Which households that asked about a matter know its answer, one document a household and matter. */
export const tellings = {
  read: (matter: string, household: string) => read<Telling>('tellings', `${matter}:${household}`),
  /** Compare-and-set: false when another was faster. */
  save: (telling: Telling) =>
    put('tellings', `${telling.matter}:${telling.household}`, telling.version, lookedFor(telling)),
  of: (matter: string) => pages<Telling>('tellings', { matter }),
  /** Those that do not know behind the doors of some buildings, as one walks: door by door. */
  waitingBehind: (place: string, buildings: readonly string[], most: number) =>
    some({ place, waiting: true, building: db().command.in([...buildings]) }, ['household', 'asc'], most),
  /** Those that do not know an answer given before or from an instant on, the longest waiting first. */
  waitingSince: (place: string, when: 'before' | 'from', at: Instant, most: number) =>
    some(
      { place, waiting: true, answeredAt: when === 'from' ? db().command.gt(at) : db().command.lte(at) },
      ['answeredAt', 'asc'],
      most
    ),
  /** How many do not know, by matter, the most first. */
  waitingByMatter: async (
    place: string,
    buildings: readonly string[],
    most: number
  ): Promise<Map<string, number>> => {
    const { list } = await db()
      .collection('tellings')
      .aggregate()
      .match({ place, waiting: true, building: db().command.in([...buildings]) })
      .sortByCount('$matter')
      .limit(most)
      .end()
    return new Map(list.map(({ _id, count }) => [_id, count]))
  },
  /** Those ticked from an instant on, the last first. */
  tickedSince: (place: string, buildings: readonly string[], at: Instant, most: number) =>
    some(
      { place, tickedAt: db().command.gt(at), building: db().command.in([...buildings]) },
      ['tickedAt', 'desc'],
      most
    )
}

const lookedFor = (telling: Telling) => ({
  ...telling,
  waiting: telling.told === null,
  tickedAt: standingTick(telling)?.at ?? null
})

const some = async (
  query: object,
  [field, way]: [string, 'asc' | 'desc'],
  most: number
): Promise<Telling[]> => {
  const found = await db()
    .collection('tellings')
    .where(query)
    .orderBy(field, way)
    .limit(Math.min(most, PAGE))
    .get()
  return found.data as unknown as Telling[]
}
