import Taro from '@tarojs/taro'
import { NOT_ALLOWED } from './notAllowed'

/** A photograph taken now, kept on this phone until it is stored; null when none was taken, or WeChat was told no. */
export async function takePhoto(): Promise<string | null | typeof NOT_ALLOWED> {
  try {
    const { tempFiles } = await Taro.chooseMedia({
      count: 1,
      mediaType: ['image'],
      sourceType: ['camera', 'album'],
      sizeType: ['compressed']
    })
    const tempFilePath = tempFiles[0]?.tempFilePath
    if (!tempFilePath) return null
    const saved = await Taro.saveFile({ tempFilePath })
    return 'savedFilePath' in saved ? String(saved.savedFilePath) : tempFilePath
  } catch (error) {
    return isNo(error) ? NOT_ALLOWED : null
  }
}

/** WeChat's words for a privacy text nobody agreed to, and for a camera that is shut in its settings. */
const isNo = (error: unknown): boolean =>
  /privacy permission|auth deny|auth denied|authorize:fail/.test(
    String((error as { errMsg?: unknown } | null)?.errMsg ?? '')
  )

/** Stores a photograph under a name of its own; its file id, or null while there is no network. */
export async function storePhoto(kept: string, name: string): Promise<string | null> {
  try {
    const { fileID } = await Taro.cloud.uploadFile({ cloudPath: `photos/${name}.jpg`, filePath: kept })
    return fileID
  } catch {
    return null
  }
}
