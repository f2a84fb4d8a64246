import type { Entry } from '../matter/event'
import type { Matter } from '../matter/matter'
import type { JointEvent } from './event'

/** What a resolution, a deferral and a report leave on a matter. */
export const evolveJoint = (matter: Matter, event: JointEvent, { at }: Entry): Matter => {
  const { joint } = matter
  switch (event.type) {
    case 'ResolutionTaken': {
      const { meeting, kind, department, text, by } = event
      const taken = { meeting, kind, department, text, by, kept: null }
      return { ...matter, joint: { ...joint, resolutions: [...joint.resolutions, taken] } }
    }
    case 'ItemDeferred': {
      const { meeting, reason } = event
      return {
        ...matter,
        dueAt: event.due,
        joint: { ...joint, deferrals: [...joint.deferrals, { meeting, reason, at }] }
      }
    }
    case 'PromiseKept': {
      const resolutions = joint.resolutions.map(each =>
        each.meeting === event.meeting ? { ...each, kept: { at, text: event.text } } : each
      )
      return { ...matter, joint: { ...joint, resolutions } }
    }
  }
}
