import { openVote } from '../../../src/domain/matter/opening'
import { PARTY_OPINIONS, recordPartyDiscussion } from '../../../src/domain/matter/partyStep'
import { card } from '../deciding/village'
import { given, on, type Dated } from './grammar'
import { siteAnnounced, siteVoting } from './histories'
import { day, HEAD_E, LADDER, ROLL } from './village'

const SAID = { heldAt: day(30), body: '社区党支部', opinion: 'support' as const, text: '会上一致同意' }
const open = (history: readonly Dated[], key: string) =>
  given(...history).when(day(39), matter =>
    openVote(matter, HEAD_E, { rule: card(key), rollHash: 'hash', roll: ROLL, ladder: LADDER }, [], day(39))
  )
const record = (history: readonly Dated[], more: Partial<typeof SAID> = {}) =>
  given(...history).when(day(37), matter => recordPartyDiscussion(matter, { ...SAID, ...more }, day(37)))

test('a vote of the law’s bodies does not open before the discussion is on record; a consult vote does', () => {
  open(siteAnnounced(), 'residents-meeting').refuses('PARTY_STEP_MISSING')
  open(siteAnnounced(), 'facility').then({ type: 'VoteOpened' })
})

test.each(PARTY_OPINIONS)('any opinion unlocks it: %s', opinion => {
  const said = on(day(37), { type: 'PartyDiscussed', ...SAID, opinion })
  open([...siteAnnounced(), said], 'residents-meeting').then({ type: 'VoteOpened' })
})

test('is recorded once, when it was held, with its body and its opinion in words, before the vote opens', () => {
  record(siteAnnounced()).then({ type: 'PartyDiscussed', body: '社区党支部' })
  record(siteAnnounced(), { heldAt: day(37) }).then({ type: 'PartyDiscussed' })
  record(siteAnnounced(), { heldAt: day(37, 1) }).refuses('TOO_EARLY', { from: day(37, 1) })
  record(siteAnnounced(), { body: '' }).refuses('INVALID_TEXT')
  record(siteAnnounced(), { text: '好' }).refuses('INVALID_TEXT')
  const said = on(day(36), { type: 'PartyDiscussed', ...SAID })
  record([...siteAnnounced(), said]).refuses('DUPLICATE', { party: true })
  record(siteVoting()).refuses('VOTE_FROZEN')
})
