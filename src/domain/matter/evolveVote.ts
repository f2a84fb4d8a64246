import type { Entry, MatterEvent } from './event'
import { voteOf, type Matter, type Stage } from './matter'
import type { Announcement, Vote } from './vote'
import { revoteLeft } from './revote'
import { deliberation } from '../levels/deliberating'

type VoteEvent = Extract<
  MatterEvent,
  {
    type:
      | 'VoteAnnounced'
      | 'AnnouncementWithdrawn'
      | 'VoteOpened'
      | 'VoteExtended'
      | 'ServiceProven'
      | 'VerdictDeferred'
      | 'EnvelopesAwaited'
      | 'EnvelopesOpened'
      | 'VoteClosed'
      | 'VoteVoided'
      | 'ReviewEnded'
      | 'ResultCertified'
  }
>

/** What announcing, opening, extending, closing and certifying a vote leave on its matter. */
export const evolveVote = (matter: Matter, event: VoteEvent, { at, by }: Entry): Matter => {
  const to = (stage: Stage, more: Partial<Matter> = {}): Matter => ({ ...matter, ...more, stage })
  switch (event.type) {
    case 'VoteAnnounced':
      return to(
        { status: 'announced', announcement: event.announcement },
        resumed(suspendedByLaw(matter, event.announcement, at), event.announcement.opensFrom)
      )
    case 'AnnouncementWithdrawn':
      return withdrawn(matter, at)
    case 'VoteOpened':
      return opened(matter, event, at, by)
    case 'VoteExtended':
      return {
        ...withVote(matter, event.vote, vote => ({
          ...vote,
          extendedFrom: vote.closesAt,
          closesAt: event.closesAt,
          affectedServed: event.affectedServed,
          standsAt: null,
          envelopes: null,
          result: null
        })),
        stage: { status: 'voting', vote: event.vote }
      }
    case 'ServiceProven':
      return withVote(matter, event.vote, vote => ({ ...vote, affectedServed: true }))
    case 'VerdictDeferred':
      return withVote(matter, event.vote, vote => ({ ...vote, standsAt: event.until }))
    case 'EnvelopesAwaited': {
      const { envelopes: count, until, late } = event
      return {
        ...withVote(matter, event.vote, vote => ({ ...vote, envelopes: { status: 'sealed', count, until } })),
        overdue: matter.overdue + (late ? 1 : 0)
      }
    }
    case 'EnvelopesOpened': {
      const { envelopes: count } = event
      return withVote(matter, event.vote, vote => ({
        ...vote,
        standsAt: at,
        envelopes: { status: 'opened', count }
      }))
    }
    case 'VoteClosed':
      return closed(matter, event, at)
    case 'VoteVoided':
      return voided(matter, event, at)
    case 'ReviewEnded':
      return to({ status: 'certifying', vote: event.vote }, { ...resumed(matter, at), owner: event.owner })
    case 'ResultCertified':
      return {
        ...withVote(matter, event.vote, vote => ({ ...vote, certifiedAt: at })),
        stage: { status: 'decided', vote: event.vote },
        owner: event.owner,
        dueAt: event.due,
        overdue: 0
      }
  }
}

/** A notice that the law sets is longer than some levels have; it takes nothing from their days. */
const suspendedByLaw = (matter: Matter, { statutory }: Announcement, at: number): Matter => ({
  ...matter,
  suspendedAt: matter.suspendedAt ?? (statutory ? at : null)
})

/** Without its second vote, a matter has what is left of the time for it. */
const withdrawn = (matter: Matter, at: number): Matter => {
  if (matter.stage.status !== 'announced') throw new Error('only what was announced is withdrawn')
  const { opensFrom, statutory } = matter.stage.announcement
  const revote = revoteLeft(matter, at)
  if (revote) return { ...matter, suspendedAt: Math.max(at, opensFrom), stage: revote }
  const unused = statutory ? Math.max(0, opensFrom - at) : 0
  const dueAt = matter.dueAt === null ? null : matter.dueAt - unused
  return { ...matter, dueAt, stage: deliberation(matter) }
}

const opened = (
  matter: Matter,
  event: Extract<MatterEvent, { type: 'VoteOpened' }>,
  at: number,
  by: string
): Matter => {
  if (matter.stage.status !== 'announced') throw new Error('a vote opens only once announced')
  const { announcement } = matter.stage
  const vote: Vote = {
    id: event.vote,
    level: matter.level,
    about: announcement.about,
    question: announcement.question,
    option: announcement.option,
    options: event.options ?? [],
    ...(event.courtyards && { courtyards: event.courtyards }),
    rule: event.rule,
    ...(event.body && { body: event.body }),
    rollHash: event.rollHash,
    onRoll: event.onRoll,
    eligible: event.eligible,
    recused: event.recused,
    affected: event.affected,
    secret: announcement.secret === true,
    ...(event.measures && { measures: event.measures }),
    ...(event.objections && { objections: event.objections }),
    ...(announcement.cost !== undefined && { cost: announcement.cost }),
    openedBy: by,
    openedAt: at,
    closesAt: event.closesAt,
    extendedFrom: null,
    affectedServed: false,
    standsAt: null,
    result: null,
    certifiedAt: null,
    voided: null
  }
  return {
    ...matter,
    votes: [...matter.votes, vote],
    suspendedAt: at,
    ...(matter.petition &&
      event.petitioners !== undefined && {
        petition: { ...matter.petition, households: event.petitioners }
      }),
    stage: { status: 'voting', vote: vote.id }
  }
}

const closed = (matter: Matter, event: Extract<MatterEvent, { type: 'VoteClosed' }>, at: number): Matter => {
  const counted = withVote({ ...matter, contentAt: at, overdue: 0 }, event.vote, vote => ({
    ...vote,
    result: {
      verdict: event.verdict,
      root: event.root,
      participants: event.participants,
      ...(event.attending !== undefined && { attending: event.attending }),
      turnout: event.turnout,
      closedAt: at
    }
  }))
  switch (event.next.to) {
    case 'needConfirmed':
      return { ...counted, ...resumed(matter, at), needConfirmedAt: at, stage: deliberation(matter) }
    case 'review':
    case 'extendable':
    case 'mitigating':
    case 'runoff':
      return { ...counted, stage: { status: event.next.to, vote: event.vote, until: event.next.until } }
    case 'deliberating':
      return { ...counted, suspendedAt: null, dueAt: event.next.due, stage: deliberation(matter) }
    case 'converted':
      return { ...counted, stage: deliberation(matter) }
    case 'up':
      return { ...counted, ...resumed(matter, at), stage: deliberation(matter) }
  }
}

/** No count of an annulled vote is left where anyone looks, and a need it confirmed is open again. */
const voided = (matter: Matter, event: Extract<MatterEvent, { type: 'VoteVoided' }>, at: number): Matter => {
  const { ground, office, reason, touched } = event
  const confirmed = voteOf(matter, event.vote)?.about === 'need'
  return {
    ...withVote(matter, event.vote, vote => ({
      ...vote,
      result: vote.result && { ...vote.result, verdict: { outcome: 'void', lines: [] } },
      voided: { ground, office, reason, touched: touched.length, at }
    })),
    contentAt: at,
    needConfirmedAt: confirmed ? null : matter.needConfirmedAt
  }
}

/**
 * The level's clock goes on where the vote had suspended it. Between a blocked vote and the next it goes on when the
 * notice of the next has run.
 */
const resumed = (matter: Matter, at: number): Pick<Matter, 'dueAt' | 'suspendedAt'> => ({
  dueAt:
    matter.dueAt !== null && matter.suspendedAt !== null
      ? matter.dueAt + (at - matter.suspendedAt)
      : matter.dueAt,
  suspendedAt: null
})

const withVote = (matter: Matter, id: string, change: (vote: Vote) => Vote): Matter => ({
  ...matter,
  votes: matter.votes.map(vote => (vote.id === id ? change(vote) : vote))
})
