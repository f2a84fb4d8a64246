type Detail = Readonly<Record<string, unknown>>

/** What keeps somebody from the envelopes of a secret vote. */
export function envelopeSentence({ envelope }: Detail): string {
  if (envelope === 'taker') return '信封是您收的，不能由您开封。请换两位没有收过信封的同事来开。'
  if (envelope === 'teller') return '您已经点过一遍。要另一个人自己再点一遍，请换一位同事来。'
  return '这次是记名表决，不用密封信封。请登记纸质票。'
}

/** `again`: two people counted differently; else a bundle whose papers are not as many as its envelopes. */
export function countSentence({ again, envelopes, counted }: Detail): string {
  if (again === true) return '两个人点的不一样，两次都没有记。请两位一起重新点，再各自记一遍。'
  return `有一袋是${envelopes}个信封，您记的是${counted}张票。请把这一袋再点一遍。`
}
