import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sealedExport } from '../../src/domain/trail/exporting'
import { written } from '../../src/domain/trail/exportFile'
import { noticeRootOf, VILLAGE } from '../domain/trail/villages'

describe('npm run recount', () => {
  const folder = mkdtempSync(join(tmpdir(), 'recount-'))
  const file = join(folder, 'export.json')
  const root = noticeRootOf(VILLAGE)
  beforeAll(() => writeFileSync(file, written(sealedExport(VILLAGE))))
  afterAll(() => rmSync(folder, { recursive: true }))

  const run = (...args: string[]) => {
    const command = ['--import', 'tsx', 'local/commands/recount.ts', ...args]
    const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8' })
    return { status, lines: stdout.split('\n'), refused: stderr && JSON.parse(stderr).refused }
  }

  test('exits with 0 when it agrees; the code may be typed in groups as it is printed', () => {
    const grouped = root.toUpperCase().replace(/(.{4})/g, '$1 ')
    expect(run(file, '--root', grouped)).toMatchObject({
      status: 0,
      lines: expect.arrayContaining(['已核对'])
    })
    const { status, lines } = run(file)
    expect(status).toBe(0)
    expect(lines).toEqual([
      '自洽，未锚定',
      '表决：同意修路灯吗？',
      '规则：设施选址（facility 第1版，本小区自定规则）',
      '参加：应到27户，已到26户，须18户。',
      '最少要来：应到27户，已到26户，须3户。',
      '受影响方参加：受影响方共14户，已到13户，须10户。',
      '赞成：参加投票26户，赞成22户，须18户。',
      '受影响方反对：按受影响方13户算，反对0户，不得超过6户。',
      expect.stringMatching(/^院落不赞成（东院）：/),
      expect.stringMatching(/^院落不赞成（西院）：/),
      '赞成22户，反对4户，弃权0户',
      '结果：通过',
      '依据：每一户的票都重新数过',
      `公告编码：${root}`,
      ''
    ])
  })

  test('exits with 1 and the first line that differs', () => {
    expect(run(file, '--root', '0'.repeat(64))).toEqual({
      status: 1,
      lines: ['不一致', 'root 算出来的公告编码和公告上的不一样', ''],
      refused: ''
    })
  })

  test.each([
    ['a file that is not there', ['none.json'], 'NO_SUCH_FILE'],
    ['a file that is no export', ['package.json'], 'UNKNOWN_FORMAT'],
    ['a root that is none', [file, '--root', 'abc'], 'NOT_A_ROOT'],
    ['no file', [], 'ONE_FILE_AND_ROOT'],
    ['an unknown option', [file, '--rot', root], 'ONE_FILE_AND_ROOT']
  ])('exits with 2 and a name: %s', (_, args, refused) => {
    expect(run(...args)).toEqual({ status: 2, lines: [''], refused })
  })
})
