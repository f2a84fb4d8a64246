/** Opens the printing of this page; null where there is no printer to reach, as in WeChat on a telephone. */
export const printPage: (() => void) | null = process.env.TARO_ENV === 'h5' ? () => window.print() : null
