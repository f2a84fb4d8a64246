import type { RightsView } from '../contract/views/rights'
import type { Level } from '../domain/levels/level'
import { dateWords } from './days'
import { CAPACITY_WORDS } from './offices'
import { RECUSAL_WORDS } from './reasons'
import { refusalSentence } from './refusals'
import { LEVEL_WORDS } from './stages'

/** Why the household may vote, or what is missing. */
export const eligibleSentence = ({ home, barred }: RightsView, now: number): string => {
  if (barred && barred.refused !== 'RECUSED') return refusalSentence(barred.refused, barred.detail)
  if (barred) return '您家这次回避，不投票，应到户数里也不算您家。'
  return home
    ? `您家是${home.door}，${dateWords(home.since, now)}起确认住在这里，一户一票，可以投票。`
    : refusalSentence('NOT_VERIFIED')
}

/** What somebody who owns here and lives elsewhere is asked, and what not. */
export const ownerSentence = ({ doors, asked }: NonNullable<RightsView['owns']>): string =>
  `您是${doors.join('、')}的业主，住在别处：业主表决算您的票，日常的事由住在那里的人定。${asked ? '现在正是业主表决，请您投票。' : ''}`

/** Why the household is affected by a site, and what that gives it. */
export const affectedSentence = ({
  option,
  metres,
  radius,
  from,
  byHand
}: RightsView['affected'][number]): string => {
  if (byHand)
    return `${CAPACITY_WORDS[byHand.office]}写明理由，把您家加为“${option}”的受影响方，和近处的住户一样：可以写异议、提条件，谁也不能再拿掉。理由：${byHand.reason}`
  return from === null
    ? `您家那栋楼离“${option}”${metres}米，在${radius}米以内，是受影响方。您可以写异议、提条件；受影响的住户过半反对，这个点位就定不下来。`
    : `“${option}”离原来的${from === '' ? '点位' : `“${from}”`}不远。您家在原来的点位上是受影响方，点位挪了，您家的这份权利跟着过来。`
}

/** Why the household stands back, and what it can still do. */
export const recusedSentence = (
  { ground, site, office, reason, at, appeal }: NonNullable<RightsView['recused']>,
  now: number
): string => {
  if (ground === 'declared' || office === null)
    return `您家在${dateWords(at, now)}自己申报了利益关联：${reason}。${siteWords(site)}过程您仍然都能看。`
  const decided = `${CAPACITY_WORDS[office]}在${dateWords(at, now)}决定您家回避（${RECUSAL_WORDS[ground]}）。理由：${reason}。${siteWords(site)}`
  return `${decided}${APPEAL_WORDS[appeal]}`
}

const siteWords = (site: string | null): string =>
  site === null ? '' : `只在问到“${site}”的表决里回避，别的表决照常投票。`

const APPEAL_WORDS = {
  open: '不服可以申诉一次，由另一个人重新决定，就在这件议题页上写。开始表决以后申诉，表决不停；申诉成立、足以改变结果的，结果作废重来。',
  waiting: '您家已经申诉，正等另一个人重新决定。',
  closed: '申诉已经由另一个人决定过，不再改。'
} as const

/** What happened to an appeal against a recusal that nobody decided by its day. */
export const appealPassedWords = ({ to, late }: { to: Level; late: boolean }): string =>
  late
    ? '街道也过了期限没有决定。表决不再等，可以开始；决定以前不确认结果。'
    : `前一位过了期限没有决定，已经自动转到${LEVEL_WORDS[to]}。`
