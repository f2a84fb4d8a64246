import { useCallback, useState } from 'react'
import type { ViewOf } from '../contract/replies'
import type { ViewInput } from '../contract/requests'
import { see } from './ask'
import type { Sent } from './useCommand'

/** The views that hand out one photograph. */
export type PhotoName = 'proofPhoto' | 'screenedPhoto' | 'ruleDocument' | 'ballotPhoto'

/**
 * A stored photograph, fetched only when somebody asks for it: the storage is closed to clients, and the cloud hands out
 * an address for a few minutes to who may see it. An address that has run out is asked for again.
 */
export function usePhotograph<N extends PhotoName>(name: N, input: ViewInput<N>) {
  const [seen, setSeen] = useState<Sent<ViewOf<N>>>({ status: 'idle' })
  const asked = JSON.stringify(input)
  const show = useCallback(async () => {
    setSeen({ status: 'sending' })
    setSeen(await see(name, JSON.parse(asked) as ViewInput<N>))
  }, [name, asked])
  return { seen, show: () => void show(), lost: () => setSeen({ status: 'offline' }) }
}
