import type { PlanView } from '../contract/views/plan'
import { homeSentence, PLAN_KEY, siteDetail } from '../locale/plan'
import { Choice } from './Choice'
import { Facts } from './Facts'
import { Paragraph } from './Paragraph'
import { PlanDrawing } from './PlanDrawing'

interface Props {
  id: string
  plan: PlanView
  chosen: string | null
  /** looks at another site; without it nothing can be chosen here */
  onChoose?(option: string): void
}

/** The plan of a place (点位图): first whether one's own house is near, then the drawing, then the same in words. */
export function SitePlan({ id, plan, chosen, onChoose }: Props) {
  const home = homeSentence(plan, chosen)
  const rows = plan.sites.map((site, at) => ({
    option: site.option,
    term: `${at + 1} ${site.name}`,
    words: siteDetail(plan, site)
  }))
  return (
    <>
      {home ? <Paragraph id={`${id}-home`}>{home}</Paragraph> : null}
      <PlanDrawing id={id} plan={plan} chosen={chosen} />
      <Paragraph tone="quiet">{PLAN_KEY}</Paragraph>
      {onChoose && rows.length > 1 ? (
        <Choice
          id={`${id}-site`}
          name="看哪个点位"
          options={rows.map(({ option, term, words }) => ({ value: option, word: term, detail: words }))}
          chosen={chosen}
          onChoose={onChoose}
        />
      ) : (
        <Facts id={`${id}-words`} facts={rows} />
      )}
    </>
  )
}
