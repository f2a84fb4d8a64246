import { Facts } from '../../components/Facts'
import { Heading } from '../../components/Heading'
import { Notice } from '../../components/Notice'
import { SitePlan } from '../../components/SitePlan'
import type { MatterView } from '../../contract/views/matter'
import { addedWords, affectedWords, nobodyWords } from '../../locale/affected'
import type { Affected } from './useAffected'

/** Whom each site concerns on the plan, and of the one that is looked at who was added and why. */
export function WhoIsAffected({
  view,
  now,
  affected
}: {
  view: MatterView
  now: number
  affected: Affected
}) {
  const { site, choose, added, stated, judged } = affected
  if (!site) return null
  const nobody = nobodyWords(site, now)
  return (
    <>
      {added.status === 'done' ? (
        <Notice id="affected-added" kind="done">
          已经加上{added.value.added}户，现在一共{added.value.affected}
          户受影响。请在“异议与条件”里请他们来说。
        </Notice>
      ) : null}
      {stated.status === 'done' ? (
        <Notice id="affected-stated" kind="done">
          理由已经写下，正等另一位没有关联的负责人确认。
        </Notice>
      ) : null}
      {judged.status === 'done' ? (
        <Notice id="affected-judged" kind="done">
          {judged.value.agrees ? '已经确认，这个点位可以公告表决了。' : '没有确认，理由已经写在过程里。'}
        </Notice>
      ) : null}
      {view.plan ? <SitePlan id="plan" plan={view.plan} chosen={site.id} onChoose={choose} /> : null}
      <Heading level={2}>“{site.name}”影响谁</Heading>
      <Facts
        id="affected-facts"
        facts={[
          { term: '受影响方', words: affectedWords(site) },
          ...site.byHand.map((each, at) => ({
            term: `按理由加上（第${at + 1}次）`,
            words: addedWords(each, now)
          })),
          ...(nobody ? [{ term: '没有人受影响的理由', words: nobody }] : [])
        ]}
      />
    </>
  )
}
