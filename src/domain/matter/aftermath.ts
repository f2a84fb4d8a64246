import { SMALL } from '../deciding/cells'
import type { Verdict } from '../deciding/verdict'
import { DAY, HOUR } from '../time'
import type { VoteAftermath } from './event'
import type { Matter } from './matter'
import { outcomeOf, subjectOf, verdictDueAt, wasExtended, type Vote } from './vote'
import { movedFrom } from './moved'
import { isRunoff, leadersOf } from './revote'

/** What each outcome leads to: nothing is left lying after a vote. */
export const aftermath = (matter: Matter, vote: Vote, verdict: Verdict): VoteAftermath => {
  const stood = verdictDueAt(vote)
  const subject = subjectOf(vote, verdict)
  switch (verdict.outcome) {
    case 'pass':
      return vote.about === 'need' && matter.location
        ? { to: 'needConfirmed' }
        : { to: 'review', until: stood + vote.rule.challengeDays * DAY }
    case 'quorum_not_met':
    case 'affected_quorum_not_met':
      return wasExtended(vote) || !vote.rule.extension
        ? { to: 'up' }
        : { to: 'extendable', until: stood + matter.settings.graceHours * HOUR }
    case 'blocked_by_affected':
      return matter.level === 'L1' &&
        blockersOf(vote, subject) >= SMALL &&
        !triedBefore(matter, vote, subject)
        ? { to: 'mitigating', until: stood + matter.settings.mitigationDays * DAY }
        : { to: 'up' }
    case 'no_winner':
      return hadNoWinner(matter, vote) || leadersOf(verdict).length === 0
        ? { to: 'up' }
        : { to: 'runoff', until: stood + matter.settings.newOptionDays * DAY }
    case 'converted':
      return { to: 'converted' }
    case 'contested':
    case 'void':
      return { to: 'up' }
    default:
      if (isRunoff(matter, vote)) return { to: 'up' }
      return vote.about === 'site' || vote.about === 'choice'
        ? { to: 'deliberating', due: stood + matter.settings.newOptionDays * DAY }
        : { to: 'review', until: stood + vote.rule.challengeDays * DAY }
  }
}

/** How many households have standing in what they blocked. */
const blockersOf = ({ options, affected }: Vote, subject: string | null): number =>
  (options.find(({ id }) => id === subject)?.affected ?? affected).length

/** Whether this was the one more vote already: on what was blocked before, here or where it was moved from, or on the leader of a choice. */
const triedBefore = (matter: Matter, vote: Vote, subject: string | null): boolean =>
  isRunoff(matter, vote) ||
  matter.votes.some(
    each =>
      each.id !== vote.id &&
      outcomeOf(each) === 'blocked_by_affected' &&
      [subject, ...movedFrom(matter, subject)].includes(subjectOf(each))
  )

const hadNoWinner = (matter: Matter, vote: Vote): boolean =>
  matter.votes.some(each => each.id !== vote.id && outcomeOf(each) === 'no_winner')
