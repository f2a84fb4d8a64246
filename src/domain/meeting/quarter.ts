import { chinaDate, type Instant } from '../time'

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
