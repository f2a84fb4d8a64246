import type { MediationView } from '../contract/views/mediation'
import type { Refusal } from '../domain/refusal'

/** What a mediation is called wherever it is named; never who, and never about what. */
export const MEDIATION_TITLE = '邻里调解（只有三方看得到）'

type Detail = Readonly<Record<string, unknown>>

/** Whom a part is, as each of the three reads it. */
export const partWords = (
  { mine, asker, other, neutral }: Pick<MediationView, 'mine' | 'asker' | 'other' | 'neutral'>,
  part: MediationView['mine']
): string => {
  const words = { asker, other, neutral: `调解人${neutral}` }[part]
  return part === mine ? (part === 'neutral' ? `我（${words}）` : `我家（${words}）`) : words
}

/** Where one stands, in a list of one's own. */
export const mediationStands = ({ status, waits }: Pick<MediationView, 'status' | 'waits'>): string =>
  status === 'agreed'
    ? '已经签了协议'
    : status === 'asked'
      ? waits
        ? '等您说同不同意'
        : '等别人说同不同意'
      : waits
        ? '正在谈，协议等您签字'
        : '正在谈'

/** Refusals of a mediation (邻里调解); null where the detail is about something else. */
export const mediationRefusal = (refusal: Refusal | 'internal', detail: Detail): string | null => {
  if (detail.ownHousehold === true) return '不能请自己家调解。请写对方的门牌。'
  if (refusal === 'PROCESS_RECUSAL' && detail.neutral === true)
    return '这位调解人和两家里的一家是一家人或者亲属，要避开。请另选一位。'
  if (refusal === 'NOT_FOUND' && detail.adults !== undefined)
    return detail.adults === 0
      ? '这个门牌还没有人在这里确认。请他先确认住户，再列进名单。'
      : '这一户不止一位成人。请他家先定户代表，再列进名单。'
  if (detail.neutral === true && detail.relative !== undefined)
    return `名册上没有${String(detail.relative)}这个门牌。请把近亲属家的门牌照门上的牌子再写一遍。`
  if (refusal === 'NOT_FOUND' && detail.neutral === true)
    return '名单上没有这位调解人，可能已经退出。请另选一位。'
  if (detail.mediation === true) return '您两家已经有一次调解在进行。请到那一次里接着谈。'
  if (detail.mediation === 'asker') return '是您家提出的，等对方和调解人同意就开始。不想谈了可以撤回。'
  if (detail.mediation === 'neutral') return '调解人不在协议上签字。请两家自己看过、自己签。'
  if (detail.mediations !== undefined)
    return `一家同时最多请${detail.mediations}次调解。请先谈完一次，或者撤回一次。`
  if (detail.messages !== undefined) return '说的话已经很多，记不下了。请写一份协议，或者结束这次调解。'
  if (detail.wording === true) return '还没有写协议。请先写下来，两家都看过再签。'
  if (detail.status === 'mediation') return '这次调解现在办不了这一步。请重新打开，看看到哪一步了。'
  return null
}
