import type { Refusal } from '../domain/refusal'
import { meetingWords } from './meeting'

type Detail = Readonly<Record<string, unknown>>
type Sentences = Partial<Record<Refusal, Readonly<Record<string, string | ((detail: Detail) => string)>>>>

/** What is refused between the street, its joint meeting and the rooms, by what the detail names; null when it is about something else. */
export const streetSentence = (refusal: Refusal | 'internal', detail: Detail): string | null => {
  const about = refusal === 'internal' ? {} : (SENTENCES[refusal] ?? {})
  const key = Object.keys(about).find(each => detail[each] !== undefined)
  const sentence = key === undefined ? null : (about[key] ?? null)
  return typeof sentence === 'function' ? sentence(detail) : sentence
}

const SENTENCES: Sentences = {
  EVIDENCE_MISSING: {
    present: '还没有写谁到会。请写上到会的人，再记下这次会。',
    attendance: '还没有写谁到会。请写上到会的部门和单位，再记下这次会。',
    promise: '还没有写哪一天以前办完。请选一个日子，再作决议。'
  },
  DUPLICATE: {
    meeting: ({ meeting }) => `${meetingWords(String(meeting))}已经开过，一个季度一次。请打开那一次接着办。`,
    meetingEnded: '这次会的纪要已经定下，不能再改。还没有定的事，请放到下一次会。',
    gathering: '这一天已经记过一次会，不用再记。请看那一天的纪要。',
    item: '这件事这次会已经定过，不能再定一次。请看纪要。',
    promise: '这件事已经报告办完，不用再报。',
    question: '这条质疑已经答复过，不用再答。'
  },
  LIMIT_REACHED: {
    questions: ({ questions }) =>
      `您家在这件事上已经有${String(questions)}条质疑等答复，先等答复。也可以把话写进别的意见里。`,
    promiseDays: ({ promiseDays }) => `办完的日子要在明天以后、${String(promiseDays)}天以内。请改一个日子。`,
    serviceDays: ({ serviceDays }) => `工作站最多办${String(serviceDays)}天。请改短一些。`,
    deferrals: ({ deferrals }) =>
      `这件事已经延过${String(deferrals)}次，不能再延。请这次定下来：由哪个部门办、哪天办完，或者写明为什么不能办。`
  },
  PING_PONG: {
    service: '工作站退回以后没有新的情况，不能再转一次。请直接答复，或者上交。'
  },
  ANSWER_REQUIRED: {
    questions: ({ questions }) => `还有${String(questions)}条质疑没有答复，不能办结。请先在议题页里答复。`,
    items: ({ items }) => `还有${String(items)}件没有定，会不能结束。请每件都作决议，或者写明理由延到下一次。`
  },
  FORBIDDEN: {
    question: '这条质疑现在不归您答复。页面上写着由谁答复。'
  },
  NOT_FOUND: {
    agenda: '这件事不在这次会的议程里。会后才到街道的，请等下一次会，或者直接答复。'
  }
}
