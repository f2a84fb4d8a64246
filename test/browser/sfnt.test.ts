import { readFileSync } from 'node:fs'
import path from 'node:path'
import { unwrapped } from './sfnt'

const FILE =
  '../../node_modules/@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified-400-normal.woff'

test('every table of an unwrapped font has the checksum the font was made with', () => {
  const font = unwrapped(readFileSync(path.join(__dirname, FILE)))
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, index) => 12 + index * 16)
  const named = tables.map(entry => font.toString('latin1', entry, entry + 4))
  expect(named).toEqual(expect.arrayContaining(['cmap', 'glyf', 'head', 'name']))
  for (const [index, entry] of tables.entries()) {
    if (named[index] === 'head') continue // its checksum leaves out a field of its own
    const start = font.readUInt32BE(entry + 8)
    let sum = 0
    for (let at = start; at < start + font.readUInt32BE(entry + 12); at += 4)
      sum = (sum + font.readUInt32BE(at)) >>> 0
    expect([named[index], sum]).toEqual([named[index], font.readUInt32BE(entry + 4)])
  }
})

test('a file of another kind is refused', () => {
  expect(() => unwrapped(Buffer.from('not a font'))).toThrow('not a WOFF 1.0 file')
})
