import type { Matter } from '../matter/matter'
import type { Follow } from '../notice/follow'
import { tellsAnswer } from '../notice/notice'
import type { Instant } from '../time'
import type { Building } from '../unit'
import { ASKED_AS, whoAsked, type AskedAs, type Records } from './asked'
import type { Telling } from './telling'

/** The feedback round (反馈) in numbers: of those that asked, how many know the answer. */
export interface Feedback {
  of: number
  told: number
  by: readonly { as: AskedAs; of: number; told: number }[]
}

/** When the last public answer was given; null while there is none to tell. */
export const answeredAt = ({ answers }: Pick<Matter, 'answers'>): Instant | null =>
  answers[answers.length - 1]?.at ?? null

interface Where {
  place: string
  buildingOf(household: string): Pick<Building, 'key' | 'courtyard'> | undefined
}

/**
 * The round of the last answer: one line a household, however many ways it asked. Told are those of which one was sent the
 * answer, and whom the round had as told before; a later answer has to be told again. Empty without an answer.
 */
export const roundFor = (
  matter: Pick<Matter, 'id' | 'proposer' | 'answers'>,
  { place, buildingOf }: Where,
  records: Records,
  follows: readonly Follow[],
  before: readonly Telling[]
): Telling[] => {
  const at = answeredAt(matter)
  if (at === null) return []
  const asked = whoAsked(matter, records, at)
  const messages = messagesOf(follows, at)
  return [...new Set(ASKED_AS.flatMap(as => [...asked[as]]))].sort().map(household => {
    const known = before.find(each => each.household === household)
    const building = buildingOf(household)
    const message = messages.get(household)
    return {
      matter: matter.id,
      place,
      household,
      courtyard: building?.courtyard ?? '',
      building: building?.key ?? '',
      as: ASKED_AS.filter(as => asked[as].has(household)),
      answeredAt: at,
      told:
        (known?.answeredAt === at ? known.told : null) ??
        (message === undefined ? null : { how: 'message', at: message }),
      ticks: known?.ticks ?? [],
      version: known?.version ?? 0
    }
  })
}

export const countsOf = (round: readonly Telling[]): Feedback => {
  const among = (lines: readonly Telling[]) => ({
    of: lines.length,
    told: lines.filter(({ told }) => told !== null).length
  })
  return {
    ...among(round),
    by: ASKED_AS.map(as => ({ as, ...among(round.filter(each => each.as.includes(as))) })).filter(
      ({ of }) => of > 0
    )
  }
}

/** When each household was sent the answer of that instant. */
const messagesOf = (follows: readonly Follow[], answered: Instant): Map<string, Instant> =>
  new Map(
    follows.flatMap(({ household, told }) =>
      household === null
        ? []
        : told
            .filter(({ occasion, outcome }) => tellsAnswer(occasion, answered) && outcome === 'sent')
            .map(({ at }) => [household, at] as const)
    )
  )
