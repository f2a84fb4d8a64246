import { useState } from 'react'
import type { BallotView } from '../../contract/views/ballot'
import { choicesOn } from '../../domain/deciding/ballot'
import { keptToken, tokenFor } from '../../services/ballotToken'
import { useCommand } from '../../services/useCommand'
import { useDraft } from '../../services/useDraft'
import { useHelper } from './useHelper'

/** A ballot of a secret vote: what was chosen is forgotten once it has arrived; the token that can change it stays. */
export function useSecretBallot(
  { matter, vote, voter, barred, marked, options }: BallotView,
  reload: () => void
) {
  const draft = useDraft(`ballot:${vote.id}`)
  const [changing, setChanging] = useState(false)
  const chosen = choicesOn(options).find(each => each === draft.text) ?? null
  const token = keptToken(vote.id)
  const helper = useHelper(vote.id)
  const { sent, send, clear } = useCommand(
    'castSecret',
    () => {
      draft.drop()
      helper.drop()
      setChanging(false)
      reload()
    },
    {
      again:
        voter && chosen && token && !helper.missing
          ? { matter, vote: vote.id, household: voter, choice: chosen, token, helper: helper.typed }
          : null
    }
  )
  const voted = marked || sent.status === 'done'
  const mine = token !== null
  const cast = async () => {
    if (!voter || !chosen || helper.missing) return
    const token = await tokenFor(vote.id)
    await send({ matter, vote: vote.id, household: voter, choice: chosen, token, helper: helper.typed })
  }
  return {
    chosen,
    helper,
    voted,
    /** whether this is the phone that cast it */
    mine,
    sent,
    open: barred === null && (voted ? mine && (changing || chosen !== null) : true),
    mayChange: barred === null && voted && mine,
    choose: (choice: string) => (clear(), draft.write(choice)),
    change: () => (clear(), setChanging(true)),
    leave: () => (clear(), draft.drop(), setChanging(false)),
    cast: () => void cast()
  }
}

export type SecretPaper = ReturnType<typeof useSecretBallot>
