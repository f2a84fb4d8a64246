import type { ReplyFacts } from '../domain/levels/replyFields'
import type { Instant } from '../domain/time'
import { dateWords, momentWords } from './days'

interface Known {
  title: string
  /** by when this step is owed */
  deadline?: Instant | null
  petition?: { households: number } | null
  site?: string
}

/** What is known of a matter, as a template says it. */
export const replyFacts = ({ title, deadline, petition, site }: Known, now: Instant): ReplyFacts => ({
  议题: title,
  今天: dateWords(now),
  ...(deadline && { 期限: momentWords(deadline) }),
  ...(petition && { 联名户数: `${petition.households}户` }),
  ...(site && { 点位: site })
})
