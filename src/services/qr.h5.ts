import { renderSVG } from 'uqr'
import { cardPath } from './shareCard'

/** A square code (二维码) of a text as a picture that stays sharp on paper. */
export const qrPicture = (text: string): string | null =>
  `data:image/svg+xml,${encodeURIComponent(renderSVG(text, { ecc: 'M', border: 4 }))}`

/** The address of a page of this app, as a scanned code opens it. */
export const pageLink = (path: string): string | null => `${window.location.origin}/#${path}`

/** The code that opens a card in this browser's app. */
export const cardPicture = async (card: string): Promise<string | null> =>
  qrPicture(pageLink(cardPath(card)) ?? '')
