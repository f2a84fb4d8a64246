import Taro from '@tarojs/taro'
import { persona } from './cloud'
import { NOT_ALLOWED } from './notAllowed'

const STORED = 'cloud://local.6c6f-local/'

/**
 * A picture chosen in the browser, as long as this tab is open; null when none was chosen. `?camera=no` in the address
 * plays a phone whose owner said no to the camera.
 */
export async function takePhoto(): Promise<string | null | typeof NOT_ALLOWED> {
  if (new URLSearchParams(window.location.search).get('camera') === 'no') return NOT_ALLOWED
  try {
    const { tempFilePaths } = await Taro.chooseImage({ count: 1 })
    return tempFilePaths[0] ?? null
  } catch {
    return null
  }
}

/** Stores a picture in the local cloud under a name of its own; its file id, or null while there is no network. */
export async function storePhoto(kept: string, name: string): Promise<string | null> {
  try {
    const path = `photos/${name}.jpg`
    const body = await (await fetch(kept)).blob()
    const stored = await fetch(`/storage/${path}`, {
      method: 'PUT',
      headers: { 'x-wx-openid': persona() },
      body
    })
    return stored.ok ? STORED + path : null
  } catch {
    return null
  }
}
