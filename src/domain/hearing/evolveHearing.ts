import type { Matter } from '../matter/matter'
import type { Instant } from '../time'
import type { HearingEvent } from './event'

/** What opening a hearing and answering an objection leave on a matter. */
export const evolveHearing = (matter: Matter, event: HearingEvent, at: Instant): Matter => {
  const { held, replies } = matter.hearing
  switch (event.type) {
    case 'HearingOpened': {
      const { option, heard, until, headBy, secretaryBy } = event
      const opened = { option, heard, openedAt: at, until, headBy, secretaryBy }
      return { ...matter, contentAt: at, hearing: { held: [...held, opened], replies } }
    }
    case 'ObjectionAnswered': {
      const { objection, office, text } = event
      return { ...matter, hearing: { held, replies: [...replies, { objection, office, text, at }] } }
    }
  }
}
