import { TEMPLATE_IDS } from '../contract/notices'
import type { CommandInput } from '../contract/requests'
import { command } from './ask'
import { askMessages } from './askMessages'
import { forget, keep, recall } from './storage'

type Allowed = CommandInput<'followMatter'>['templates']
const KINDS = Object.keys(TEMPLATE_IDS) as (keyof typeof TEMPLATE_IDS)[]
const ONCE_MS = 86_400_000

/** Opens the platform's one dialog for every kind of message and answers the kinds that were allowed. */
export async function allowedMessages(): Promise<Allowed> {
  const ids = (await askMessages?.(KINDS.map(kind => TEMPLATE_IDS[kind]))) ?? []
  return KINDS.filter(kind => ids.includes(TEMPLATE_IDS[kind])).map(template => ({ template }))
}

/**
 * Asks in a tap whether to be told how a matter goes on. WeChat opens its dialog in the tap itself or not at all, so it
 * opens while the act is on its way; the act waits for nobody's answer, and nothing is entered unless it was done. Asked
 * once a day about one thing at most. Answers what to do once the act was done, or got no answer; null where it was not
 * asked.
 */
export function allowedAtTap(about: string): { enter(matter: string): void; askAgain(): void } | null {
  const asked = Number(recall(keyOf(about)) ?? 0)
  if (!askMessages || Date.now() - asked < ONCE_MS) return null
  keep(keyOf(about), String(Date.now()))
  const asking = allowedMessages()
  return {
    enter: matter =>
      void asking.then(templates =>
        templates.length > 0 ? command('followMatter', { matter, templates }) : null
      ),
    askAgain: () => forget(keyOf(about))
  }
}

const keyOf = (about: string) => `asked-to-tell:${about}`
