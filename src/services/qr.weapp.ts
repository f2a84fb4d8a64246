/** Nothing is printed from a telephone, so its package carries no drawing of codes. */
export const qrPicture = (_text: string): string | null => null

/** Pages inside WeChat have no address of their own. */
export const pageLink = (_path: string): string | null => null
