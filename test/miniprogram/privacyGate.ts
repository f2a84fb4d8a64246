type Answering = (answer: { event: string; buttonId?: string }) => void
interface Called {
  success?(found: object): void
  fail?(error: { errMsg: string }): void
  complete?(): void
}

const SILENT_MS = 10_000
const REFUSED = { errMsg: 'chooseMedia:fail privacy permission is not authorized' }

/**
 * WeChat's gate before a camera, as the platform documents it: a call waits for the mini-program's answer; only a yes
 * that names the tapped button lets it go on; after a no, calls fail for 10 seconds without asking.
 */
export const privacyGate = (button: string) => {
  let now = 0
  let refusedAt = -Infinity
  let agreed = false
  let listener: ((answering: Answering) => void) | null = null
  /** every answer the mini-program gave, in order */
  const answers: string[] = []

  const taken = ({ success, complete }: Called) => {
    success?.({ tempFiles: [{ tempFilePath: 'wxfile://tmp/1.jpg' }] })
    complete?.()
  }
  const failed = ({ fail, complete }: Called) => {
    fail?.(REFUSED)
    complete?.()
  }
  const chooseMedia = (called: Called) => {
    if (agreed || listener === null) return taken(called)
    if (now - refusedAt < SILENT_MS) return failed(called)
    listener(({ event, buttonId }) => {
      answers.push(event)
      if (event === 'exposureAuthorization') return
      agreed = event === 'agree' && buttonId === button
      if (!agreed) refusedAt = now
      ;(agreed ? taken : failed)(called)
    })
  }
  return {
    answers,
    later: (ms: number) => (now += ms),
    wechat: {
      /** Without callbacks WeChat answers with a promise. */
      chooseMedia: (called: Called) =>
        called.success
          ? chooseMedia(called)
          : new Promise((success, fail) => chooseMedia({ ...called, success, fail })),
      saveFile: ({ success, complete }: Called) => {
        success?.({ savedFilePath: 'wxfile://kept/1.jpg' })
        complete?.()
      },
      openPrivacyContract: () => undefined,
      onNeedPrivacyAuthorization: (asked: typeof listener) => (listener = asked)
    }
  }
}
