import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

/** The mini-program's packages in KB: the main one (aim 600), each subpackage, all together (aim 1200). */
export const benchSizes = (folder: string) => {
  const { subPackages } = JSON.parse(readFileSync(path.join(folder, 'app.json'), 'utf8')) as {
    subPackages: { root: string }[]
  }
  const parts = subPackages.map(({ root }) => ({
    package: root,
    kb: kilobytes(bytesIn(path.join(folder, root)))
  }))
  const total = kilobytes(bytesIn(folder))
  const main = total - parts.reduce((sum, { kb }) => sum + kb, 0)
  return [
    { figure: 'package', package: 'main', kb: main, aimKb: 600 },
    ...parts.map(part => ({ figure: 'package', ...part })),
    { figure: 'package', package: 'all', kb: total, aimKb: 1200 }
  ]
}

const bytesIn = (folder: string): number =>
  readdirSync(folder, { withFileTypes: true }).reduce((sum, entry) => {
    const inside = path.join(folder, entry.name)
    return sum + (entry.isDirectory() ? bytesIn(inside) : statSync(inside).size)
  }, 0)

const kilobytes = (bytes: number): number => Math.ceil(bytes / 1024)
