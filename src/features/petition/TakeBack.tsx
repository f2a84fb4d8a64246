import { useState } from 'react'
import { Action } from '../../components/Action'
import { Notice } from '../../components/Notice'
import { sendState } from '../../components/states'
import { ACTION_WORDS } from '../../locale/stages'
import type { Petition } from './usePetition'

interface Props {
  mayUnsign: boolean
  mayWithdraw: boolean
  petition: Petition
}

/** Taking back one's name, or the whole matter while it is nobody else's; the latter is asked twice. */
export function TakeBack({ mayUnsign, mayWithdraw, petition }: Props) {
  const [asking, setAsking] = useState(false)
  return (
    <>
      {mayUnsign ? (
        <Action
          id="unsign"
          label={ACTION_WORDS.unsign}
          kind="quiet"
          state={sendState(petition.unsigned, null)}
          onTap={petition.unsign}
        />
      ) : null}
      {mayWithdraw && !asking ? (
        <Action
          id="withdraw"
          label={ACTION_WORDS.withdrawMatter}
          kind="quiet"
          onTap={() => setAsking(true)}
        />
      ) : null}
      {mayWithdraw && asking ? (
        <Notice id="withdraw-ask" kind="note" title="真的要撤回吗">
          撤回以后，这条议题就此结束，不能再恢复。
          <Action
            id="withdraw-sure"
            label="撤回，就此结束"
            kind="quiet"
            state={sendState(petition.withdrawn, null)}
            onTap={petition.withdraw}
          />
          <Action id="withdraw-keep" label="不撤回" kind="quiet" onTap={() => setAsking(false)} />
        </Notice>
      ) : null}
    </>
  )
}
