import { createContext } from 'react'

/** Whether type and targets are 1.35 times their size, and how a person changes that. */
export const LargeType = createContext<{ large: boolean; choose(large: boolean): void }>({
  large: false,
  choose: () => undefined
})
