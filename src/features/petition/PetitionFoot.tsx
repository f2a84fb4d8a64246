import { Action } from '../../components/Action'
import { sendState } from '../../components/states'
import { ACTION_WORDS } from '../../locale/stages'
import type { Petition } from './usePetition'

/** The one action of a petition: to start it, or to put one's name under it. */
export function PetitionFoot({ act, petition }: { act: 'startPetition' | 'sign'; petition: Petition }) {
  return act === 'sign' ? (
    <Action
      id="sign"
      label={ACTION_WORDS.sign}
      state={sendState(petition.signed, null)}
      onTap={petition.sign}
    />
  ) : (
    <Action
      id="start-petition"
      label={ACTION_WORDS.startPetition}
      state={sendState(petition.started, null)}
      onTap={petition.start}
    />
  )
}
