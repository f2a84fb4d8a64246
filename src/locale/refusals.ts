import type { Stake } from '../domain/recusal/stake'
import { STATUSES, type Status } from '../domain/matter/matter'
import type { CardFault } from '../domain/deciding/communityCard'
import type { Refusal } from '../domain/refusal'
import { bodyRefusal, compositionSentence, unseatedSentence } from './bodies'
import { countSentence } from './envelopes'
import { mediationRefusal } from './mediation'
import { momentWords } from './days'
import { incompleteSentence } from './measures'
import { COMMENT_WORDS, neighbourSentence } from './hearings'
import { officeRefusal } from './officeRefusals'
import { gatheringRefusal } from './gatherings'
import { jointRoomRefusal } from './jointRoom'
import { CARD_FAULT_WORDS, faultSentence } from './reasons'
import { screeningRefusal } from './screening'
import { STATUS_WORDS } from './stages'
import { streetSentence } from './streetRefusals'
import { consentSentence } from './refusals/consent'
import { forbiddenSentence } from './refusals/forbidden'
import { householdSentence } from './refusals/household'
import { missingSentence } from './refusals/missing'
import { tooEarlySentence } from './refusals/tooEarly'
import { notFoundSentence } from './refusals/notFound'
import { limitSentence } from './refusals/limits'
import { duplicateSentence } from './refusals/duplicates'
import type { Detail } from './refusals/detail'

/** Why something was not done and what to do next. `internal` is a fault of ours, everything else a rule. */
export const refusalSentence = (refusal: Refusal | 'internal', detail: Detail = {}): string => {
  const themed =
    bodyRefusal(refusal, detail) ??
    officeRefusal(refusal, detail) ??
    gatheringRefusal(refusal, detail) ??
    streetSentence(refusal, detail) ??
    neighbourSentence(refusal, detail) ??
    screeningRefusal(refusal, detail) ??
    mediationRefusal(refusal, detail) ??
    jointRoomRefusal(detail)
  const sentence: Sentence = themed ?? SENTENCES[refusal]
  return typeof sentence === 'string' ? sentence : sentence(detail)
}

const OWNER_WORDS = {
  away: '您登记的是业主，不住在这一户。日常的事由住在那里的人定，您可以看；业主表决的时候，算您的票。',
  livedIn: '名册上这一户现在写着不是出租，由住在那里的业主投票。还在出租的，请院长改名册。',
  changed:
    '名册上这一户的业主编号改过了，原来的业主码不再有效。还是您的房子，请向院长要新的业主码，再认领一次。'
} as const

type Sentence = string | ((detail: Detail) => string)

const SENTENCES = {
  NOT_IN_UNIT: detail =>
    detail.building !== undefined
      ? `这要${detail.building}的邻居来办，您家不在这栋楼。请让那栋楼已经确认的邻居来办，或者请楼道长确认。`
      : '您家不在这个议事厅的范围里，这里只能看。请到您自己楼院的议事厅去办。',
  NOT_VERIFIED: detail =>
    detail.invitation === true
      ? '这里要有邻居发的卡片才能看。请打开群里的卡片，或者扫楼道里的二维码；您住这里的，请直接确认住户。'
      : '您还没有确认住户。请先用邀请码确认，或者请楼道长确认。',
  CONSENT_MISSING: consentSentence,
  NOT_ELIGIBLE: detail =>
    detail.owner !== undefined
      ? (OWNER_WORDS[detail.owner as keyof typeof OWNER_WORDS] ?? OWNER_WORDS.away)
      : detail.tenant === true
        ? '这次由业主表决，您这一户登记的是租住。请告诉房东：房东可以向院长要业主码，在手机上投，也可以找网格员投纸质票。'
        : detail.newcomer === true
          ? '委托您的这一户是表决开始以后才确认的，这次不能代投。请那一户自己投。'
          : detail.body !== undefined
            ? unseatedSentence(detail)
            : '您家不在这次表决的名册上。名册在开始表决时已经定下，不能再加；有疑问请找院长核对。',
  RECUSED:
    '您家和这次表决有利益关联，这次要回避，应到户数里也不算您家。为什么、还能不能申诉，写在议题页“我在这件事里的权利”里。',
  PROCESS_RECUSAL: detail =>
    `您${STAKE_WORDS[detail.stake as Stake] ?? '和这件事有关联'}，不能主持这一步（程序回避）。${byOthers(detail)}`,
  FORBIDDEN: forbiddenSentence,
  MANDATE_EXPIRED: '您的推举任期已经到期，这一步暂时不能办。请先由居民重新推举。',
  INVALID_TEXT: textSentence,
  DUPLICATE: duplicateSentence,
  LIMIT_REACHED: limitSentence,
  PETITION_CLOSED: '联名已经截止，不能再签名或撤回。结果写在议题页上。',
  WINDOW_CLOSED: '办这一步的时间已经过了，系统会按规则转到下一步。请看议题页的最新情况。',
  NOT_AFFECTED: COMMENT_WORDS.NOT_AFFECTED,
  VOTE_FROZEN: detail =>
    detail.revote === true
      ? '受影响方反对以后，只能就同一个点位再表决一次。请选原来的点位。'
      : detail.runoff === true
        ? '几个点位都没有过线，现在只能就领先的点位再表决一次。请选领先的点位，或者上交。'
        : '表决已经公告或者开始，规则、名册和方案都定下了，谁也不能改。请等这次表决有结果。',
  VOTE_CLOSED: detail =>
    detail.envelope === true
      ? '投票已经截止，信封不能再收、也不能再退；截止以后才送到的，未计入。手里还没登记上的信封不要拆开，退还给住户。'
      : '这次投票已经截止，不能再投或改。结果在议题页里看。',
  HOUSEHOLD_DISPUTE: householdSentence,
  ALREADY_EXTENDED: '这次表决已经延长过一次，不能再延长。还不够就会自动上交。',
  NEED_ALTERNATIVES: detail =>
    `要有至少${detail.need}个论证可行的候选点位才能表决，现在${detail.feasible ? `只有${detail.feasible}个` : '还没有'}。请先补充点位，再请街道论证。`,
  EVIDENCE_MISSING: missingSentence,
  WITNESS_MISSING: detail =>
    `要有${detail.need}位见证人，现在是${detail.have}位。见证人不能是这一户的人，也不能是您自己；请写上名字或者门牌。`,
  CARD_EXPIRED: detail =>
    detail.invitation === 'revoked'
      ? '这张卡片已经被收回，里面的内容现在看不到。您住这里的，请用邀请码确认住户；不住这里的，请找住在这里的人再要一张。'
      : detail.invitation === 'expired'
        ? '这张卡片过了日期，打不开了。请发卡片的邻居再发一张；您住这里的，也可以用邀请码确认住户。'
        : '这份表决规则已经过期。请换用现行的规则。',
  PARTY_STEP_MISSING: '这类事情要先有党组织讨论的记录。请先补上记录，或者先做协商表决。',
  ANSWER_REQUIRED: detail =>
    detail.appeals !== undefined
      ? `还有${detail.appeals}户的回避申诉没有决定，不能确认结果。请先由另一位没有关联的负责人决定。`
      : detail.recusals === undefined
        ? '还没有公开答复，不能办结。请先写答复。'
        : `还有${detail.recusals}户要不要回避没有决定，不能开始表决。请先请社区书记决定。`,
  INCOMPLETE_MITIGATION: incompleteSentence,
  OBJECTION_OPEN: detail =>
    detail.until === undefined
      ? `还有${detail.open}条异议没有答复，不能办结。请先逐条书面答复。`
      : `还有${detail.open}条异议没有答复，不能开始表决。请先逐条答复；${momentWords(Number(detail.until))}还没人答复，就标上“未答复”再开始。`,
  TOO_EARLY: tooEarlySentence,
  SELF_CLOSE: detail => `这件事是您自己提出的，不能由您办结。${byOthers(detail)}`,
  PING_PONG: detail =>
    detail.code === undefined
      ? '退回以后还没有补充新的内容，不能原样再上交。请先补充新情况。'
      : '这个理由已经退回过一次，不能再用。请接着办，或者写明别的理由。',
  STALE: '刚才有人先改了。请重新打开这一页，看过新的内容再办。',
  BUSY: '同时办的人多，没有排上，什么都没有丢。请再试一次。',
  NOT_FOUND: notFoundSentence,
  WRONG_STAGE: stageSentence,
  INVALID_CODE: '门牌和邀请码对不上。请照单子再写一遍，或者请楼道长确认。',
  INVALID_EVENT: '送出的内容不完整。请重新打开这一页再办；还不行，请告诉院长。',
  ROLL_REJECTED: rollSentence,
  CARD_REJECTED: cardSentence,
  COUNT_DIFFERS: countSentence,
  COMPOSITION_RULE: compositionSentence,
  internal: '系统出了差错，您写的都还在。请过一会儿再试；还不行，请告诉院长。'
} as const satisfies Record<Refusal | 'internal', Sentence>

const STAKE_WORDS = {
  proposer: '是这件事的提出人',
  affected: '家是这次的受影响方',
  conflicted: '家有利益关联、要回避',
  opener: '是开启这次表决的人',
  decider: '是第一次决定的人',
  stated: '是写下这条理由的人',
  relative: '有近亲属的家和这件事有关联',
  reporter: '报告过这段话'
} as const satisfies Record<Stake, string>

const byOthers = ({ instead }: Detail): string =>
  Array.isArray(instead) && instead.length > 0
    ? `请由${instead.join('、')}来办。`
    : '请由另一位没有关联的负责人来办。'

function textSentence({ min, max, length, unfit, blank, door }: Detail): string {
  if (blank === true) return '还有空着的【】没有填。请把它换成这件事的情况再送。'
  if (door === true)
    return '这句话会写在卡片上，谁都看得到，不能有门牌。请改成“几号楼”或者“楼道里”再送，您写的还在。'
  if (unfit === true) return '这段话里有不合适的字眼，没有送出，您写的还在。请换个说法再送。'
  const written = Number(length)
  if (written === 0) return '还没有写内容。请先写几个字。'
  if (min !== undefined && written < Number(min))
    return `只写了${written}个字，别人看不明白。请至少写${min}个字。`
  return `写了${written}个字，多了${written - Number(max)}个字。请删短一些，最多${max}个字。`
}

function stageSentence({ status }: Detail): string {
  if (status === 'noLocation') return '这件事不用选址，不需要候选点位。'
  const word = STATUSES.includes(status as Status) ? STATUS_WORDS[status as Status] : '别的阶段'
  return `这件事现在是“${word}”，这一步办不了。请看议题页写的下一步。`
}

function cardSentence({ faults }: Detail): string {
  const words = (Array.isArray(faults) ? faults : []).map(fault => CARD_FAULT_WORDS[fault as CardFault])
  return `这套规则还不能用：${words.join('；')}。请改好再存。`
}

function rollSentence({ faults }: Detail): string {
  const lines = Array.isArray(faults) ? faults.map(String) : []
  if (lines.length === 0) return '表里没有内容，名册没有改动。请把每户一行贴进来。'
  return `有${lines.length}处要改，名册没有改动。${lines.slice(0, 3).map(faultSentence).join('；')}${lines.length > 3 ? '……' : ''}。请改好再导入。`
}
