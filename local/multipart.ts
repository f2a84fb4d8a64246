/** The parts of a form by name, as bytes. */
export function parseForm(body: Buffer, contentType: string): Map<string, Buffer> {
  const boundary = /boundary=("?)([^";]+)\1/.exec(contentType)?.[2]
  if (!boundary) throw new RangeError('a form without a boundary')
  const parts = new Map<string, Buffer>()
  const line = Buffer.from(`--${boundary}`)
  let from = body.indexOf(line)
  while (from !== -1) {
    const next = body.indexOf(line, from + line.length)
    if (next === -1) return parts
    const part = body.subarray(from + line.length + BREAK.length, next - BREAK.length)
    const head = part.indexOf(BLANK)
    const name = /name="([^"]*)"/.exec(part.subarray(0, head).toString('utf8'))?.[1]
    if (head !== -1 && name !== undefined) parts.set(name, part.subarray(head + BLANK.length))
    from = next
  }
  throw new RangeError('a form without parts')
}

const BREAK = '\r\n'
const BLANK = '\r\n\r\n'
