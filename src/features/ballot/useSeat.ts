import type { BallotView } from '../../contract/views/ballot'
import { useCommand } from '../../services/useCommand'
import { useDraft } from '../../services/useDraft'

/** Where the members of a body vote: taking one's seat with its code, and checking in (签到). */
export function useSeat({ matter, room, vote, voter, checkIn }: BallotView, reload: () => void) {
  const draft = useDraft(`seat:${room.id}`)
  const taking = useCommand('takeSeat', () => {
    draft.drop()
    reload()
  })
  const coming = useCommand('checkIn', reload)
  return {
    code: draft.text,
    write: draft.write,
    taken: taking.sent,
    take: () => void taking.send({ room: room.id, code: draft.text }),
    came: checkIn?.at ?? (coming.sent.status === 'done' ? coming.sent.value.at : null),
    coming: coming.sent,
    come: () => {
      if (voter) void coming.send({ matter, vote: vote.id, household: voter })
    }
  }
}

export type SeatAtVote = ReturnType<typeof useSeat>
