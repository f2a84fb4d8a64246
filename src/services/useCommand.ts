import { useCallback, useRef, useState } from 'react'
import type { DoneOf } from '../contract/replies'
import type { CommandInput, CommandName } from '../contract/requests'
import { command, type Answered } from './ask'
import { allowedAtTap } from './telling'
import { unansweredWith } from './unanswered'

export type Sent<T> = { status: 'idle' } | { status: 'sending' } | Answered<T>

interface Also<N extends CommandName> {
  /** what this page would send again; if this phone sent just that and heard nothing, the page opens saying so */
  again?: CommandInput<N> | null
  /** the matter of which this is a natural moment to ask whether to be told more; asked in the tap, entered once done */
  tells?: string | ((value: DoneOf<N>) => string)
}

/** One thing a person does: idle, sending, then done, refused or offline. A second tap while sending does nothing. */
export function useCommand<N extends CommandName>(
  name: N,
  after?: (value: DoneOf<N>) => void,
  { again = null, tells }: Also<N> = {}
) {
  const [sent, setSent] = useState<Sent<DoneOf<N>>>(() =>
    again && unansweredWith(name, again) ? { status: 'offline' } : { status: 'idle' }
  )
  const busy = useRef(false)
  const send = useCallback(
    async (input: CommandInput<N>) => {
      if (busy.current) return
      busy.current = true
      setSent({ status: 'sending' })
      const answering = command(name, input)
      const allowed = tells === undefined ? null : allowedAtTap(typeof tells === 'string' ? tells : name)
      const answer = await answering
      busy.current = false
      setSent(answer)
      if (answer.status === 'offline') allowed?.askAgain()
      if (answer.status !== 'done') return
      after?.(answer.value)
      if (tells !== undefined) allowed?.enter(typeof tells === 'string' ? tells : tells(answer.value))
    },
    [name, after, tells]
  )
  const clear = useCallback(() => setSent({ status: 'idle' }), [])
  return { sent, send, clear }
}
