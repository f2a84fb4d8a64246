import { SMALL } from './cells'
import { hasTakenPart, type Voter } from './electorate'
import type { AffectedRule } from './ruleCard'
import { least, most } from './share'
import { reaches, staysWithin, type Line } from './verdict'

/** What happened before the count that changes how the affected are counted. */
export interface Circumstances {
  extended: boolean
  /** delivery to every affected household is proven (送达) */
  affectedServed: boolean
}

/**
 * Whether enough of the affected households (受影响方) take part. Short of it the vote waits for them; once it was
 * extended and all of them were served, their silence no longer stops it.
 */
export const affectedQuorum = (
  rule: AffectedRule,
  affected: readonly Voter[],
  { extended, affectedServed }: Circumstances
): Line => {
  const line = reaches({
    rule: 'affectedQuorum',
    denominator: 'heads',
    base: 'affected',
    have: affected.filter(hasTakenPart).length,
    need: least(rule.quorum, affected.length),
    of: affected.length,
    clause: rule.clause,
    ...(affected.length < SMALL ? { small: true } : {})
  })
  return !line.met && extended && affectedServed ? { ...line, waived: true } : line
}

/** Enough of the affected took part, or their silence no longer counts. */
export const isHeard = (quorum: Line): boolean => quorum.met || quorum.waived === true

/**
 * Whether the affected stop it: noes above the block share of those taking part, or of their quorum where fewer do.
 * An abstention is an understanding given (利益谅解), never a no.
 */
export const affectedBlock = (rule: AffectedRule, affected: readonly Voter[], quorum: Line): Line => {
  const base = Math.max(quorum.have, quorum.need)
  return staysWithin({
    rule: 'affectedBlock',
    denominator: 'heads',
    base: 'affected',
    have: affected.filter(voter => voter.choice === 'no').length,
    need: most(rule.block, base),
    of: base,
    clause: rule.clause,
    ...(quorum.have < SMALL ? { small: true } : {})
  })
}
