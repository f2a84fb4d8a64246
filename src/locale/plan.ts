import type { PlanSite, PlanView } from '../contract/views/plan'
import { metresBetween } from '../domain/metres'

/** How a plan is to be read: shape and word first. */
export const PLAN_KEY =
  '尖顶、写着“近”的楼是受影响的楼，方块是别的楼。圆圈里的数字是点位，实线的圈是它影响的范围，虚线的圈是别的点位的。'

/** Of a site that is not added yet, by the buildings in its ring: 「50米以内：W1、W2两栋。加上以后，楼里的住户就是受影响方。」 */
export const foreseenWords = (radius: number, near: readonly string[]): string =>
  `${aroundWords(radius, near)}。${near.length === 0 ? '' : '加上以后，楼里的住户就是受影响方。'}`

const aroundWords = (radius: number, near: readonly string[]): string =>
  near.length === 0 ? `${radius}米以内没有楼` : `${radius}米以内：${buildingsWords(near)}`

/** 「30米以内：W1、E1两栋，共28户。」 */
export const nearWords = ({ radius, near, followed, households, byHand }: PlanSite): string => {
  const around = aroundWords(radius, near)
  const along = followed.length === 0 ? [] : [`${buildingsWords(followed)}的权利从原来的点位跟过来`]
  const count = households > 0 ? [`共${households}户`] : near.length > 0 ? ['没有住户'] : []
  const said = [around, ...along, ...count].join(along.length > 0 ? '；' : '，')
  return `${said}。${byHand > 0 ? `另外写明理由加上${byHand}户。` : ''}`
}

/** The same for whoever cannot see which site is meant: 「离“村口停车场”30米以内：W1、E1两栋，共28户。」 */
const siteWords = (site: PlanSite): string => `离“${site.name}”${nearWords(site)}`

/** What stands under the name of a site: whom it concerns, how far it is from home, and whether it can be done. */
export const siteDetail = (plan: PlanView, site: PlanSite): string => {
  const metres = metresFromHome(plan, site)
  const home = metres === null ? '' : `离您家那栋楼${metres}米${site.mine ? '，您家是受影响方' : ''}。`
  return `${nearWords(site)}${home}${FOUND_WORDS[`${site.feasible}`]}`
}

const FOUND_WORDS = { true: '', false: '论证不可行。', null: '还在论证。' } as const

/** The whole plan in words: what a picture says at a look. */
export const planWords = (plan: PlanView, chosen: string | null): string => {
  const shown = plan.sites.filter(({ option, feasible }) => option === chosen || feasible !== false)
  const first = [...shown].sort((a, b) => Number(b.option === chosen) - Number(a.option === chosen))
  return `点位图。${homeSentence(plan, chosen) ?? ''}${first.map(siteWords).join('')}`
}

/** The one line worth knowing while a plan is shut: the own house, and whom the site concerns that is asked about. */
export const planSummary = (plan: PlanView, chosen: string | null): string => {
  const site = plan.sites.find(({ option }) => option === chosen)
  return `${homeSentence(plan, chosen) ?? ''}${site ? siteWords(site) : ''}`
}

/** Whether one's own house is near: the first thing a person looks for. Null for who does not live here. */
export const homeSentence = (plan: PlanView, chosen: string | null): string | null => {
  if (plan.own === null) return null
  const site = plan.sites.find(({ option }) => option === chosen)
  return site ? homeWords(plan, plan.own, site) : amongWords(plan.own, plan.sites)
}

const homeWords = (plan: PlanView, own: string, site: PlanSite): string => {
  const metres = metresFromHome(plan, site)
  const away = metres === null ? `您家在${own}` : `您家在${own}，离“${site.name}”${metres}米`
  const inside = site.near.includes(own)
  if (!site.mine)
    return inside
      ? `${away}，在${site.radius}米的圈里，可是还没有算上您家。请找院长加上。`
      : `${away}，在${site.radius}米的圈外，不是受影响方。`
  if (inside) return `${away}，在${site.radius}米的圈里，是受影响方。`
  if (site.followed.includes(own)) return `${away}。您家在原来的点位上是受影响方，点位挪了，还是受影响方。`
  return `${away}。负责人写明理由把您家加为受影响方。`
}

const amongWords = (own: string, sites: readonly PlanSite[]): string => {
  const mine = sites.filter(site => site.mine && site.feasible !== false).map(({ name }) => `“${name}”`)
  return mine.length === 0
    ? `您家在${own}，不是哪个点位的受影响方。`
    : `您家在${own}，是${mine.join('、')}的受影响方。`
}

/** Rounded away from the edge of the ring, so that nobody outside reads its radius. */
const metresFromHome = ({ own, buildings }: PlanView, site: PlanSite): number | null => {
  const home = buildings.find(({ key }) => key === own)
  if (!home) return null
  const metres = metresBetween(home, site)
  return site.near.includes(home.key) ? Math.floor(metres) : Math.ceil(metres)
}

const buildingsWords = (keys: readonly string[]): string =>
  `${keys.join('、')}${COUNTS[keys.length] ?? keys.length}栋`

const COUNTS = ['', '一', '两', '三', '四', '五', '六', '七', '八', '九', '十']
