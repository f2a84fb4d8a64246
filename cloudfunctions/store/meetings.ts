import { pages, put, read } from './database'
import type { Meeting } from '../../src/domain/meeting/meeting'

/** The joint meetings of streets, one a street and quarter. */
export const meetings = {
  read: (id: string) => read<Meeting>('meetings', id),
  /** Writes the next step of a meeting, from version 0 when it is new. False when someone was faster. */
  save: (meeting: Meeting) => put('meetings', meeting.id, meeting.version, meeting),
  ofStreet: (street: string) => pages<Meeting>('meetings', { street })
}
