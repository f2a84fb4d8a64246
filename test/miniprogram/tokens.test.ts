import { readFileSync } from 'node:fs'
import path from 'node:path'

const tokens = readFileSync(path.join(__dirname, '../../src/styles/tokens.scss'), 'utf8')
const TEXT = ['ink', 'quiet', 'action', 'alarm']
const GROUNDS = ['paper', 'sheet', 'shade']

test.each(TEXT.flatMap(text => GROUNDS.map(ground => [text, ground] as const)))(
  '%s on %s can be read in the sun: 7 : 1 or more',
  (text, ground) => expect(contrast(colour(text), colour(ground))).toBeGreaterThanOrEqual(7)
)

test('the words of a primary action can be read on it', () => {
  expect(contrast(colour('sheet'), colour('action'))).toBeGreaterThanOrEqual(7)
})

test.each(GROUNDS)('the outline of a control stands out from %s: 3 : 1 or more', ground => {
  expect(contrast(colour('edge'), colour(ground))).toBeGreaterThanOrEqual(3)
})

test('no type is smaller than 30 design pixels, and no target lower than 96', () => {
  expect(pixels('body')).toBeGreaterThanOrEqual(36)
  expect(pixels('secondary')).toBeGreaterThanOrEqual(30)
  expect(pixels('target')).toBeGreaterThanOrEqual(96)
})

function colour(name: string) {
  const hex = new RegExp(`\\$${name}: #([0-9a-f]{6});`).exec(tokens)?.[1]
  if (!hex) throw new Error(`no colour ${name}`)
  return [0, 2, 4].map(at => parseInt(hex.slice(at, at + 2), 16) / 255)
}

function pixels(name: string) {
  return Number(new RegExp(`\\$${name}: (\\d+)px;`).exec(tokens)?.[1])
}

/** WCAG 2.2, contrast ratio of two sRGB colours. */
function contrast(one: number[], other: number[]) {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

function luminance(channels: number[]) {
  const [r, g, b] = channels.map(c => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)) as [
    number,
    number,
    number
  ]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
