import type { OptionView } from '../contract/views/matter'
import { dateWords } from './days'
import { CAPACITY_WORDS } from './offices'

/** Whom a site concerns, and who said so: 「28户」, 「28户，其中写明理由加上2户」. */
export const affectedWords = ({ affected, byHand, nobody }: OptionView): string => {
  const added = byHand.reduce((sum, { households }) => sum + households, 0)
  if (affected > 0) return `${affected}户${added > 0 ? `，其中写明理由加上${added}户` : ''}`
  if (nobody?.second?.agrees)
    return `没有。${CAPACITY_WORDS[nobody.office]}写明理由，${CAPACITY_WORDS[nobody.second.office]}确认过：${nobody.reason}`
  return nobody?.second === null ? '没有，理由写好了，等另一位负责人确认' : '没有，理由还没有写明'
}

/** One line for each time households were added: 「院长3月5日加上1户：夜里……」 */
export const addedWords = (
  { households, office, at, reason }: OptionView['byHand'][number],
  now: number
): string => `${CAPACITY_WORDS[office]}${dateWords(at, now)}加上${households}户：${reason}`

/** What was said of a site that concerns nobody, and what became of it; null where nothing was. */
export const nobodyWords = ({ nobody }: OptionView, now: number): string | null => {
  if (!nobody) return null
  const said = `${CAPACITY_WORDS[nobody.office]}${dateWords(nobody.at, now)}写明没有人受影响：${nobody.reason}。`
  const { second } = nobody
  if (!second) return `${said}正等另一位没有关联的负责人确认。`
  return second.agrees
    ? `${said}${CAPACITY_WORDS[second.office]}${dateWords(second.at, now)}确认。`
    : `${said}${CAPACITY_WORDS[second.office]}没有确认：${second.reason}。`
}
