import type { Matter, Stage } from '../matter/matter'

/**
 * Whether options, polls and votes are at home where the matter is: under deliberation in its unit (自议), or accepted by
 * the secretary, who chairs it (共议). What went up before its triage, and what lies with the street (商议), is answered.
 */
export const isDeliberating = ({ stage, level, category }: Matter): boolean =>
  stage.status === 'deliberating' || (stage.status === 'accepted' && level === 'L2' && category !== null)

/** Where a matter stands again once a notice was taken back or a vote decided nothing. */
export const deliberation = ({ level }: Matter): Stage =>
  level === 'L1' ? { status: 'deliberating' } : { status: 'accepted' }
