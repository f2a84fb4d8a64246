import { chained, GENESIS } from '../../../src/domain/deciding/chain'
import { publicExport, sealedExport } from '../../../src/domain/trail/exporting'
import { written, type Export } from '../../../src/domain/trail/exportFile'
import type { ToldClose } from '../../../src/domain/trail/publicTrail'
import { card } from '../deciding/village'
import { sourceOf } from './anySource'
import { ALL_YES, answer, DOORS, FEW, hungAnew, noticeRootOf, VILLAGE } from './villages'

const ROOT = noticeRootOf(VILLAGE)

describe('the first thing that differs is named', () => {
  const sealed = sealedExport(VILLAGE)
  const open = publicExport(VILLAGE)
  const last = sealed.journal.length - 1

  test.each<[string, Export, string]>([
    [
      'a journal line is changed',
      { ...sealed, journal: sealed.journal.map((line, at) => (at === 1 ? { ...line, at: 7 } : line)) },
      'chain 1'
    ],
    [
      'a line of the public trail is left out',
      { ...open, trail: open.trail.filter(({ seq }) => seq !== 1) },
      'chain 1'
    ],
    ['the journal stops before the close', { ...sealed, journal: sealed.journal.slice(0, -1) }, 'close'],
    ['the journal is empty', { ...sealed, journal: [] }, 'close'],
    ['the salt is another', { ...sealed, salt: 'another' }, 'root'],
    [
      'the roll is changed',
      { ...sealed, roll: sealed.roll.map((entry, at) => ({ ...entry, area: at })) },
      'rollHash'
    ],
    ['a household is left out', { ...sealed, ballots: sealed.ballots.slice(1) }, 'eligible'],
    ['a row is left out', { ...open, leaves: open.leaves.slice(1) as typeof open.leaves }, 'eligible'],
    [
      'a cast is changed',
      {
        ...sealed,
        ballots: sealed.ballots.map((ballot, at) =>
          at === 4
            ? { ...ballot, casts: ballot.casts.map(cast => ({ ...cast, choice: 'no' as const })) }
            : ballot
        )
      },
      'ballot 4'
    ],
    [
      'a household is cast for again',
      { ...sealed, ballots: sealed.ballots.map(ballot => ({ ...ballot, casts: ballot.casts.slice(0, -1) })) },
      'tree'
    ],
    [
      'a row says another choice',
      { ...open, leaves: open.leaves.map(row => ({ ...(row as object), choice: 'no' })) as never },
      'tree'
    ]
  ])('%s', (_, file, first) => {
    expect(answer(file, ROOT)).toMatchObject({
      status: 'differs',
      lines: ['不一致', expect.stringContaining(first)]
    })
  })

  const forged = (change: object, of = last) => ({
    ...sealed,
    journal: hungAnew(sealed.journal, of, change)
  })
  const { verdict } = VILLAGE.vote.result

  test.each([
    [
      'the rule card is another under its name',
      forged({ rule: { ...VILLAGE.vote.rule, floor: 1 } }, last - 1),
      'ruleCard'
    ],
    ['more took part than cast', forged({ participants: 25 }), 'participants'],
    ['a building counts more', forged({ turnout: [] }), 'participants'],
    [
      'a line of the verdict has another number',
      forged({
        verdict: {
          ...verdict,
          lines: verdict.lines.map((line, at) => (at === 2 ? { ...line, have: 1 } : line))
        }
      }),
      'line 2'
    ],
    [
      'a line of the verdict is left out',
      forged({ verdict: { ...verdict, lines: verdict.lines.slice(0, -1) } }),
      `line ${verdict.lines.length - 1}`
    ],
    ['the outcome is another', forged({ verdict: { ...verdict, outcome: 'fail' } }), 'outcome'],
    ['the split is another', forged({ verdict: { ...verdict, split: [] } }), 'split'],
    ['what follows is another', forged({ next: { to: 'up' } }), 'aftermath']
  ])('%s, with every hash made anew and no root to hold it against', (_, file, first) => {
    expect(answer(file, null)).toMatchObject({
      status: 'differs',
      lines: ['不一致', expect.stringContaining(first)]
    })
  })
})

describe('a vote that goes on because every silent affected household was served', () => {
  const near = DOORS.slice(0, 12)
  const input = { ...ALL_YES, card: card('facility'), affected: near, ballots: ALL_YES.ballots.slice(6) }
  const source = sourceOf({ ...input, extended: true }, near)
  const sealed = sealedExport(source)

  test('comes out again from the visits that prove it', () => {
    expect(source.journal.some(({ event }) => event.type === 'ServiceProven')).toBe(true)
    for (const file of [sealed, publicExport(source)])
      expect(answer(file, noticeRootOf(source))).toMatchObject({ status: 'agrees' })
  })

  test('does not without one of them', () => {
    const ballots = sealed.ballots.map(ballot =>
      ballot.household === near[0] ? { ...ballot, visits: [] } : ballot
    )
    expect(answer({ ...sealed, ballots }, null)).toMatchObject({
      lines: ['不一致', expect.stringContaining('served')]
    })
  })
})

describe('without rows the sums of a verdict are done again', () => {
  const few = publicExport(FEW)
  const { verdict } = FEW.vote.result
  const [at, opened] = [few.trail.length - 1, few.trail.length - 2]
  const told = few.trail[at]!.event as ToldClose
  const withLine = (index: number, change: object) => ({
    verdict: {
      ...told.verdict,
      lines: told.verdict.lines.map((line, each) => (each === index ? { ...line, ...change } : line))
    }
  })
  const answerTo = (change: object, of = at) =>
    answer({ ...few, trail: hungAnew(few.trail, of, change) }, null)

  test('and agree', () => {
    expect(verdict.lines.map(line => line.rule)).toEqual([
      'quorum',
      'floor',
      'affectedQuorum',
      'pass',
      'affectedBlock',
      'unitGuard',
      'unitGuard'
    ])
    expect(answerTo({}).status).toBe('agrees')
  })

  test.each<[string, object, string]>([
    ['fewer needed than the card asks', withLine(0, { need: 17 }), 'line 0'],
    ['more on the roll than were eligible', withLine(0, { of: 28, need: 19, missing: 0 }), 'line 0'],
    ['another floor', withLine(1, { need: 2 }), 'line 1'],
    ['another number of yes', withLine(3, { have: 25 }), 'line 3'],
    ['a line unmet by its own numbers', withLine(3, { met: false }), 'line 3'],
    ['a number missing that is not', withLine(3, { missing: 1 }), 'line 3'],
    ['more dissent allowed in a courtyard', withLine(5, { need: 11 }), 'line 5'],
    ['the affected silent, and yet it passed', withLine(2, { met: false }), 'outcome'],
    ['the affected against it, and yet it passed', withLine(4, { met: false }), 'outcome'],
    ['another outcome', { verdict: { ...told.verdict, outcome: 'contested' } }, 'outcome'],
    [
      'a split of more than came',
      {
        verdict: {
          ...told.verdict,
          split: [
            { choice: 'yes', heads: 26 },
            { choice: 'no', heads: 2 }
          ]
        }
      },
      'split'
    ]
  ])('%s', (_, change, first) => {
    expect(answerTo(change)).toMatchObject({ lines: ['不一致', expect.stringContaining(first)] })
  })

  test('and the card is the built-in one there too', () => {
    const rule = { ...FEW.vote.rule, unitGuard: null }
    expect(answerTo({ rule }, opened)).toMatchObject({
      lines: ['不一致', expect.stringContaining('ruleCard')]
    })
  })

  test('a card that says whose decision the law keeps the matter for is still the built-in one', () => {
    const marked = sourceOf({ ...ALL_YES, card: { ...card('facility'), reservedTo: '村民会议' } })
    for (const file of [sealedExport(marked), publicExport(marked)])
      expect(answer(file, null).status).toBe('agrees')
  })

  test('a card of the community is taken at its word', () => {
    const own = sourceOf({ ...ALL_YES, card: { ...card('facility'), key: 'ours', floor: 20 } })
    for (const file of [sealedExport(own), publicExport(own)])
      expect(answer(file, null).status).toBe('agrees')
  })
})

describe('a file that is no export is refused by name', () => {
  const text = written(sealedExport(VILLAGE))

  test.each([
    ['no JSON', text.slice(0, -5), { refused: 'NOT_JSON' }],
    ['empty', '', { refused: 'NOT_JSON' }],
    ['a space more', text.replace('{', '{ '), { refused: 'NOT_CANONICAL' }],
    ['a line feed more', `${text}\n`, { refused: 'NOT_CANONICAL' }],
    ['a number spelled otherwise', text.replace('"seq":1', '"seq":1.0'), { refused: 'NOT_CANONICAL' }],
    ['a number that is not whole', text.replace('"seq":1', '"seq":1.5'), { refused: 'NOT_CANONICAL' }],
    [
      'a key twice',
      text.replace('"kind":"sealed"', '"kind":"sealed","kind":"sealed"'),
      { refused: 'NOT_CANONICAL' }
    ],
    ['a mark before the text', `\ufeff${text}`, { refused: 'NOT_JSON' }],
    ['another format', text.replace('louyuan.export.1', 'louyuan.export.2'), { refused: 'UNKNOWN_FORMAT' }],
    ['a list', '[]\n', { refused: 'UNKNOWN_FORMAT' }],
    [
      'another kind',
      text.replace('"kind":"sealed"', '"kind":"open"'),
      { refused: 'WRONG_SHAPE', at: 'kind' }
    ],
    [
      'a field too many',
      text.replace('"kind"', '"constructor":1,"kind"'),
      { refused: 'WRONG_SHAPE', at: 'constructor' }
    ],
    [
      'a field too many in a ballot',
      text.replace('"household":"', '"hand":1,"household":"'),
      { refused: 'WRONG_SHAPE', at: 'ballots' }
    ],
    [
      'a field missing',
      text.replace('"salt":"salt of m"', '"sold":""'),
      { refused: 'WRONG_SHAPE', at: 'salt' }
    ]
  ])('%s', (_, file, refusal) => {
    expect(answer(file, null)).toEqual({ status: 'unreadable', ...refusal })
  })

  test('hashes that hold over something that is no journal', () => {
    const line = { seq: 0, event: { type: 'VoteClosed' } }
    const file = {
      ...sealedExport(VILLAGE),
      journal: [{ ...line, prev: GENESIS, hash: chained(GENESIS, line) }]
    }
    expect(answer(file, null)).toEqual({ status: 'unreadable', refused: 'NOT_A_JOURNAL' })
  })
})
