import fc from 'fast-check'
import type { MatterEvent } from '../../../src/domain/matter/event'
import { voteOf } from '../../../src/domain/matter/matter'
import { REFUSALS } from '../../../src/domain/refusal'
import type { Instant } from '../../../src/domain/time'
import { DAY } from '../../../src/domain/time'
import { publicExport, sealedExport, secretExport } from '../../../src/domain/trail/exporting'
import { readExport, written, type Export } from '../../../src/domain/trail/exportFile'
import { noticeRoot } from '../../../src/domain/trail/publicTrail'
import { isDifference, recount } from '../../../src/domain/trail/recount'
import { anyLife, DEEDS, type Life } from './deed'
import { foretold } from './foretold'
import { blank, endOf, noted, type Ledger } from './ledger'
import { askedAbout, begun, done, instantOf, startOf, ticked, truly, type World } from './world'

/** One life, lived twice: with a timer that always comes and with one that hardly ever does. */
interface Lived {
  live: World
  dead: World
  now: Instant
  /** what was tried, and whether it was done: `cast done`, `cast VOTE_CLOSED` */
  tried: string[]
  /** how each vote ended as it was told, beside what the book says */
  ends: { told: string; book: string }[]
}

type Close = Extract<MatterEvent, { type: 'VoteClosed' }>

const toldBy = ({ verdict, participants }: Close): string =>
  [verdict.outcome, participants, ...('split' in verdict ? verdict.split.map(each => each.heads) : [])].join(
    ' '
  )

const bookOf = ({ verdict }: Close, ledger: Ledger): string => {
  const { outcome, counts } = endOf(ledger)
  const came = counts.reduce((sum, each) => sum + each, 0)
  return [outcome, came, ...('split' in verdict ? counts : [])].join(' ')
}

const lived = (life: Life): Lived => {
  let live = begun(life)
  let dead = live
  let ledger = blank(life)
  let now = startOf(life)
  const tried: string[] = []
  const ends: Lived['ends'] = []
  life.deeds.forEach((deed, at) => {
    now = instantOf(live, deed, now)
    const before = live.thread.journal.length
    live = ticked(live, now)
    for (const { event } of live.thread.journal.slice(before))
      if (event.type === 'VoteClosed') ends.push({ told: toldBy(event), book: bookOf(event, ledger) })
    const doors = ['announce', 'open', 'extend', 'certify', 'void', 'tick'].includes(deed.kind)
      ? 1
      : deed.doors
    for (let nth = 0; nth < doors; nth += 1) {
      const door = deed.door + nth
      const told = foretold(ledger, deed, door, now)
      const [inTime, late] = [live, dead].map(world => done(world, deed, door, now, `deed-${at}-${nth}`))
      const why = `${deed.kind} ${inTime!.refused ?? 'done'}`
      if (told !== undefined) same(why, `${deed.kind} ${told ?? 'done'}`)
      same(`${deed.kind} ${late!.refused ?? 'done'}`, why)
      tried.push(why)
      if (inTime!.refused === null) ledger = noted(ledger, deed, door, now)
      if (deed.kind === 'open' && inTime!.refused === null)
        ledger = { ...ledger, about: askedAbout(live.thread.matter, life) }
      live = inTime!.world
      dead = late!.world
    }
  })
  return { live, dead, now, tried, ends }
}

/** What is compared ten thousand times a run is handed to `expect` only where it differs. */
const same = (told: string, book: string): void => {
  if (told !== book) expect(told).toBe(book)
}

const lives = fc.sample(anyLife, { seed: 9, numRuns: 48 }).map(lived)

/** Both exports of every vote that has come to its end. */
const recounted = ({ thread: { matter, journal }, ballots, secret }: World): void => {
  for (const [id, records] of ballots) {
    const vote = voteOf(matter, id)
    if (!vote?.result) continue
    const source = {
      vote: { ...vote, result: vote.result },
      journal,
      salt: 'salt',
      records,
      secret: secret.get(id) ?? []
    }
    const closed = journal.flatMap(({ event }) =>
      event.type === 'VoteClosed' && event.vote === id ? event : []
    )
    const whole = vote.secret ? secretExport(source) : sealedExport(source)
    for (const file of [whole, publicExport(source)]) {
      const again = recount(readExport(written(file)) as Export, noticeRoot(journal, 'salt', id))
      if (isDifference(again)) throw new Error(`${file.kind}: ${again.differs}`)
      expect(again.verdict.outcome).toBe(closed[closed.length - 1]?.verdict.outcome)
    }
  }
}

const ENDS = [
  'affected_quorum_not_met',
  'blocked_by_affected',
  'contested',
  'fail',
  'no_winner',
  'pass',
  'quorum_not_met'
]

describe('whatever is said on whatever channel, around any vote', () => {
  test('such lives do every deed, meet most refusals and come to every outcome of a vote', () => {
    const tried = new Set(lives.flatMap(life => life.tried))
    expect(DEEDS.filter(kind => !tried.has(`${kind} done`))).toEqual([])
    expect([...tried].filter(each => !/ done$/.test(each)).length).toBeGreaterThan(25)
    const told = new Set(lives.flatMap(life => life.ends.map(end => end.told.split(' ')[0])))
    expect([...told].sort()).toEqual(ENDS)
  })

  test('what is refused has a name of the vocabulary', () => {
    const names = lives.flatMap(life => life.tried.map(each => each.split(' ')[1]))
    expect(names.filter(name => name !== 'done' && !REFUSALS.some(each => each === name))).toEqual([])
  })

  test('every vote ends as the book says', () => {
    for (const { ends } of lives) expect(ends.map(end => end.told)).toEqual(ends.map(end => end.book))
  })

  test('what every vote leaves, sealed or public, counts out again to the same end', () => {
    for (const { live } of lives) recounted(live)
  })

  test('a timer dead for two days, or for the whole vote, leaves the same journal', () => {
    for (const { live, dead, now } of lives) {
      const [inTime, late] = [live, dead].map(world => truly(world, now + 2 * DAY).journal)
      expect(late).toEqual(inTime)
    }
  })
})

test('all of it holds in lives nobody has seen before', () => {
  fc.assert(
    fc.property(anyLife, life => {
      const { live, dead, now, ends } = lived(life)
      expect(ends.map(end => end.told)).toEqual(ends.map(end => end.book))
      expect(truly(dead, now + 2 * DAY).journal).toEqual(truly(live, now + 2 * DAY).journal)
      recounted(live)
    }),
    { numRuns: 8 }
  )
})
