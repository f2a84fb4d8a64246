/** Two villages have other keys, salts and titles; what else is read or kept of two equal stories is equal. */
export const plainly = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value)
      .replace(/[0-9a-f]{64}/g, 'hash')
      .replace(/第\d+件/g, '一件')
  )
