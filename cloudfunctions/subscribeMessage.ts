import cloud from 'wx-server-sdk'
import { messageOf, TEMPLATE_IDS } from '../src/contract/notices'
import { templateOf, type NoticeKind } from '../src/domain/notice/notice'
import type { Instant } from '../src/domain/time'
import { withinPatience } from './patience'

/** What became of a message: `refused` when the person does not want it, `failed` when it may be tried again. */
export type Delivered = 'sent' | 'refused' | 'failed'

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
    await withinPatience(openapi.subscribeMessage.send(message), LATE, PATIENCE)
    return 'sent'
  } catch (error) {
    const { errCode } = error as { errCode?: unknown }
    if (NEVER_AGAIN.some(code => code === errCode)) return 'refused'
    console.error(JSON.stringify({ notice: kind, matter: matter.id, errCode: Number(errCode) }))
    return errCode === CUT_OFF ? 'sent' : 'failed'
  }
}

/** The person allowed it no longer (43101), or is nobody who could be reached (40003). */
const NEVER_AGAIN = [43101, 40003]
/** The connection ended without an answer: the message may have gone out, and nobody is told twice. */
const CUT_OFF = -501001
/** So it is with what is answered too late. */
const LATE = null
/** milliseconds; others wait to be told */
const PATIENCE = 3000

/** The part of the SDK's open API that is used here. */
interface Sending {
  openapi: { subscribeMessage: { send(params: object): Promise<unknown> } }
}
