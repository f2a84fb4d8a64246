import type { MatterView } from '../../contract/views/matter'
import { MEASURES_MAX, SEEDS_MAX, WINDOW_DAYS } from '../../domain/poll/opening'
import { statementText } from '../../domain/poll/statement'
import { isRefused } from '../../domain/refusal'
import { refusalSentence } from '../../locale/refusals'
import { useCommand } from '../../services/useCommand'
import { useDraft } from '../../services/useDraft'

const BY_COURTYARD = 'courtyard'
const USUAL_DAYS = '6'

/**
 * A round that is being prepared: its first statements one a line, its days, whose opinions are read apart, and the
 * measures that come with the option it is held beside.
 */
export function useOpenPoll({ id: matter, options, polls }: MatterView, reload: () => void) {
  const lines = useDraft(`poll-lines:${matter}`)
  const days = useDraft(`poll-days:${matter}`)
  const apart = useDraft(`poll-apart:${matter}`)
  const measures = useDraft(`poll-measures:${matter}`)
  const { sent, send, clear } = useCommand('openPoll', () => {
    for (const draft of [lines, days, apart, measures]) draft.drop()
    reload()
  })
  const near = options.filter(each => each.affected > 0)
  const beside = near.find(each => each.id === apart.text) ?? (apart.text === '' ? near[0] : undefined)
  const texts = linesOf(lines.text)
  const attached = beside ? linesOf(measures.text) : []
  const windowDays = Number(days.text || USUAL_DAYS)
  const shared = polls[polls.length - 1]?.closed?.commonGround ?? []
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
    /** null where the round is beside no option: measures belong to a place */
    measures: beside ? { name: beside.name, text: measures.text, write: write(measures) } : null,
    /** writes the common ground of the round before into the measures; null where there is none */
    takeShared:
      shared.length > 0
        ? () =>
            write(measures)(
              shared
                .slice(0, MEASURES_MAX)
                .map(each => each.text)
                .join('\n')
            )
        : null,
    missing: whatIsMissing(texts, attached, windowDays),
    send: () =>
      void send({
        matter,
        windowDays,
        beside: beside?.id ?? null,
        measures: attached.map(text => ({ text })),
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
function whatIsMissing(texts: readonly string[], measures: readonly string[], days: number): string | null {
  if (texts.length === 0 || texts.length > SEEDS_MAX)
    return refusalSentence('LIMIT_REACHED', { seeds: texts.length, most: SEEDS_MAX })
  if (measures.length > MEASURES_MAX)
    return refusalSentence('LIMIT_REACHED', { measures: measures.length, most: MEASURES_MAX })
  const wrong = wrongIn(texts) ?? wrongIn(measures)
  if (wrong) return wrong
  const { min, max } = WINDOW_DAYS
  return Number.isInteger(days) && days >= min && days <= max
    ? null
    : refusalSentence('LIMIT_REACHED', { min, max })
}

function wrongIn(texts: readonly string[]): string | null {
  const read = texts.map(statementText)
  const bad = read.find(isRefused)
  if (bad) return refusalSentence(bad.refused, bad.detail)
  const keys = read.map(each => (isRefused(each) ? '' : each.key))
  const twice = keys.findIndex((key, at) => keys.indexOf(key) < at)
  return twice >= 0 ? `“${texts[twice]}”写了两遍，请删去一条。` : null
}

const linesOf = (text: string): string[] => text.split('\n').filter(each => each.trim() !== '')
