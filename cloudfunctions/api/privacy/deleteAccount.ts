import { randomBytes } from 'node:crypto'
import type { Done } from '../../../src/contract/replies'
import type { DeletionView } from '../../../src/contract/views/privacy'
import { COLLECTIONS } from '../../../src/domain/privacy/collections'
import {
  mayPartFrom,
  officeHeld,
  renamed,
  SEALED_PARTS,
  unappointed
} from '../../../src/domain/privacy/parting'
import { isRefused, refuse, type Refused } from '../../../src/domain/refusal'
import type { Call } from '../../endpoint'
import { proxies } from '../../store/ballots'
import { mediations, neutralBooks } from '../../store/mediations'
import { people } from '../../store/people'
import { traces, type Traced, type Traces } from '../../store/traces'
import { householdsOf, ownIn, placesOf, stepsOf } from './own'
import { leaveAll } from './consents'

/** What is the household's or a record of a matter, and stays under a name that leads to nobody; answers move besides. */
const STAYING = traces.names.filter(name => COLLECTIONS[name].of === 'household' && name !== 'answers')
/** What was the person's alone. */
const GOING = traces.names.filter(name => COLLECTIONS[name].of === 'own')

/** What would stay of the caller and which office they hand over first. Changes nothing. */
export const seeDeletion = async (call: Call): Promise<DeletionView> => {
  const person = await people.read(call.openid)
  if (!person) return { office: null, from: null, ballots: 0, signatures: 0, words: 0, steps: 0 }
  const [found, steps] = await Promise.all([
    traces.of(call.openid, householdsOf(person)),
    stepsOf(call.openid, person)
  ])
  const own = ownIn(call.openid, found)
  return {
    office: officeHeld(person.mandates, call.now)?.name ?? null,
    from: mayPartFrom(person, call.now),
    ballots: new Set(own.casts.map(({ record }) => record.vote)).size,
    signatures: own.signed.length,
    words: own.reasons.length + own.objections.length + own.questions.length + found.statements.size,
    steps: steps.length
  }
}

/**
 * Ends the account: what was the person's alone goes; what a vote, a petition or a record must keep stays the
 * household's, with nobody's name on it; then the person is as one who never came. Whoever holds an office hands it
 * over first (FORBIDDEN, with its name), and whoever joined a household today waits for tomorrow (TOO_EARLY). The event
 * carries the words under the finger. May be repeated: a try that broke off is finished by the next.
 */
export const deleteAccount = async (call: Call): Promise<Done['deleteAccount'] | Refused> => {
  const person = await people.read(call.openid)
  if (!person) return { deleted: true }
  const office = officeHeld(person.mandates, call.now)
  if (office) return refuse('FORBIDDEN', { handOver: office.name })
  const from = mayPartFrom(person, call.now)
  if (from !== null) return refuse('TOO_EARLY', { from, parting: true })
  const parted = await leaveAll(call, person)
  if (isRefused(parted)) return parted
  const alias = `gone:${randomBytes(8).toString('hex')}`
  const found = await traces.of(call.openid, householdsOf(parted))
  await Promise.all(GOING.map(name => traces.erase(name, [...found[name].keys()])))
  await traces.erase('seatHolders', person.seats ?? [])
  for (const [id, sheet] of found.answers)
    if (sheet.person === call.openid)
      await traces.move('answers', id, `${sheet.poll}:${alias}`, { ...sheet, person: alias })
  for (const name of STAYING)
    if (!(await rename(name, found[name], call.openid, alias))) return refuse('BUSY')
  if (!(await renameWithOthers(call.openid, placesOf(parted), alias))) return refuse('BUSY')
  for (const each of await mediations.of([call.openid]))
    if (each.neutral.person === call.openid && !(await mediations.erase(each))) return refuse('BUSY')
  for (const { id } of parted.rooms) if (!(await renameGiver(id, call.openid, alias))) return refuse('BUSY')
  for (const place of placesOf(parted)) if (!(await strike(place, call.openid))) return refuse('BUSY')
  const left = await people.read(call.openid)
  return left === null || (await people.erase(call.openid, left.version)) ? { deleted: true } : refuse('BUSY')
}

/** Puts a name that leads to nobody on everything of this kind, in place of the person's; false when others were too quick. */
const rename = async (
  name: Traced,
  found: Traces[Traced],
  openid: string,
  alias: string
): Promise<boolean> => {
  for (const [id, record] of found) {
    const counted = 'sealedFor' in record && record.sealedFor !== undefined
    const names = 'namings' in record ? unappointed(record, openid) : record
    const after = renamed(names, openid, alias, counted ? SEALED_PARTS : [])
    if (after !== record && !(await traces.save(name, id, after))) return false
  }
  return true
}

/**
 * What somebody disputed, reported, pointed out or vouched for stands in records of others, under nobody's name from now on.
 * Whose near relatives an official had stays known (`COLLECTIONS`).
 */
const renameWithOthers = async (
  openid: string,
  places: readonly string[],
  alias: string
): Promise<boolean> => {
  const naming = await traces.naming(openid, places)
  for (const name of ['claims', 'screenings', 'kinships', 'people'] as const)
    for (const [id, record] of naming[name])
      if (!('evidence' in record && record.person === openid))
        if (!(await traces.save(name, id, renamed(record, openid, alias)))) return false
  return true
}

/** A vote that a household lets another cast is the household's: who of it said so is nobody any more. */
const renameGiver = async (room: string, openid: string, alias: string): Promise<boolean> => {
  const book = await proxies.read(room)
  const after = book && renamed(book, openid, alias)
  return book === null || after === null || after === book || proxies.save(book.version, after)
}

/** Takes the person off the list of those who sit with neighbours in a dispute. */
const strike = async (place: string, openid: string): Promise<boolean> => {
  const book = await neutralBooks.read(place)
  const neutrals = book?.neutrals.filter(each => each.person !== openid) ?? []
  return !book || neutrals.length === book.neutrals.length
    ? true
    : neutralBooks.save(book.version, { ...book, neutrals })
}
