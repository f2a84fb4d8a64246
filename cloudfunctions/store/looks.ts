import { db, PAGE } from './database'
import { forgetAt } from '../../src/domain/privacy/retention'
import type { Look } from '../../src/domain/privacy/look'

/** The most looks a page shows, the last ones. */
const SHOWN = 50

const last = async (query: object): Promise<Look[]> => {
  const found = await db()
    .collection('looks')
    .where(query)
    .orderBy('at', 'desc')
    .limit(Math.min(SHOWN, PAGE))
    .get()
  return found.data as unknown as Look[]
}

/** Who looked at a register with doors, one record a look. */
export const looks = {
  add: async (look: Look): Promise<void> => {
    await db()
      .collection('looks')
      .add({ data: { ...look, forgetAt: forgetAt('looks', look.at) } })
  },
  inRoom: (room: string) => last({ room }),
  /** Those that showed the doors of a building. */
  atBuilding: (place: string, building: string) => last({ place, buildings: building })
}
