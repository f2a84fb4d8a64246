import type { MatterView } from '../../contract/replies'
import { SEEDS_MAX, WINDOW_DAYS } from '../../domain/poll/opening'
import { statementText } from '../../domain/poll/statement'
import { isRefused } from '../../domain/refusal'
import { refusalSentence } from '../../locale/refusals'
import { useCommand } from '../../services/useCommand'
import { useDraft } from '../../services/useDraft'

const BY_COURTYARD = 'courtyard'
const USUAL_DAYS = '6'

/** A round that is being prepared: its first statements one a line, its days, and whose opinions are read apart. */
export function useOpenPoll({ id: matter, options }: MatterView, reload: () => void) {
  const lines = useDraft(`poll-lines:${matter}`)
  const days = useDraft(`poll-days:${matter}`)
  const apart = useDraft(`poll-apart:${matter}`)
  const { sent, send, clear } = useCommand('openPoll', () => {
    for (const draft of [lines, days, apart]) draft.drop()
    reload()
  })
  const near = options.filter(each => each.affected > 0)
  const beside = near.find(each => each.id === apart.text) ?? (apart.text === '' ? near[0] : undefined)
  const texts = lines.text.split('\n').filter(each => each.trim() !== '')
  const windowDays = Number(days.text || USUAL_DAYS)
  const write = (draft: typeof lines) => (text: string) => {
    if (sent.status !== 'sending') clear()
    draft.write(text)
  }
  return {
    sent,
    lines: { text: lines.text, write: write(lines) },
    days: { text: days.text || USUAL_DAYS, write: write(days) },
    near,
    apart: beside?.id ?? BY_COURTYARD,
    choose: write(apart),
    missing: whatIsMissing(texts, windowDays),
    send: () =>
      void send({
        matter,
        windowDays,
        beside: beside?.id ?? null,
        seeds: texts.map(text => ({
          text,
          option: options.find(each => text.includes(each.name))?.id ?? null
        }))
      })
  }
}

export type OpenPoll = ReturnType<typeof useOpenPoll>

export const APART_BY_COURTYARD = { value: BY_COURTYARD, word: '按院落看', detail: '各院分开数' } as const

/** Why it cannot be opened yet, by the rule's own limits; null when it can. */
function whatIsMissing(texts: readonly string[], days: number): string | null {
  if (texts.length === 0 || texts.length > SEEDS_MAX)
    return refusalSentence('LIMIT_REACHED', { seeds: texts.length, most: SEEDS_MAX })
  const read = texts.map(statementText)
  const bad = read.find(isRefused)
  if (bad) return refusalSentence(bad.refused, bad.detail)
  const keys = read.map(each => (isRefused(each) ? '' : each.key))
  const twice = keys.findIndex((key, at) => keys.indexOf(key) < at)
  if (twice >= 0) return `“${texts[twice]}”写了两遍，请删去一条。`
  const { min, max } = WINDOW_DAYS
  return Number.isInteger(days) && days >= min && days <= max
    ? null
    : refusalSentence('LIMIT_REACHED', { min, max })
}
