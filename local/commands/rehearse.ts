/**
 * npm run --silent rehearse -- FILE…
 * Prints what every case of the files comes to, one JSON line a case, by the function that decides real votes.
 * Exit 0: every outcome is as expected; 1: some differ; 2: a file could not be read (its refusal is on stderr).
 */
import { readFileSync } from 'node:fs'
import { rehearse } from '../../src/domain/deciding/rehearsal'
import { isFault, villagesIn } from '../../src/domain/deciding/rehearsalFile'

const AS_EXPECTED = 0
const DIFFERS = 1
const UNREADABLE = 2

const rehearseFile = (file: string): number => {
  const text = textOf(file)
  if (text === null) return refuse({ file, refused: 'NO_SUCH_FILE' })
  const json = parsed(text)
  if (json === undefined) return refuse({ file, refused: 'NOT_JSON' })
  const villages = villagesIn(json)
  if (isFault(villages)) return refuse({ file, ...villages })
  const cases = villages.flatMap(rehearse)
  for (const each of cases) process.stdout.write(`${JSON.stringify({ file, ...each })}\n`)
  return cases.every(({ outcome, expect }) => expect === null || outcome === expect) ? AS_EXPECTED : DIFFERS
}

const refuse = (refusal: object): number => {
  process.stderr.write(`${JSON.stringify(refusal)}\n`)
  return UNREADABLE
}

const textOf = (file: string): string | null => {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const files = process.argv.slice(2)
process.exitCode =
  files.length > 0 ? Math.max(...files.map(rehearseFile)) : refuse({ refused: 'NO_FILE_NAMED' })
