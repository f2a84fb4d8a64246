import cloud from 'wx-server-sdk'
import type { Check } from '../src/domain/poll/statement'
import { refuse, type Refused } from '../src/domain/refusal'
import { withinPatience } from './patience'

/** Asks the platform whether a text may be shown, under its author's own openid. No answer is an answer: unavailable. */
export const checkText = async (openid: string, content: string): Promise<Check> => {
  const { openapi } = cloud as unknown as Checking
  try {
    const asked = openapi.security.msgSecCheck({ version: 2, scene: COMMENT, openid, content })
    const { result } = await withinPatience<Answer>(asked, {}, PATIENCE)
    return VERDICTS[result?.suggest ?? ''] ?? 'unavailable'
  } catch (error) {
    return (error as { errCode?: unknown }).errCode === RISKY ? 'unfit' : 'unavailable'
  }
}

/**
 * Why words that are read at once, or by many, may not: they are not held but stay on the telephone, and are sent again
 * once they read otherwise (INVALID_TEXT) or the platform answers (BUSY).
 */
export const unreadable = async (openid: string, words: string): Promise<Refused | null> => {
  const check = await checkText(openid, words)
  if (check === 'clean') return null
  return check === 'unavailable' ? refuse('BUSY') : refuse('INVALID_TEXT', { unfit: true })
}

/**
 * Why an office, or whoever speaks to the few who decide, says it in other words (INVALID_TEXT). They answer for what they
 * say and owe it by a day, so that only what is surely unfit is stopped: neither a doubt nor a service that is down.
 */
export const unfitWords = async (openid: string, words: readonly string[]): Promise<Refused | null> => {
  const checks = await Promise.all(piecesOf(words.join('\n')).map(each => checkText(openid, each)))
  return checks.includes('unfit') ? refuse('INVALID_TEXT', { unfit: true }) : null
}

const piecesOf = (said: string): string[] => {
  const letters = [...said]
  return Array.from({ length: Math.ceil(letters.length / LONGEST) }, (_, at) =>
    letters.slice(at * LONGEST, (at + 1) * LONGEST).join('')
  )
}

const VERDICTS: Readonly<Record<string, Check>> = { pass: 'clean', review: 'doubtful', risky: 'unfit' }
const COMMENT = 2
const RISKY = 87014
/** letters that the platform looks at in one request */
const LONGEST = 2500
/** milliseconds; the function itself is stopped after three seconds */
const PATIENCE = 1500

interface Answer {
  result?: { suggest?: string }
}
/** The part of the SDK's open API that is used here. */
interface Checking {
  openapi: { security: { msgSecCheck(params: object): Promise<Answer> } }
}
