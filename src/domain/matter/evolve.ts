import { DAY } from '../time'
import type { Entry, MatterEvent } from './event'
import { evolveJoint } from '../meeting/evolveJoint'
import { NO_JOINT } from '../meeting/joint'
import { evolveAffected } from '../affected/evolveAffected'
import { evolveMeasure } from '../measure/evolveMeasure'
import { NO_MEASURES } from '../measure/measure'
import { evolveHearing } from '../hearing/evolveHearing'
import { NOTHING_HEARD } from '../hearing/hearing'
import { evolveService } from '../service/evolveService'
import { evolveJointRoom } from '../jointRoom/evolveJointRoom'
import { evolveLevels } from '../levels/evolveLevels'
import { evolveRecusal } from '../recusal/evolveRecusal'
import { evolveVote } from './evolveVote'
import type { Matter, Stage } from './matter'

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
      reservedTo: null,
      partyStepBy: null,
      needConfirmedAt: null,
      options: [],
      hearing: NOTHING_HEARD,
      measure: NO_MEASURES,
      declared: [],
      recusals: [],
      partyDiscussion: null,
      polls: [],
      votes: [],
      handUps: [],
      pauses: [],
      reopening: [],
      answers: [],
      joint: NO_JOINT,
      service: [],
      mergedInto: null,
      jointRoom: null,
      overlap: [],
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

const step = (matter: Matter, event: Exclude<MatterEvent, { type: 'Suggested' }>, entry: Entry): Matter => {
  const { at } = entry
  const to = (stage: Stage, more: Partial<Matter> = {}): Matter => ({ ...matter, ...more, stage })
  const ended = (outcome: 'merged' | 'withdrawn' | 'not_reached'): Matter =>
    to({ status: 'closed', outcome, at }, { owner: null, dueAt: null })
  switch (event.type) {
    case 'Merged':
      return { ...ended('merged'), mergedInto: event.into }
    case 'Withdrawn':
      return ended('withdrawn')
    case 'TitleScreened':
      return { ...matter, title: event.title }
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
        {
          category: event.category,
          location: event.location,
          reservedTo: event.reservedTo ?? null,
          partyStepBy: event.partyStepBy ?? null,
          dueAt: event.due
        }
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
      return { ...matter, contentAt: at, options: [...matter.options, { ...event.option, addedAt: at }] }
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
    case 'AffectedAdded':
    case 'NobodyStated':
    case 'NobodyJudged':
      return evolveAffected(matter, event, entry)
    case 'MeasureProposed':
    case 'MeasureDropped':
    case 'MeasureProven':
    case 'MeasureExcused':
      return evolveMeasure(matter, event, at)
    case 'HearingOpened':
    case 'ObjectionAnswered':
      return evolveHearing(matter, event, at)
    case 'InterestDeclared': {
      const { type: _type, ...declared } = event
      return { ...matter, declared: [...matter.declared, { ...declared, at }] }
    }
    case 'PartyDiscussed': {
      const { heldAt, body, opinion, text } = event
      return { ...matter, partyDiscussion: { heldAt, body, opinion, text } }
    }
    case 'RecusalProposed':
    case 'RecusalsBrought':
    case 'RecusalAnswered':
    case 'RecusalDecided':
    case 'RecusalAppealed':
    case 'AppealPassed':
      return evolveRecusal(matter, event, entry)
    case 'PollOpened': {
      const { poll: id, round, beside, measures, statements, until } = event
      const opened = { id, round, beside, measures, statements, openedAt: at, until, closed: null }
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
    case 'AnnouncementWithdrawn':
    case 'VoteOpened':
    case 'VoteExtended':
    case 'ServiceProven':
    case 'VerdictDeferred':
    case 'EnvelopesAwaited':
    case 'EnvelopesOpened':
    case 'VoteClosed':
    case 'VoteVoided':
    case 'ReviewEnded':
    case 'ResultCertified':
      return evolveVote(matter, event, entry)
    case 'ExportTaken':
      return matter
    case 'Joined':
    case 'GuestInvited':
    case 'GuestSpoke':
    case 'OverlapSettled':
      return evolveJointRoom(matter, event, entry)
    case 'HandedUp':
    case 'Accepted':
    case 'Paused':
    case 'ReopeningAsked':
    case 'Reopened':
    case 'Returned':
    case 'Answered':
    case 'OwnerNamed':
    case 'FellOverdue':
    case 'Closed':
    case 'DisplayEnded':
      return evolveLevels(matter, event, entry)
    case 'ResolutionTaken':
    case 'ItemDeferred':
    case 'PromiseKept':
      return evolveJoint(matter, event, entry)
    case 'ServiceSentOut':
    case 'ServiceCameBack':
      return evolveService(matter, event, entry)
    default: {
      const unknown: never = event
      throw new Error(`unknown event ${JSON.stringify(unknown)}`)
    }
  }
}
