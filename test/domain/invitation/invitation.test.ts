import fc from 'fast-check'
import {
  enteredBy,
  invitationBy,
  mayEnterBy,
  mayRead,
  takeBack,
  type Entry,
  type Invitation
} from '../../../src/domain/invitation/invitation'
import { branches, groupsOf } from '../../../src/domain/invitation/tree'
import { DAY } from '../../../src/domain/time'

const NOW = 1_000 * DAY
const about = (id: string) => ({ id, place: 'p', room: 'r', matter: null, kind: 'share' as const })
const revocation = (branch: boolean) => ({ by: 'head', as: 'courtyardHead' as const, at: NOW, branch })

/** A tree of guests: the n-th came by the card of the one named, the first by a neighbour's. */
const grown = (parents: readonly number[]) => {
  const cards: Invitation[] = [invitationBy({ person: 'root', entry: null, came: [] }, about('c0'), NOW)]
  const entries: Entry[] = []
  const above = (line: readonly string[]) => cards.filter(({ id }) => line.includes(id))
  for (const [at, parent] of parents.entries()) {
    const card = cards[parent % cards.length]!
    const entry = { ...enteredBy(`p${at}`, card, null, NOW), version: 1 }
    entries.push(entry)
    cards.push(
      invitationBy({ person: entry.person, entry, came: above(entry.line) }, about(`c${at + 1}`), NOW)
    )
  }
  return { cards, entries }
}

test('taking a branch back takes reading from those below the card and from nobody else', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(20), { maxLength: 20 }),
      fc.nat(20),
      fc.boolean(),
      (parents, which, branch) => {
        const { cards, entries } = grown(parents)
        const cut = cards[which % cards.length]!
        const after = cards.map(card => (card === cut ? takeBack(card, revocation(branch)) : card))
        for (const entry of entries) {
          const came = after.filter(({ id }) => entry.line.includes(id))
          expect(mayRead(entry, came) !== null).toBe(branch && entry.line.includes(cut.id))
        }
        for (const card of after) {
          const barred = mayEnterBy(
            card,
            after.filter(({ id }) => card.line.includes(id)),
            NOW
          )
          expect(barred !== null).toBe(card.id === cut.id || (branch && card.line.includes(cut.id)))
        }
      }
    )
  )
})

test('everyone who came is counted at one card and further at each card above it', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20), { maxLength: 20 }), parents => {
      const { cards, entries } = grown(parents)
      const told = branches(cards, entries, person => person === 'p0')
      expect(told.reduce((sum, each) => sum + each.came, 0)).toBe(entries.length)
      expect(told.reduce((sum, each) => sum + each.confirmed, 0)).toBe(Math.min(1, entries.length))
      expect(told.find(({ card }) => card.id === 'c0')).toMatchObject({
        came: entries.filter(({ line }) => line.length === 1).length,
        further: entries.filter(({ line }) => line.length > 1).length
      })
    })
  )
})

test('a card lets in on its last instant and not one millisecond later; no card lets nobody in', () => {
  const card = grown([]).cards[0]!
  expect(card.until).toBe(NOW + 30 * DAY)
  expect(mayEnterBy(card, [], card.until)).toBeNull()
  expect(mayEnterBy(card, [], card.until + 1)).toMatchObject({ refused: 'CARD_EXPIRED' })
  expect(mayEnterBy(null, [], NOW)).toMatchObject({ refused: 'NOT_FOUND' })
  expect(mayRead(null, [])).toMatchObject({ refused: 'NOT_VERIFIED' })
})

test('what was taken back with its branch is not made milder by taking it back again', () => {
  const card = grown([]).cards[0]!
  const whole = takeBack(card, revocation(true))
  expect(takeBack(whole, revocation(false))).toBe(whole)
  expect(takeBack(takeBack(card, revocation(false)), revocation(true)).revoked).toMatchObject({
    branch: true
  })
})

test('people who came in the same chat are one group, and those of no known chat none', () => {
  const entry = (group: string | null): Entry => ({
    ...enteredBy('p', grown([]).cards[0]!, group, NOW),
    version: 1
  })
  expect(groupsOf([])).toBe(0)
  expect(groupsOf([entry(null)])).toBe(0)
  expect(groupsOf([entry('g'), entry('g'), entry('h'), entry(null)])).toBe(2)
})
