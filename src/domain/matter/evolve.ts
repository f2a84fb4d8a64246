import { DAY } from '../time'
import type { Entry, MatterEvent } from './event'
import { arrivalOf, type Matter, type Stage, type Vote } from './matter'
import { mitigationLeft } from './mitigation'

/** The state after one journal line. Total and pure: the state of a matter is its journal, folded. */
export const evolve = (matter: Matter | null, id: string, entry: Entry): Matter => {
  const { event, at, by } = entry
  if (event.type === 'Suggested') {
    return {
      id,
      room: event.room,
      place: event.place,
      title: event.title,
      proposer: { person: by, household: event.household },
      suggestedAt: at,
      settings: event.settings,
      petition: null,
      category: null,
      location: false,
      needConfirmedAt: null,
      options: [],
      declared: [],
      polls: [],
      votes: [],
      handUps: [],
      answers: [],
      mergedInto: null,
      level: 'L1',
      owner: null,
      dueAt: null,
      suspendedAt: null,
      overdue: 0,
      contentAt: at,
      stage: { status: 'suggestion', until: event.until }
    }
  }
  if (!matter) throw new Error(`journal of ${id} does not begin with Suggested`)
  return step(matter, event, entry)
}

export const replay = (id: string, journal: readonly Entry[]): Matter => {
  const matter = journal.reduce<Matter | null>((state, entry) => evolve(state, id, entry), null)
  if (!matter) throw new Error(`journal of ${id} is empty`)
  return matter
}

const step = (
  matter: Matter,
  event: Exclude<MatterEvent, { type: 'Suggested' }>,
  { at, by }: Entry
): Matter => {
  const to = (stage: Stage, more: Partial<Matter> = {}): Matter => ({ ...matter, ...more, stage })
  const ended = (outcome: 'merged' | 'withdrawn' | 'not_reached'): Matter =>
    to({ status: 'closed', outcome, at }, { owner: null, dueAt: null })
  switch (event.type) {
    case 'Merged':
      return { ...ended('merged'), mergedInto: event.into }
    case 'Withdrawn':
      return ended('withdrawn')
    case 'PetitionStarted':
      return to(
        { status: 'collecting', until: event.until },
        {
          petition: {
            threshold: event.threshold,
            of: event.of,
            startedAt: at,
            metAt: null,
            signUntil: event.until
          }
        }
      )
    case 'PetitionLapsed':
      return ended('not_reached')
    case 'ThresholdMet':
      return to(
        { status: 'triage', signUntil: event.signUntil },
        {
          petition: matter.petition && { ...matter.petition, metAt: at, signUntil: event.signUntil },
          owner: event.owner,
          dueAt: event.due
        }
      )
    case 'TriageAccepted':
      return to(
        { status: 'deliberating' },
        { category: event.category, location: event.location, dueAt: event.due }
      )
    case 'TriageRefused':
      return to(
        { status: 'display', outcome: 'out_of_scope', until: at + matter.settings.displayDays * DAY },
        {
          answers: [
            ...matter.answers,
            { level: 'L1', office: 'courtyardHead', kind: 'refusal', text: event.reason, at }
          ]
        }
      )
    case 'OptionAdded':
      return { ...matter, contentAt: at, options: [...matter.options, event.option] }
    case 'OptionAppraised':
      return {
        ...matter,
        contentAt: at,
        options: matter.options.map(option =>
          option.id === event.option
            ? { ...option, appraisal: { feasible: event.feasible, cause: event.cause, note: event.note } }
            : option
        )
      }
    case 'InterestDeclared':
      return {
        ...matter,
        declared: [...matter.declared, { household: event.household, ground: event.ground, at }]
      }
    case 'PollOpened': {
      const { poll: id, round, beside, statements, until } = event
      const opened = { id, round, beside, statements, openedAt: at, until, closed: null }
      return { ...matter, polls: [...matter.polls, opened] }
    }
    case 'StatementModerated':
      return matter
    case 'PollClosed': {
      const { households, answered, commonGround, gaps, hash } = event
      const closed = { households, answered, commonGround, gaps, hash }
      const polls = matter.polls.map(each => (each.id === event.poll ? { ...each, closed } : each))
      return { ...matter, contentAt: at, polls }
    }
    case 'VoteAnnounced':
      return to(
        { status: 'announced', announcement: event.announcement },
        resumed(matter, event.announcement.opensFrom)
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
          result: null
        })),
        stage: { status: 'voting', vote: event.vote }
      }
    case 'ServiceProven':
      return withVote(matter, event.vote, vote => ({ ...vote, affectedServed: true }))
    case 'VerdictDeferred':
      return withVote(matter, event.vote, vote => ({ ...vote, standsAt: event.until }))
    case 'ExportTaken':
      return matter
    case 'VoteClosed':
      return closed(matter, event, at)
    case 'ReviewEnded':
      return to({ status: 'certifying', vote: event.vote }, { ...resumed(matter, at), owner: event.owner })
    case 'ResultCertified':
      return {
        ...withVote(matter, event.vote, vote => ({ ...vote, certifiedAt: at })),
        stage: { status: 'decided', vote: event.vote },
        owner: event.owner,
        dueAt: event.due
      }
    case 'HandedUp':
      return to(
        { status: 'handedUp' },
        {
          level: event.to,
          owner: event.owner,
          dueAt: event.due,
          suspendedAt: null,
          handUps: [
            ...matter.handUps,
            {
              from: event.from,
              to: event.to,
              reason: event.reason,
              ask: event.ask,
              auto: event.auto,
              at,
              acceptedAt: null,
              returned: null
            }
          ]
        }
      )
    case 'Accepted':
      return to(
        { status: 'accepted' },
        { handUps: withLast(matter.handUps, last => ({ ...last, acceptedAt: at })) }
      )
    case 'Returned':
      return to(event.to === 'L1' ? atFirstLevel(matter, at) : { status: 'accepted' }, {
        level: event.to,
        owner: event.owner,
        dueAt: event.due,
        handUps: matter.handUps.map(each =>
          each === arrivalOf(matter)
            ? { ...each, returned: { code: event.code, reason: event.reason, at } }
            : each
        )
      })
    case 'Answered':
      return to(
        { status: 'answered', closableFrom: event.closableFrom },
        {
          owner: event.owner,
          dueAt: event.due,
          answers: [
            ...matter.answers,
            { level: event.level, office: event.office, kind: event.kind, text: event.text, at }
          ]
        }
      )
    case 'OwnerNamed':
      return { ...matter, owner: event.owner }
    case 'FellOverdue':
      return { ...matter, overdue: event.count, dueAt: event.due }
    case 'Closed':
      return to({ status: 'display', outcome: event.outcome, until: event.until })
    case 'DisplayEnded':
      return matter.stage.status === 'display'
        ? to({ status: 'closed', outcome: matter.stage.outcome, at }, { owner: null, dueAt: null })
        : matter
    default: {
      const unknown: never = event
      throw new Error(`unknown event ${JSON.stringify(unknown)}`)
    }
  }
}

/** Without its second vote, a blocked matter has what is left of its mitigation. */
const withdrawn = (matter: Matter, at: number): Matter => {
  const mitigation = mitigationLeft(matter, at)
  if (!mitigation || matter.stage.status !== 'announced')
    return { ...matter, stage: { status: 'deliberating' } }
  const suspendedAt = Math.max(at, matter.stage.announcement.opensFrom)
  return { ...matter, suspendedAt, stage: mitigation }
}

/** A matter that never had its triage has it when it comes back to the first level. */
const atFirstLevel = (matter: Matter, at: number): Stage =>
  matter.category === null
    ? { status: 'triage', signUntil: matter.petition?.signUntil ?? at }
    : { status: 'deliberating' }

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
    about: announcement.about,
    question: announcement.question,
    option: announcement.option,
    rule: event.rule,
    rollHash: event.rollHash,
    onRoll: event.onRoll,
    eligible: event.eligible,
    recused: event.recused,
    affected: event.affected,
    secret: announcement.secret === true,
    openedBy: by,
    openedAt: at,
    closesAt: event.closesAt,
    extendedFrom: null,
    affectedServed: false,
    standsAt: null,
    result: null,
    certifiedAt: null
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
  const counted = withVote({ ...matter, contentAt: at }, event.vote, vote => ({
    ...vote,
    result: {
      verdict: event.verdict,
      root: event.root,
      participants: event.participants,
      turnout: event.turnout,
      closedAt: at
    }
  }))
  switch (event.next.to) {
    case 'needConfirmed':
      return { ...counted, ...resumed(matter, at), needConfirmedAt: at, stage: { status: 'deliberating' } }
    case 'review':
    case 'extendable':
    case 'mitigating':
      return { ...counted, stage: { status: event.next.to, vote: event.vote, until: event.next.until } }
    case 'deliberating':
      return { ...counted, suspendedAt: null, dueAt: event.next.due, stage: { status: 'deliberating' } }
    case 'up':
      return { ...counted, ...resumed(matter, at), stage: { status: 'deliberating' } }
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

const withLast = <T>(list: readonly T[], change: (last: T) => T): readonly T[] =>
  list.map((each, index) => (index === list.length - 1 ? change(each) : each))
