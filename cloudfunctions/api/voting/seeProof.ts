import type { ProofView } from '../../../src/contract/views/result'
import type { ViewInput } from '../../../src/contract/requests'
import { hasVoted } from '../../../src/domain/ballot/countedCast'
import { votesFor } from '../../../src/domain/ballot/voter'
import { isRefused, type Refused } from '../../../src/domain/refusal'
import { markProofOf, proofOf } from '../../../src/domain/trail/proofOf'
import { noticeRoot } from '../../../src/domain/trail/publicTrail'
import type { Call } from '../../endpoint'
import { finalVote } from './closedVote'

/** The caller's own place in a vote with its proof, for the phone to check; nobody else's. Changes nothing. */
export const seeProof = async (call: Call, which: ViewInput<'proof'>): Promise<ProofView | Refused> => {
  const found = await finalVote(call, which)
  if (isRefused(found)) return found
  const { stored, actor, vote, source } = found
  const own = source.records.filter(each => votesFor(vote, actor, each))
  const voter = (own.find(hasVoted) ?? own[0])?.household ?? null
  return {
    matter: stored.id,
    title: stored.state.title,
    question: vote.question,
    root: noticeRoot(stored.journal, stored.salt, vote.id),
    secret: vote.secret,
    proof: voter === null ? null : proofOf(source, voter),
    mark: voter === null ? null : markProofOf(source, voter)
  }
}
