import { useCallback, useEffect, useRef, useState } from 'react'
import { useDidShow } from '@tarojs/taro'
import type { DoneOf } from '../contract/replies'
import type { CommandInput } from '../contract/requests'
import { command, type Answered } from './ask'
import { storePhoto } from './photo'
import { keep, recall } from './storage'

/** Commands that are entered at the door, where there may be no signal, some with a photograph. */
type AtDoor = 'enterPaperBallot' | 'enterPaperObjection' | 'markDoor'

/** One command that waits on this phone. `kept` is a photograph that is not stored yet. */
export interface Waiting<N extends AtDoor> {
  key: string
  input: CommandInput<N>
  kept: string | null
}

export type Settled<N extends AtDoor> = { key: string } & Exclude<Answered<DoneOf<N>>, { status: 'offline' }>

/**
 * What was entered without signal, sent one after another in the order it was entered as soon as there is one. It stays
 * on this phone over closed pages; a command keeps its request id until it is settled, so each has one effect.
 */
export function useOutbox<N extends AtDoor>(name: N, after: (settled: Settled<N>) => void) {
  const [waiting, setWaiting] = useState<Waiting<N>[]>(() => read(name))
  const [sending, setSending] = useState(false)
  const busy = useRef(false)
  const flush = useCallback(async () => {
    if (busy.current) return
    busy.current = true
    setSending(true)
    for (let next = read<N>(name)[0]; next; next = read<N>(name)[0]) {
      const ready = await withPhoto(next)
      if (!ready) break
      write(name, [ready, ...read<N>(name).slice(1)])
      const answer = await command(name, ready.input)
      if (answer.status === 'offline') break
      write(name, read<N>(name).slice(1))
      setWaiting(read(name))
      after({ ...answer, key: ready.key } as Settled<N>)
    }
    busy.current = false
    setSending(false)
  }, [name, after])
  const put = useCallback(
    (item: Waiting<N>) => {
      write(name, [...read<N>(name), item])
      setWaiting(read(name))
      void flush()
    },
    [name, flush]
  )
  useEffect(() => void flush(), [flush])
  useDidShow(() => void flush())
  return { waiting, sending, put, flush }
}

async function withPhoto<N extends AtDoor>(item: Waiting<N>): Promise<Waiting<N> | null> {
  if (item.kept === null) return item
  const photo = await storePhoto(item.kept, item.key)
  return photo === null ? null : { ...item, input: { ...item.input, photo }, kept: null }
}

const keyOf = (name: AtDoor) => `outbox:${name}`

function read<N extends AtDoor>(name: N): Waiting<N>[] {
  const kept = recall(keyOf(name))
  return kept === null ? [] : (JSON.parse(kept) as Waiting<N>[])
}

function write<N extends AtDoor>(name: N, items: readonly Waiting<N>[]) {
  keep(keyOf(name), items.length === 0 ? '' : JSON.stringify(items))
}
