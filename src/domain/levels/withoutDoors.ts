/** What stands in the place of a door in a text that leaves the community. */
const DOOR_LEFT_OUT = '（门牌略）'

/**
 * The text as it may leave the community: without any door of its register, in whatever letters it was written. A door is
 * a word of its own: `W1-01` is not found in `W1-011`.
 */
export const withoutDoors = (doors: readonly string[]): ((text: string) => string) => {
  if (doors.length === 0) return text => text
  const longestFirst = [...doors].sort((a, b) => b.length - a.length).map(inAnyWidth)
  const any = new RegExp(`(?<!${LETTER})(?:${longestFirst.join('|')})(?!${LETTER})`, 'gi')
  return text => text.replace(any, DOOR_LEFT_OUT)
}

const LETTER = '[0-9A-Za-z０-９Ａ-Ｚａ-ｚ]'

/** A door as a pattern; every letter also in the width of Chinese ones. */
const inAnyWidth = (door: string): string =>
  [...door].map(letter => (/[!-~]/.test(letter) ? `[${plain(letter)}${wide(letter)}]` : letter)).join('')

const plain = (letter: string): string => (/[0-9A-Za-z]/.test(letter) ? letter : `\\${letter}`)

const wide = (letter: string): string => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)
