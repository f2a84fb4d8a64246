import { ruleCard } from '../../../src/domain/deciding/ruleCards'
import { openVote } from '../../../src/domain/matter/opening'
import { PARTY_OPINIONS, partyStepOwed, recordPartyDiscussion } from '../../../src/domain/matter/partyStep'
import { card } from '../deciding/village'
import { given, on, type Dated } from './grammar'
import { decided, deliberating, inTriage, siteAnnounced, siteVoting } from './histories'
import { day, HEAD_E, LADDER, ROLL } from './village'

const SAID = { heldAt: day(30), body: '社区党支部', opinion: 'support' as const, text: '会上一致同意' }
const IMPORTANT = { partyStepBy: day(15) }
const marked = (history: readonly Dated[], marks: object = IMPORTANT): Dated[] =>
  history.map(each =>
    each.event.type === 'TriageAccepted' ? { ...each, event: { ...each.event, ...marks } } : each
  )
const open = (history: readonly Dated[], key: string) =>
  given(...history).when(day(39), matter =>
    openVote(
      matter,
      HEAD_E,
      { rule: lawCard(key), rollHash: 'hash', roll: ROLL, ladder: LADDER },
      [],
      day(39)
    )
  )
const record = (history: readonly Dated[], more: Partial<typeof SAID> = {}) =>
  given(...history).when(day(37), matter => recordPartyDiscussion(matter, { ...SAID, ...more }, day(37)))
const said = on(day(37), { type: 'PartyDiscussed', ...SAID })
/** The law's card that household representatives vote by; other cards as they are. */
const lawCard = (key: string) => ruleCard(key, 'household') ?? card(key)

test('an important matter opens no vote of the law’s bodies before the discussion is on record', () => {
  open(marked(siteAnnounced()), 'residents-meeting').refuses('PARTY_STEP_MISSING')
  open([...marked(siteAnnounced()), said], 'residents-meeting').then({ type: 'VoteOpened' })
})

test('a consult vote on it never waits, nor a vote of the law’s bodies on what is not important', () => {
  open(marked(siteAnnounced()), 'facility').then({ type: 'VoteOpened' })
  open(siteAnnounced(), 'residents-meeting').then({ type: 'VoteOpened' })
})

test('the record is owed from triage until it is made, and never for what is not important', () => {
  const owed = (history: readonly Dated[]) => partyStepOwed(given(...history).matter)
  expect(owed(marked(deliberating()))).toBe(day(15))
  expect(owed(marked(siteAnnounced()))).toBe(day(15))
  expect(owed([...marked(siteAnnounced()), said])).toBeNull()
  expect(owed(deliberating())).toBeNull()
  expect(owed(marked(inTriage()))).toBeNull()
})

test('a consult vote under way does not stand in the way of the record, an open one of the law’s bodies does', () => {
  record(marked(siteVoting())).then({ type: 'PartyDiscussed' })
  const byLaw = siteVoting().map(each =>
    each.event.type === 'VoteOpened' && each.event.vote === 'v2'
      ? { ...each, event: { ...each.event, rule: lawCard('residents-meeting') } }
      : each
  )
  record(byLaw).refuses('VOTE_FROZEN')
  record(decided()).refuses('WRONG_STAGE', { status: 'decided' })
})

test('a consult vote says whose decision it does not replace, a vote of the law’s own bodies nothing of the kind', () => {
  const reserved = marked(siteAnnounced(), { reservedTo: 'villagers-meeting' })
  open(reserved, 'facility').then({
    type: 'VoteOpened',
    rule: { ...card('facility'), reservedTo: '村民会议' }
  })
  open(reserved, 'residents-meeting').then({ type: 'VoteOpened', rule: lawCard('residents-meeting') })
  open(siteAnnounced(), 'facility').then({ type: 'VoteOpened', rule: card('facility') })
})

test.each(PARTY_OPINIONS)('any opinion unlocks it: %s', opinion => {
  const word = on(day(37), { type: 'PartyDiscussed', ...SAID, opinion })
  open([...marked(siteAnnounced()), word], 'residents-meeting').then({ type: 'VoteOpened' })
})

test('is recorded once, when it was held, with its body and its opinion in words, before the vote opens', () => {
  record(siteAnnounced()).then({ type: 'PartyDiscussed', body: '社区党支部' })
  record(siteAnnounced(), { heldAt: day(37) }).then({ type: 'PartyDiscussed' })
  record(siteAnnounced(), { heldAt: day(37, 1) }).refuses('TOO_EARLY', { from: day(37, 1) })
  record(siteAnnounced(), { body: '' }).refuses('INVALID_TEXT')
  record(siteAnnounced(), { text: '好' }).refuses('INVALID_TEXT')
  record([...siteAnnounced(), said]).refuses('DUPLICATE', { party: true })
})
