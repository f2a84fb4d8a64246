import { EVERYTHING, isNarrowed, narrowed, type QueueMatter } from '../../src/features/desk/narrowing'
import { DAY } from '../../src/domain/time'

const NOW = 1000 * DAY
const line = (id: string, title: string, days: number, level: 'L1' | 'L2' | 'L3', owner: string) =>
  ({
    id,
    title,
    level,
    owner: { name: owner },
    overdue: 0,
    deadline: NOW + days * DAY,
    partyStepBy: null,
    appraiseBy: null,
    replyBy: null
  }) as unknown as QueueMatter
const QUEUE = [
  line('late', '村口要修一座公厕', 0, 'L2', 'H社区书记'),
  line('near', '桥栏杆松了请街道修', 3, 'L3', 'S街道'),
  line('early', '桥头路灯不亮', 3 + 1 / DAY, 'L2', 'H社区书记')
]
const ids = (by: Partial<typeof EVERYTHING>) =>
  narrowed(QUEUE, { ...EVERYTHING, ...by }, NOW).map(({ id }) => id)

test.each([
  ['nothing asked leaves everything in', {}, ['late', 'near', 'early']],
  ['the day that has come is overdue', { urgency: 'overdue' }, ['late']],
  ['three days to the millisecond are near', { urgency: 'near' }, ['near']],
  ['later is on time', { urgency: 'onTime' }, ['early']],
  ['by level', { level: 'L2' }, ['late', 'early']],
  ['by whose turn it is', { owner: 'S街道' }, ['near']],
  ['a title has every word, in any order', { words: ' 街道 桥 ' }, ['near']],
  ['and all that is asked holds at once', { words: '桥', level: 'L2' }, ['early']],
  ['words no title has', { words: '公厕 桥' }, []]
] as const)('%s', (_, by, found) => {
  expect(ids(by)).toEqual(found)
})

test('spaces alone look for nothing', () => {
  expect(isNarrowed({ ...EVERYTHING, words: '  ' })).toBe(false)
  expect(isNarrowed({ ...EVERYTHING, urgency: 'near' })).toBe(true)
})
