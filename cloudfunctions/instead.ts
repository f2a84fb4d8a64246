import type { OfficeName } from '../src/domain/office'
import type { StoredMatter } from './store/matters'

/** The offices of the unit that may act when one official must stand back (程序回避). */
export const insteadOf = (stored: StoredMatter, office: OfficeName): string[] =>
  stored.unit.offices.filter(each => each.office === office).map(each => each.name)
