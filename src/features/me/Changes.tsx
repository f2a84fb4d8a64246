import { Action } from '../../components/Action'
import { Facts } from '../../components/Facts'
import { Section } from '../../components/Section'
import type { HouseholdView } from '../../contract/views/roll'
import { OPEN_TO_DISPUTE } from '../../domain/claiming/newcomer'
import { stampWords } from '../../locale/days'
import { changeWords } from '../../locale/household'

interface Props {
  changes: HouseholdView['changes']
  now: number
  /** where one says that somebody who was confirmed is none of the household */
  onDoubt(): void
}

/** Who joined, who left, who was named to act and who changed the ballot: every adult of the household reads the same. */
export function Changes({ changes, now, onDoubt }: Props) {
  const [last] = changes
  if (!last) return null
  return (
    <Section
      id="changes"
      title="家里的变动"
      summary={`最近一次：${stampWords(last.at)}，${changeWords(last)}`}
    >
      <Facts
        id="changes-list"
        facts={changes.map(change => ({ term: stampWords(change.at), words: changeWords(change) }))}
      />
      {changes.some(change => isNew(change, now)) ? (
        <Action id="changes-doubt" label="不认识新来的这位，请院长核对" kind="quiet" onTap={onDoubt} />
      ) : null}
    </Section>
  )
}

const isNew = (change: Props['changes'][number], now: number): boolean =>
  change.kind === 'joined' &&
  change.who === 'family' &&
  change.how !== 'code' &&
  now <= change.at + OPEN_TO_DISPUTE
