import type { Purpose } from '../domain/privacy/consent'
import type { RegisterName } from '../domain/privacy/look'

interface Term {
  term: string
  words: string
}

/**
 * The text people agree to (个人信息说明, 个人信息保护法 §17): who handles it, what for which purpose, how long, and what
 * they can do. Whoever changes what it says raises the version in `TERMS`.
 */
export const HOUSEHOLD_TERMS: readonly Term[] = [
  { term: '谁来管', words: '您所在社区的居（村）民委员会。微信云受委托存放，不能另作他用。' },
  { term: '微信编号', words: '微信给的一串编号，用来认出是同一个人。看不到您的微信名、头像和好友。' },
  { term: '门牌', words: '用来确认一户一票。公开的页面和卡片上没有门牌。' },
  {
    term: '签名、投票、写的话',
    words: '用来计数、公布结果和理由，不写是谁、哪一户说的。转给街道和别的单位的材料里也没有门牌。'
  },
  { term: '不收', words: '姓名、电话、位置、通讯录，一样都不要。' },
  {
    term: '留多久',
    words: '搬走或者注销，门牌和编号就去掉。签过的名、投过的票按户留在那件事的档案里，好让人核对。'
  },
  { term: '您可以', words: '随时在“我的”里的“我的资料”查看、导出、收回同意、注销，也可以找院长问。' },
  { term: '不同意', words: '照样可以看公开的事，只是不能联名和投票。' }
]

/** What each purpose is called, what is agreed to, and what taking it back means. */
export const PURPOSE_WORDS = {
  household: {
    title: '用门牌和微信编号参加议事',
    agree: '同意，参加议事',
    withdraw: '收回同意',
    without:
      '收回以后，您不再是这一户已确认的人：不能联名和投票，已经签的、投的还是这一户的。要再参加，得重新确认住户。'
  }
} as const satisfies Record<Purpose, { title: string; agree: string; withdraw: string; without: string }>

/** Registers with doors in them, and papers from a door, as people call them. */
export const REGISTER_WORDS = {
  roll: '住户名册',
  body: '一人一票的名册',
  doors: '到场和上门的门牌单',
  export: '密封的计票资料',
  hearing: '异议和门牌',
  claims: '住户申请',
  invitations: '邀请卡片是哪一户发的',
  ballotPhoto: '一张纸质票的照片'
} as const satisfies Record<RegisterName, string>
