import { GainSite, gainSite, gainSiteMissing } from '../../components/GainSite'
import type { MatterView } from '../../contract/views/matter'
import { ACTION_WORDS } from '../../locale/stages'
import { useCommand } from '../../services/useCommand'
import { useDraft } from '../../services/useDraft'
import { ReasonForm } from './ReasonForm'

/** A household says itself that it would gain from a result (利益关联): it is recused. */
export function DeclareInterest({ view, reload }: { view: MatterView; reload(): void }) {
  const { id: matter, options } = view
  const draft = useDraft(`interest:${matter}`)
  const site = useDraft(`interest-site:${matter}`)
  const gain = { matter, ground: draft.text, option: gainSite(options, site.text) }
  const { sent, send } = useCommand('declareInterest', () => (draft.drop(), site.drop(), reload()), {
    again: gain
  })
  return (
    <ReasonForm
      id="interest"
      title="我家会从中得好处"
      consequence="比如承包工程、卖材料、租出房子。申报以后您家回避：不投票，应到户数里也不算。怕吵、怕味、不同意，都不是好处，不用申报。"
      label="会得什么好处"
      hint="只公布有几户回避，不公布是哪一户。"
      action={ACTION_WORDS.declareInterest}
      draft={draft}
      sent={sent}
      before={<GainSite id="interest-site" options={options} chosen={site.text} onChoose={site.write} />}
      missing={gainSiteMissing(options, site.text)}
      onSend={() => void send(gain)}
    />
  )
}
