import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { messageOf } from '../../src/contract/notices'
import { NOTICE_KINDS } from '../../src/domain/notice/notice'

const ROOT = join(__dirname, '../..')
const written = (folder: string): { file: string; text: string }[] =>
  readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map(entry => join(entry.parentPath, entry.name))
    .map(path => ({ file: relative(ROOT, path), text: readFileSync(path, 'utf8') }))
const source = [...written('src'), ...written('cloudfunctions')]
const having = (pattern: RegExp) =>
  source
    .filter(({ text }) => pattern.test(text))
    .map(({ file }) => file)
    .sort()
const calls = (name: string) =>
  source.flatMap(({ text }) => [...text.matchAll(new RegExp(`(?<!function )\\b${name}\\((.*)\\)$`, 'gm'))])

/** What says how somebody stands, how many there are so far, or which door it is. */
const TELLING = /赞成|反对|弃权|同意|不同意|票|户|\d/

describe('what leaves for a chat carries no stance, no running count, no door and no name', () => {
  test('one place makes cards, of a title and the number of an invitation, and nothing else is shared but one’s own file', () => {
    expect(having(/(use|on)ShareAppMessage\(/)).toEqual(['src/services/shareCard.ts'])
    expect(having(/ShareTimeline|AddToFavorites|showShareImageMenu/)).toEqual([])
    expect(having(/shareFileMessage/)).toEqual(['src/services/saveFile.weapp.ts'])
    expect(having(/services\/saveFile'/)).toEqual(['src/features/privacy/MyData.tsx'])
    expect(calls('useShareAppMessage').map(([, args]) => args)).toEqual([
      '() => ({ title, path: `/${LANDING}`, promise: madeCard(room, matter, title) })'
    ])
    const { text = '' } = source.find(({ file }) => file === 'src/services/shareCard.ts') ?? {}
    expect(text).toContain('return { title, path: made.status === ')
    expect(text).not.toMatch(/imageUrl/)
  })

  test('a card says the title of its room or matter and nothing made from what people said', () => {
    const cards = calls('useShareCard').map(([, args]) => args)
    expect(cards.length).toBeGreaterThan(1)
    for (const args of cards)
      expect(args).toMatch(/^\{ room(: [^,]+)?, matter(: null)?, title: [\w?.]+\.title \?\? '楼院议事' \}$/)
  })

  test('a page that can be shared makes its card itself, so that the platform titles none by what stands on it', () => {
    const sharing = having(/enableShareAppMessage: true/).map(file => file.replace('.config.ts', '.tsx'))
    expect(having(/\buseShareCard\(\{ /)).toEqual(sharing)
  })

  test('the bar above a page is one written word, the same for everybody', () => {
    expect(having(/setNavigationBarTitle\b/)).toEqual([])
    const configs = source.filter(
      ({ file }) => file.endsWith('.config.ts') && !file.endsWith('app.config.ts')
    )
    expect(configs.length).toBeGreaterThan(30)
    for (const { file, text } of configs) {
      const title = /navigationBarTitleText: '([^']+)'/.exec(text)?.[1]
      expect([file, title]).toEqual([file, expect.not.stringMatching(/赞成|反对|弃权|\d/)])
    }
  })

  test('a message that was asked for says the matter, what happened and a day', () => {
    expect(having(/subscribeMessage\.send\b/)).toEqual(['cloudfunctions/subscribeMessage.ts'])
    for (const kind of NOTICE_KINDS) {
      const message = messageOf(kind, { id: 'm', title: '村里没有公厕' }, Date.UTC(2027, 2, 5, 12))
      expect(message).toEqual({
        page: 'pages/matter/index?matter=m',
        data: {
          thing1: { value: '村里没有公厕' },
          phrase2: { value: expect.not.stringMatching(TELLING) },
          time3: { value: '2027年3月5日 20:00' }
        }
      })
    }
  })
})
