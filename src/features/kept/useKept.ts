import { useCallback, useRef, useState } from 'react'
import { useDidShow } from '@tarojs/taro'
import type { CommandInput } from '../../contract/requests'
import type { Receipt } from '../../domain/ballot/receipt'
import { command, type Answered } from '../../services/ask'
import { keepReceipt } from '../../services/keptReceipts'
import { draftsOf, isResidents, type ResidentCommand } from '../../services/subjects'
import { forget } from '../../services/storage'
import { settleRequest, unanswered, type Unanswered } from '../../services/unanswered'

export interface Kept extends Unanswered {
  command: ResidentCommand
}

/** What this person sent without an answer, each to be sent again with one tap, under its own request id. */
export function useKept(titleOf: (matter: string) => string | null, onArrived: () => void) {
  const [kept, setKept] = useState<Kept[]>(residents)
  const [sending, setSending] = useState<string | null>(null)
  const [last, setLast] = useState<{ of: Kept; answer: Answered<unknown> } | null>(null)
  const busy = useRef(false)
  const look = useCallback(() => setKept(residents()), [])
  useDidShow(look)
  const again = async (of: Kept) => {
    if (busy.current) return
    busy.current = true
    setSending(of.id)
    setLast(null)
    const input = JSON.parse(of.text) as CommandInput<ResidentCommand>
    const answer: Answered<unknown> = await command(of.command, input as never, of.id)
    busy.current = false
    setSending(null)
    setLast({ of, answer })
    look()
    if (answer.status !== 'done') return
    draftsOf(of.command, input).forEach(name => forget(`draft:${name}`))
    if (of.command === 'castBallot' && 'matter' in input)
      keepReceipt(answer.value as Receipt, {
        matter: input.matter,
        title: titleOf(input.matter) ?? '您家投过的表决'
      })
    onArrived()
  }
  return {
    kept,
    sending,
    last,
    again: (of: Kept) => void again(of),
    letGo: (of: Kept) => {
      settleRequest(of.id)
      setLast(null)
      look()
    },
    titleOf: ({ text }: Kept): string | null => {
      const { matter } = JSON.parse(text) as { matter?: string }
      return matter === undefined ? null : titleOf(matter)
    }
  }
}

const residents = (): Kept[] =>
  unanswered().flatMap(each => (isResidents(each.command) ? [{ ...each, command: each.command }] : []))
