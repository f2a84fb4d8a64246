import fc from 'fast-check'
import { canonical } from '../../../src/domain/deciding/canonical'
import { chained } from '../../../src/domain/deciding/chain'
import { publicVerdict } from '../../../src/domain/deciding/publicLines'
import { OUTCOMES } from '../../../src/domain/deciding/verdict'
import { publicExport, sealedExport, type Source } from '../../../src/domain/trail/exporting'
import { readExport, written, type Export } from '../../../src/domain/trail/exportFile'
import { isDifference, recount } from '../../../src/domain/trail/recount'
import { recountFile } from '../../../local/commands/recountFile'
import { BY_HEAD } from '../deciding/anyVote'
import { card } from '../deciding/village'
import { anyChoiceSource, anySource, sourceOf } from './anySource'
import { ALL_YES, answer, bytes, FEW, noticeRootOf, VILLAGE } from './villages'

const both = (source: Source): Export[] => [sealedExport(source), publicExport(source)]

describe('an export of any vote', () => {
  test('comes out again, sealed or public, and both lead to the root on the notice', () => {
    fc.assert(
      fc.property(anySource(), source => {
        for (const file of both(source)) {
          const result = recount(readExport(written(file)) as Export, noticeRootOf(source))
          expect(result).toMatchObject({ root: noticeRootOf(source) })
          if (isDifference(result)) throw new Error(result.differs)
          expect(publicVerdict(result.verdict as never)).toEqual(publicVerdict(source.vote.result.verdict))
        }
      }),
      { numRuns: 15 }
    )
  })

  test('comes out again where it was a choice between options', () => {
    fc.assert(
      fc.property(anyChoiceSource, source => {
        for (const file of both(source)) {
          const result = recount(readExport(written(file)) as Export, noticeRootOf(source))
          expect(result).toMatchObject({ root: noticeRootOf(source) })
        }
      }),
      { numRuns: 30 }
    )
  })

  test('of a choice is found when its outcome, its option or a number of its split is another one, without any root', () => {
    fc.assert(
      fc.property(anyChoiceSource, fc.constantFrom(...OUTCOMES), (source, outcome) => {
        const file = publicExport(source)
        const end = file.trail[file.trail.length - 1]!
        if (end.event.type !== 'VoteClosed' || end.event.verdict.outcome === outcome || outcome === 'void')
          return
        const verdict = { ...end.event.verdict, outcome } as typeof end.event.verdict
        const { prev, hash: _hash, ...line } = { ...end, event: { ...end.event, verdict } }
        const forged = { ...line, prev, hash: chained(prev, line) }
        const copy = { ...file, trail: [...file.trail.slice(0, -1), forged] }
        expect(recount(copy, null)).toMatchObject({ differs: 'outcome' })
      }),
      { numRuns: 30 }
    )
  })

  test('is found when one field anywhere is changed, left out or moved, given the root', () => {
    fc.assert(
      fc.property(
        fc.oneof(anySource(BY_HEAD), anyChoiceSource),
        fc.boolean(),
        fc.infiniteStream(fc.nat()),
        (source, sealed, chance) => {
          const file = JSON.parse(written(sealed ? sealedExport(source) : publicExport(source)))
          const next = () => chance.next().value as number
          for (let tries = 0; tries < 8; tries += 1) {
            const copy = JSON.parse(canonical(file))
            changeSomewhere(copy, next)
            if (canonical(copy) === canonical(file)) continue
            expect(answer(copy, noticeRootOf(source)).status).not.toBe('agrees')
          }
        }
      ),
      { numRuns: 15 }
    )
  })

  test('answers 自洽，未锚定 without the root, also when it was forged as a whole; the root finds that', () => {
    fc.assert(
      fc.property(anySource(), anySource(), (real, forged) => {
        for (const file of both(forged)) {
          expect(answer(file, null)).toMatchObject({
            status: 'agrees',
            lines: expect.arrayContaining(['自洽，未锚定'])
          })
          if (noticeRootOf(real) !== noticeRootOf(forged))
            expect(answer(file, noticeRootOf(real))).toMatchObject({
              status: 'differs',
              lines: ['不一致', expect.stringMatching(/^root /)]
            })
        }
      }),
      { numRuns: 10 }
    )
  })
})

describe('a changed byte', () => {
  test.each([
    ['sealed', VILLAGE, sealedExport(VILLAGE)],
    ['public, with its rows', VILLAGE, publicExport(VILLAGE)],
    ['public, without rows', FEW, publicExport(FEW)]
  ] as const)('is found wherever it stands in an export: %s', (_, source, file) => {
    const root = noticeRootOf(source)
    const text = bytes(written(file))
    const step = Math.max(1, Math.floor(text.length / 200))
    expect(recountFile(text, root).status).toBe('agrees')
    for (let at = 0; at < text.length; at += step) {
      const changed = Uint8Array.from(text)
      changed[at] = changed[at]! ^ (1 << (at % 8))
      if (recountFile(changed, root).status === 'agrees') throw new Error(`not found at ${at}`)
    }
  })

  test('is found where two bytes would read as the same letter', () => {
    const source = sourceOf({
      ...ALL_YES,
      card: { ...card('ordinary'), key: 'own', title: '自定\ufffd规则' }
    })
    const text = Buffer.from(written(sealedExport(source)))
    const at = text.indexOf(Buffer.from('\ufffd'))
    expect(recountFile(text, noticeRootOf(source)).status).toBe('agrees')
    text[at] = 0xf0
    expect(recountFile(text, noticeRootOf(source))).toEqual({ status: 'unreadable', refused: 'NOT_UTF8' })
  })
})

/** Changes one value of a tree: another text or number, a field or element less, twice, or in another place. */
const changeSomewhere = (value: object, next: () => number): void => {
  const holder = value as Record<string, unknown>
  const keys = Object.keys(holder)
  const key = keys[next() % keys.length]
  if (key === undefined) return
  const inner = holder[key]
  if (typeof inner === 'object' && inner !== null && Object.keys(inner).length > 0 && next() % 8 > 0)
    return changeSomewhere(inner, next)
  if (Array.isArray(value)) {
    const [one] = value.splice(Number(key), 1)
    if (next() % 2) value.splice(next() % (value.length + 1), 0, one, one)
    else if (next() % 2) value.splice(next() % (value.length + 1), 0, one)
  } else if (next() % 4 === 0) delete holder[key]
  else if (typeof inner === 'string') holder[key] = next() % 2 ? `${inner}x` : inner.slice(1)
  else if (typeof inner === 'number') holder[key] = inner + 1
  else holder[key] = inner === true ? false : next() % 2 ? 1 : true
}
