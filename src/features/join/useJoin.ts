import { useState } from 'react'
import { TERMS } from '../../domain/privacy/consent'
import { forget, keep, recall } from '../../services/storage'
import { useCommand } from '../../services/useCommand'
import { useDraft } from '../../services/useDraft'

/** Confirming a household: by the code on the door list, or by asking the stair head. What was typed is kept. */
export function useJoin(room: string, given: { door: string; code: string; owning: boolean }) {
  const door = useDraft(`door:${room}`)
  const [code, setCode] = useState(given.code)
  const [tried, setTried] = useState<'bind' | 'claim' | null>(null)
  const asked = `claim:${room}`
  const [askedFor, setAskedFor] = useState(() => recall(asked))
  const typed = door.text || given.door
  const bind = useCommand('bindByCode', () => (door.drop(), forget(asked), setAskedFor(null)))
  const claim = useCommand(
    'claimHousehold',
    () => (keep(asked, typed), setAskedFor(typed), setTried(null), door.drop())
  )
  const noDoor = typed.trim() === '' ? '请先写门牌。' : undefined
  const noCode = code.trim() === '' ? CODE_WORDS[given.owning ? 'owner' : 'resident'] : undefined
  return {
    door: typed,
    code,
    writeDoor: (text: string) => (bind.clear(), claim.clear(), door.write(text)),
    writeCode: (text: string) => (bind.clear(), setCode(text)),
    doorError: tried ? noDoor : undefined,
    codeError: tried === 'bind' ? noCode : undefined,
    bound: bind.sent,
    claimed: claim.sent,
    /** The door someone has been asked to confirm, from this device. */
    askedFor,
    bind: () => {
      setTried('bind')
      claim.clear()
      if (!noDoor && !noCode) void bind.send({ room, door: typed, code, consent: TERMS.household })
    },
    claim: () => {
      setTried('claim')
      bind.clear()
      if (!noDoor) void claim.send({ room, door: typed, consent: TERMS.household })
    }
  }
}

const CODE_WORDS = {
  resident: '请写邀请码；没有的话，请楼道长确认。',
  owner: '请写业主码；没有的话，请向院长要。'
} as const

export type Join = ReturnType<typeof useJoin>
