import type { Ballot, YesNo } from '../../../src/domain/deciding/ballot'
import { decide, type YesNoInput } from '../../../src/domain/deciding/decide'
import type { RollEntry } from '../../../src/domain/deciding/roll'
import type { RuleCard, VoterUnit } from '../../../src/domain/deciding/ruleCard'
import { ruleCard } from '../../../src/domain/deciding/ruleCards'
import type { Line, LineRule, Verdict } from '../../../src/domain/deciding/verdict'

/** Courtyards and how many households each has: `{ W: 50 }` gives W-01 … W-50 in one building each. */
export const rollOf = (courtyards: Record<string, number>): RollEntry[] =>
  Object.entries(courtyards).flatMap(([courtyard, households]) =>
    Array.from({ length: households }, (_, at) => {
      const household = `${courtyard}-${String(at + 1).padStart(2, '0')}`
      return {
        household,
        door: household,
        building: courtyard,
        courtyard,
        area: 9000,
        occupancy: 'owner' as const
      }
    })
  )

/** Ballots of a courtyard's first households: so many yes, then no, then abstain. */
export const cast = (courtyard: string, yes: number, no = 0, abstain = 0): Ballot[] =>
  [
    ...Array<YesNo>(yes).fill('yes'),
    ...Array<YesNo>(no).fill('no'),
    ...Array<YesNo>(abstain).fill('abstain')
  ].map((choice, at) => ({ household: `${courtyard}-${String(at + 1).padStart(2, '0')}`, choice }))

export const card = (key: string, unit?: VoterUnit): RuleCard => {
  const found = ruleCard(key, unit)
  if (!found) throw new Error(`no card ${key}`)
  return found
}

/** Decides with nobody recused, nobody affected and no extension, unless told. */
export const vote = (input: Pick<YesNoInput, 'card' | 'roll' | 'ballots'> & Partial<YesNoInput>): Verdict =>
  decide({ recused: [], affected: [], extended: false, affectedServed: false, ...input })

export const linesOf = (verdict: Verdict, rule: LineRule): Line[] =>
  verdict.lines.filter(line => line.rule === rule)

export const lineOf = (verdict: Verdict, rule: LineRule): Line => {
  const [line, ...more] = linesOf(verdict, rule)
  if (!line || more.length > 0) throw new Error(`${more.length + 1} lines of ${rule}`)
  return line
}
