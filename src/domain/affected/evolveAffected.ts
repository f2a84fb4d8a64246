import type { Entry } from '../matter/event'
import type { Matter, Option } from '../matter/matter'
import type { AffectedEvent } from './event'

/** What is left on a site by those who said whom it concerns. Who was added stands like everybody near it. */
export const evolveAffected = (matter: Matter, event: AffectedEvent, { at, by }: Entry): Matter => {
  const { office, reason } = event
  const change = (to: (option: Option) => Partial<Option>): Matter => ({
    ...matter,
    contentAt: at,
    options: matter.options.map(each => (each.id === event.option ? { ...each, ...to(each) } : each))
  })
  switch (event.type) {
    case 'AffectedAdded': {
      const { households, courtyards } = event
      const both = (a: readonly string[], b: readonly string[]) => [...new Set([...a, ...b])].sort()
      return change(({ affected, reaches = [], byHand = [] }) => ({
        affected: both(affected, households),
        reaches: both(reaches, courtyards),
        byHand: [...byHand, { households, reason, office, at }]
      }))
    }
    case 'NobodyStated':
      return change(() => ({ nobody: { reason, office, by, at, second: null } }))
    case 'NobodyJudged':
      return change(({ nobody }) =>
        nobody ? { nobody: { ...nobody, second: { agrees: event.agrees, office, reason, at } } } : {}
      )
  }
}
