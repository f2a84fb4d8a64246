import type { ServiceEnd, ServiceEvent } from '../domain/service/event'
import type { Trip } from '../domain/service/trip'
import { dateWords, momentWords } from './days'

/** A line of the timeline about a matter that is an administrative service. */
export const serviceSentence = (event: ServiceEvent): string => {
  switch (event.type) {
    case 'ServiceSentOut':
      return `转给${event.station}办，回执号${event.receipt}，${momentWords(event.due)}以前答复。请办：${event.ask}`
    case 'ServiceCameBack':
      return `${BACK_WORDS[event.how]}${event.how === 'answered' ? '' : event.text}`
  }
}

const BACK_WORDS = {
  answered: '工作站已经答复。',
  declined: '工作站退回，由社区书记接着办。理由：',
  overdue: '工作站到期没有答复，由社区书记接着办。'
} as const satisfies Record<ServiceEnd, string>

/** 「回执号20270305-1a2b3c，3月5日转出，3月12日以前答复」 and how it came back. */
export const tripWords = ({ receipt, at, due, back }: Trip, now: number): string => {
  const out = `回执号${receipt}，${dateWords(at, now)}转出，说好${dateWords(due, now)}以前答复。`
  return back ? `${out}${BACK_WORDS[back.how]}${back.text}` : out
}
