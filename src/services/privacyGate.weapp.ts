import Taro from '@tarojs/taro'

type Answer = { event: 'exposureAuthorization' | 'disagree' } | { event: 'agree'; buttonId: string }
type Answering = (answer: Answer) => void
interface Asking {
  onNeedPrivacyAuthorization?(listener: (answering: Answering) => void): void
}

let waiting: Answering[] = []
const watchers = new Set<() => void>()

const change = (next: Answering[]) => {
  waiting = next
  for (const told of watchers) told()
}

/**
 * WeChat holds back a camera or a file until the person has agreed to the mini-program's privacy text (隐私保护指引), and
 * asks here. What was tapped goes on, or fails, with the answer; for 10 seconds after a no it fails without asking.
 */
export const privacyGate = {
  /** Once, at the start. A WeChat that is too old to ask has nothing to hold back. */
  open: () =>
    (Taro as Asking).onNeedPrivacyAuthorization?.(answering => {
      answering({ event: 'exposureAuthorization' })
      change([...waiting, answering])
    }),
  isAsked: () => waiting.length > 0,
  watch: (told: () => void) => {
    watchers.add(told)
    return () => void watchers.delete(told)
  },
  /** The yes WeChat believes is a tap on its own button, named by its id; null is a no. */
  answer: (buttonId: string | null) => {
    for (const answering of waiting)
      answering(buttonId === null ? { event: 'disagree' } : { event: 'agree', buttonId })
    change([])
  },
  /** Opens the text WeChat keeps for the mini-program. */
  read: () => Taro.openPrivacyContract({})
}
