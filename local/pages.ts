import { readFile } from 'node:fs/promises'
import { extname, join, normalize } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.webp': 'image/webp',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2'
}

export const typeOf = (path: string) => TYPES[extname(path)] ?? 'application/octet-stream'

/** Text packs well; pictures and fonts are packed already. */
const PACKS = ['.css', '.html', '.js', '.json', '.map', '.svg']

/**
 * One file of the built H5 pages, packed for whoever takes it so, as a host of pages does; routes live behind `#`, so `/`
 * is the only page.
 */
export async function readPage(
  folder: string,
  path: string,
  packed = false
): Promise<{ type: string; bytes: Buffer; packed: boolean } | undefined> {
  const inside = normalize(path === '/' ? '/index.html' : path) // from `/`, which `..` does not leave
  const bytes = await readFile(join(folder, inside)).catch(() => undefined)
  if (!bytes) return undefined
  const packs = packed && PACKS.includes(extname(inside))
  return { type: typeOf(inside), bytes: packs ? await pack(bytes) : bytes, packed: packs }
}

const pack = promisify<Buffer, Buffer>(gzip)
