import type { MatterView } from '../../../src/contract/views/matter'
import { isOfDwellings } from '../../../src/domain/deciding/roll'
import { builtInCard } from '../../../src/domain/deciding/ruleCards'
import { twiceOnRoll } from '../../../src/domain/deciding/twiceOnRoll'
import type { Matter } from '../../../src/domain/matter/matter'
import { markedCard } from '../../../src/domain/matter/reserved'
import { registered } from '../../registered'
import type { StoredMatter } from '../../store/matters'

/** The vote that is announced, with the card it will be decided by. */
export const announcementView = (state: Matter): MatterView['announcement'] => {
  if (state.stage.status !== 'announced') return null
  const {
    vote,
    about,
    question,
    option,
    card,
    opensFrom,
    windowDays,
    secret = false,
    cost = null
  } = state.stage.announcement
  const rule = state.stage.announcement.rule ?? builtInCard(card) ?? null
  return (
    rule && {
      vote,
      about,
      question,
      option,
      rule: markedCard(rule, state.reservedTo),
      opensFrom,
      windowDays,
      secret,
      cost
    }
  )
}

/** The vote that silence did not decide, while the open vote that follows is announced or running. */
export const convertedFrom = ({ stage, votes }: Matter): string | null => {
  if (stage.status !== 'announced' && stage.status !== 'voting') return null
  const before = votes[votes.length - (stage.status === 'voting' ? 2 : 1)]
  return before?.result?.verdict.outcome === 'converted' ? before.id : null
}

/** For whoever may open the announced vote: the doors through which one household would vote twice. */
export const twiceNow = async (stored: StoredMatter): Promise<string[][]> => {
  const announced = announcementView(stored.state)
  return announced && isOfDwellings(announced.rule)
    ? twiceOnRoll(announced.rule.class, await registered(stored))
    : []
}
