import type { MyDataView } from '../contract/views/privacy'
import { chinaDate, type Instant } from '../domain/time'
import { CHANNEL_WORDS, choiceWords } from './ballots'
import { stampWords } from './days'
import { eventSentence } from './events'
import { PURPOSE_WORDS } from './privacy'

/** Everything kept of a person as one text with headings they can read. */
export const dataFile = (data: MyDataView): string =>
  JSON.stringify(
    {
      导出时间: when(data.takenAt),
      同意: data.consents.map(({ purpose, version, at, withdrawnAt }) => ({
        用途: PURPOSE_WORDS[purpose].title,
        第几版: version,
        同意时间: when(at),
        收回时间: orNone(withdrawnAt)
      })),
      我家: data.homes.map(({ door, building, since }) => ({ 门牌: door, 楼栋: building, 起: when(since) })),
      产权: data.owned.map(({ door, building, since, until }) => ({
        门牌: door,
        楼栋: building,
        起: when(since),
        止: orNone(until)
      })),
      离开过的住户: data.left.map(({ since, until }) => ({ 起: when(since), 止: when(until) })),
      职务: data.offices.map(({ name, until }) => ({ 名称: name, 任期到: when(until) })),
      议事厅: data.rooms,
      席位: data.seats,
      住户申请: data.claims.map(({ door, askedAt }) => ({ 门牌: door, 时间: when(askedAt) })),
      联名: data.signed.map(({ matter, at, withdrawnAt }) => ({
        议题: matter,
        时间: when(at),
        撤回: orNone(withdrawnAt)
      })),
      投票: data.cast.map(({ matter, question, at, choice, channel, reason, code }) => ({
        议题: matter,
        问题: question,
        选择: choiceWords(choice, []),
        理由: reason,
        方式: CHANNEL_WORDS[channel],
        时间: when(at),
        回执号: code
      })),
      替别家投过票: data.castForOthers.map(({ matter, at }) => ({ 议题: matter, 时间: when(at) })),
      对认领提出的异议: data.disputed.map(({ at, statement }) => ({ 时间: when(at), 内容: statement })),
      报告过的话: data.reported.map(({ matter, at }) => ({ 议题: matter, 时间: when(at) })),
      指出的近亲属: data.pointedOut.map(({ at, evidence }) => ({ 时间: when(at), 依据: evidence })),
      异议: data.objections.map(({ matter, at, harm, acceptable }) => ({
        议题: matter,
        时间: when(at),
        影响: harm,
        怎样可以接受: acceptable
      })),
      质疑: data.questions.map(({ matter, at, text, reply }) => ({
        议题: matter,
        时间: when(at),
        内容: text,
        答复: reply
      })),
      征询: data.answers.map(({ at, statement, answer }) => ({
        观点: statement,
        回答: answer,
        时间: when(at)
      })),
      我写的观点: data.statements.map(({ at, text }) => ({ 时间: when(at), 内容: text })),
      等人看过的话: data.screened.map(({ at, text }) => ({ 时间: when(at), 内容: text })),
      定户代表: data.namings.map(({ at }) => when(at)),
      到过的会: data.attended.map(({ at, word }) => ({ 时间: when(at), 对纪要说的: word })),
      拍的照片: data.photographs.map(({ matter, at }) => ({ 议题: matter, 时间: when(at) })),
      委托别家投票: data.proxies.map(when),
      担保: data.vouched.map(when),
      发出的卡片: data.cards.map(({ madeAt, until }) => ({ 时间: when(madeAt), 有效到: when(until) })),
      从卡片进来: data.came.map(({ cameAt }) => when(cameAt)),
      消息提醒: data.messages.map(({ matter, allowed, told, missed }) => ({
        议题: matter,
        还可发: allowed,
        已发: told,
        没发成: missed
      })),
      办过的事: data.steps.map(({ matter, at, event }) => ({
        议题: matter,
        时间: when(at),
        内容: eventSentence(event, [])
      }))
    },
    null,
    2
  )

const when = (at: Instant): string => `${chinaDate(at).slice(0, 4)}年${stampWords(at)}`
const orNone = (at: Instant | null): string | null => (at === null ? null : when(at))
