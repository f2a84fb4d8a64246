import { countsOf, roundFor } from '../../../src/domain/feedback/feedback'
import type { Telling } from '../../../src/domain/feedback/telling'
import type { Objection } from '../../../src/domain/hearing/objection'
import type { Answer } from '../../../src/domain/levels/level'
import type { Signature } from '../../../src/domain/matter/petition'
import type { Follow } from '../../../src/domain/notice/follow'
import { occasionsOf } from '../../../src/domain/notice/notice'
import type { QuestionSheet } from '../../../src/domain/question/question'

const ANSWERED = 1000
const matter = { id: 'm', proposer: { person: 'p', household: 'a' }, answers: [{ at: ANSWERED } as Answer] }
const signed = (household: string, at: number, withdrawnAt: number | null = null) =>
  ({ household, names: [{ at, withdrawnAt }] }) as unknown as Signature
const asked = (household: string, at: number) => ({ household, asked: [{ at }] }) as unknown as QuestionSheet
const objected = (household: string, more: object = {}) =>
  ({ household, at: 3, comment: null, ended: null, ...more }) as Objection
const records = {
  signatures: [signed('a', 1), signed('b', ANSWERED), signed('c', 1, ANSWERED), signed('g', 1, ANSWERED + 1)],
  questions: [asked('b', 2), asked('h', ANSWERED + 1)],
  objections: [
    objected('d'),
    objected('e', { comment: 'NOT_AFFECTED' }),
    objected('f', { ended: { how: 'takenBack', at: 4 } })
  ]
}
const [occasion] = occasionsOf([{ type: 'Answered' } as never], ANSWERED)
const sent = (household: string, outcome: 'sent' | 'refused' = 'sent') =>
  ({ household, told: [{ occasion: occasion?.key, outcome, at: 1005 }] }) as unknown as Follow
const HOUSES: Record<string, { key: string; courtyard: string }> = { a: { key: 'N1', courtyard: 'N' } }
const where = { place: 'v', buildingOf: (household: string) => HOUSES[household] }
const round = (follows: Follow[] = [], before: Telling[] = [], of = matter) =>
  roundFor(of, where, records, follows, before)
const waiting = (lines: readonly Telling[]) =>
  lines.filter(({ told }) => told === null).map(({ household }) => household)

test('a household that asked in several ways is one line; names and objections taken back, comments and whoever asked later are none', () => {
  expect(countsOf(round())).toEqual({
    of: 4,
    told: 0,
    by: [
      { as: 'proposer', of: 1, told: 0 },
      { as: 'signature', of: 3, told: 0 },
      { as: 'question', of: 1, told: 0 },
      { as: 'objection', of: 1, told: 0 }
    ]
  })
  expect(waiting(round())).toEqual(['a', 'b', 'd', 'g'])
  expect(round()[0]).toMatchObject({
    as: ['proposer', 'signature'],
    building: 'N1',
    courtyard: 'N',
    place: 'v'
  })
  expect(round()[1]).toMatchObject({ building: '', ticks: [], version: 0 })
})

test('a message that left tells its household; one that was refused does not', () => {
  const lines = round([sent('a'), sent('b', 'refused')])
  expect(waiting(lines)).toEqual(['b', 'd', 'g'])
  expect(lines[0]?.told).toEqual({ how: 'message', at: 1005 })
})

test('who was told of this answer stays told when the round is worked out again; a later answer is told again, and no tick is lost', () => {
  const ticks = [{ did: 'told', at: 1200, by: 'p', office: 'gridWorker' }] as const
  const before = round().map(line =>
    line.household === 'b' ? { ...line, told: { how: 'door', at: 1200 } as const, ticks, version: 2 } : line
  )
  expect(waiting(round([], before))).toEqual(['a', 'd', 'g'])
  const twice = { ...matter, answers: [...matter.answers, { at: 2000 } as Answer] }
  const again = round([sent('a')], before, twice)
  expect(countsOf(again)).toMatchObject({ told: 0 })
  expect(again.find(({ household }) => household === 'b')).toMatchObject({
    ticks,
    version: 2,
    answeredAt: 2000
  })
})

test('without an answer there is no round', () => {
  expect(round([], [], { ...matter, answers: [] })).toEqual([])
})
