import { ListRow } from '../../components/ListRow'
import { Section } from '../../components/Section'
import type { MatterView } from '../../contract/views/matter'
import type { Act } from '../../domain/matter/authority'
import { ACTION_WORDS } from '../../locale/stages'

/** Where each step of deliberating is done; the pages are those of a head. */
const PAGES = {
  openVote: 'packages/head/open',
  extendVote: 'packages/head/turnout',
  announceVote: 'packages/head/open',
  addOption: 'packages/head/options',
  addAffected: 'packages/place/affected',
  openPoll: 'packages/poll/open'
} as const satisfies Partial<Record<Act, string>>

const DETAILS = {
  openVote: '由您主持，结果由街道确认',
  extendVote: '只能一次',
  announceVote: '由您主持，结果由街道确认',
  addOption: '由街道论证行不行',
  addAffected: '加上以后谁也不能拿掉',
  openPoll: '看大家都能接受什么，不作决定'
} as const satisfies Record<keyof typeof PAGES, string>

/** What the secretary may do as the chair of a matter that goes on being deliberated (共议). */
export function ChairSteps({ matter, onOpen }: { matter: MatterView; onOpen(page: string): void }) {
  const acts = (Object.keys(PAGES) as (keyof typeof PAGES)[]).filter(act =>
    matter.offers.some(({ action, refusal }) => action === act && refusal?.refused !== 'MANDATE_EXPIRED')
  )
  if (acts.length === 0) return null
  return (
    <Section id="chair" title="主持共议" summary="在这一级继续商量：找点位、征询、表决">
      {acts.map(act => (
        <ListRow
          key={act}
          id={`chair-${act}`}
          title={ACTION_WORDS[act]}
          detail={DETAILS[act]}
          onTap={() => onOpen(PAGES[act])}
        />
      ))}
    </Section>
  )
}
