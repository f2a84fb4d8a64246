import { freezeRoll, type RollEntry } from '../../../src/domain/deciding/roll'
import { RULE_CARDS } from '../../../src/domain/deciding/ruleCards'
import { vote, rollOf } from '../deciding/village'

const [first, ...others] = rollOf({ W: 6 })
const ROLL: readonly RollEntry[] = [{ ...first!, occupancy: 'empty' }, ...others]

describe('who is left out of the roll because a dwelling stands empty', () => {
  test.each(RULE_CARDS.filter(({ voterUnit }) => voterUnit === 'household' || voterUnit === 'owner'))(
    '$key: neighbours among themselves leave it out, the law’s denominators stay whole',
    card => {
      const frozen = freezeRoll(card.class, ROLL)
      expect(frozen).toHaveLength(card.class === 'consult' ? 5 : 6)
      const verdict = vote({ card, roll: frozen, ballots: [] })
      const heads = verdict.lines.filter(
        ({ rule, denominator }) => rule === 'quorum' && denominator === 'heads'
      )
      expect(heads).toMatchObject([{ of: frozen.length }])
    }
  )
})
