import type { HouseholdView } from '../contract/views/roll'
import type { Doer } from '../domain/claiming/changes'

type Change = HouseholdView['changes'][number]

/** One change inside a household, in a sentence; who did it, and never what was voted. */
export const changeWords = (change: Change): string => {
  switch (change.kind) {
    case 'joined':
      return `${DOERS[change.who]}确认为这户的人，${JOINED_WORDS[change.how]}`
    case 'left':
      return `一位家人离开这户，${LEFT_WORDS[change.how]}`
    case 'named':
      if (change.whom === null) return `${DOERS[change.by]}取消了户代表`
      return change.whom === change.by && change.by === 'viewer'
        ? '您定自己当户代表'
        : `${DOERS[change.by]}定${DOERS[change.whom]}当户代表`
    case 'cast':
      return `${DOERS[change.who]}${change.again ? '改了' : '投了'}“${change.title}”的票`
  }
}

const DOERS = {
  viewer: '您',
  family: '另一位家人',
  outside: '有人代录，或者受委托的邻居'
} as const satisfies Record<Doer, string>

export const JOINED_WORDS = {
  code: '用邀请码确认的',
  confirmed: '由楼道长确认的',
  vouched: '由邻居担保确认的'
} as const satisfies Record<HouseholdView['adults'][number]['how'], string>

export const LEFT_WORDS = {
  own: '自己说的',
  reported: '别人说的，七天里没有反对',
  ruled: '核对以后决定的'
} as const satisfies Record<Extract<Change, { kind: 'left' }>['how'], string>
