import { withoutDoors } from '../src/domain/levels/withoutDoors'
import { registers } from './store/places'

/** What those of the unit read. */
export const asItIs = <T>(view: T): T => view

/**
 * What somebody outside the unit reads: every text of it without the doors of the register, whoever wrote them (个人信息保护法
 * §25). One read.
 */
export const forOutside = async (place: string): Promise<<T>(view: T) => T> => {
  const register = await registers.read(place)
  const told = withoutDoors((register?.dwellings ?? []).map(({ door }) => door))
  const each = (value: unknown): unknown => {
    if (typeof value === 'string') return told(value)
    if (Array.isArray(value)) return value.map(each)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, each(part)]))
  }
  return <T>(view: T) => each(view) as T
}
