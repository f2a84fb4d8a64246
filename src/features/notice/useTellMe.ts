import { useState } from 'react'
import { TEMPLATE_IDS } from '../../contract/notices'
import { NOTICE_TEMPLATES, type NoticeTemplate } from '../../domain/notice/notice'
import { askMessages } from '../../services/askMessages'
import { useCommand } from '../../services/useCommand'

/** A tap that asks to be told about a matter; null where no message can be sent. */
export function useTellMe(matter: string) {
  const [allowed, setAllowed] = useState<readonly NoticeTemplate[] | null>(null)
  const { sent, send } = useCommand('followMatter')
  if (!askMessages) return null
  const ask = async () => {
    const ids = (await askMessages?.(NOTICE_TEMPLATES.map(template => TEMPLATE_IDS[template]))) ?? []
    const templates = NOTICE_TEMPLATES.filter(template => ids.includes(TEMPLATE_IDS[template]))
    setAllowed(templates)
    if (templates.length > 0) await enter(templates)
  }
  const enter = (templates: readonly NoticeTemplate[]) =>
    send({ matter, templates: templates.map(template => ({ template })) })
  return {
    sent,
    declined: allowed?.length === 0,
    ask: () => void ask(),
    retry: () => void enter(allowed ?? [])
  }
}
