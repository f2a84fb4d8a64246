import type { ReactNode } from 'react'

/** Texts an office keeps (回复模板), offered under a field: its id, what stands in it, and how to write into it. */
export type TextsFor = (field: string, written: string, write: (text: string) => void) => ReactNode
