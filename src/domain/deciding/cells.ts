/** Fewer households than this are never shown as a number of their own. */
export const SMALL = 5

/** The name of what was too small to show alone. */
export const OTHERS = '其他'

/** A row of a table for everybody to see. */
export interface Cell<T> {
  key: string
  size: number
  value: T
}

/**
 * Merges rows about too few households into 其他, which takes in the next smallest rows until it is large
 * enough itself: one small row subtracted from the whole would show again. Empty when no table can be shown.
 */
export const mergeSmall = <T>(cells: readonly Cell<T>[], add: (a: T, b: T) => T): Cell<T>[] => {
  const bySize = [...cells].sort((a, b) => a.size - b.size || (a.key < b.key ? -1 : 1))
  let others: Cell<T> | null = null
  let merged = 0
  for (const cell of bySize) {
    if (cell.size >= SMALL && (!others || others.size >= SMALL)) break
    others = others
      ? { key: OTHERS, size: others.size + cell.size, value: add(others.value, cell.value) }
      : { ...cell, key: OTHERS }
    merged += 1
  }
  const shown = bySize.slice(merged).sort((a, b) => (a.key < b.key ? -1 : 1))
  if (!others) return shown
  return shown.length === 0 ? [] : [...shown, others]
}
