import type { MatterCard } from '../contract/views/matter'
import type { Status } from '../domain/matter/matter'
import { CLOSING_WORDS } from '../locale/outcomes'
import { STATUS_WORDS, dueWords } from '../locale/stages'
import { Standing } from './Standing'

const STEP = { L1: 1, L2: 2, L3: 3 } as const

/** A matter below its threshold has no owner yet; its neighbours have it. */
const WAITS: Partial<Record<Status, string>> = {
  suggestion: '现在等一户邻居发起联名',
  collecting: '现在等邻居签名'
}

type Stands = Pick<MatterCard, 'level' | 'status' | 'outcome' | 'owner' | 'deadline' | 'overdue'>

/** Where a matter stands, who has it, by when; `now` is the instant the view was read. */
export function MatterStanding({ id, matter, now }: { id: string; matter: Stands; now: number }) {
  const { level, status, outcome, owner, deadline, overdue } = matter
  const due = deadline === null ? null : dueWords(status, deadline, now)
  return (
    <Standing
      id={id}
      level={STEP[level]}
      owner={owner && owner.name}
      waits={WAITS[status]}
      due={due !== null && overdue > 0 ? `第${overdue}次超期。${due}` : due}
      overdue={overdue > 0 || (deadline !== null && deadline <= now)}
      closed={outcome ? `${STATUS_WORDS[status]}：${CLOSING_WORDS[outcome]}` : undefined}
    />
  )
}
