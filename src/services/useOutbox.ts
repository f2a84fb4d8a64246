import { useCallback, useEffect, useState } from 'react'
import { useDidShow } from '@tarojs/taro'
import { delivered, deliver, forgetDelivered, onOutbox, put, waiting } from './outbox'

/**
 * What was entered at doors without signal, of every kind: how much waits on this phone, what became of what was sent
 * for one matter, and a way to send again. Whenever a page is shown everything that waits is tried.
 */
export function useOutbox(matter: string, onDelivered?: () => void) {
  const [, look] = useState(0)
  const [sending, setSending] = useState(false)
  useEffect(
    () =>
      onOutbox(arrived => {
        look(times => times + 1)
        if (arrived) onDelivered?.()
      }),
    [onDelivered]
  )
  const flush = useCallback(async () => {
    if (waiting().length === 0) return
    setSending(true)
    await deliver()
    setSending(false)
  }, [])
  useEffect(() => void flush(), [flush])
  useDidShow(() => void flush())
  return {
    waiting: waiting(),
    sending,
    delivered: delivered().filter(each => each.matter === matter),
    put: (item: Parameters<typeof put>[0]) => {
      const key = put(item)
      void flush()
      return key
    },
    flush: () => void flush(),
    forget: forgetDelivered
  }
}
