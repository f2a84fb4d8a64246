/**
 * The line of the log for what broke: under which request, what kind of error with its codes, and where in our code.
 * Never what it was about: a message of a database or a parser may hold an openid, a door (the id of a document) or
 * what people wrote, so of it only the platform's own words stay, and a request id is told only where it looks like ours.
 */
export const brokenLine = (request: string, error: unknown): string => {
  const { name, message, errCode, code, stack } = (error ?? {}) as Partial<Record<string, unknown>>
  return JSON.stringify({
    request: /^[\w-]{8,64}$/.test(request) ? request : '',
    broken: word(name) ?? typeof error,
    ...(typeof message === 'string' && { said: PLATFORM.exec(message)?.[0] }),
    codes: [errCode, code].filter(each => typeof each === 'number' || word(each) !== null),
    at:
      typeof stack === 'string'
        ? stack
            .split('\n')
            .filter(line => FRAME.test(line))
            .map(line => line.trim())
        : []
  })
}

/** What failed and the code for it, as the SDK begins its messages: `collection.update:fail -501001`. */
const PLATFORM = /^[a-zA-Z.]{1,60}:fail -?\d{1,9}\b/
const FRAME = /^\s+at [^'"]*:\d+:\d+\)?$/

const word = (value: unknown): string | null =>
  typeof value === 'string' && /^[A-Za-z_]{1,40}$/.test(value) ? value : null
