import type { CommandInput } from '../contract/requests'
import type { AssistedReceipt } from '../contract/views/ballot'
import { command, isUnsettled, type Answered } from './ask'
import { freshId } from './freshId'
import { storePhoto } from './photo'
import { keep, recall } from './storage'

/** Commands that are entered for a household at its door, on the telephone or at a meeting, where there may be no signal, some with a photograph. */
type AtDoor =
  'enterPaperBallot' | 'enterPaperObjection' | 'markDoor' | 'takePhoneBallot' | 'takeEnvelope' | 'enterHand'

/** One command that waits on this phone. Its key is its request id; `kept` is a photograph that is not stored yet. */
export type Waiting = {
  [N in AtDoor]: {
    key: string
    name: N
    door: string
    input: CommandInput<N>
    kept: string | null
    /** when it was entered, by this phone's clock */
    since: number
  }
}[AtDoor]

/** What became of one that was sent: the slip for the household, or why it was not accepted. A mark leaves neither. */
export type Delivered = { key: string; door: string; matter: string; at: number } & (
  { status: 'slip'; slip: AssistedReceipt } | { status: 'envelope'; number: number } | RefusedAnswer
)
type RefusedAnswer = Extract<Answered<unknown>, { status: 'refused' }>

const WAITING = 'outbox'
const DELIVERED = 'outbox-delivered'
const REMEMBERED_MS = 3 * 86_400_000

/** In the order it was entered; it stays on this phone over closed pages. */
export const waiting = (): Waiting[] => read<Waiting>(WAITING)

/** The newest first, for three days or until it was seen to. */
export const delivered = (): Delivered[] =>
  read<Delivered>(DELIVERED).filter(each => each.at > Date.now() - REMEMBERED_MS)

export function put(item: DistributiveOmit<Waiting, 'key' | 'since'>): string {
  const key = freshId()
  write(WAITING, [...waiting(), { ...item, key, since: Date.now() }])
  return key
}

export function forgetDelivered(keys: readonly string[]) {
  write(
    DELIVERED,
    delivered().filter(each => !keys.includes(each.key))
  )
}

/**
 * Sends what waits, one after another, each once a round, and each with one effect however often it is sent. One that
 * cannot be carried out now stays and does not hold up the next; without a network the rest is not tried.
 */
export const deliver = (): Promise<void> =>
  (running ??= deliverAll().finally(() => {
    running = null
  }))

/** Two pages of one phone share one round. */
let running: Promise<void> | null = null

async function deliverAll() {
  const tried = new Set<string>()
  for (;;) {
    const next = waiting().find(each => !tried.has(each.key))
    if (!next) return
    tried.add(next.key)
    const ready = await withPhoto(next)
    if (!ready) continue
    write(
      WAITING,
      waiting().map(each => (each.key === ready.key ? ready : each))
    )
    const answer = await command(ready.name, asSent(ready) as never, ready.key)
    if (answer.status === 'offline') return
    if (!isUnsettled(answer) && !isBusy(answer)) settle(ready, answer)
  }
}

/**
 * What was said and not written down tells how long it has waited: counted on one clock, so that a phone whose clock is
 * wrong changes nothing. What leaves at once has not waited.
 */
const asSent = ({ input, since }: Waiting) => {
  const waited = Date.now() - since
  return 'waited' in input && waited > AT_ONCE_MS ? { ...input, waited } : input
}

const AT_ONCE_MS = 60_000

function settle(
  { key, door, ...entered }: Waiting,
  answer: Exclude<Answered<unknown>, { status: 'offline' }>
) {
  const what =
    answer.status === 'refused'
      ? answer
      : entered.name === 'markDoor'
        ? null
        : entered.name === 'takeEnvelope'
          ? { status: 'envelope' as const, number: entered.input.number }
          : { status: 'slip' as const, slip: answer.value as AssistedReceipt }
  const others = delivered().filter(each => each.key !== key)
  if (what)
    write(DELIVERED, [{ key, door, matter: entered.input.matter, at: Date.now(), ...what }, ...others])
  write(
    WAITING,
    waiting().filter(each => each.key !== key),
    true
  )
}

const isBusy = (answer: Answered<unknown>) => answer.status === 'refused' && answer.refusal === 'BUSY'

async function withPhoto(item: Waiting): Promise<Waiting | null> {
  if (item.kept === null) return item
  const photo = await storePhoto(item.kept, item.key)
  return photo === null ? null : ({ ...item, input: { ...item.input, photo }, kept: null } as Waiting)
}

/** Tells of every change, and whether something arrived; answers how to stop. */
export function onOutbox(listener: (arrived: boolean) => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
const listeners = new Set<(arrived: boolean) => void>()

function read<T>(key: string): T[] {
  const kept = recall(key)
  return kept === null ? [] : (JSON.parse(kept) as T[])
}

function write(key: string, items: readonly object[], arrived = false) {
  keep(key, items.length === 0 ? '' : JSON.stringify(items))
  listeners.forEach(listener => listener(arrived))
}

type DistributiveOmit<T, K extends keyof T> = T extends unknown ? Omit<T, K> : never
