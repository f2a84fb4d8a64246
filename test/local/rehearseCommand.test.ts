import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const village = (ballots: readonly number[], expected: string, name = '一') => ({
  title: '试演',
  radius: 30,
  buildings: { W1: { courtyard: 'W', x: 0, y: 0, households: 6 } },
  sites: {},
  cases: [{ name, rule: 'ordinary', site: null, ballots: { W1: ballots }, expect: expected }]
})

describe('npm run rehearse', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rehearse-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  const file = (name: string, text: string) => {
    const path = join(folder, name)
    writeFileSync(path, text)
    return path
  }
  const run = (...files: string[]) => {
    const command = ['--import', 'tsx', 'local/commands/rehearse.ts', ...files]
    const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8' })
    return { status, printed: objects(stdout), told: objects(stderr) }
  }
  const good = file(
    'good.json',
    JSON.stringify([village([4, 1, 1], 'pass'), village([1, 0, 0], 'quorum_not_met', '二')])
  )

  test('prints one line a case and ends with 0 when all are as expected', () => {
    const { status, printed, told } = run(good)
    expect([status, told]).toEqual([0, []])
    expect(printed.map(line => [line.file, line.name, line.outcome, line.expect])).toEqual([
      [good, '一', 'pass', 'pass'],
      [good, '二', 'quorum_not_met', 'quorum_not_met']
    ])
    expect(Object.keys(printed[0] ?? {})).toEqual(['file', 'name', 'outcome', 'expect', 'lines'])
  })

  test('ends with 1 when an outcome differs, and with 2 and a named refusal when a file cannot be read', () => {
    expect(run(file('differs.json', JSON.stringify(village([4, 1, 1], 'fail')))).status).toBe(1)
    const bad = [file('torn.json', '{"title":'), file('bad.json', '{}'), join(folder, 'absent.json')]
    const { status, printed, told } = run(good, ...bad)
    expect([status, printed.length]).toEqual([2, 2])
    expect(told.map(line => line.refused)).toEqual(['NOT_JSON', 'INVALID_REHEARSAL', 'NO_SUCH_FILE'])
    expect(run()).toMatchObject({ status: 2, printed: [] })
  })
})

const objects = (text: string): Record<string, unknown>[] =>
  text
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line) as Record<string, unknown>)
