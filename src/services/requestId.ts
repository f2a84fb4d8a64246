import { forget, keep, recall } from './storage'

/**
 * The id a command carries. The same command with the same content keeps its id until it is settled, over lost
 * replies and closed pages, so that the cloud carries it out once; changed content is another request.
 */
export function requestId(command: string, content: object): string {
  const text = JSON.stringify(content)
  const pending = readPending(command)
  if (pending?.text === text) return pending.id
  const id = randomId()
  keep(keyOf(command), JSON.stringify({ id, text }))
  return id
}

/** A reply came, whatever it said. */
export function settleRequest(command: string) {
  forget(keyOf(command))
}

function readPending(command: string): { id: string; text: string } | null {
  const kept = recall(keyOf(command))
  return kept === null ? null : JSON.parse(kept)
}

function keyOf(command: string) {
  return `request:${command}`
}

function randomId() {
  const word = () =>
    Math.floor(Math.random() * 36 ** 8)
      .toString(36)
      .padStart(8, '0')
  return `${Date.now().toString(36)}-${word()}${word()}`
}
