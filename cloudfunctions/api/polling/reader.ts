import type { Actor } from '../../../src/domain/office'
import type { Asked } from '../../../src/domain/poll/poll'
import type { Instant } from '../../../src/domain/time'

/** Whether somebody's household is among those who are asked. */
export const livesIn = ({ buildings }: Asked, { household }: Actor): boolean =>
  household !== null && buildings.includes(household.building)

export const holdsOfficeIn = ({ place }: Asked, { mandates }: Actor, now: Instant): boolean =>
  mandates.some(each => each.place === place && each.from <= now && now < each.until)
