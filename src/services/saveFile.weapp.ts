import Taro from '@tarojs/taro'

/** Writes a text as a file and lets the person pass it to a chat, their own file transfer or a computer; false when they did not. */
export async function saveFile(name: string, text: string): Promise<boolean> {
  const filePath = `${Taro.env.USER_DATA_PATH}/${name}`
  try {
    Taro.getFileSystemManager().writeFileSync(filePath, text, 'utf8')
    await Taro.shareFileMessage({ filePath, fileName: name })
    return true
  } catch {
    return false
  }
}
