/** What the platform answers, or `instead` when it takes longer than so many milliseconds. */
export const withinPatience = async <T>(asked: Promise<T>, instead: T, patience: number): Promise<T> => {
  let timer: ReturnType<typeof setTimeout> | undefined
  try {
    return await Promise.race([
      asked,
      new Promise<T>(resolve => (timer = setTimeout(() => resolve(instead), patience)))
    ])
  } finally {
    clearTimeout(timer)
  }
}
