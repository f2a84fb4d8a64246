import type { Actor } from '../office'
import { refuse, type Refused } from '../refusal'
import type { Instant } from '../time'
import { stakeInSites } from '../affected/affected'
import { stakeInJudging, unjudged } from '../affected/nobody'
import { voterOf } from '../ballot/voter'
import { stakeOf } from '../recusal/stake'
import type { Act } from './authority'
import { decisionBars } from './decision'
import { isProposer, openVoteOf, type Matter } from './matter'
import { standingIn } from './standing'
import { stakeInVoid, voidableVote } from './voiding'

type WhyNot = (matter: Matter, actor: Actor, now: Instant) => Refused | null

const setAside = (stake: ReturnType<typeof stakeOf>): Refused | null =>
  stake && refuse('PROCESS_RECUSAL', { stake })

const besideAnySite: WhyNot = (matter, actor) => setAside(stakeInSites(matter, actor))

/**
 * Why an act is shown and cannot be done yet, or not by this person: too early, already over, or with a stake in it
 * (程序回避). The commands themselves refuse the same.
 */
const WHY_NOT: Readonly<Partial<Record<Act, WhyNot>>> = {
  announceVote: (matter, _, now) => decisionBars(matter, now),
  openVote(matter, actor, now) {
    if (matter.stage.status !== 'announced') return null
    const { announcement } = matter.stage
    const stake = stakeOf(matter, actor, standingIn(matter, announcement))
    if (stake) return setAside(stake)
    return now < announcement.opensFrom ? refuse('TOO_EARLY', { from: announcement.opensFrom }) : null
  },
  extendVote: (matter, actor) => setAside(stakeOf(matter, actor, openVoteOf(matter)?.affected ?? [])),
  certifyResult(matter, actor) {
    const vote = openVoteOf(matter)
    if (!vote) return null
    return setAside(vote.openedBy === actor.person ? 'opener' : stakeOf(matter, actor, vote.affected))
  },
  addAffected: besideAnySite,
  stateNobody: besideAnySite,
  judgeNobody(matter, actor) {
    const stakes = unjudged(matter).map(site => stakeInJudging(matter, site, actor))
    return stakes.includes(null) ? null : setAside(stakes[0] ?? null)
  },
  voidVote(matter, actor, now) {
    const vote = voidableVote(matter, now)
    return vote ? setAside(stakeInVoid(matter, vote, actor)) : null
  },
  openEnvelopes: (matter, actor) => setAside(stakeOf(matter, actor, openVoteOf(matter)?.affected ?? [])),
  closeMatter(matter, actor, now) {
    const { stage } = matter
    if (stage.status !== 'answered') return null
    if (now < stage.closableFrom) return refuse('TOO_EARLY', { from: stage.closableFrom })
    const affected = matter.votes.flatMap(vote => vote.affected)
    return isProposer(matter, actor.person)
      ? refuse('SELF_CLOSE')
      : setAside(stakeOf(matter, actor, affected))
  },
  castBallot({ stage, votes }, actor, now) {
    const vote = stage.status === 'voting' ? votes.find(each => each.id === stage.vote) : undefined
    if (!vote) return null
    if (now > vote.closesAt) return refuse('VOTE_CLOSED')
    if (vote.body && voterOf(vote, actor) === null)
      return refuse('NOT_ELIGIBLE', { body: vote.body.kind, another: false })
    const recused = vote.rule.class === 'consult' && vote.recused.includes(actor.household?.id ?? '')
    return recused ? refuse('RECUSED') : null
  }
}

export const notNow = (matter: Matter, actor: Actor, action: Act, now: Instant): Refused | null =>
  WHY_NOT[action]?.(matter, actor, now) ?? null
