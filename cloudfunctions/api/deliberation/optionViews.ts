import type { OptionView } from '../../../src/contract/views/matter'
import type { NobodyAffected } from '../../../src/domain/affected/affected'
import { appraiseBy } from '../../../src/domain/matter/appraisals'
import type { Matter } from '../../../src/domain/matter/matter'
import { standingOn } from '../../../src/domain/matter/standing'
import type { Actor } from '../../../src/domain/office'

/** The sites of a matter as whoever belongs to the place reads them: how many each concerns, and never which household. */
export const optionViews = (state: Matter, { person, household }: Actor): OptionView[] =>
  state.options.map(({ addedAt, affected: _near, byHand = [], nobody, ...option }) => {
    const standing = standingOn(state, option.id)
    return {
      ...option,
      affected: standing.length,
      byHand: byHand.map(({ households, ...added }) => ({ ...added, households: households.length })),
      nobody: nobody ? nobodyView(nobody, person) : null,
      appraiseBy: option.appraisal ? null : appraiseBy(state, addedAt),
      mine: household !== null && standing.includes(household.id)
    }
  })

const nobodyView = ({ by, ...said }: NobodyAffected, person: string): OptionView['nobody'] => ({
  ...said,
  own: by === person
})
