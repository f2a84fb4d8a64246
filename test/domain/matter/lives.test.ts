import fc from 'fast-check'
import { brokenAt } from '../../../src/domain/deciding/chain'
import { SILENT_OUTCOMES } from '../../../src/domain/deciding/verdict'
import { figuresOf } from '../../../src/domain/figures/figures'
import { ROUTES } from '../../../src/domain/figures/route'
import { decidedUntil } from '../../../src/domain/matter/decision'
import { nextAt } from '../../../src/domain/matter/due'
import type { Entry } from '../../../src/domain/matter/event'
import { evolve, replay } from '../../../src/domain/matter/evolve'
import type { Thread } from '../../../src/domain/matter/journal'
import { CLOSING_OUTCOMES, STATUSES, type Matter } from '../../../src/domain/matter/matter'
import { LEVELS } from '../../../src/domain/levels/level'
import type { Vote } from '../../../src/domain/matter/vote'
import { levelAt, publicEvent } from '../../../src/domain/matter/publicEvent'
import { anyLife, lifeOf } from './anyLife'

/** One line of a journal between the states before and after it. */
interface Step {
  entry: Entry
  before: Matter | null
  after: Matter
  /** the lines up to and with this one */
  journal: readonly Entry[]
}

/** What holds at every line of any life, whatever people try, in whatever order. */
const LAWS: Readonly<Record<string, (step: Step) => boolean>> = {
  'a matter past its threshold has one owner, one level and one day, until it ends with an answer': ({
    after
  }) => {
    const { stage, petition, owner, level, dueAt, answers, mergedInto } = after
    const past = petition !== null && petition.metAt !== null
    if (stage.status !== 'closed')
      return (
        LEVELS.includes(level) &&
        Number.isSafeInteger(nextAt(after)) &&
        (owner !== null) === past &&
        (dueAt !== null) === past
      )
    const asked = after.polls.some(each => each.closed === null)
    const nobodys = owner === null && dueAt === null && (nextAt(after) === null || asked)
    return (
      nobodys &&
      CLOSING_OUTCOMES.includes(stage.outcome) &&
      (!past || answers.length > 0 || mergedInto !== null)
    )
  },

  'time never runs back, and the clock owes nothing from before the last line': ({ entry, after, journal }) =>
    entry.at >= (journal[entry.seq - 1]?.at ?? 0) && (nextAt(after) ?? Infinity) >= entry.at,

  'the clock of the level stands still exactly while a vote or what follows it runs': ({ after }) =>
    (after.suspendedAt !== null) ===
    ['voting', 'extendable', 'mitigating', 'runoff', 'review'].includes(after.stage.status),

  'what froze with a vote stays as it was': ({ before, after }) =>
    (before?.votes ?? []).every((vote, at) =>
      FROZEN.every(field => after.votes[at]?.[field] === vote[field])
    ),

  'a result stays as it was, but for the one extension and an annulment': ({
    entry: { event },
    before,
    after
  }) =>
    (before?.votes ?? []).every(({ id, result, extendedFrom }, at) =>
      event.type === 'VoteExtended' && event.vote === id
        ? extendedFrom === null
        : result === null || after.votes[at]?.result === result || event.type === 'VoteVoided'
    ),

  'no split is kept of a vote in which too few took part': ({ after }) =>
    after.votes.every(
      ({ result }) =>
        !SILENT_OUTCOMES.some(each => each === result?.verdict.outcome) || !('split' in result!.verdict)
    ),

  'who proposed neither opens, extends, certifies nor closes, and who opened does not certify': ({
    entry: { event, by },
    before
  }) => {
    const runs = ['VoteOpened', 'VoteExtended', 'ResultCertified', 'Closed'].includes(event.type)
    const opener =
      event.type === 'ResultCertified' && before?.votes.find(vote => vote.id === event.vote)?.openedBy
    return !runs || (by !== before?.proposer.person && by !== opener)
  },

  'a matter rises one level at a time and comes back the way it went': ({ entry, before, after }) => {
    const climb = LEVELS.indexOf(after.level) - LEVELS.indexOf(before?.level ?? 'L1')
    const { type } = entry.event
    return climb === (type === 'HandedUp' ? 1 : type === 'Returned' ? -1 : 0)
  },

  'a returned matter is handed up again only with something new, unless a signer or the clock asks or another matter joins':
    ({ entry: { event }, before }) => {
      if (event.type !== 'HandedUp' || event.auto || ['review_asked', 'overlap'].includes(event.reason))
        return true
      const last = before?.handUps.filter(each => each.to === event.to && each.returned).pop()
      return !last?.returned || (before?.contentAt ?? 0) > last.returned.at
    },

  'a confirmed need stays confirmed, unless its own vote is annulled': ({ entry, before, after }) =>
    entry.event.type === 'VoteVoided' ||
    !before?.needConfirmedAt ||
    after.needConfirmedAt === before.needConfirmedAt,

  'nothing is asked against what was decided, while it stands': ({ entry: { event, at }, before }) =>
    event.type !== 'VoteAnnounced' || before === null || decidedUntil(before, at) === null,

  'nothing public names a person, a door or a choice': ({ entry }) =>
    !/p-|[WE]-\d|"(yes|no|abstain)"|split|root/.test(JSON.stringify(publicEvent(entry.event))),

  'a line is shown at the level where it was written, a hand-up where it arrives': ({
    entry,
    after,
    journal
  }) => levelAt(journal, entry.seq) === after.level
}

const FROZEN = [
  'id',
  'about',
  'question',
  'option',
  'options',
  'rule',
  'rollHash',
  'onRoll',
  'eligible',
  'recused',
  'affected',
  'openedBy',
  'openedAt'
] as const satisfies readonly (keyof Vote)[]

/** The lines at which a law is broken. */
const brokenIn = (steps: readonly Step[], law: (step: Step) => boolean): string[] =>
  steps.filter(step => !law(step)).map(({ entry }) => `line ${entry.seq}: ${entry.event.type}`)

const stepsOf = ({ journal }: Thread): Step[] => {
  let before: Matter | null = null
  return journal.map((entry, at) => {
    const after = evolve(before, 'm', entry)
    const step = { entry, before, after, journal: journal.slice(0, at + 1) }
    before = after
    return step
  })
}
const lastOf = (threads: readonly Thread[]): Thread => threads[threads.length - 1]!

describe('whatever people try, in whatever order', () => {
  const lives = fc.sample(anyLife, { seed: 10, numRuns: 80 }).map(lifeOf)
  const lines = lives.map(lastOf).flatMap(stepsOf)

  test('such lives reach every stage', () => {
    const reached = new Set<string>(lines.map(({ after }) => after.stage.status))
    expect(STATUSES.filter(status => !reached.has(status))).toEqual([])
  })

  test.each(Object.entries(LAWS))('%s', (_, law) => {
    expect(brokenIn(lines, law)).toEqual([])
  })

  test('the state is its journal, and the journal only grows, in one unbroken chain', () => {
    for (const threads of lives.slice(0, 20)) {
      threads.forEach(({ matter, journal }, at) => {
        if (journal !== threads[at - 1]?.journal) expect(replay('m', journal)).toEqual(matter)
        expect(threads[at - 1]?.journal.every((entry, seq) => journal[seq] === entry)).not.toBe(false)
      })
      expect(brokenAt(lastOf(threads).journal)).toBeNull()
    }
  })

  test('at every instant what a place received is somewhere, and nowhere twice', () => {
    const instants = [...new Set(lives.flatMap(threads => lastOf(threads).journal.map(({ at }) => at)))]
    for (const now of instants.sort((a, b) => a - b).filter((_, at) => at % 20 === 0)) {
      const standing = lives.map(lastOf).map(({ journal }) =>
        replay(
          'm',
          journal.filter(({ at }) => at <= now)
        )
      )
      const { received, routes } = figuresOf(standing, { from: 0, until: now + 1 })
      expect(ROUTES.reduce((sum, route) => sum + routes[route], 0)).toBe(received)
      expect(routes.open).toBe(
        standing.filter(({ owner, stage }) => owner && stage.status !== 'display').length
      )
      expect(routes.unclassified).toBe(0)
    }
  })

  test('all of it holds in lives nobody has seen before', () => {
    fc.assert(
      fc.property(anyLife, life => {
        const last = lastOf(lifeOf(life))
        const steps = stepsOf(last)
        for (const law of Object.values(LAWS)) expect(brokenIn(steps, law)).toEqual([])
        expect(replay('m', last.journal)).toEqual(last.matter)
      }),
      { numRuns: 15 }
    )
  })
})
