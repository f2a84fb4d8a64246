import { useCallback, useRef, useState } from 'react'
import type { DoneOf } from '../contract/replies'
import type { CommandInput, CommandName } from '../contract/requests'
import { command, type Answered } from './ask'

export type Sent<T> = { status: 'idle' } | { status: 'sending' } | Answered<T>

/** One thing a person does: idle, sending, then done, refused or offline. A second tap while sending does nothing. */
export function useCommand<N extends CommandName>(name: N, after?: (value: DoneOf<N>) => void) {
  const [sent, setSent] = useState<Sent<DoneOf<N>>>({ status: 'idle' })
  const busy = useRef(false)
  const send = useCallback(
    async (input: CommandInput<N>) => {
      if (busy.current) return
      busy.current = true
      setSent({ status: 'sending' })
      const answer = await command(name, input)
      busy.current = false
      setSent(answer)
      if (answer.status === 'done') after?.(answer.value)
    },
    [name, after]
  )
  const clear = useCallback(() => setSent({ status: 'idle' }), [])
  return { sent, send, clear }
}
