/** What came of choosing a file: its text, nothing, or letters this device cannot read. */
export type ChosenTable = { status: 'read'; text: string } | { status: 'none' } | { status: 'unreadable' }
