import { Choice } from '../../components/Choice'
import { Notice } from '../../components/Notice'
import { SitePlan } from '../../components/SitePlan'
import { Paragraph } from '../../components/Paragraph'
import type { HearingView, SiteHearingView } from '../../contract/views/hearing'
import { HEARD_BEFORE, hearingSentence } from '../../locale/hearings'
import type { Hearing } from './useHearing'

/** Which site, whom it concerns and until when those near it are heard. */
export function HearingState({ view, hearing, now }: { view: HearingView; hearing: Hearing; now: number }) {
  const { site, choose, opened } = hearing
  if (!site)
    return <Paragraph id="hearing-none">还没有论证可行的点位。街道论证以后，在这里听取异议与条件。</Paragraph>
  return (
    <>
      {view.sites.length > 1 ? (
        <Choice
          id="hearing-site"
          name="看哪个点位"
          options={view.sites.map(each => ({
            value: each.option,
            word: each.name,
            detail: siteDetail(each)
          }))}
          chosen={site.option}
          onChoose={choose}
        />
      ) : null}
      {opened.status === 'done' ? (
        <Notice id="hearing-opened" kind="done">
          已经请近处的{opened.value.heard}户来说，一共七天。到期以后请逐条书面答复。
        </Notice>
      ) : null}
      {view.plan ? <SitePlan id="hearing-plan" plan={view.plan} chosen={site.option} /> : null}
      <Paragraph id="hearing-state">{hearingSentence(site, now)}</Paragraph>
      {site.mine ? (
        <Paragraph id="hearing-mine">
          您家在“{site.name}”近处，是受影响方：
          {site.heardBefore
            ? HEARD_BEFORE
            : `${isOver(site, now) ? '' : '可以写异议，院长要书面答复，'}您家的票还要单独看一遍。`}
        </Paragraph>
      ) : null}
    </>
  )
}

/** The days for writing are over. */
const isOver = ({ until }: SiteHearingView, now: number): boolean => until !== null && until < now

const siteDetail = ({ affected, mine }: SiteHearingView): string =>
  `近处${affected}户${mine ? '，有您家' : ''}`
