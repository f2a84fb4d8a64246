import { date, id, list, oneOf, orNull, parse, text, whole, type Parsed } from '../../src/contract/parse'
import { figuresOnPaper } from '../../src/domain/figures/figures'
import { plannedDays } from '../../src/domain/meeting/quarter'
import { nextEnd } from '../../src/domain/mandates/term'
import { OFFICES } from '../../src/domain/office'
import { inhabited, readRoll } from '../../src/domain/register'
import { isRefused, refuse, type Refused } from '../../src/domain/refusal'
import { DEFAULT_SETTINGS, type Settings } from '../../src/domain/settings'
import type { Instant } from '../../src/domain/time'
import { householdId, type Unit } from '../../src/domain/unit'
import { endpoint, type Call } from '../endpoint'
import { nobody } from '../identity'
import { FAR } from '../store/matters'
import { people } from '../store/people'
import { registers, rooms, type Room } from '../store/places'

const PLACE = {
  place: id,
  community: text,
  street: text,
  communityKey: id,
  streetKey: id,
  title: text,
  secret: text,
  convenor: id,
  courtyards: list({ key: id, name: text, headTitle: text, roomTitle: text }, 100),
  buildings: list({ key: id, courtyard: id, x: whole(-100_000, 100_000), y: whole(-100_000, 100_000) }, 1000),
  dwellings: list(
    {
      line: whole(1, 1_000_000),
      door: text,
      building: text,
      occupancy: text,
      area: text,
      owner: orNull(text)
    },
    5000
  ),
  propertyStaff: orNull(list({ door: text }, 500)),
  /** days off and made-up working days in place of those announced for the country */
  holidays: orNull(list({ date }, 400)),
  makeUpDays: orNull(list({ date }, 400)),
  /** days on which the street holds its joint meetings, one a quarter; without them it has thirty days */
  jointMeetings: orNull(list({ date }, 80)),
  /** what earlier registers on paper say of whole years, by unit */
  onPaper: orNull(
    list(
      {
        year: whole(1980, 2200),
        unit: text,
        received: whole(0, 1e6),
        L1: whole(0, 1e6),
        L2: whole(0, 1e6),
        L3: whole(0, 1e6)
      },
      500
    )
  ),
  officials: list(
    { openid: id, office: oneOf(OFFICES), unit: id, name: text, from: whole(0, 9e15), until: whole(0, 9e15) },
    500
  )
}
type Place = Parsed<typeof PLACE>

/**
 * Puts a place on the map: its rooms, its register and its first officials. Only from the console of the environment:
 * a call that comes from a person is refused. May be repeated; what is there stays as it is, but for the holidays and the
 * days of joint meetings: those given now hold for every matter that is begun from now on.
 */
export const main = endpoint(
  async (call, event): Promise<{ rooms: string[]; households: number } | Refused> => {
    if (call.openid !== '') return refuse('FORBIDDEN')
    const place = parse(PLACE, event)
    if (isRefused(place)) return place
    const table = readRoll(place.dwellings, place.buildings)
    if ('faults' in table)
      return refuse('ROLL_REJECTED', { faults: table.faults.map(({ line, fault }) => `${line}:${fault}`) })
    const onPaper = (place.onPaper ?? []).map(({ year, unit, ...register }) => ({
      year,
      unit,
      figures: figuresOnPaper(register)
    }))
    const unsound = onPaper.find(({ figures }) => figures === null)
    if (unsound) return refuse('INVALID_EVENT', { field: 'onPaper', unit: unsound.unit })
    if (place.secret.length < 16) return refuse('INVALID_EVENT', { field: 'secret' })
    const meetings = place.jointMeetings && plannedDays(place.jointMeetings.map(each => each.date))
    if (meetings && 'twice' in meetings)
      return refuse('INVALID_EVENT', { field: 'jointMeetings', quarter: meetings.twice })
    const days = (settings: Settings) => withDays(settings, place, meetings)
    const all = roomsOf(place, days(DEFAULT_SETTINGS)).map(room => ({
      ...room,
      since: call.now,
      ...(room.kind === 'place' && { onPaper }),
      households: inhabited(table.dwellings, room.buildings).length
    }))
    await registers.add(place.place, {
      dwellings: table.dwellings,
      secret: place.secret,
      imports: [],
      version: 1
    })
    for (const room of all) if (!(await rooms.add(room)) && hasDays(place)) await renewDays(room.room, days)
    for (const official of place.officials) await appoint(place, official, all, call)
    return { rooms: all.map(room => room.room), households: table.dwellings.length }
  }
)

/** One room for the whole place and one for each courtyard. */
const roomsOf = (place: Place, settings: Settings): Room[] => {
  const offices: Room['offices'] = [
    ...place.courtyards.map(({ key, headTitle }) => ({
      office: 'courtyardHead' as const,
      unit: key,
      name: headTitle
    })),
    { office: 'secretary', unit: place.communityKey, name: `${place.community}书记` },
    { office: 'streetOfficer', unit: place.streetKey, name: place.street }
  ]
  const make = (
    unit: Pick<Unit, 'room' | 'kind' | 'title' | 'courtyards' | 'buildings'>,
    convenor: string
  ): Room => ({
    ...unit,
    place: place.place,
    community: place.community,
    households: 0,
    ladder: {
      L1: { office: 'courtyardHead', unit: convenor },
      L2: { office: 'secretary', unit: place.communityKey },
      L3: { office: 'streetOfficer', unit: place.streetKey }
    },
    offices,
    heads: place.officials
      .filter(each => each.office === 'courtyardHead' && unit.courtyards.some(({ key }) => key === each.unit))
      .map(({ name, unit: courtyard, until }) => ({ name, unit: courtyard, until })),
    propertyStaff: (place.propertyStaff ?? []).map(({ door }) => householdId(place.place, door)),
    settings,
    version: 1
  })
  const courtyards = place.courtyards.map(({ key, name }) => ({ key, name }))
  const whole = make(
    { room: place.place, kind: 'place', title: place.title, courtyards, buildings: place.buildings },
    place.convenor
  )
  const parts = place.courtyards.map(({ key, name, roomTitle }) =>
    make(
      {
        room: `${place.place}-${key}`,
        kind: 'courtyard',
        title: roomTitle,
        courtyards: [{ key, name }],
        buildings: place.buildings.filter(building => building.courtyard === key)
      },
      key
    )
  )
  return [whole, ...parts]
}

/** The days that were given, in place of those a room has. */
const withDays = (
  settings: Settings,
  { holidays, makeUpDays }: Place,
  jointMeetings: readonly Instant[] | null
): Settings => ({
  ...settings,
  calendar: {
    holidays: holidays?.map(each => each.date) ?? settings.calendar.holidays,
    makeUpDays: makeUpDays?.map(each => each.date) ?? settings.calendar.makeUpDays
  },
  jointMeetings: jointMeetings ?? settings.jointMeetings
})

const hasDays = ({ holidays, makeUpDays, jointMeetings }: Place): boolean =>
  [holidays, makeUpDays, jointMeetings].some(each => each !== null)

const renewDays = async (id: string, days: (settings: Settings) => Settings): Promise<void> => {
  const before = await rooms.read(id)
  if (!before) return
  const after = { ...before, settings: days(before.settings) }
  if (!(await rooms.save(before.version, after))) await renewDays(id, days)
}

const appoint = async (
  { place }: Place,
  { openid, office, unit, name, from, until }: Place['officials'][number],
  all: readonly Room[],
  call: Call
): Promise<void> => {
  const before = await people.read(openid)
  const person = before ?? nobody(call.now)
  if (person.mandates.some(each => each.place === place && each.office === office && each.unit === unit))
    return
  const covering = all
    .filter(
      room =>
        room.kind === 'place' || office !== 'courtyardHead' || room.courtyards.some(each => each.key === unit)
    )
    .map(room => ({ id: room.room, title: room.title, place }))
  const known = person.rooms.filter(room => !covering.some(each => each.id === room.id))
  const mandates = [...person.mandates, { office, unit, place, from, until, name }]
  const after = {
    ...person,
    mandates,
    endsAt: nextEnd(mandates, call.now) ?? FAR,
    rooms: [...known, ...covering],
    version: person.version + 1
  }
  if (before) await people.save(openid, before.version, after)
  else await people.add(openid, after)
}
