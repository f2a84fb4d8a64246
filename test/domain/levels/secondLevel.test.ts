import { returnMatter } from '../../../src/domain/levels/casework'
import { announceVote, withdrawAnnouncement } from '../../../src/domain/matter/announcing'
import { capacityFor, type Act } from '../../../src/domain/matter/authority'
import { certifyResult } from '../../../src/domain/matter/afterClose'
import { closeVote } from '../../../src/domain/matter/closing'
import type { Outcome } from '../../../src/domain/deciding/verdict'
import { openHearing } from '../../../src/domain/hearing/openHearing'
import { addOption, appraise } from '../../../src/domain/matter/options'
import { openPoll } from '../../../src/domain/poll/opening'
import { ruleCard } from '../../../src/domain/deciding/ruleCards'
import { caughtUp } from '../matter/clockwork'
import { given, on, type Dated } from '../matter/grammar'
import {
  added,
  announced,
  appraised,
  atStreet,
  closed,
  heard,
  handedUp,
  inTriage,
  opened,
  raisedTo,
  site,
  sitesListed
} from '../matter/histories'
import { day, HEAD_E, LADDER, recordsOf, SECRETARY, STREET, UNIT } from '../matter/village'

const OLD_STORE = { id: 'N', name: '旧库房', x: 900, y: 0, cost: 100 }
const NEAR = { affected: ['E-01', 'E-02', 'E-03', 'E-04', 'E-05', 'E-06'], host: 'E' }
const CARD = ruleCard('facility')!
const ASK = {
  vote: 'v2',
  about: 'site' as const,
  question: '同意修在这里吗？',
  option: 'N',
  windowDays: 7
}

/** Two sites are known when it goes up on day 20; the secretary has it from day 21 and until day 50. */
const accepted = (before: readonly Dated[] = sitesListed('A', 'B')): Dated[] => [
  ...before,
  on(day(20), raisedTo('L2', day(50))),
  on(day(21), { type: 'Accepted' }, 'p-secretary')
]

const withNew = (): Dated[] => [
  ...accepted(),
  on(day(22), added({ ...site('N', 900, NEAR.affected), host: 'E' }), 'p-secretary'),
  on(day(23), appraised('N'), 'p-street')
]

const voting = (): Dated[] => [
  ...withNew(),
  on(day(24), announced({ vote: 'v2', about: 'site', option: 'N', card: 'facility' }, 27, 7), 'p-secretary'),
  on(day(27), opened('v2', 'facility', NEAR.affected, 34), 'p-secretary')
]

describe('what the secretary has accepted (共议)', () => {
  test('goes on being deliberated: a new site, its appraisal, a round of polling, a notice', () => {
    given(...accepted())
      .when(day(22), matter => addOption(matter, OLD_STORE, NEAR))
      .then({ type: 'OptionAdded' })
    given(...withNew())
      .when(day(23), matter =>
        appraise(matter, { option: 'N', feasible: true, cause: null, note: '可以接入污水管' })
      )
      .then({ type: 'OptionAppraised' })
    const seeds = [{ text: '厕所离外墙至少十五米', option: null }]
    given(...accepted())
      .when(day(22), matter =>
        openPoll(matter, { poll: 'p', windowDays: 7, beside: null, measures: [], seeds }, day(22))
      )
      .then({ type: 'PollOpened' })
    given(...withNew())
      .when(day(24), matter => openHearing(matter, { option: 'N' }, day(24)))
      .then({ type: 'HearingOpened', until: day(31) })
    const { when } = given(...withNew(), on(day(24), heard('N', NEAR.affected), 'p-secretary'))
    when(day(32), matter => announceVote(matter, ASK, CARD, 'p-secretary', day(32)))
      .then({ type: 'VoteAnnounced' })
      .leaving({ level: 'L2', stage: { status: 'announced' } })
  })

  test.each([
    ['before its triage', [...handedUp(inTriage()), on(day(21), { type: 'Accepted' })]],
    ['while it is not accepted', handedUp(sitesListed('A', 'B'))],
    ['at the street', [...atStreet(), on(day(23), { type: 'Accepted' })]]
  ] as [string, Dated[]][])('is not deliberated %s', (_, history) => {
    const { when } = given(...history)
    when(day(24), matter => addOption(matter, OLD_STORE, NEAR)).refuses('WRONG_STAGE')
    when(day(24), matter => announceVote(matter, ASK, CARD, 'p-secretary', day(24))).refuses('WRONG_STAGE')
  })

  test('is in the hands of the secretary, and what comes out is certified by the street alone', () => {
    const may = (act: Act) =>
      [HEAD_E, SECRETARY, STREET].filter(
        actor => typeof capacityFor(act, actor, UNIT, 'L2', day(22)) === 'string'
      )
    for (const act of ['addOption', 'openPoll', 'announceVote', 'openVote', 'extendVote'] as const)
      expect(may(act)).toEqual([SECRETARY])
    expect(may('certifyResult')).toEqual([STREET])
  })

  test('is accepted again when a notice is taken back', () => {
    const notice = on(
      day(24),
      announced({ vote: 'v2', about: 'site', option: 'N', card: 'facility' }, 27, 7),
      'p-secretary'
    )
    given(...withNew(), notice)
      .when(day(25), matter => withdrawAnnouncement(matter, { reason: '先再谈一谈' }))
      .then({ type: 'AnnouncementWithdrawn' })
      .leaving({ level: 'L2', stage: { status: 'accepted' }, dueAt: day(50) })
  })
})

describe('a vote at the second level', () => {
  const close = (outcome: Outcome, history = voting(), at = day(34)) =>
    given(...history).when(at, matter =>
      closeVote(
        matter,
        recordsOf('v2', (household, index) => SAID[outcome]!(household, index), day(28))
      )
    )
  const SAID: Partial<Record<Outcome, (household: string, index: number) => string | null>> = {
    pass: () => 'yes',
    fail: (_, index) => (index < 20 ? 'yes' : 'no'),
    quorum_not_met: (_, index) => (index < 26 ? 'yes' : null),
    blocked_by_affected: household => (NEAR.affected.includes(household) ? 'no' : 'yes'),
    contested: household => (household >= 'E-04' && household <= 'E-10' ? 'no' : 'yes')
  }

  test('suspends the days of the level as at the first', () => {
    const { matter } = given(...voting())
    expect(matter).toMatchObject({ level: 'L2', suspendedAt: day(27), dueAt: day(50) })
    close('pass').then({ next: { to: 'review', until: day(37) } })
    const { matter: reviewed } = given(
      ...voting(),
      on(day(34), closed('v2', 'pass', { to: 'review', until: day(37) })),
      on(day(37), { type: 'ReviewEnded', vote: 'v2', owner: LADDER.L3 })
    )
    expect(reviewed).toMatchObject({ suspendedAt: null, dueAt: day(60) })
  })

  test('that carries waits for the street, and neither for the secretary nor for whoever opened it', () => {
    const reviewed = [...voting(), on(day(34), closed('v2', 'pass', { to: 'review', until: day(37) }))]
    const thread = caughtUp(given(...reviewed), day(37))
    expect(thread.matter).toMatchObject({ stage: { status: 'certifying' }, owner: LADDER.L3 })
    const certified = given(...reviewed, on(day(37), { type: 'ReviewEnded', vote: 'v2', owner: LADDER.L3 }))
    certified
      .when(day(38), matter => certifyResult(matter, SECRETARY, LADDER, [], day(38)))
      .refuses('PROCESS_RECUSAL', { stake: 'opener', instead: [] })
    certified
      .when(day(38), matter => certifyResult(matter, STREET, LADDER, [], day(38)))
      .then({ type: 'ResultCertified', owner: LADDER.L2 })
  })

  test('that fails leaves it accepted, with thirty days for another site', () => {
    close('fail')
      .then({ next: { to: 'deliberating', due: day(64) } })
      .leaving({ level: 'L2', stage: { status: 'accepted' }, dueAt: day(64) })
  })

  test.each([
    ['blocked_by_affected', 'blocked_twice'],
    ['contested', 'contested']
  ] as const)('that is %s goes to the street at once, without a second mitigation', (outcome, reason) => {
    close(outcome).then({ next: { to: 'up' } })
    const up = [...voting(), on(day(34), closed('v2', outcome, { to: 'up' }))]
    expect(caughtUp(given(...up), day(34)).matter).toMatchObject({
      level: 'L3',
      owner: LADDER.L3,
      stage: { status: 'handedUp' },
      handUps: [{ to: 'L2' }, { to: 'L3', reason, auto: true }]
    })
  })

  test('without its quorum is extended once; without it again it goes to the street', () => {
    close('quorum_not_met').then({ next: { to: 'extendable', until: day(35) } })
    const missed = [
      ...voting(),
      on(day(34), closed('v2', 'quorum_not_met', { to: 'extendable', until: day(35) }))
    ]
    const up = { level: 'L3', handUps: [{ to: 'L2' }, { to: 'L3', reason: 'quorum_twice' }] }
    expect(caughtUp(given(...missed), day(35)).matter).toMatchObject(up)
    const extended = [
      ...missed,
      on(day(34), { type: 'VoteExtended', vote: 'v2', closesAt: day(37), affectedServed: false })
    ]
    close('quorum_not_met', extended, day(37)).then({ next: { to: 'up' } })
  })

  test('does not keep it from being sent back with a reason, nor from rising when nobody does anything', () => {
    const input = { code: 'within_powers', reason: '楼院自己能定' } as const
    given(...accepted())
      .when(day(22), matter => returnMatter(matter, input, LADDER, day(22)))
      .then({ type: 'Returned', to: 'L1' })
      .leaving({ stage: { status: 'deliberating' } })
    expect(caughtUp(given(...accepted()), day(50)).matter).toMatchObject({
      level: 'L3',
      handUps: [{}, { reason: 'overdue', auto: true }]
    })
  })
})
