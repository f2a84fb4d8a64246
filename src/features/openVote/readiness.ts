import type { MatterView } from '../../contract/views/matter'
import { bodyOf } from '../../domain/body/body'
import { bodySentence } from '../../locale/bodies'
import { deadlineWords } from '../../locale/days'
import { refusalSentence } from '../../locale/refusals'

export interface Ready {
  id: 'notice' | 'days' | 'stake' | 'party' | 'twice' | 'roll' | 'composition'
  ready: boolean
  /** What is there, or what is missing and what to do about it. */
  words: string
}

/** What has to be true before a vote can open; `households` is null until the roll has been read. */
export function readiness(matter: MatterView, households: number | null, now: number): Ready[] {
  return [
    notice(matter),
    days(matter, now),
    stake(matter),
    ...party(matter),
    ...twice(matter),
    ...(named(matter) ?? [roll(households)])
  ]
}

function notice({ announcement }: MatterView): Ready {
  return announcement
    ? { id: 'notice', ready: true, words: `已经公告：“${announcement.question}”` }
    : { id: 'notice', ready: false, words: '还没有公告。请先在下面写公告。' }
}

function days({ announcement }: MatterView, now: number): Ready {
  if (!announcement) return { id: 'days', ready: false, words: '公告期从公告那天算起，还没有开始。' }
  return now < announcement.opensFrom
    ? { id: 'days', ready: false, words: `公告期没有满，${deadlineWords(announcement.opensFrom, now)}。` }
    : { id: 'days', ready: true, words: '公告期已经满了。' }
}

/** Whoever lives near the site, has declared a gain or proposed the matter does not open its vote (程序回避). */
function stake({ announcement, options, offers, viewer }: MatterView): Ready {
  const refusal = offers.find(each => each.action === 'openVote')?.refusal
  const near = options.some(
    each =>
      each.mine &&
      (announcement?.about === 'choice' ? each.appraisal?.feasible : each.id === announcement?.option)
  )
  const declared =
    announcement !== null &&
    viewer.household !== null &&
    !offers.some(each => each.action === 'declareInterest')
  if (refusal?.refused === 'PROCESS_RECUSAL')
    return { id: 'stake', ready: false, words: refusalSentence(refusal.refused, refusal.detail) }
  if (near) return recusedFor('affected')
  if (declared) return recusedFor('conflicted')
  return { id: 'stake', ready: true, words: '没有查到您家和这次表决有关联，开始时再核对一次。' }
}

function recusedFor(stake: 'affected' | 'conflicted'): Ready {
  return { id: 'stake', ready: false, words: refusalSentence('PROCESS_RECUSAL', { stake }) }
}

/** Only where the record is owed and this vote waits for it. */
function party({ partyStepBy, announcement }: MatterView): Ready[] {
  return partyStepBy !== null && announcement?.rule.class === 'self_gov'
    ? [{ id: 'party', ready: false, words: refusalSentence('PARTY_STEP_MISSING') }]
    : []
}

function twice({ twiceOnRoll }: MatterView): Ready[] {
  const onRoll = twiceOnRoll.map(doors => doors.join('、'))
  return onRoll.length > 0
    ? [{ id: 'twice', ready: false, words: refusalSentence('DUPLICATE', { onRoll }) }]
    : []
}

function roll(households: number | null): Ready {
  if (households === null) return { id: 'roll', ready: false, words: '正在核对名册……' }
  return households === 0
    ? { id: 'roll', ready: false, words: '名册还是空的。请先到院长工作台导入名册。' }
    : { id: 'roll', ready: true, words: `名册上有${households}户，开始时定下，以后不再变。` }
}

/** Where persons vote one by one: whether there is a roll of them, composed as the law asks. */
function named({ announcement, bodies }: MatterView): Ready[] | null {
  const kind = announcement ? bodyOf(announcement.rule) : null
  const body = bodies.find(each => each.kind === kind)
  if (!announcement || kind === null) return null
  if (!body?.members) {
    const { voters } = announcement.rule
    return [{ id: 'roll', ready: false, words: refusalSentence('EVIDENCE_MISSING', { voters }) }]
  }
  return [
    { id: 'roll', ready: true, words: `${bodySentence(body)}名册开始时定下，以后不再变。` },
    ...(body.lacks
      ? [
          {
            id: 'composition' as const,
            ready: false,
            words: refusalSentence('COMPOSITION_RULE', body.lacks.detail)
          }
        ]
      : [])
  ]
}
