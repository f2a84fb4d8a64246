import { kindOf, type ChosenTable } from './chosenTable'

/** Lets a person choose a workbook or a csv file: UTF-8, or else the encoding spreadsheets in China save in. */
export function chooseTable(): Promise<ChosenTable> {
  return new Promise(resolve => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = '.xlsx,.csv,.txt,text/csv'
    input.onchange = async () => {
      const file = input.files?.[0]
      resolve(file ? chosen(new Uint8Array(await file.arrayBuffer())) : { status: 'none' })
    }
    input.oncancel = () => resolve({ status: 'none' })
    input.click()
  })
}

function chosen(bytes: Uint8Array): ChosenTable {
  const kind = kindOf(bytes)
  if (kind === 'workbook') return { status: 'workbook', bytes }
  return kind === 'text'
    ? { status: 'text', text: decoded(bytes) }
    : { status: 'unreadable', why: 'oldWorkbook' }
}

function decoded(bytes: Uint8Array) {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}
