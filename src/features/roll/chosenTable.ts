import type { WorkbookFault } from './workbook'

export type FileFault = WorkbookFault | 'letters' | 'oldWorkbook'

/** What came of choosing a file: its text, a workbook, nothing, or something this device cannot read. */
export type ChosenTable =
  | { status: 'text'; text: string }
  | { status: 'workbook'; bytes: Uint8Array }
  | { status: 'none' }
  | { status: 'unreadable'; why: FileFault }

/** What a file is by its first bytes: a zip archive (xlsx), a compound file (xls, or a workbook with a password), or text. */
export function kindOf(bytes: Uint8Array): 'workbook' | 'oldWorkbook' | 'text' {
  const begins = (...first: number[]) => first.every((byte, at) => bytes[at] === byte)
  if (begins(0x50, 0x4b, 0x03, 0x04)) return 'workbook'
  return begins(0xd0, 0xcf, 0x11, 0xe0) ? 'oldWorkbook' : 'text'
}
