import { bySilence, type Card } from '../domain/deciding/ruleCard'
import type { Instant } from '../domain/time'

/** What is said of a vote while it runs: under most cards people vote; where silence decides (无异议办理) they read a notice. */
export const askingWords = (rule: Card): AskingWords => (bySilence(rule) ? READING : VOTING)

export type AskingWords = Readonly<Record<keyof typeof VOTING, string>>

const VOTING = {
  announced: '表决已经公告。公告期满，由院长开始投票。',
  going: '正在投票',
  sentence: '正在投票。截止以前只看得到来了多少，看不到怎么投的。',
  waiting: '投票已经截止。代录的票还要等本户说是不是自己的意思，结果晚一点出。',
  unseen: '截止以前，谁也看不到怎么投的。',
  go: '去投票',
  again: '看我家的回执，或者改票',
  join: '先确认住户，再投票',
  barred: '您家现在不能投',
  toCome: '投',
  byBuilding: '各楼来了多少',
  left: '还没来的门牌',
  leftNow: '可以上门问一声',
  boardFoot: '这里只看来没来。怎么投的，截止以前谁也看不到。',
  doorsFoot: '这里只看投没投、去没去过。怎么投的，谁也看不到。',
  came: '来了多少',
  visited: '已经投了',
  unwilling: '不愿投',
  days: '投票开几天',
  announce: '公告表决',
  open: '开始表决，定下名册和规则',
  opened: '表决已经开始，名册、规则和方案都定下了。'
}

const READING: AskingWords = {
  announced: '已经公告。公告期满，由院长开始通知每一户。',
  going: '正在征求意见',
  sentence: '正在通知每一户。没有意见不用做什么；不同意的，截止以前写出来。',
  waiting: '征求意见已经截止。代录的异议还要等本户说是不是自己的意思，结果晚一点出。',
  unseen: '截止以前，谁也看不到有没有人不同意。',
  go: '看通知，不同意的写出来',
  again: '再看一遍通知，不同意的写出来',
  join: '先确认住户，再写意见',
  barred: '您家现在不能写',
  toCome: '征求意见',
  byBuilding: '各楼通知到多少户',
  left: '还没通知到的门牌',
  leftNow: '要上门送通知，每一户都送到才算数',
  boardFoot: '这里只看通知到没有。有没有人不同意，截止以前谁也看不到。',
  doorsFoot: '这里只看通知到没有、去没去过。有没有人不同意，截止以前谁也看不到。',
  came: '通知到多少',
  visited: '已经通知到',
  unwilling: '不愿收',
  days: '等意见几天',
  announce: '公告这件事',
  open: '开始通知每一户，定下名册和规则',
  opened: '已经开始，名册和规则都定下了。请每一户都通知到。'
}

/** What is going on with the vote that is open, or has closed and waits for its verdict. */
export const runningSentence = (
  { rule, closesAt }: { rule: Card; closesAt: Instant },
  now: Instant
): string => {
  const { sentence, waiting } = askingWords(rule)
  return now > closesAt ? waiting : sentence
}
