/** WeChat's Canvas 2d as far as drawing on it goes: what was written on each, by the selector it was found with. */
export const canvasesOf = (drawn: Map<string, string[]>) => ({
  getWindowInfo: () => ({ windowWidth: 375, windowHeight: 812, pixelRatio: 3 }),
  createSelectorQuery: () => {
    const found: object[] = []
    const query = {
      select: (selector: string) => ({
        fields: () => {
          found.push({ node: { getContext: () => brushOn(drawn, selector) }, width: 343, height: 260 })
          return query
        }
      }),
      exec: (answer: (all: object[]) => void) => answer(found)
    }
    return query
  }
})

const brushOn = (drawn: Map<string, string[]>, selector: string) => {
  const words: string[] = []
  drawn.set(selector, words)
  return new Proxy({} as Record<string, unknown>, {
    get: (_, name) => (name === 'fillText' ? (text: string) => void words.push(text) : () => undefined),
    set: () => true
  })
}
