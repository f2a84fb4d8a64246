import type { Page } from 'playwright-core'

/** Words as they are drawn: their size in CSS pixels and their contrast with what lies behind them. */
export interface Words {
  words: string
  size: number
  contrast: number
}

/** What a person can touch or write in, where it stands in CSS pixels. */
export interface Control {
  id: string
  name: string
  left: number
  top: number
  right: number
  bottom: number
}

export interface Look {
  words: Words[]
  controls: Control[]
  /** ids of what is drawn as the one thing to do */
  primary: string[]
  /** how far anything sticks out of the window sideways */
  overflow: number
}

/** What a page shows now, measured in the browser that drew it. */
export const lookAt = (page: Page): Promise<Look> =>
  page.evaluate(() => {
    // what the foot lies over is reached by scrolling
    const foot = document.querySelector<HTMLElement>('.page__foot')
    if (foot) foot.style.position = 'static'
    type Colour = [red: number, green: number, blue: number, alpha: number]
    const root = Array.from(document.querySelectorAll<HTMLElement>('.page')).pop()!
    const colourOf = (text: string): Colour => {
      const [red = 0, green = 0, blue = 0, alpha = 1] = (text.match(/[\d.]+/g) ?? []).map(Number)
      return [red, green, blue, alpha]
    }
    const over = (top: Colour, below: Colour): Colour => {
      const mixed = [0, 1, 2].map(at => top[at]! * top[3] + below[at]! * (1 - top[3]))
      return [mixed[0]!, mixed[1]!, mixed[2]!, 1]
    }
    const groundOf = (element: Element | null): Colour => {
      if (!element) return [255, 255, 255, 1]
      const own = colourOf(getComputedStyle(element).backgroundColor)
      return own[3] === 1 ? own : over(own, groundOf(element.parentElement))
    }
    const opacityOf = (element: Element | null): number =>
      element ? Number(getComputedStyle(element).opacity) * opacityOf(element.parentElement) : 1
    const luminance = (colour: Colour) =>
      [0.2126, 0.7152, 0.0722].reduce((sum, share, at) => {
        const part = colour[at]! / 255
        return sum + share * (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
      }, 0)
    const contrastOf = (element: Element, ink: Colour) => {
      const ground = groundOf(element)
      const seen = over([ink[0], ink[1], ink[2], ink[3] * opacityOf(element)], ground)
      const [dark, light] = [luminance(seen), luminance(ground)].sort((a, b) => a - b)
      return (light! + 0.05) / (dark! + 0.05)
    }
    const isDrawn = (element: Element) =>
      element.getClientRects().length > 0 && getComputedStyle(element).visibility === 'visible'

    const words: Words[] = []
    const tell = (element: Element, text: string, style: CSSStyleDeclaration) =>
      words.push({
        words: text.trim(),
        size: parseFloat(style.fontSize),
        contrast: contrastOf(element, colourOf(style.color))
      })
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const element = text.parentElement!
      if (text.textContent!.trim() !== '' && isDrawn(element) && !element.closest('svg, style, textarea'))
        tell(element, text.textContent!, getComputedStyle(element))
    }

    const controls: Control[] = []
    const touched = 'button, taro-button-core, input, textarea, a[href], [role=button], [role=checkbox], [role=radio]'
    for (const element of Array.from(root.querySelectorAll<HTMLElement>(touched))) {
      if (!isDrawn(element) || element.parentElement!.closest('[role=button], [role=checkbox], [role=radio]')) continue
      const isField = element.matches('input, textarea')
      if (isField) {
        const { value, placeholder } = element as HTMLInputElement
        if (value !== '') tell(element, value, getComputedStyle(element))
        else if (placeholder !== '') tell(element, placeholder, getComputedStyle(element, '::placeholder'))
      }
      const outer = isField ? element.closest('taro-input-core, taro-textarea-core')! : element
      const { left, top, right, bottom } = outer.getBoundingClientRect()
      controls.push({
        id: outer.id,
        name: (element.getAttribute('aria-label') ?? element.textContent ?? '').trim(),
        left,
        top,
        right,
        bottom
      })
    }
    if (foot) foot.style.position = ''
    // what one drags inside a frame of its own, like a plan, is cut off by the frame
    const isFramed = (element: Element) => {
      for (let each = element.parentElement; each && each !== root; each = each.parentElement)
        if (getComputedStyle(each).overflowX !== 'visible') return true
      return false
    }
    const drawn = Array.from(root.querySelectorAll('*')).filter(element => !isFramed(element))
    const edges = drawn.map(element => element.getBoundingClientRect().right)
    return {
      words,
      controls,
      primary: Array.from(root.querySelectorAll('.action__button--primary')).filter(isDrawn).map(({ id }) => id),
      overflow: Math.max(
        0,
        ...[document.documentElement.scrollWidth, ...edges].map(edge => Math.ceil(edge) - window.innerWidth)
      )
    }
  })
