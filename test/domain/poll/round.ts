import type { Statement } from '../../../src/domain/poll/statement'
import type { Sheet } from '../../../src/domain/poll/sheet'
import { day } from '../matter/village'

export const UNTIL = day(6)

export const ASKED = { poll: 'p', matter: 'm', place: 'hewan', buildings: ['W', 'E'], until: UNTIL }

export const statement = (id: string, more: Partial<Statement> = {}): Statement => ({
  ...ASKED,
  id,
  text: `观点${id}`,
  author: null,
  option: null,
  at: day(0),
  standing: { status: 'shown' },
  version: 1,
  ...more
})

export const sheet = (person: string, household: string, more: Partial<Sheet> = {}): Sheet => ({
  poll: 'p',
  person,
  household,
  said: [],
  wrote: [],
  version: 1,
  ...more
})
