import type { Claim } from '../src/domain/claiming/claim'
import type { Second } from '../src/domain/claiming/newcomer'
import { withSecondWord } from '../src/domain/ballot/newcomerBallot'
import { openVoteOf } from '../src/domain/matter/matter'
import type { Vote } from '../src/domain/matter/vote'
import { isRefused, type Refused } from '../src/domain/refusal'
import type { Instant } from '../src/domain/time'
import { householdId, inUnit } from '../src/domain/unit'
import { changePerson } from './changePerson'
import { ballots } from './store/ballots'
import { matters } from './store/matters'
import { pause } from './pause'

/** The votes under way in which the households of a building have a ballot. */
export const votesAround = async ({ place, building }: Pick<Claim, 'place' | 'building'>): Promise<Vote[]> =>
  (await matters.openIn(place)).flatMap(({ state, unit }) => {
    const vote = state.stage.status === 'voting' ? openVoteOf(state) : undefined
    return vote && !vote.body && inUnit(unit, building) ? [vote] : []
  })

/**
 * Carries a second person's word, or a dispute, to where ballots are cast and counted: first to the tie of the one who was
 * confirmed, then to every open vote. May be repeated. A ballot under way meanwhile loses its compare-and-set and is cast anew
 * by what is known now.
 */
export const knowNewcomer = async (claim: Claim, now: Instant): Promise<Refused | null> => {
  const { contest, decided, person } = claim
  const last = contest?.last ?? null
  const word = last ?? claim.second
  if (!decided || (!contest && !word)) return null
  const votes = await votesAround(claim)
  const about = (whom: string, contested: boolean, second: Second | undefined) =>
    carry(claim, { person: whom, by: second?.by ?? contest?.by ?? decided.by, contested, second }, votes, now)
  const accepted = decided.accepted && word ? { by: word.by, at: word.at } : undefined
  const barred = await about(person, contest !== null && !last, accepted)
  if (barred || !last || contest?.side !== 'resident' || last.outcome === 'claimant') return barred
  return about(contest.by, false, { by: last.by, at: last.at })
}

interface Known {
  person: string
  by: string
  contested: boolean
  second: Second | undefined
}

const carry = async (
  claim: Claim,
  { person, by, contested, second }: Known,
  votes: readonly Vote[],
  now: Instant
): Promise<Refused | null> => {
  const household = householdId(claim.place, claim.door)
  const after = await changePerson(person, { now }, each => {
    const tie = each.bindings.find(one => one.household === household)
    if (!tie || (tie.second?.at === second?.at && (tie.contested ?? false) === contested)) return each
    const { second: _second, contested: _contested, ...kept } = tie
    const known = { ...kept, ...(second && { second }), ...(contested && { contested: true as const }) }
    return { ...each, bindings: each.bindings.map(one => (one === tie ? known : one)) }
  })
  if (isRefused(after)) return after
  const agreed = !contested && second !== undefined
  for (const { id } of votes) await tellBallot(id, household, person, { by, agreed, at: now })
  return null
}

const tellBallot = async (
  vote: string,
  household: string,
  newcomer: string,
  word: Second & { agreed: boolean }
): Promise<void> => {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const record = await ballots.read(vote, household)
    if (!record || (await ballots.save(record, withSecondWord(record, newcomer, word)))) return
    await pause(attempt)
  }
}

const ATTEMPTS = 6
