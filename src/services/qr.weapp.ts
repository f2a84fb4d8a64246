import { see } from './ask'

/** Nothing is printed from a telephone, so its package carries no drawing of codes. */
export const qrPicture = (_text: string): string | null => null

/** Pages inside WeChat have no address of their own. */
export const pageLink = (_path: string): string | null => null

/** The platform's own code for a card of one's own; null while there is none. */
export async function cardPicture(card: string): Promise<string | null> {
  const seen = await see('cardCode', { invitation: card })
  return seen.status === 'done' ? seen.value.picture : null
}
