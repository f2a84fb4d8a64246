import type { Outcome } from '../domain/deciding/verdict'
import type { ClosingOutcome } from '../domain/matter/matter'

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
export const OUTCOME_SENTENCES = {
  pass: '赞成的户数够了。复核期满，由没有关联的负责人确认。',
  fail: '赞成的户数没有够。已经确认的需求仍然有效，可以另找方案，也可以上交。',
  quorum_not_met: '参加的户数不够，这不是“未通过”，所以不公布赞成和反对各多少。可以延长一次，再不够就上交。',
  affected_quorum_not_met:
    '住在近处的受影响方来得不够，不公布赞成和反对各多少。要先通知到每一户，再延长一次。',
  blocked_by_affected: '多数邻居赞成，但住在近处的受影响方反对。要先商量缓解措施，谈不拢就上交。',
  contested: '总数够了，但有一个院落明显不同意，不能硬压。要到共议厅里商量。',
  no_winner: '没有一个方案够线。要就领先的方案再表决一次，或者上交。',
  void: '这次表决有能改变结果的差错，已经作废，不公布怎么投的。要由上一级处理。',
  converted: '反对的户数超过了限度，改为正式表决。'
} as const satisfies Record<Outcome, string>

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
