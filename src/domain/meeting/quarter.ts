import { DAY, HOUR, chinaDate, type Instant } from '../time'

/** The quarter of China an instant lies in: `2027-Q2`. */
export const quarterOf = (at: Instant): string => {
  const [year = '', month = ''] = chinaDate(at).split('-')
  return `${year}-Q${Math.ceil(Number(month) / 3)}`
}

/** One joint meeting a street and quarter. */
export const meetingId = (street: string, quarter: string): string => `${street}:${quarter}`

export const nextQuarter = (quarter: string): string => {
  const [year = 0, number = 0] = quarter.split('-Q').map(Number)
  return number === 4 ? `${year + 1}-Q1` : `${year}-Q${number + 1}`
}

/** The quarter in which a planned day of meeting lies, the day given as its end. */
export const quarterOfDay = (end: Instant): string => quarterOf(end - 1)

/** Days of meetings (`YYYY-MM-DD`) as their ends in order; of a quarter that has two, its name: a street meets once in each. */
export const plannedDays = (dates: readonly string[]): readonly Instant[] | { twice: string } => {
  const ends = [...new Set(dates)].sort().map(date => Date.parse(date) - 8 * HOUR + DAY)
  const quarters = ends.map(quarterOfDay)
  const twice = quarters.find((quarter, at) => quarters.indexOf(quarter) !== at)
  return twice === undefined ? ends : { twice }
}
