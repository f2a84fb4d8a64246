import type { JointRoomEvent } from '../domain/jointRoom/event'
import type { GuestKind } from '../domain/jointRoom/jointRoom'
import type { OverlapEnd } from '../domain/overlap/overlap'
import type { Instant } from '../domain/time'
import { momentWords } from './days'

export const GUEST_WORDS = {
  ownersCommittee: '业委会',
  propertyCompany: '物业公司',
  localUnit: '驻区单位',
  other: '别的单位'
} as const satisfies Record<GuestKind, string>

/** How an overlap was settled without joining. */
export const OVERLAP_END_WORDS = {
  apart: '是两件不同的事，各办各的',
  promise: '原来答应的没有做到，可以再议',
  procedure: '原来办理的过程有差错，可以再议'
} as const satisfies Record<OverlapEnd, string>

/** What the secretary may do about an overlap, with what comes of it. */
export const WAY_WORDS = {
  join: { word: '并成一件', detail: '不是一个院的，几个院一起共议，您主持' },
  apart: { word: '各办各的', detail: OVERLAP_END_WORDS.apart },
  promise: { word: '答应的没有做到', detail: OVERLAP_END_WORDS.promise },
  procedure: { word: '办理的过程有差错', detail: OVERLAP_END_WORDS.procedure }
} as const satisfies Record<'join' | OverlapEnd, { word: string; detail: string }>

/** What another matter over the same ground means for this one. */
export const overlapWords = ({
  optionName,
  theirs,
  decidedUntil,
  settled
}: {
  optionName: string
  theirs: string
  decidedUntil: Instant | null
  settled: boolean
}): string => {
  const where = `那边的“${theirs}”和这里的“${optionName}”是同一个地方`
  if (settled) return `${where}，已经认定过，可以接着办。`
  return decidedUntil === null
    ? `${where}。要先并成一件或者一起共议，才能表决这个点位。`
    : `${where}，那边已经定了，${momentWords(decidedUntil)}以前不能另外表决。`
}

export const unseatedWords = (names: readonly string[]): string =>
  `有点位挨着${names.join('、')}的住户。不能只由一个院替他们定，要先由社区书记请他们一起共议，再表决。`

/** One line of the timeline about what was brought together. */
export const jointRoomSentence = (event: JointRoomEvent): string => {
  switch (event.type) {
    case 'Joined': {
      const seated = event.courtyards.length > 0 ? `从现在起由${event.courtyards.join('、')}一起商量。` : ''
      const merged = event.other ? `“${event.other.title}”（${event.other.room}）并到这一件里。` : ''
      const unsign =
        event.unsignUntil === null ? '' : `签过名的，${momentWords(event.unsignUntil)}前可以撤回签名。`
      return `${merged}${seated}理由：${event.reason}${unsign}`
    }
    case 'GuestInvited':
      return `请${event.name}（${event.office}）一起商量，没有表决权。`
    case 'GuestSpoke':
      return `${event.name}的意见：${event.text}`
    case 'OverlapSettled':
      return `和“${event.title}”看的是同一个地方，认定：${OVERLAP_END_WORDS[event.how]}。理由：${event.reason}`
  }
}

type Detail = Readonly<Record<string, unknown>>

/** Refusals about what is brought together; null where the detail is about something else. */
export const jointRoomRefusal = (detail: Detail): string | null => {
  if (detail.overlap === true) return '没有找到这条看同一个地方的议题，可能已经办完。请重新打开这一页。'
  if (detail.until !== undefined && detail.overlap !== undefined)
    return `这个地方${momentWords(Number(detail.until))}以前已经由“${detail.title}”定下（${detail.theirs}），不能另外再表决。答应的没有做到，或者过程有差错，请社区书记写明以后再议；不然请另找点位。`
  if (detail.overlap !== undefined)
    return `“${detail.title}”看的也是这个地方（${detail.theirs}）。请先上交社区书记，并成一件或者几个院一起共议，再表决。`
  if (Array.isArray(detail.outside))
    return `这个点位挨着${detail.outside.join('、')}的住户，他们不在这个议事厅里，说不了话也投不了票，不能替他们定。请上交社区书记，请他们一起共议。`
  if (detail.settled === true) return '这两件是不是一回事已经认定过，不用再认定。可以接着办。'
  if (detail.chair === true)
    return '这两件不是一个院的，由社区书记来并。请上交社区书记，写明和哪一件看的是同一个地方。'
  if (detail.unfelt === true)
    return '没有点位挨着这个院，不能请它的住户来一起表决。请只请点位近处的院；想听别的意见，可以请单位来说话。'
  if (detail.gathered === true) return '这几个院已经坐在一起了，不用再请。可以接着商量。'
  if (typeof detail.guest === 'string') return `“${detail.guest}”已经请过，不用再请。有话可以直接记下来。`
  if (detail.guest === true) return '没有请过这家单位。请先请它来，再记它的意见。'
  if (detail.guests !== undefined) return `最多请${detail.guests}家单位。请先听已经请来的。`
  if (detail.courtyard === true) return '这里没有这个院。请照议事厅里的名字再选一遍。'
  if (detail.sameKind === true)
    return '两件事的类别不一样，或者只有一件要选址，不能并成一件。请分开办，或者先改受理时的类别。'
  if (detail.joining === true) return '有一件正在表决，要等这次表决有结果，才能并到一起。请到时候再办。'
  if (detail.status === 'joint')
    return '几个院已经坐在一起商量，不能再退给哪一个院。请接着主持，或者写明理由上交街道。'
  return null
}
