import type { ChosenTable } from './chosenTable'

/** Lets a person choose a csv file and reads it: UTF-8, or else the encoding spreadsheets in China save in. */
export function chooseTable(): Promise<ChosenTable> {
  return new Promise(resolve => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = '.csv,.txt,text/csv'
    input.onchange = async () => {
      const file = input.files?.[0]
      resolve(file ? { status: 'read', text: decoded(await file.arrayBuffer()) } : { status: 'none' })
    }
    input.oncancel = () => resolve({ status: 'none' })
    input.click()
  })
}

function decoded(bytes: ArrayBuffer) {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}
