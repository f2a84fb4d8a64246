import { Action } from '../../components/Action'
import { SentNotice } from '../../components/SentNotice'
import { sendState } from '../../components/states'
import { ACTION_WORDS } from '../../locale/stages'
import type { Petition } from './usePetition'

/** The one action of a petition: to start it, or to put one's name under it; and what kept it from being done. */
export function PetitionFoot({ act, petition }: { act: 'startPetition' | 'sign'; petition: Petition }) {
  const { id, sent, go } =
    act === 'sign'
      ? { id: 'sign', sent: petition.signed, go: petition.sign }
      : { id: 'start-petition', sent: petition.started, go: petition.start }
  return (
    <>
      <SentNotice id={id} sent={sent} onRetry={go} />
      {sent.status === 'offline' ? null : (
        <Action id={id} label={ACTION_WORDS[act]} state={sendState(sent, null)} onTap={go} />
      )}
    </>
  )
}
