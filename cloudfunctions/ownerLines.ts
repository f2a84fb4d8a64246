import { bySilence } from '../src/domain/deciding/ruleCard'
import type { Line } from '../src/domain/deciding/verdict'
import { turnout } from '../src/domain/deciding/turnout'
import { hasVoted } from '../src/domain/ballot/countedCast'
import type { Vote } from '../src/domain/matter/vote'
import { ballots } from './store/ballots'

/** How far an open vote of owners is from its quorum, by head and by area; nothing of other votes, and no read. */
export const ownerLines = async (vote: Vote): Promise<readonly Line[]> => {
  if (bySilence(vote.rule) || vote.rule.class !== 'owner') return []
  const records = await ballots.of(vote.id)
  const came = records.filter(hasVoted).map(({ household }) => household)
  return turnout(vote.rule, records, vote.recused, came, 'building').lines
}
