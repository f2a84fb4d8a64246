import type { Remedy } from '../domain/deciding/remedies'

/** Each way against a result, in a sentence that says where to go. */
const REMEDY_WORDS = {
  review: { term: '请求复核', words: '在议题里写明哪里不对，由没有利害关系的上一级看。' },
  correction: { term: '请街道责令改正', words: '结果违法、侵害别人权利的，可以请街道（乡镇）责令改正。' },
  supervision: { term: '请监督委员会监督', words: '过程不公开、不按规则的，可以向监督委员会反映。' },
  courtRevocation: { term: '请法院撤销', words: '决定侵害您合法权益的，可以请求人民法院撤销。' },
  petitioning: { term: '写信反映', words: '向主管部门书面反映：15天内告知受不受理，受理后60天内答复。' }
} as const satisfies Record<Remedy['kind'], { term: string; words: string }>

/** 「请求复核（3天内）」 and what to do, with the article. */
export const remedyFact = ({ kind, days, basis }: Remedy): { term: string; words: string } => {
  const { term, words } = REMEDY_WORDS[kind]
  const within = days === null ? '' : days === 365 ? '（知道之后一年内）' : `（截止以后${days}天内）`
  return { term: `${term}${within}`, words: `${words}（${basis}）` }
}
