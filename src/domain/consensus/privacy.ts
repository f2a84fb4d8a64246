/** A part of a whole whose total is known to everybody. */
export interface Part {
  size: number
  /** kept back already */
  hidden: boolean
}

/**
 * Which parts to keep back so that nobody finds a small one by subtraction: every part below `least`, and then the
 * smallest others until what is kept back together is either nothing or at least `least`.
 */
export const keptBack = (parts: readonly Part[], least: number): boolean[] => {
  const hidden = parts.map(({ size, hidden }) => hidden || size < least)
  const sizeHidden = () => parts.reduce((sum, { size }, i) => sum + (hidden[i] ? size : 0), 0)
  while (sizeHidden() > 0 && sizeHidden() < least) {
    const shown = [...parts.keys()].filter(i => !hidden[i])
    if (shown.length === 0) break
    hidden[shown.reduce((small, i) => (parts[i]!.size < parts[small]!.size ? i : small))] = true
  }
  return hidden
}
