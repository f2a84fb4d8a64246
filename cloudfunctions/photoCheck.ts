import cloud from 'wx-server-sdk'
import {
  PHOTO_TEXT,
  photoAsked,
  photoOwed,
  photoSettled,
  photoTaken,
  type PhotoCheck,
  type PhotoKind
} from '../src/domain/screening/photo'
import { screeningOf, type ScreeningCause } from '../src/domain/screening/screening'
import type { Instant } from '../src/domain/time'
import type { Call } from './endpoint'
import { matters } from './store/matters'
import { photos } from './store/photos'
import { screenings } from './store/screenings'
import { withinPatience } from './patience'

/** Notes a photograph that came with a command, for the clock to have it checked. May be repeated. */
export const watchPhoto = async (
  call: Call,
  { file, kind, matter }: { file: string; kind: PhotoKind; matter: string }
): Promise<void> => {
  await photos.add(photoTaken({ file, kind, matter, author: call.openid }, call.now))
}

/** Asks the platform about the photographs that wait, and gives to a person what it did not answer about. */
export const checkPhotos = async (now: Instant): Promise<void> => {
  for (const check of await photos.due(now, A_RUN)) {
    const owed = photoOwed(check, now)
    if (owed === 'ask') await photos.save(photoAsked(check, await askPlatform(check), now))
    if (owed === 'hold') await holdPhoto(check, 'unavailable', now)
  }
}

/** Puts a photograph before those who look. May be repeated: it waits once. */
export const holdPhoto = async (check: PhotoCheck, cause: ScreeningCause, now: Instant): Promise<void> => {
  const stored = await matters.read(check.matter)
  if (stored) {
    const { place, room, state } = stored
    const shown = check.kind === 'proof' ? { photo: check.file } : {}
    const about = { place, room, matter: check.matter, kind: 'photo', ref: check.id, ...shown } as const
    const words = { ...about, text: PHOTO_TEXT[check.kind], author: check.author }
    await screenings.add(screeningOf(words, cause, now, state.settings.calendar))
  }
  await photos.save(photoSettled(check, 'held'))
}

/** The trace under which the platform will answer; null when it does not take the picture now. */
const askPlatform = async ({ file, author }: PhotoCheck): Promise<string | null> => {
  const platform = cloud as unknown as Platform
  try {
    const found = await platform.getTempFileURL({ fileList: [file] })
    const mediaUrl = found.fileList[0]?.tempFileURL
    if (!mediaUrl) return null
    const asked = { mediaUrl, mediaType: IMAGE, version: 2, scene: COMMENT, openid: author }
    const { traceId } = await withinPatience<{ traceId?: unknown }>(
      platform.openapi.security.mediaCheckAsync(asked),
      {},
      PATIENCE
    )
    return typeof traceId === 'string' && traceId !== '' ? traceId : null
  } catch {
    return null
  }
}

/** Photographs a run; the next run takes the rest. */
const A_RUN = 20
/** milliseconds */
const PATIENCE = 1500
const IMAGE = 2
const COMMENT = 2

/** The part of the SDK that is used here; its own types are too thin to be checked against. */
interface Platform {
  getTempFileURL(params: { fileList: string[] }): Promise<{ fileList: { tempFileURL?: string }[] }>
  openapi: { security: { mediaCheckAsync(params: object): Promise<{ traceId?: unknown }> } }
}
