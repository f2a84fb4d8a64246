import cloud from 'wx-server-sdk'
import { messageOf, TEMPLATE_IDS } from '../src/contract/notices'
import { templateOf, type NoticeKind } from '../src/domain/notice/notice'
import type { Instant } from '../src/domain/time'
import { withinPatience } from './patience'

/**
 * What became of a message. `late`: nobody said within our patience, and it may have gone out. `refused`: the person does
 * not want it, or is nobody who could be reached. `broken`: the platform takes no such message, however often it is sent.
 * `failed`: for a reason that may pass.
 */
export type Delivered = 'sent' | 'late' | 'refused' | 'broken' | 'failed'

/** Sends one subscription message; delivery is never certain. */
export const sendNotice = async (
  person: string,
  kind: NoticeKind,
  matter: { id: string; title: string },
  day: Instant
): Promise<Delivered> => {
  const { openapi } = cloud as unknown as Sending
  const message = {
    touser: person,
    templateId: TEMPLATE_IDS[templateOf(kind)],
    ...messageOf(kind, matter, day)
  }
  try {
    const answered = await withinPatience(openapi.subscribeMessage.send(message), LATE, PATIENCE)
    return answered === LATE ? 'late' : 'sent'
  } catch (error) {
    const { errCode } = error as { errCode?: unknown }
    const outcome = OUTCOMES[String(errCode)] ?? 'failed'
    if (outcome !== 'refused')
      console.error(JSON.stringify({ notice: kind, matter: matter.id, errCode: Number(errCode) }))
    return outcome
  }
}

/** The platform's codes whose meaning does not pass (subscribeMessage.send); whatever else it says may pass. */
const OUTCOMES: Readonly<Record<string, Delivered>> = {
  /** the person allowed it no longer, or took the permission back in WeChat: it is not there any more */
  43101: 'refused',
  /** no such person */
  40003: 'refused',
  /** the fields do not fit the template */
  47003: 'broken',
  /** no such template */
  40037: 'broken',
  /** no such page */
  41030: 'broken',
  /** the connection ended without an answer: the message may have gone out, and nobody is told twice */
  [-501001]: 'late'
}

const LATE = Symbol('late')
/** milliseconds; others wait to be told */
const PATIENCE = 3000

/** The part of the SDK's open API that is used here. */
interface Sending {
  openapi: { subscribeMessage: { send(params: object): Promise<unknown> } }
}
