import { useState } from 'react'
import { Facts } from '../../components/Facts'
import { firstSite } from '../../components/firstSite'
import { Heading } from '../../components/Heading'
import { Paragraph } from '../../components/Paragraph'
import { SitePlan } from '../../components/SitePlan'
import type { MatterView, OptionView } from '../../contract/views/matter'
import { affectedWords } from '../../locale/affected'
import { moneyWords } from '../../locale/money'
import { APPRAISAL_WORDS } from '../../locale/reasons'

/** A place is voted on only against another one: saying no to one is not saying no to all. */
const NEEDED = 2

/** The candidate sites (候选点位) as they are compared, and how many are still missing for a vote. */
export function OptionList({ view }: { view: MatterView }) {
  const { options, plan } = view
  const [picked, pick] = useState<string | null>(null)
  const feasible = options.filter(each => each.appraisal?.feasible).length
  const waiting = options.filter(each => each.appraisal === null).length
  return (
    <>
      <Paragraph id="options-summary">
        {options.length === 0
          ? '还没有候选点位。'
          : `有${options.length}个候选点位，${feasible === 0 ? '还没有论证可行的' : `论证可行${feasible}个`}。`}
        {feasible < NEEDED
          ? `要有${NEEDED}个可行的才能表决办在哪里，还差${NEEDED - feasible}个。`
          : '够表决办在哪里了。'}
        {waiting > 0 ? `还有${waiting}个在等街道论证。` : ''}
      </Paragraph>
      {plan ? <SitePlan id="plan" plan={plan} chosen={picked ?? firstSite(view)} onChoose={pick} /> : null}
      {options.length > 0 ? <Heading level={2}>在哪里、花多少、论证得怎样</Heading> : null}
      <Facts
        id="options-sites"
        facts={options.map(option => ({ term: option.name, words: siteWords(option) }))}
      />
    </>
  )
}

function siteWords(option: OptionView) {
  const { x, y, cost, radius, appraisal } = option
  return `${placeWords(x, y)}，${moneyWords(cost)}。${radius === undefined ? '' : `影响范围放大到${radius}米。`}受影响方：${affectedWords(option)}。论证：${appraisalWords(appraisal)}`
}

function appraisalWords(appraisal: OptionView['appraisal']) {
  if (!appraisal) return '等街道写结论。'
  const cause = appraisal.cause ? `（${APPRAISAL_WORDS[appraisal.cause]}）` : ''
  return `${appraisal.feasible ? '可行' : '不可行'}${cause}，${appraisal.note}`
}

/** From the origin of the plan: 「往东30米、往北12米」. */
function placeWords(x: number, y: number) {
  if (x === 0 && y === 0) return '平面图原点'
  const across = x === 0 ? '' : `往${x > 0 ? '东' : '西'}${Math.abs(x)}米`
  const along = y === 0 ? '' : `往${y > 0 ? '北' : '南'}${Math.abs(y)}米`
  return [across, along].filter(words => words !== '').join('、')
}
