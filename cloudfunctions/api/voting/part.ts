import type { PartView } from '../../../src/contract/views/doors'
import type { Vote } from '../../../src/domain/matter/vote'
import type { Part } from '../../../src/domain/channels/secret'
import type { Unit } from '../../../src/domain/unit'

/** A part of a vote with the names people use for its courtyard and its options. */
export const placedPart = ({ courtyard, side, near }: Part, vote: Vote, unit: Unit): PartView => ({
  courtyard: unit.courtyards.find(({ key }) => key === courtyard)?.name ?? courtyard,
  side,
  near: vote.options.filter(({ id }) => near.includes(id)).map(({ name }) => name)
})
