import fc from 'fast-check'
import { GRID_WORKER, HEAD, personOf, SECRETARY } from '../../local/demo/village'
import type { Person } from '../../cloudfunctions/store/people'
import type { BallotRecord } from '../../src/domain/ballot/ballot'
import { openVoteOf } from '../../src/domain/matter/matter'
import { verdictDueAt } from '../../src/domain/matter/vote'
import { isRefused } from '../../src/domain/refusal'
import { DAY, HOUR, openVillage, type Village } from './hewanli'
import { everything, journalsAreWhole, kept, keptMatter } from './kept'
import { mirrored, mirrorOf, trulyAt, type Asked, type Mirror } from './mirror'
import { deliberating, householdOf, MEASURE, NEIGHBOURS } from './northYard'

type Kind = 'announce' | 'open' | 'cast' | 'paper' | 'dispute' | 'extend' | 'certify' | 'void' | 'tick'

interface Step {
  kind: Kind
  wait: number | 'close' | 'afterClose'
  door: number
  doors: number
  choice: string
  agreed: boolean
}

const steps = (kinds: readonly Step['kind'][], waits: readonly Step['wait'][], count: number) =>
  fc.array(
    fc.record<Step>({
      kind: fc.constantFrom(...kinds),
      wait: fc.constantFrom(...waits),
      door: fc.nat(19),
      doors: fc.constantFrom(1, 2, 6),
      choice: fc.constantFrom('yes', 'yes', 'no', 'abstain'),
      agreed: fc.boolean()
    }),
    { minLength: count, maxLength: count }
  )

/** A vote from its notice to long after its end, with what people try meanwhile. */
const anyLife = fc
  .tuple(
    steps(['announce'], [0], 1),
    steps(['open'], [72], 1),
    steps(['paper'], [2], 1),
    steps(['dispute'], [1], 1),
    steps(['cast', 'cast', 'cast', 'paper', 'dispute', 'void', 'open'], [0, 0, 1, 20], 6),
    steps(['cast', 'paper', 'dispute', 'extend', 'void'], ['close', 'afterClose'], 2),
    steps(['extend'], ['afterClose'], 1),
    steps(['cast', 'cast', 'paper', 'dispute', 'tick'], [0, 1, 24], 3),
    steps(['void', 'certify', 'extend', 'cast', 'tick'], ['afterClose', 25, 48], 4),
    steps(['certify', 'void'], [72], 1)
  )
  .map(parts => parts.flat())

let village: Village
beforeAll(async () => (village = await openVillage(NEIGHBOURS)))
afterAll(() => village?.close())

const personFor = ({ kind, door }: Step): string => {
  if (kind === 'announce' || kind === 'open' || kind === 'extend') return HEAD.N
  if (kind === 'certify' || kind === 'void') return SECRETARY
  return kind === 'paper' ? GRID_WORKER : personOf(doorAt(door))
}
const doorAt = (at: number): string => NEIGHBOURS[at % NEIGHBOURS.length] ?? ''

const askedIn = (mirror: Mirror, step: Step, secret: boolean, now: number): Asked => {
  const { matter } = mirror.thread
  const vote = matter.votes[matter.votes.length - 1]?.id ?? `${matter.id}.none`
  const household = householdOf(doorAt(step.door))
  const ballot = { vote, household, choice: step.choice }
  switch (step.kind) {
    case 'announce':
      return { name: 'announceVote', fields: { ...MEASURE, secret } }
    case 'cast':
      return secret
        ? {
            name: 'castSecret',
            fields: { ...ballot, token: `${household}-`.padEnd(40, step.agreed ? 'a' : 'b') }
          }
        : { name: 'castBallot', fields: ballot }
    case 'paper': {
      const witnesses = [{ who: '王大姐' }, { who: '李大爷' }]
      return {
        name: 'enterPaperBallot',
        fields: { ...ballot, witnesses, photo: 'cloud://hewanli/paper/1.jpg', enteredAtDoor: now - HOUR }
      }
    }
    case 'dispute': {
      const record = mirror.records.find(each => each.household === household)
      const cast = record?.casts.filter(each => each.assisted).pop()?.hash ?? 'none'
      return { name: 'answerAssisted', fields: { vote, household, cast, agreed: step.agreed } }
    }
    case 'extend':
      return { name: 'extendVote', fields: { vote, affectedServed: false } }
    case 'certify':
      return { name: 'certifyResult', fields: {} }
    case 'void': {
      const touched = Array.from({ length: step.doors }, (_, nth) => ({ door: doorAt(step.door + nth) }))
      const ground = step.agreed ? 'wrong_rule' : 'forged_ballots'
      return {
        name: 'voidVote',
        fields: { vote, ground, evidence: '两份笔录和照片', reason: '和表决规则不符', touched }
      }
    }
    default:
      return { name: 'openVote', fields: {} }
  }
}

/** Lives one life in the database and in memory, step by step; what was tried and how it ended. */
const lived = async (life: readonly Step[], secret: boolean, name: string): Promise<string[]> => {
  const matter = await deliberating(village)
  let mirror = mirrorOf(await keptMatter(village, matter))
  const tried: string[] = []
  const one = async (step: Step, request: string) => {
    const now = village.cloud.clock.now()
    const openid = personFor(step)
    const asked = askedIn(trulyAt(mirror, now), step, secret, now)
    const [person] = await kept<Person>(village, 'people', { _id: openid })
    const asking = { openid, person: person ?? null, request, now }
    const doubtful = step.kind === 'open' || isRefused(mirrored(mirror, asked, asking, []))
    const before = doubtful && (await everything(village))
    const reply = await village.act(openid, asked.name, { matter, ...asked.fields }, request)
    const vote =
      mirror.thread.matter.stage.status === 'announced' && mirror.thread.matter.stage.announcement.vote
    const drawn = step.kind === 'open' && vote ? await kept<BallotRecord>(village, 'ballots', { vote }) : []
    const fields = { ...asked.fields, ...(reply.value as object | undefined) }
    const after = mirrored(mirror, { ...asked, fields }, asking, drawn)
    const why = isRefused(after) ? after.refused : 'done'
    expect([step.kind, request, reply.refusal ?? 'done']).toEqual([step.kind, request, why])
    if (isRefused(after) && before) expect(await everything(village)).toEqual(before)
    if (!isRefused(after)) mirror = after
    tried.push(`${step.kind} ${why}`)
  }
  for (const [at, step] of life.entries()) {
    const open = openVoteOf(mirror.thread.matter)
    const now = village.cloud.clock.now()
    const due = open
      ? step.wait === 'close'
        ? open.closesAt
        : verdictDueAt(trulyVote(mirror) ?? open) + 1
      : now
    village.later(typeof step.wait === 'number' ? step.wait * HOUR : Math.max(0, due - now))
    if (step.kind === 'tick') await village.tick()
    else
      for (let nth = 0; nth < (step.kind === 'cast' ? step.doors : 1); nth += 1)
        await one({ ...step, door: doorOf(mirror, step) + nth }, `${name}-${at}-${nth}`)
  }
  village.later(2 * DAY)
  await village.tick()
  const end = trulyAt(mirror, village.cloud.clock.now())
  const { journal, state } = await keptMatter(village, matter)
  expect(journal).toEqual(end.thread.journal)
  expect(state).toEqual(end.thread.matter)
  return tried
}

/** Whoever disputes a ballot is one for whom a ballot was entered, where there is any. */
const doorOf = ({ records }: Mirror, { kind, door }: Step): number => {
  const entered = records.filter(({ casts }) => casts.some(cast => cast.assisted))
  const chosen = entered[door % entered.length]
  return kind === 'dispute' && chosen ? NEIGHBOURS.indexOf(chosen.door) : door
}

/** The open vote as the clock would see it at its close: later, where assisted ballots may still be disputed. */
const trulyVote = (mirror: Mirror) => {
  const open = openVoteOf(mirror.thread.matter)
  return open && openVoteOf(trulyAt(mirror, open.closesAt + 1).thread.matter)
}

test('votes by hand, on paper and in secret, extended and annulled, leave in the database what the rules alone leave', async () => {
  const tried: string[] = []
  for (const [at, life] of fc.sample(anyLife, { seed: 3, numRuns: 2 }).entries())
    tried.push(...(await lived(life, at % 2 === 1, `life-${at}`)))
  await journalsAreWhole(village)
  for (const kind of ['announce', 'open', 'cast', 'paper', 'dispute']) expect(tried).toContain(`${kind} done`)
  expect(tried.filter(each => /^(extend|void|certify) done$/.test(each)).length).toBeGreaterThan(0)
  expect(new Set(tried.filter(each => !/ done$/.test(each))).size).toBeGreaterThan(6)
})
