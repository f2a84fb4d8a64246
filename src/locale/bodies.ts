import { BODY_KINDS, type BodyKind, type FrozenBody, type SeatRole } from '../domain/body/body'
import type { SeatFault } from '../domain/body/readBody'

type Detail = Readonly<Record<string, unknown>>

/** Whom a body is made of, and in which capacity its members vote. */
export const BODY_WORDS = {
  adults: '成年居民',
  residentReps: '居民代表',
  villagerReps: '村民代表',
  group: '村民小组成员',
  members: '集体经济组织成员'
} as const satisfies Record<BodyKind, string>

export const ROLE_WORDS = { representative: '代表', other: '委员' } as const satisfies Record<
  SeatRole,
  string
>

/** A body as a vote froze it: 「居民代表30名，其中代表25名」. */
export const bodySentence = ({ kind, members, representatives, women }: FrozenBody): string => {
  if (kind === 'villagerReps')
    return `组成人员${members}名，其中村民代表${representatives}名，妇女代表${women}名。`
  return kind === 'residentReps'
    ? `组成人员${members}名，其中居民代表${representatives}名。`
    : `${BODY_WORDS[kind]}${members}名，每人一票。`
}

/** Why a body may not vote as it is composed. */
export const compositionSentence = ({ part, have, need, of }: Detail): string => {
  const short = `须${need}名，还差${Number(need) - Number(have)}名`
  return part === 'women'
    ? `妇女代表要占组成人员的三分之一以上：组成人员${of}名，妇女代表${have}名，${short}。请先补选，再由书记或者院长导入新的名册。`
    : `代表要占组成人员的五分之四以上：组成人员${of}名，代表${have}名，${short}。请先补选，再由书记或者院长导入新的名册。`
}

/** Why somebody has no ballot where the members of a body vote. */
export const unseatedSentence = ({ body, another }: Detail): string => {
  const who = BODY_WORDS[BODY_KINDS.find(kind => kind === body) ?? 'adults']
  return another === true
    ? `这一票是另一位${who}的，只能由他本人投。`
    : `这次由${who}一人一票。您有席位的，请先用席位邀请码确认；没有席位的，可以看过程和结果。`
}

/** What keeps somebody from a seat; null for what is no matter of seats. */
export const bodyRefusal = (refusal: string, { seat }: Detail): string | null => {
  if (seat === undefined) return null
  if (refusal === 'INVALID_CODE')
    return '席位邀请码对不上。请照单子再写一遍；单子上的门牌要是您家的，换过名册的要用新的单子。'
  return seat === 'taken'
    ? '这个席位已经有人确认了，一个席位只有一个人。请找书记或者院长核对，给您换一个编号。'
    : '您在这份名册上已经有一个席位，一人一票，不能再要一个。'
}

export const SEAT_FAULT_WORDS = {
  emptySeat: '没有写席位编号',
  badSeat: '席位编号只能用汉字、字母、数字和 . _ -，最多12个字',
  duplicateSeat: '席位重复',
  noDoor: '没有写门牌',
  unknownDoor: '住户名册上没有这个门牌',
  unknownRole: '身份要写代表或委员',
  unknownSex: '性别要写女或男',
  badDay: '日期要写成2027-03-01这样',
  endsBefore: '任期止早于任期起'
} as const satisfies Record<SeatFault, string>
