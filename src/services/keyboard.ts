import { useEffect, useRef, useState } from 'react'
import Taro, { useDidHide, useDidShow } from '@tarojs/taro'

/**
 * A PC in a browser: what a finger taps, the keyboard reaches with Tab and presses with Enter or the space bar; Esc closes
 * what was opened last, or else goes a page back. WeChat's own windows have no focus to move.
 */
const HAS_KEYS = process.env.TARO_ENV === 'h5'

/** Of a control that is no native one: Tab reaches it. */
export const REACHED = HAS_KEYS ? { tabindex: 0 } : {}
/** Of what the focus is put on, and Tab does not reach. */
export const FOCUSED = HAS_KEYS ? { tabindex: -1 } : {}

const PRESSED = ['button', 'checkbox', 'radio']
const closers: (() => void)[] = []
const lastIn = new WeakMap<Element, HTMLElement>()

export function openKeyboard() {
  if (!HAS_KEYS) return
  document.addEventListener('keydown', event => {
    const { target, key, isComposing } = event
    if (isComposing) return
    if (key === 'Escape') return closeLast()
    if (!(target instanceof HTMLElement) || !PRESSED.includes(target.getAttribute('role') ?? '')) return
    if (key !== 'Enter' && key !== ' ') return
    event.preventDefault()
    target.click()
  })
  document.addEventListener('focusin', ({ target }) => {
    const page = target instanceof HTMLElement ? target.closest('.taro_page') : null
    if (page) lastIn.set(page, target as HTMLElement)
  })
}

function closeLast() {
  const close = closers[closers.length - 1]
  if (close) close()
  else if (Taro.getCurrentPages().length > 1) void Taro.navigateBack()
}

/** While its page is shown and there is something to close, Esc closes it. */
export function useEscape(close: (() => void) | null) {
  const [shown, setShown] = useState(true)
  const latest = useRef(close)
  useEffect(() => void (latest.current = close))
  useDidShow(() => setShown(true))
  useDidHide(() => setShown(false))
  const closes = HAS_KEYS && shown && close !== null
  useEffect(() => {
    if (!closes) return
    const act = () => latest.current?.()
    closers.push(act)
    return () => void closers.splice(closers.indexOf(act), 1)
  }, [closes])
}

/** Puts the focus on something, without moving the page under the eyes. */
export function focusOn(id: string) {
  if (HAS_KEYS) document.getElementById(id)?.focus({ preventScroll: true })
}

/** Whoever comes back to a page goes on where they left it. */
export function useReturnedFocus(page: string) {
  useDidShow(() => {
    if (!HAS_KEYS || document.activeElement !== document.body) return
    const shown = document.getElementById(page)?.closest('.taro_page')
    if (shown) lastIn.get(shown)?.focus({ preventScroll: true })
  })
}
