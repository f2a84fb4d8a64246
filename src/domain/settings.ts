import { ANNOUNCED } from './holidays'
import type { Calendar } from './time'

/** What a community may set; copied into a matter when its petition starts, and never moved afterwards. */
export interface Settings {
  /** petition threshold: max(min, ceil(num/den of households)) */
  threshold: { min: number; num: number; den: number }
  petitionDays: number
  /** how long neighbours may still sign once the threshold is met */
  signOnDays: number
  triageDays: number
  appraisalWorkingDays: number
  /** public holidays and make-up working days, by which working days are counted */
  calendar: Calendar
  levelDays: {
    L1: { ordinary: number; location: number }
    L2: { ordinary: number; location: number }
    L3: number
  }
  /** days of the street's joint meetings (社区共治联席会), each as its end (24:00 in China), in order */
  jointMeetings: readonly number[]
  graceHours: number
  mitigationDays: number
  newOptionDays: number
  overdueStepDays: number
  commentDays: number
  displayDays: number
  /** fen; what costs less may be done unless enough households object (无异议办理) */
  noObjectionCap: number
  /** so many households a neighbour helps with their own telephones on one day (帮忙) */
  householdsAHelper: number
  /** metres around a place, inclusive */
  radius: number
}

export const DEFAULT_SETTINGS: Settings = {
  threshold: { min: 3, num: 1, den: 5 },
  petitionDays: 60,
  signOnDays: 6,
  triageDays: 5,
  appraisalWorkingDays: 10,
  calendar: ANNOUNCED,
  levelDays: { L1: { ordinary: 15, location: 60 }, L2: { ordinary: 15, location: 30 }, L3: 30 },
  jointMeetings: [],
  graceHours: 24,
  mitigationDays: 14,
  newOptionDays: 30,
  overdueStepDays: 10,
  commentDays: 3,
  displayDays: 15,
  noObjectionCap: 200_000,
  householdsAHelper: 5,
  radius: 30
}
