/** An id nobody else has, made on this phone. */
export function freshId(): string {
  const word = () =>
    Math.floor(Math.random() * 36 ** 8)
      .toString(36)
      .padStart(8, '0')
  return `${Date.now().toString(36)}-${word()}${word()}`
}
