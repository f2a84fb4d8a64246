const PATIENCE_MS = 15_000

/**
 * `offline`: no reply came, so whether the call was carried out is unknown; the same request id may be sent again.
 * A refusal is a reply.
 */
export type Delivery = { status: 'replied'; reply: unknown } | { status: 'offline' }

export async function withinPatience(call: Promise<unknown>): Promise<Delivery> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const silence = new Promise<Delivery>(resolve => {
    timer = setTimeout(() => resolve({ status: 'offline' }), PATIENCE_MS)
  })
  const answer = call.then(
    (reply): Delivery => ({ status: 'replied', reply }),
    (): Delivery => ({ status: 'offline' })
  )
  try {
    return await Promise.race([answer, silence])
  } finally {
    clearTimeout(timer)
  }
}
