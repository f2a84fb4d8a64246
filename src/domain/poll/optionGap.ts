import { declaredGroups, type Resident } from '../consensus/declaredGroups'
import type { Matrix } from '../consensus/matrix'
import type { Option } from '../matter/matter'

/** Agreement (同意 and 可以接受) with an option among those near it and among the others, in households. */
export interface OptionGap {
  option: string
  statement: string
  affected: { agree: number; of: number }
  others: { agree: number; of: number }
}

/** The gaps on all statements about an option, where both sides are large enough to be shown. */
export const optionGaps = (
  options: readonly Pick<Option, 'id' | 'affected'>[],
  statements: readonly { id: string; option: string | null }[],
  residents: readonly Resident[],
  matrix: Matrix,
  fewestVoters: number
): OptionGap[] =>
  options.flatMap(option => {
    const groups = declaredGroups('affected', residents, option.affected, matrix, fewestVoters)
    const at = (key: string) => groups?.groups.findIndex(group => group.key === key) ?? -1
    return statements
      .filter(each => each.option === option.id)
      .flatMap(({ id }) => {
        const rows = groups?.statements.find(each => each.statement === id)?.rows
        const [affected, others] = [rows?.[at('affected')], rows?.[at('others')]]
        if (affected?.status !== 'counted' || others?.status !== 'counted') return []
        return [{ option: option.id, statement: id, affected: side(affected), others: side(others) }]
      })
  })

/** Above 30 points between the two sides those near the place are asked for their conditions before any vote. */
export const asksForConditions = ({ affected, others }: OptionGap): boolean =>
  100 * (others.agree * affected.of - affected.agree * others.of) > POINTS * affected.of * others.of

const POINTS = 30

const side = ({ agree, disagree, pass }: { agree: number; disagree: number; pass: number }) => ({
  agree,
  of: agree + disagree + pass
})
