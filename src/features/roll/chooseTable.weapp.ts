import Taro from '@tarojs/taro'
import type { ChosenTable } from './chosenTable'

const BROKEN = '\uFFFD'

/** Lets a person choose a csv file from a chat and reads it. WeChat reads UTF-8 only. */
export async function chooseTable(): Promise<ChosenTable> {
  try {
    const { tempFiles } = await Taro.chooseMessageFile({ count: 1, type: 'file', extension: ['csv', 'txt'] })
    const filePath = tempFiles[0]?.path
    if (!filePath) return { status: 'none' }
    const text = Taro.getFileSystemManager().readFileSync(filePath, 'utf-8')
    return typeof text === 'string' && !text.includes(BROKEN)
      ? { status: 'read', text }
      : { status: 'unreadable' }
  } catch {
    return { status: 'none' }
  }
}
