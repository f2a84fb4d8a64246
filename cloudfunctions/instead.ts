import type { OfficeName } from '../src/domain/office'
import type { StoredMatter } from './store'

/** The offices of the unit that may act when one official must stand back (程序回避). */
export const insteadOf = (stored: StoredMatter, office: OfficeName): string[] =>
  Object.entries(stored.unit.officeNames)
    .filter(([key]) => key.startsWith(`${office}:`))
    .map(([, name]) => name)
