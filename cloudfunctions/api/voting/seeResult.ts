import type { ResultView } from '../../../src/contract/views/result'
import type { ViewInput } from '../../../src/contract/requests'
import { publicVerdict } from '../../../src/domain/deciding/publicLines'
import { receiptOf } from '../../../src/domain/ballot/receipt'
import { channelReport } from '../../../src/domain/channels/report'
import { minorityOf, minorityReasons } from '../../../src/domain/matter/dissent'
import { subjectOf } from '../../../src/domain/matter/vote'
import { publicEvent } from '../../../src/domain/matter/publicEvent'
import { recusalGrounds } from '../../../src/domain/recusal/recusalGrounds'
import { isRefused, type Refused } from '../../../src/domain/refusal'
import { noticeRoot } from '../../../src/domain/trail/publicTrail'
import { voteSteps } from '../../../src/domain/trail/voteSteps'
import type { Call } from '../../endpoint'
import { ownBallots } from '../../ownBallots'
import { ballots } from '../../store/ballots'
import { voteCard } from '../../views'
import { closedVote } from './closedVote'

/** The verdict, line by line, with the root that stands on the notice, for members of the unit. Changes nothing. */
export const seeResult = async (call: Call, which: ViewInput<'result'>): Promise<ResultView | Refused> => {
  const closed = await closedVote(call, which)
  if (isRefused(closed)) return closed
  const { stored, actor, vote } = closed
  const minority = minorityOf(vote)
  const [mine, reasoned, helped] = await Promise.all([
    ownBallots(vote, actor),
    minority.length > 0 ? ballots.withReason(vote.id, minority) : [],
    vote.secret ? [] : ballots.castByOthers(vote.id)
  ])
  const receipts = mine.own.flatMap(record => receiptOf(record) ?? [])
  return {
    matter: stored.id,
    room: { id: stored.room, title: stored.unit.title },
    title: stored.state.title,
    vote: voteCard(vote, vote.result.participants),
    optionName: stored.state.options.find(option => option.id === subjectOf(vote))?.name ?? null,
    options: vote.options.map(({ id, name }) => ({ id, name })),
    courtyards: [...(vote.courtyards ?? stored.unit.courtyards)],
    verdict: publicVerdict(vote.result.verdict),
    root: noticeRoot(stored.journal, stored.salt, vote.id),
    rollHash: vote.rollHash,
    turnout: [...vote.result.turnout],
    channels: channelReport(vote, helped),
    certifiedAt: vote.certifiedAt,
    receipt: receipts[0] ?? null,
    recusals: recusalGrounds(stored.state, vote),
    steps: voteSteps(stored.journal, vote.id).map(({ at, as, event }) => ({
      at,
      as,
      event: publicEvent(event)
    })),
    dissent: minorityReasons(vote, reasoned)
  }
}
