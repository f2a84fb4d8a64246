import cloud from 'wx-server-sdk'
import { photoSettled, photoVerdict } from '../../src/domain/screening/photo'
import { refuse } from '../../src/domain/refusal'
import { endpoint } from '../endpoint'
import { holdPhoto } from '../photoCheck'
import { photos } from '../store/photos'

/**
 * What the platform pushes (云函数消息推送): its word on a photograph, whenever it is ready. Never from a person: nobody
 * in the mini-program may call it, and the trace it answers under is known to the platform and us alone. Safe to arrive
 * twice, late or unreadable: then a person looks.
 */
export const main = endpoint(async (call, event) => {
  if (/wx_client|wx_devtools/.test(String(cloud.getWXContext().SOURCE))) return refuse('FORBIDDEN')
  const { Event, trace_id, result } = (event ?? {}) as Pushed
  if (Event !== 'wxa_media_check' || typeof trace_id !== 'string')
    return refuse('INVALID_EVENT', { field: 'Event' })
  const check = await photos.under(trace_id)
  if (!check || check.standing !== 'waiting') return { settled: false }
  const verdict = photoVerdict((result as { suggest?: unknown } | null | undefined)?.suggest)
  if (verdict === 'clean') await photos.save(photoSettled(check, 'clean'))
  else await holdPhoto(check, verdict, call.now)
  return { settled: true }
})

/** As the platform sends it; every part may be missing or of another kind. */
interface Pushed {
  Event?: unknown
  trace_id?: unknown
  result?: unknown
}
