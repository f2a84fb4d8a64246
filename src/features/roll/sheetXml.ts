/** One element of a part: its opening tag, and what stands inside. */
interface Element {
  tag: string
  inner: string
}

/** Some programs write every element with a prefix; the parts read here mean the same without. */
export const withoutPrefixes = (xml: string): string => xml.replace(/<(\/?)[A-Za-z][A-Za-z0-9]*:/g, '<$1')

/** The elements of a name, none of which holds another of its name. */
export function elements(xml: string, name: string): Element[] {
  const found: Element[] = []
  const opening = new RegExp(`<${name}(?=[\\s/>])[^>]*>`, 'g')
  const closing = `</${name}>`
  for (let match = opening.exec(xml); match; match = opening.exec(xml)) {
    const [tag] = match
    if (tag.endsWith('/>')) {
      found.push({ tag, inner: '' })
      continue
    }
    const end = xml.indexOf(closing, opening.lastIndex)
    found.push({ tag, inner: xml.slice(opening.lastIndex, end < 0 ? undefined : end) })
    if (end < 0) break
    opening.lastIndex = end + closing.length
  }
  return found
}

/** An attribute's value, with or without a prefix; '' when it is not there. */
export const attribute = (tag: string, name: string): string =>
  plain(new RegExp(`[\\s:]${name}="([^"]*)"`).exec(tag)?.[1] ?? '')

/** The texts cells point to; runs of different type are one text, and how a word is read aloud is no part of it. */
export const sharedTexts = (xml: string): string[] =>
  elements(xml, 'si').map(({ inner }) =>
    elements(inner.replace(/<rPh[\s>][\s\S]*?<\/rPh>/g, ''), 't')
      .map(text => plain(text.inner))
      .join('')
  )

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Text as it was before it was written into XML. */
export const plain = (xml: string): string =>
  xml.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));|_x([0-9A-F]{4})_/gi, (whole, hex, decimal, name, escaped) => {
    if (name) return NAMED[name] ?? whole
    const code = decimal ? Number(decimal) : parseInt(hex ?? escaped, 16)
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
