import type { Room } from '../../cloudfunctions/store/places'
import type { StoredMatter } from '../../cloudfunctions/store/matters'
import { acceptAtTriage, complain, signAll } from '../../local/demo/story'
import { DOORS, PLACE, SECRETARY } from '../../local/demo/village'
import { openVillage, type Village } from '../functions/hewanli'
import { kept, keptMatter } from '../functions/kept'
import { keep } from './keep'
import { counted, measured } from './taps'

const ROOMS = [10, 100, 1000]
const DUE = 10
const OPEN = 500

/**
 * What one step of the clock costs where many rooms have nothing to do, and where ten matters have; and what a secretary's
 * queue costs with five hundred open matters.
 */
export const benchRooms = async () => {
  const village = await openVillage([...DOORS.slice(0, 24), 'W3-07'])
  try {
    const matter = await complain(village)
    await signAll(village, matter, DOORS.slice(0, 24))
    await acceptAtTriage(village, matter)
    const another = await complain(village, '请给西院装一排晾衣架')
    await village.tick()
    const [open, collecting] = [await keptMatter(village, matter), await keptMatter(village, another)]
    const figures: object[] = []
    let there = 0
    for (const rooms of ROOMS) {
      await addRooms(village, open, there, rooms)
      there = rooms
      const idle = await counted(village.cloud.requests, () => village.tick())
      await keep(village.cloud, 'matters', owed(collecting, rooms, village.cloud.clock.now()))
      const due = await counted(village.cloud.requests, () => village.tick())
      figures.push({ figure: 'clock', rooms, due: 0, ...idle }, { figure: 'clock', rooms, due: DUE, ...due })
    }
    await keep(village.cloud, 'matters', waiting(open))
    const desk = await measured(village.cloud, {
      tap: 'openDesk',
      aim: { requests: 5, waiting: 2 },
      send: () => village.see(SECRETARY, 'desk', { room: PLACE })
    })
    return [...figures, ...desk.map(each => ({ ...each, open: OPEN }))]
  } finally {
    await village.close()
  }
}

/** Rooms of other places, each with a matter that is under way and owes nothing today. */
const addRooms = async (village: Village, open: StoredMatter, from: number, to: number): Promise<void> => {
  const [room] = await kept<Room>(village, 'rooms', { _id: PLACE })
  const names = Array.from({ length: to - from }, (_, at) => `elsewhere-${from + at}`)
  const rooms = names.map(name => ({ ...room, _id: name, room: name, place: name }))
  await keep(village.cloud, 'rooms', rooms)
  const matters = names.map(name => ({ ...open, _id: `${name}.m`, id: `${name}.m`, room: name, place: name }))
  await keep(village.cloud, 'matters', matters)
}

/** Petitions that ended below their threshold a moment ago and wait for the clock to say so. */
const owed = (collecting: StoredMatter, rooms: number, now: number) =>
  Array.from({ length: DUE }, (_, at) => {
    const id = `owed-${rooms}-${at}`
    const stage = { status: 'collecting', until: now - 1 } as const
    return {
      ...collecting,
      _id: id,
      id,
      place: id,
      nextAt: now - 1,
      state: { ...collecting.state, id, stage }
    }
  })

const waiting = (open: StoredMatter) =>
  Array.from({ length: OPEN }, (_, at) => {
    const id = `waiting-${at}`
    const owner = { office: 'secretary', unit: 'H' } as const
    return {
      ...open,
      _id: id,
      id,
      desks: ['secretary'] as const,
      state: { ...open.state, id, level: 'L2', owner }
    }
  })
