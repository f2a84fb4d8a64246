import type { Line, Verdict } from './verdict'

/** A line for everybody: of fewer than five households only whether it is met. */
export type PublicLine = Line | Omit<Line, 'have' | 'need' | 'of' | 'missing'>

type WithPublicLines<V> = V extends Verdict ? Omit<V, 'lines'> & { lines: readonly PublicLine[] } : never

export type PublicVerdict = WithPublicLines<Verdict>

/** The verdict as it may be shown to anyone of the unit, on notices and in packets. */
export const publicVerdict = (verdict: Verdict): PublicVerdict => ({
  ...verdict,
  lines: verdict.lines.map(publicLine)
})

const publicLine = (line: Line): PublicLine => {
  if (!line.small) return line
  const { have: _have, need: _need, of: _of, missing: _missing, ...told } = line
  return told
}
