/** What the platform can say of a picture. */
export type MediaWord = 'pass' | 'review' | 'risky'

const LABELS: Readonly<Record<MediaWord, number>> = { pass: 100, review: 20002, risky: 20002 }

/**
 * The event the platform pushes when it has looked at a picture, in the shape of version 2. Anything but a verdict is laid
 * over it as it is: an error, a missing part, nonsense.
 */
export const mediaEvent = (traceId: string, word: MediaWord | object, now: number): object => {
  const pushed = {
    ToUserName: 'gh_local',
    FromUserName: 'platform',
    CreateTime: Math.floor(now / 1000),
    MsgType: 'event',
    Event: 'wxa_media_check',
    appid: 'wx0local0louyuan00',
    trace_id: traceId,
    version: 2,
    errcode: 0,
    errmsg: 'ok'
  }
  if (typeof word !== 'string') return { ...pushed, ...word }
  const result = { suggest: word, label: LABELS[word] }
  return { ...pushed, result, detail: [{ strategy: 'content_model', errcode: 0, prob: 90, ...result }] }
}
