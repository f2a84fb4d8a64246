import type { Control, Look } from './look'

/** interface.md, Look: body text in CSS pixels at 375, contrast, height of a target and room between two. */
const SMALLEST = 15
const CONTRAST = 7
const TARGET = 48
const GAP = 12
const LARGER = 1.35
/** Half a pixel is how the browser rounds. */
const ROUNDING = 0.5
/** Seconds that run, and clock faces with seconds in them. */
const COUNTDOWN = /\d\s*秒|\d{1,2}:\d{2}:\d{2}/

/** What is wrong with a page as it was drawn, a sentence each. */
export const faultsOf = (look: Look, type: 'usual' | 'large'): string[] => {
  const times = type === 'large' ? LARGER : 1
  const { words, controls, primary, overflow } = look
  const small = words.filter(({ size }) => size < SMALLEST * times - ROUNDING)
  const pale = words.filter(({ contrast }) => contrast < CONTRAST)
  const low = controls.filter(({ top, bottom }) => bottom - top < TARGET * times - ROUNDING)
  const ids = controls.map(({ id }) => id)
  return [
    ...small.map(({ words, size }) => `${words} is ${size} px small`),
    ...pale.map(({ words, contrast }) => `${words} stands out by ${contrast.toFixed(1)} : 1 only`),
    ...words.filter(each => COUNTDOWN.test(each.words)).map(({ words }) => `${words} counts down`),
    ...low.map(each => `${told(each)} is ${Math.round(each.bottom - each.top)} px high`),
    ...controls.filter(({ name }) => name === '').map(each => `${told(each)} has no name`),
    ...controls.filter(({ id }) => id === '').map(each => `${told(each)} has no id`),
    ...ids.filter((id, at) => id !== '' && ids.indexOf(id) !== at).map(id => `${id} is there twice`),
    ...controls.flatMap((one, at) => controls.slice(at + 1).flatMap(other => tooNear(one, other))),
    ...(primary.length > 1 ? [`${primary.join(', ')} are primary at once`] : []),
    ...(overflow > 0 ? [`sticks out by ${overflow} px`] : [])
  ]
}

const tooNear = (one: Control, other: Control): string[] => {
  const across = Math.max(one.left, other.left) - Math.min(one.right, other.right)
  const down = Math.max(one.top, other.top) - Math.min(one.bottom, other.bottom)
  const apart = Math.max(across, down)
  return apart < GAP - ROUNDING ? [`${told(one)} and ${told(other)} are ${Math.round(apart)} px apart`] : []
}

const told = ({ id, name }: Control): string => (id === '' ? `“${name}”` : id)
