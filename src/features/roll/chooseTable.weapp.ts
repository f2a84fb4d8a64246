import Taro from '@tarojs/taro'
import { kindOf, type ChosenTable } from './chosenTable'

const BROKEN = '\uFFFD'

/** Lets a person choose a workbook or a csv file from a chat. Of text WeChat reads UTF-8 only. */
export async function chooseTable(): Promise<ChosenTable> {
  try {
    const { tempFiles } = await Taro.chooseMessageFile({
      count: 1,
      type: 'file',
      extension: ['xlsx', 'csv', 'txt']
    })
    const filePath = tempFiles[0]?.path
    return filePath ? chosen(filePath) : { status: 'none' }
  } catch {
    return { status: 'none' }
  }
}

function chosen(filePath: string): ChosenTable {
  const files = Taro.getFileSystemManager()
  const bytes = new Uint8Array(files.readFileSync(filePath) as ArrayBuffer)
  const kind = kindOf(bytes)
  if (kind === 'workbook') return { status: 'workbook', bytes }
  if (kind === 'oldWorkbook') return { status: 'unreadable', why: 'oldWorkbook' }
  const text = String(files.readFileSync(filePath, 'utf-8'))
  return text.includes(BROKEN) ? { status: 'unreadable', why: 'letters' } : { status: 'text', text }
}
