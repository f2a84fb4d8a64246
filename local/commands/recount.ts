/**
 * npm run --silent recount -- EXPORT.json [--root HEX]
 * Repeats a vote from its sealed or public export, with no other access. HEX is the code on the printed notice, in one
 * piece or in groups.
 *
 * Exit 0, on stdout: `已核对` with --root, `自洽，未锚定` without it (the file agrees with itself, but nobody says that it
 * is the one on the notice); then the question, the rule, the verdict line by line, the split where it is told, the
 * outcome, what it was repeated from, and the code that must stand on the notice.
 * Exit 1, on stdout: `不一致`, then the first thing that differs: its kind, its place counted from 0, what it means.
 * Exit 2, on stderr: one JSON line that names what is wrong with the file or the call.
 */
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { recountFile } from './recountFile'

const EXIT = { agrees: 0, differs: 1, unreadable: 2 } as const

const main = (): number => {
  const { file, root } = called()
  if (file === undefined) return refuse({ refused: 'ONE_FILE_AND_ROOT' })
  const hex = root?.replace(/\s/g, '').toLowerCase() ?? null
  if (hex !== null && !/^[0-9a-f]{64}$/.test(hex)) return refuse({ refused: 'NOT_A_ROOT', root: root ?? '' })
  const bytes = bytesOf(file)
  if (!bytes) return refuse({ file, refused: 'NO_SUCH_FILE' })
  const result = recountFile(bytes, hex)
  if (result.status === 'unreadable') return refuse({ file, refused: result.refused, at: result.at })
  process.stdout.write(`${result.lines.join('\n')}\n`)
  return EXIT[result.status]
}

/** The one file and the root that the call names; no file when the call is anything else. */
const called = (): { file?: string; root?: string } => {
  try {
    const { values, positionals } = parseArgs({
      options: { root: { type: 'string' } },
      allowPositionals: true
    })
    return positionals.length === 1 ? { file: positionals[0], root: values.root } : {}
  } catch {
    return {}
  }
}

const refuse = (refusal: object): number => {
  process.stderr.write(`${JSON.stringify(refusal)}\n`)
  return EXIT.unreadable
}

const bytesOf = (file: string): Uint8Array | null => {
  try {
    return readFileSync(file)
  } catch {
    return null
  }
}

process.exitCode = main()
