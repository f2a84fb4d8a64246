import type { JointEvent } from '../domain/meeting/event'
import { MOST_DEFERRALS } from '../domain/meeting/joint'
import type { Left, MinutesLine } from '../domain/meeting/minutes'
import { dateWords } from './days'

const QUARTERS = ['一', '二', '三', '四'] as const

/** 「2027年第二季度社区共治联席会」 of `2027-Q2`, or of a meeting's id. */
export const meetingWords = (meeting: string): string => {
  const [year = '', quarter = ''] = (meeting.split(':').pop() ?? '').split('-Q')
  return `${year}年第${QUARTERS[Number(quarter) - 1] ?? ''}季度社区共治联席会`
}

/** A line of the timeline about what a joint meeting did. */
export const jointSentence = (event: JointEvent): string => {
  switch (event.type) {
    case 'ResolutionTaken':
      return event.by === null
        ? `${meetingWords(event.meeting)}定：不能办，由${event.department}说明理由。`
        : `${meetingWords(event.meeting)}定：由${event.department}办，${dateWords(event.by)}以前办完。`
    case 'ItemDeferred':
      return `${meetingWords(event.meeting)}没有定，延到下一次。理由：${event.reason}`
    case 'PromiseKept':
      return `联席会定的事已经办完：${event.text}`
  }
}

/** One item of the minutes (纪要) as it left the meeting. */
export const minutesSentence = ({ left }: MinutesLine): string => LEFT_WORDS[left.how](left as never)

const LEFT_WORDS: { [H in Left['how']]: (left: Extract<Left, { how: H }>) => string } = {
  resolved: ({ department, text, by }) =>
    by === null
      ? `不能办。${department}说明：${text}`
      : `由${department}办，${dateWords(by)}以前办完。内容：${text}`,
  deferred: ({ reason, count }) => `延到下一次，这是第${count}次，最多${MOST_DEFERRALS}次。理由：${reason}`,
  elsewhere: () => '会前已经答复或者退回，不用再定。',
  waiting: () => '还没有定。'
}

/** 「承诺：由城管办，8月31日以前办完」 and how it stands. */
export const promiseWords = (
  { department, by, kept }: { department: string; by: number; kept: { at: number; text: string } | null },
  now: number
): string => {
  const promised = `由${department}办，说好${dateWords(by, now)}以前办完`
  if (kept)
    return `${promised}，${dateWords(kept.at, now)}报告办完${kept.at > by ? '（晚了）' : ''}：${kept.text}`
  return by <= now ? `${promised}，已经超期，还没有报告办完。` : `${promised}。`
}
