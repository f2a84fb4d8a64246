import cloud from 'wx-server-sdk'
import type { Check } from '../src/domain/poll/statement'

/** Asks the platform whether a text may be shown, under its author's own openid. No answer is an answer: unavailable. */
export const checkText = async (openid: string, content: string): Promise<Check> => {
  const { openapi } = cloud as unknown as Checking
  try {
    const asked = openapi.security.msgSecCheck({ version: 2, scene: COMMENT, openid, content })
    const { result } = await withinPatience<Answer>(asked, {})
    return VERDICTS[result?.suggest ?? ''] ?? 'unavailable'
  } catch (error) {
    return (error as { errCode?: unknown }).errCode === RISKY ? 'unfit' : 'unavailable'
  }
}

/** What the platform answers, or `instead` when it is slower than a person waits. */
export const withinPatience = async <T>(asked: Promise<T>, instead: T): Promise<T> => {
  let timer: ReturnType<typeof setTimeout> | undefined
  try {
    return await Promise.race([
      asked,
      new Promise<T>(resolve => (timer = setTimeout(() => resolve(instead), PATIENCE)))
    ])
  } finally {
    clearTimeout(timer)
  }
}

const VERDICTS: Readonly<Record<string, Check>> = { pass: 'clean', review: 'doubtful', risky: 'unfit' }
const COMMENT = 2
const RISKY = 87014
/** milliseconds; the function itself is stopped after three seconds */
const PATIENCE = 1500

interface Answer {
  result?: { suggest?: string }
}
/** The part of the SDK's open API that is used here. */
interface Checking {
  openapi: { security: { msgSecCheck(params: object): Promise<Answer> } }
}
