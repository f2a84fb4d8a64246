/** SHA-256 (FIPS 180-4) of bytes, or of a text as UTF-8; lower-case hex. Synchronous, so that a page can check a receipt. */
export const sha256 = (input: string | Uint8Array): string =>
  toHex(digest(typeof input === 'string' ? utf8(input) : input))

/** The bytes that a lower-case hex text names. */
export const fromHex = (hex: string): Uint8Array => {
  const bytes = new Uint8Array(hex.length >> 1)
  for (let i = 0; i < bytes.length; i += 1) bytes[i] = (nibble(hex, 2 * i) << 4) | nibble(hex, 2 * i + 1)
  return bytes
}

/** Fractional parts of the cube roots of the first 64 primes. */
const ROUND = Int32Array.from([
  0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5, 0xd807aa98,
  0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786,
  0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da, 0x983e5152, 0xa831c66d, 0xb00327c8,
  0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967, 0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13,
  0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819,
  0xd6990624, 0xf40e3585, 0x106aa070, 0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a,
  0x5b9cca4f, 0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7,
  0xc67178f2
])
/** Fractional parts of the square roots of the first 8 primes. */
const INITIAL = Int32Array.from([
  0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19
])

const digest = (message: Uint8Array): Int32Array => {
  const padded = pad(message)
  const state = INITIAL.slice()
  const w = new Int32Array(16)
  for (let block = 0; block < padded.byteLength; block += 64) {
    for (let t = 0; t < 16; t += 1) w[t] = padded.getInt32(block + 4 * t)
    compress(state, w)
  }
  return state
}

/** One block of 16 words into the state; the schedule of 64 words rolls through the same 16 places. */
const compress = (state: Int32Array, w: Int32Array): void => {
  let a = state[0]!
  let b = state[1]!
  let c = state[2]!
  let d = state[3]!
  let e = state[4]!
  let f = state[5]!
  let g = state[6]!
  let h = state[7]!
  for (let t = 0; t < 64; t += 1) {
    if (t >= 16)
      w[t & 15] = w[t & 15]! + small0(w[(t + 1) & 15]!) + w[(t + 9) & 15]! + small1(w[(t + 14) & 15]!)
    const s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + ROUND[t]! + w[t & 15]!) | 0
    const s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0
    h = g
    g = f
    f = e
    e = (d + t1) | 0
    d = c
    c = b
    b = a
    a = (t1 + t2) | 0
  }
  state[0] = state[0]! + a
  state[1] = state[1]! + b
  state[2] = state[2]! + c
  state[3] = state[3]! + d
  state[4] = state[4]! + e
  state[5] = state[5]! + f
  state[6] = state[6]! + g
  state[7] = state[7]! + h
}

/** The message, one bit, zeros, and its length in bits as 64 bits: a whole number of blocks of 64 bytes. */
const pad = (message: Uint8Array): DataView => {
  const size = message.length
  const padded = new Uint8Array(((size + 8) >> 6) * 64 + 64)
  padded.set(message)
  padded[size] = 0x80
  const view = new DataView(padded.buffer)
  view.setUint32(padded.length - 8, Math.floor(size / 0x20000000))
  view.setUint32(padded.length - 4, size << 3)
  return view
}

const small0 = (x: number): number => rotate(x, 7) ^ rotate(x, 18) ^ (x >>> 3)

const small1 = (x: number): number => rotate(x, 17) ^ rotate(x, 19) ^ (x >>> 10)

const rotate = (word: number, by: number): number => (word >>> by) | (word << (32 - by))

/** A text as UTF-8; a surrogate without its partner becomes U+FFFD, as everywhere on the web. */
const utf8 = (text: string): Uint8Array => {
  const bytes = new Uint8Array(text.length * 3)
  let at = 0
  for (let i = 0; i < text.length; i += 1) {
    const point = text.codePointAt(i)!
    if (point > 0xffff) i += 1
    const code = point >= 0xd800 && point <= 0xdfff ? 0xfffd : point
    const tail = code < 0x80 ? 0 : code < 0x800 ? 1 : code < 0x10000 ? 2 : 3
    bytes[at++] = LEAD[tail]! | (code >> (6 * tail))
    for (let left = tail - 1; left >= 0; left -= 1) bytes[at++] = 0x80 | ((code >> (6 * left)) & 0x3f)
  }
  return bytes.subarray(0, at)
}

/** The high bits of the first byte of a character, by the number of bytes that follow it. */
const LEAD = [0x00, 0xc0, 0xe0, 0xf0]

const toHex = (words: Int32Array): string => {
  let hex = ''
  for (const word of words) for (let bits = 24; bits >= 0; bits -= 8) hex += HEX[(word >>> bits) & 0xff]!
  return hex
}

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

/** The value of one hex digit: `0`–`9` are 48–57 and `a`–`f` are 97–102. */
const nibble = (hex: string, at: number): number => {
  const code = hex.charCodeAt(at)
  return code < 58 ? code - 48 : code - 87
}
