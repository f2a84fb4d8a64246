import type { Stake } from '../domain/recusal/stake'
import { STATUSES, type Status } from '../domain/matter/matter'
import type { CardFault } from '../domain/deciding/communityCard'
import type { Refusal } from '../domain/refusal'
import { bodyRefusal, compositionSentence, unseatedSentence } from './bodies'
import { countSentence, envelopeSentence } from './envelopes'
import { mediationRefusal } from './mediation'
import { momentWords } from './days'
import { incompleteSentence } from './measures'
import { COMMENT_WORDS, neighbourSentence } from './hearings'
import { officeRefusal } from './officeRefusals'
import { jointRoomRefusal } from './jointRoom'
import { CARD_FAULT_WORDS, faultSentence } from './reasons'
import { screeningRefusal } from './screening'
import { STATUS_WORDS } from './stages'
import { streetSentence } from './streetRefusals'

type Detail = Readonly<Record<string, unknown>>

/** Why something was not done and what to do next. `internal` is a fault of ours, everything else a rule. */
export const refusalSentence = (refusal: Refusal | 'internal', detail: Detail = {}): string => {
  const themed =
    bodyRefusal(refusal, detail) ??
    officeRefusal(refusal, detail) ??
    streetSentence(refusal, detail) ??
    neighbourSentence(refusal, detail) ??
    screeningRefusal(refusal, detail) ??
    mediationRefusal(refusal, detail) ??
    jointRoomRefusal(detail)
  const sentence: Sentence = themed ?? SENTENCES[refusal]
  return typeof sentence === 'string' ? sentence : sentence(detail)
}

type Sentence = string | ((detail: Detail) => string)

const SENTENCES = {
  NOT_IN_UNIT: detail =>
    detail.building !== undefined
      ? `这要${detail.building}的邻居来办，您家不在这栋楼。请让那栋楼已经确认的邻居来办，或者请楼道长确认。`
      : '您家不在这个议事厅的范围里，这里只能看。请到您自己楼院的议事厅去办。',
  NOT_VERIFIED: detail =>
    detail.invitation === true
      ? '这里要有邻居发的卡片才能看。请打开群里的卡片，或者扫楼道里的二维码；您住这里的，请直接确认住户。'
      : '您还没有确认住户，现在只能看。请先用邀请码确认，或者请楼道长确认。',
  NOT_ELIGIBLE: detail =>
    detail.tenant === true
      ? '这次由业主表决，您这一户登记的是租住。请告诉房东，房东可以找网格员投纸质票。'
      : detail.body !== undefined
        ? unseatedSentence(detail)
        : '您家不在这次表决的名册上。名册在开始表决时已经定下，不能再加；有疑问请找院长核对。',
  RECUSED: '您家申报了利益关联，这次要回避，应到户数里也不算您家。过程您仍然都能看。',
  PROCESS_RECUSAL: detail =>
    `您${STAKE_WORDS[detail.stake as Stake] ?? '和这件事有关联'}，不能主持这一步（程序回避）。${byOthers(detail)}`,
  FORBIDDEN: detail =>
    detail.vouch === 'ring'
      ? '这位邻居给您担保过，或者隔着别人给您担保过，不能再反过来担保。请让别的邻居来，或者请楼道长确认。'
      : detail.claim === 'contested'
        ? '这一户有两种说法，要两边都说完，由院长或网格员写明理由来决定。'
        : detail.claim === 'own'
          ? '这是您自己的申请，不能由您来提出异议。要撤回，请告诉楼道长。'
          : typeof detail.silence === 'string'
            ? (SILENCE_WORDS[detail.silence] ?? SILENCE_WORDS.lasting!)
            : detail.envelope !== undefined
              ? envelopeSentence(detail)
              : detail.own === true
                ? '不用提请自己家回避。请用“申报利益关联”。'
                : detail.household === true
                  ? '只有被提请回避的那一户能说明和申诉。您有证据，可以另外提请。'
                  : detail.void === true
                    ? '这次表决已经作废，不再公布怎么投的。作废的理由写在结果页上。'
                    : detail.reason === true
                      ? '无记名表决不收理由，写了会看出谁是怎么投的。'
                      : detail.secret === true
                        ? detail.smallest === undefined
                          ? '这次不能这样投票：无记名表决只能由本户在自己的手机上投，业主表决不能无记名。'
                          : `有的院落，或者受影响的几户，只有${detail.smallest}户，不到五户，无记名也会看出是谁投的。请改用记名表决。`
                        : detail.staff === true
                          ? '这次是业主表决，物业公司的人不能受委托投票。请委托别的邻居。'
                          : detail.second === true
                            ? '再问一遍要由另一个人来做，收票的人和这一户自己都不行。请换一位同事来办。'
                            : '这一步由有职务的人办，您没有这项职务。议题页最上面写着现在由谁办理。',
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
  VOTE_CLOSED: '这次投票已经截止，不能再投或改。结果在议题页里看。',
  HOUSEHOLD_DISPUTE: detail =>
    detail.envelope === 'sealed'
      ? '您家交了密封信封，已经算投过。要改成在手机上投，请先找网格员把信封退回来。'
      : detail.envelope === 'opened'
        ? '您家的密封信封已经开封计入，不能再改。'
        : detail.representative === true
          ? detail.secret === true
            ? '您家定了户代表。这次是无记名表决，投了别的手机改不了，所以由户代表来投。请户代表在自己的手机上投。'
            : '这一户的户代表已经投过，以户代表投的为准。要改，请户代表在自己的手机上改。'
          : detail.secret === true
            ? '您家已经投过了。这次是无记名表决，只有投票的那台手机能改，别的手机改不了。'
            : '您家另一位家人已经投过。截止前24小时以内，只有投票的那位能改。请家里商量好，由那位家人来改。',
  ALREADY_EXTENDED: '这次表决已经延长过一次，不能再延长。还不够就会自动上交。',
  NEED_ALTERNATIVES: detail =>
    `要有至少${detail.need}个论证可行的候选点位才能表决，现在${detail.feasible ? `只有${detail.feasible}个` : '还没有'}。请先补充点位，再请街道论证。`,
  EVIDENCE_MISSING: detail =>
    detail.recusal === true
      ? '还没有写证据。请写明看到了什么、在哪里能查到，再提请。'
      : detail.void === true
        ? '还没有写证据。请写明看过什么材料、在哪里能查到，再作废。'
        : detail.voters !== undefined
          ? `这套规则由“${detail.voters}”一人一票，要先有他们的名册。请社区书记或者院长在“一人一票的名册”里导入，再来公告；也可以改用每户一票的规则。`
          : detail.closing !== undefined
            ? '办结清单里还有一条没对上。请打开清单看哪一条，办好再办结；对不上的请上交。'
            : detail.photo === true
              ? '还没有照片。请拍下来，等照片传上去再送出。'
              : detail.unserved !== undefined
                ? `受影响的住户里还有${detail.unserved}户没有送达记录。请先送到并拍照登记，或者选“还有没通知到的”。`
                : detail.rechecks !== undefined
                  ? `还有${detail.rechecks}张代录的票没有抽查，结果先不能确认。请先请别人再问一遍。`
                  : detail.contradicted === true
                    ? '抽查的结果和票上不一样，结果会因此改变，不能确认。请写明情况上交。'
                    : '写“不可行”要选一个原因。请选好原因再送出。',
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
    detail.recusals === undefined
      ? '还没有公开答复，不能办结。请先写答复。'
      : `还有${detail.recusals}户要不要回避没有决定，不能开始表决。请先请社区书记决定。`,
  INCOMPLETE_MITIGATION: incompleteSentence,
  OBJECTION_OPEN: detail =>
    detail.until === undefined
      ? `还有${detail.open}条异议没有答复，不能办结。请先逐条书面答复。`
      : `还有${detail.open}条异议没有答复，不能开始表决。请先逐条答复；${momentWords(Number(detail.until))}还没人答复，就标上“未答复”再开始。`,
  TOO_EARLY: detail =>
    detail.dispute === true
      ? '现在还能改票，不用告诉家人。请家里商量好，直接在这里改。'
      : detail.ballot === true
        ? '您家还没有投票。请先投票，再写理由。'
        : detail.need === true
          ? '要不要办还没有定，不能先定办在哪里。请先表决需求。'
          : `还没有到时候。${momentWords(Number(detail.from))}以后可以办。`,
  SELF_CLOSE: detail => `这件事是您自己提出的，不能由您办结。${byOthers(detail)}`,
  PING_PONG: detail =>
    detail.code === undefined
      ? '退回以后还没有补充新的内容，不能原样再上交。请先补充新情况。'
      : '这个理由已经退回过一次，不能再用。请接着办，或者写明别的理由。',
  STALE: '刚才有人先改了。请重新打开这一页，看过新的内容再办。',
  BUSY: '同时办的人多，没有排上，什么都没有丢。请再试一次。',
  NOT_FOUND: detail =>
    detail.claim === true
      ? '没有找到这份住户申请，可能已经办完。请重新打开这一页看看。'
      : detail.invitation === true
        ? '没有这张卡片，链接可能没有复制完整。请发卡片的邻居再发一次。'
        : detail.member === true
          ? '这位家人还没有确认是您家的人。请他用自己的手机先确认住户，再来定户代表。'
          : detail.envelope === true
            ? '这一户没有收着的密封信封，不用退还。要投票请另收一个信封，或者请本户在手机上投。'
            : detail.door === true
              ? '名册上没有这个门牌。请照门上的牌子再写一遍，或者请院长核对名册。'
              : detail.option === true
                ? '措施要跟着一个点位一起问。请先选点位，再写措施。'
                : detail.statement === true
                  ? '这条观点不在了，可能已经被拿下，您说过的别的都还在。请接着看下一条。'
                  : '没有找到这一项，可能已经撤回，或者链接不完整。请从议事厅重新进来。',
  WRONG_STAGE: stageSentence,
  INVALID_CODE: '门牌和邀请码对不上。请照单子再写一遍，或者请楼道长确认。',
  INVALID_EVENT: '送出的内容不完整。请重新打开这一页再办；还不行，请告诉院长。',
  ROLL_REJECTED: rollSentence,
  CARD_REJECTED: cardSentence,
  COUNT_DIFFERS: countSentence,
  COMPOSITION_RULE: compositionSentence,
  internal: '系统出了差错，您写的都还在。请过一会儿再试；还不行，请告诉院长。'
} as const satisfies Record<Refusal | 'internal', Sentence>

const SILENCE_WORDS: Readonly<Record<string, string>> = {
  affected: '这件事要定地方，会影响近处的住户，不能用无异议办理。请改用公开表决。',
  lasting: '这件事办了就不能恢复，不能用无异议办理。请改用公开表决。'
}

const STAKE_WORDS = {
  proposer: '是这件事的提出人',
  affected: '家是这次的受影响方',
  conflicted: '家申报了利益关联',
  opener: '是开启这次表决的人',
  decider: '是第一次决定的人',
  relative: '有近亲属的家和这件事有关联',
  reporter: '报告过这段话'
} as const satisfies Record<Stake, string>

const byOthers = ({ instead }: Detail): string =>
  Array.isArray(instead) && instead.length > 0
    ? `请由${instead.join('、')}来办。`
    : '请由另一位没有关联的负责人来办。'

function limitSentence(detail: Detail): string {
  if (detail.doorLocked === true)
    return '今天这个门牌的邀请码试错太多次，先锁上了，已经告诉院长。请明天再试，或者现在就请楼道长确认。'
  if (detail.vouches !== undefined)
    return `一年里最多给${detail.vouches}位邻居担保，您已经满了。请让别的邻居来担保，或者请楼道长确认。`
  if (detail.proposals !== undefined)
    return `一家在一件事上最多提请${detail.proposals}户回避，您家已经提满。还有疑问请直接告诉社区书记。`
  if (detail.silence === true)
    return `无异议办理只办花费不到${Number(detail.cap) / 100}元的小事，这件要${Number(detail.cost) / 100}元。请改用公开表决。`
  if (detail.void === true)
    return `涉及的${detail.touched}户改变不了结果，不能作废。请把差错记在意见里，或者查清还涉及哪些户。`
  if (detail.pause === true) return '这一级已经暂停过一次，不能再停。到期办不了的，请上交。'
  if (detail.pauseDays !== undefined) return `一次最多暂停${detail.pauseDays}天。请改短一些。`
  if (detail.statements !== undefined)
    return `一轮里每人最多写${detail.statements}条观点，您已经写满。请把机会留给别的邻居，别人写的您都可以回答。`
  if (detail.seeds !== undefined)
    return `开头的观点要有1条到${detail.most}条，现在是${detail.seeds}条。请增减以后再开始。`
  if (detail.measures !== undefined)
    return `一轮最多带${detail.most}条措施，现在是${detail.measures}条。请删去几条再开始。`
  if (detail.proxies !== undefined) return `这位邻居已经受${detail.proxies}户委托，不能再多。请另找一户。`
  return detail.codes === undefined
    ? `天数要在${detail.min}天到${detail.max}天之间。请改一个天数。`
    : `今天已经写错${detail.codes}次，先停一停。请明天再试，或者现在就请楼道长确认。`
}

function textSentence({ min, max, length, unfit }: Detail): string {
  if (unfit === true) return '这段话里有不合适的字眼，没有送出，您写的还在。请换个说法再送。'
  const written = Number(length)
  if (written === 0) return '还没有写内容。请先写几个字。'
  if (min !== undefined && written < Number(min))
    return `只写了${written}个字，别人看不明白。请至少写${min}个字。`
  return `写了${written}个字，多了${written - Number(max)}个字。请删短一些，最多${max}个字。`
}

function duplicateSentence(detail: Detail): string {
  if (detail.vouch) return '您家已经给这位邻居担保过，不用再点。还要别的一户来担保。'
  if (detail.contest) return '这件事已经有人提出来，正在等院长或网格员决定。您可以直接找他们说。'
  if (detail.envelope) return '这一户的密封信封已经收了。要换一个，请先退还原来的。'
  if (detail.marked) return '这一户已经在手机上投过，不用再收信封。'
  if (detail.number) return `${detail.number}号信封已经登记给别的一户。请看清外面纸条上的号码，再写一遍。`
  if (detail.opened) return '信封已经开封计入，不用再点。结果在议题页里看。'
  if (Array.isArray(detail.onRoll))
    return `有${detail.onRoll.length}户在名册上不止一处：${detail.onRoll.join('；')}。请先改名册：只留住的那一处写自住，别处写租住或空置。`
  if (detail.party) return '党组织讨论的意见已经记下，不能再改。可以直接开始表决。'
  if (detail.proposed) return '这一户已经回避，或者已经有人提请过。不用再提，结果写在过程里。'
  if (detail.decided) return '这一户要不要回避已经决定过。被决定的那一户可以申诉一次。'
  if (detail.appeal) return '您家已经申诉过一次，不能再申诉。对结果还有疑问，可以在复核期提出。'
  if (detail.statement && detail.recusal) return '您家已经说明过。请等负责人决定，结果写在过程里。'
  if (detail.void) return '这件事已经作废过一次表决，不能再作废。还有疑问请写进意见，随材料上交。'
  if (detail.reopening) return '您家已经请求过重开，不用再请求。户数够了就会重新办。'
  if (detail.poll) return '已经有一轮共识征询在进行。请等这一轮结束，再开始下一轮。'
  if (detail.statement) return '这条观点已经有了，不用再写。请直接说您的想法。'
  if (detail.site) return '这个点位已经表决过，没有通过。请另找点位，或者上交。'
  if (detail.need) return '需求已经确认过，一直有效，不用再表决。请直接商量办在哪里。'
  if (detail.ownBallot) return '这一户自己已经投过，受委托的人不能再改。'
  if (detail.signature) return '您已经签过名，不用再签。'
  if (detail.card) return `已经有叫“${detail.card}”的规则。请换一个名字，或者给它出新的一版。`
  if (detail.recusal) return '您家已经申报过回避，不用再报。'
  if (detail.claim) return '您已经请人确认另一个门牌。请等那一次有了结果再来。'
  if (detail.bound) return '您在这里已经确认了另一户，一个人只能确认一户。要改请找楼道长。'
  if (detail.option) return `已经有叫“${detail.option}”的候选点位。请换一个名字。`
  if (detail.own) return `您今天已经提过“${detail.title}”。请到那条议题里看进展。`
  return `已经有相近的议题“${detail.title}”。可以并入它，也可以另提一条。`
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
