import { useState } from 'react'
import type { CommandInput } from '../../contract/requests'
import { askMessages } from '../../services/askMessages'
import { allowedMessages } from '../../services/telling'
import { useCommand } from '../../services/useCommand'

type Allowed = CommandInput<'followMatter'>['templates']

/** A tap that asks to be told about a matter; null where no message can be sent. */
export function useTellMe(matter: string) {
  const [allowed, setAllowed] = useState<Allowed | null>(null)
  const { sent, send } = useCommand('followMatter')
  if (!askMessages) return null
  const ask = async () => {
    const templates = await allowedMessages()
    setAllowed(templates)
    if (templates.length > 0) await enter(templates)
  }
  const enter = (templates: Allowed) => send({ matter, templates })
  return {
    sent,
    declined: allowed?.length === 0,
    ask: () => void ask(),
    retry: () => void enter(allowed ?? [])
  }
}
