import type { Outcome } from '../domain/deciding/verdict'
import type { ClosingOutcome } from '../domain/matter/matter'
import type { VoteAbout } from '../domain/matter/vote'

/** How a vote ended (表决结果). */
export const OUTCOME_WORDS = {
  pass: '通过',
  fail: '未通过',
  quorum_not_met: '参与不足',
  affected_quorum_not_met: '受影响方参与不足',
  blocked_by_affected: '受影响方反对',
  contested: '院际争议',
  no_winner: '没有方案过线',
  void: '作废',
  converted: '转为表决'
} as const satisfies Record<Outcome, string>

/** What the outcome means and where the matter goes. */
export const outcomeSentence = (
  outcome: Outcome,
  { about, extended, silence = false }: { about: VoteAbout; extended: boolean; silence?: boolean }
): string => {
  switch (outcome) {
    case 'pass':
      return silence
        ? '每一户都通知到了，不同意的没有超过限度。复核期满，由没有关联的负责人确认结果。'
        : PASSED[about]
    case 'fail':
      return FAILED[about]
    case 'quorum_not_met':
      return `参加的不够，这不是“未通过”，所以不公布赞成和反对各多少。${extended ? '已经延长过一次，现在自动上交。' : '院长可以延长一次，再不够就上交。'}`
    case 'affected_quorum_not_met':
      return `住在近处的受影响方来得不够，所以不公布赞成和反对各多少。${extended ? '已经延长过一次，现在自动上交。' : '先通知到每一户，再延长一次。'}`
    case 'blocked_by_affected':
      return '多数邻居赞成，但住在近处的受影响方反对，不能硬办。下一步是先商量缓解措施，还是上交一级，请看议题。'
    case 'contested':
      return about === 'choice'
        ? '领先的点位，所在的院落都明显不同意，不能硬压，要上交一级商量。'
        : '总数够了，但有一个院落明显不同意，不能硬压，要上交一级商量。'
    case 'no_winner':
      return '没有一个点位够线。就领先的点位再表决一次，再不成就上交。'
    case 'void':
      return '这次表决有能改变结果的差错，已经作废，不公布怎么投的。要由上一级处理。'
    case 'converted':
      return '有住户没有通知到，或者书面异议超过了限度，不能当作没有意见。改为公开表决，已经另发公告，每户都可以投。'
  }
}

const PASSED = {
  need: '赞成的够了。需求得到确认，以后一直有效。',
  site: '赞成的够了。复核期满，由没有关联的负责人确认结果。',
  choice: '有一个点位选的够了。复核期满，由没有关联的负责人确认结果。',
  measure: '赞成的够了。复核期满，由没有关联的负责人确认结果。'
} as const satisfies Record<VoteAbout, string>

const FAILED = {
  need: '赞成的没有够，需求这次没有确认。',
  site: '赞成的没有够，这个点位不定。需求仍然有效，可以另找点位，也可以上交。',
  choice: '选“都不选”的够了，这几个点位都不定。需求仍然有效，可以另找点位，也可以上交。',
  measure: '赞成的没有够，这件事这次不办。'
} as const satisfies Record<VoteAbout, string>

/** How a matter ended. */
export const CLOSING_WORDS = {
  done: '已决定并答复',
  answered: '已答复',
  refused: '不能办，理由已公开',
  rejected_by_vote: '表决未通过',
  not_reached: '未达联名门槛',
  out_of_scope: '不予受理',
  withdrawn: '提出人撤回',
  merged: '并入另一条议题'
} as const satisfies Record<ClosingOutcome, string>
