import { decide } from '../../src/domain/deciding/decide'
import { merkleRoot } from '../../src/domain/deciding/merkle'
import { ruleCard } from '../../src/domain/deciding/ruleCards'
import { rollHash, type RollEntry } from '../../src/domain/deciding/roll'

const HOUSEHOLDS = 26_439

/** Milliseconds to decide and explain the vote of a whole street, to hash its roll, and to build its tree. */
export const benchStreet = () => {
  const card = ruleCard('facility')
  if (!card) throw new Error('no facility card')
  const roll = Array.from({ length: HOUSEHOLDS }, (_, at): RollEntry => ({
    household: `street.${String(at).padStart(5, '0')}`,
    door: String(at),
    building: `B${at % 400}`,
    courtyard: `C${at % 40}`,
    area: 9000 + (at % 7) * 100,
    occupancy: 'owner'
  }))
  const ballots = roll
    .filter((_, at) => at % 5 !== 0)
    .map(({ household }, at) => ({ household, choice: at % 6 === 0 ? ('no' as const) : ('yes' as const) }))
  const affected = roll.slice(0, 500).map(({ household }) => household)
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now()
    const verdict = decide({
      card,
      roll,
      recused: [],
      affected,
      ballots,
      extended: false,
      affectedServed: false
    })
    if (verdict.lines.length === 0) throw new Error('a verdict explains itself')
    return performance.now() - start
  })
  const hashing = performance.now()
  rollHash(roll)
  const tree = performance.now()
  merkleRoot(ballots.map(ballot => JSON.stringify(ballot)))
  return [
    {
      figure: 'street',
      households: HOUSEHOLDS,
      decideMs: round(times.sort((a, b) => a - b)[2] ?? 0),
      rollHashMs: round(tree - hashing),
      treeMs: round(performance.now() - tree)
    }
  ]
}

const round = (ms: number): number => Math.round(ms * 10) / 10
