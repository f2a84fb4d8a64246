import { NOBODY_JOINED, sittingOf } from '../../../src/domain/jointRoom/jointRoom'
import { inviteGuest, recordGuest } from '../../../src/domain/jointRoom/guests'
import { joinMatters, mayUnsign, unseated, widenRoom } from '../../../src/domain/jointRoom/joining'
import { carriedOver } from '../../../src/domain/jointRoom/signatures'
import { joinedUnit } from '../../../src/domain/jointRoom/units'
import { returnMatter } from '../../../src/domain/levels/casework'
import type { Matter } from '../../../src/domain/matter/matter'
import { publicEvent } from '../../../src/domain/matter/publicEvent'
import { standingOn } from '../../../src/domain/matter/standing'
import { NO_MEASURES } from '../../../src/domain/measure/measure'
import { recusedHouseholds } from '../../../src/domain/recusal/recusal'
import { stakeOf } from '../../../src/domain/recusal/stake'
import type { Signature } from '../../../src/domain/matter/petition'
import { isRefused } from '../../../src/domain/refusal'
import { caughtUp } from '../matter/clockwork'
import { given, on, type Dated } from '../matter/grammar'
import {
  added,
  decided,
  deliberating,
  handedUp,
  inTriage,
  raisedTo,
  site,
  sitesListed,
  siteVoting
} from '../matter/histories'
import { day, LADDER, NEAR_A, PROPOSER, SECRETARY, UNIT } from '../matter/village'

const REASON = '两个院看中的是同一块空地'
const SAME_PLACE = { ...site('P', 30), addedAt: day(14) }
const WIDER = { gained: ['东院'], all: ['西院', '东院'] }
const SAME = { gained: [], all: ['西院'] }

const otherMatter = (history: readonly Dated[] = sitesListed('A'), more: Partial<Matter> = {}) => ({
  ...given(...history).matter,
  id: 'other',
  title: '东院也要一座公厕',
  roomTitle: '东院议事厅',
  options: [
    { ...site('P', 30), addedAt: day(14) },
    { ...site('Q', 500), name: '点位A', addedAt: day(14) },
    { ...site('R', 600), addedAt: day(14) }
  ],
  ...more
})

const join = (
  history: readonly Dated[] = sitesListed('A', 'B'),
  { other = otherMatter(), widened = WIDER, actor = SECRETARY, reason = REASON } = {}
) =>
  given(...history).when(day(40), host => {
    const by = { actor, office: 'secretary', instead: ['S街道'] } as const
    const events = joinMatters(host, other, { ...by, reason, widened, ladder: LADDER }, day(40))
    return isRefused(events) ? events : events.host
  })

describe('two matters over one place', () => {
  test('of two courtyards become one at the second level, and the secretary has it', () => {
    const { matter } = join().then(
      { type: 'HandedUp', to: 'L2', reason: 'overlap', auto: false },
      { type: 'Accepted' },
      {
        type: 'Joined',
        other: { matter: 'other', title: '东院也要一座公厕', room: '东院议事厅' },
        courtyards: ['西院', '东院'],
        unsignUntil: day(47)
      },
      { type: 'OptionAdded' },
      { type: 'OptionAdded' }
    )
    expect(matter).toMatchObject({ level: 'L2', owner: LADDER.L2, stage: { status: 'accepted' } })
    expect(matter.options.map(({ name }) => name)).toEqual([
      '点位A',
      '点位B',
      '点位C',
      '点位A（东院议事厅）',
      '点位R'
    ])
    expect(matter.jointRoom).toMatchObject({ courtyards: ['西院', '东院'], from: [{ matter: 'other' }] })
  })

  test('of one unit are merged where they are', () => {
    const { matter } = join(sitesListed('A', 'B'), { widened: SAME }).then(
      { type: 'Joined', courtyards: [] },
      { type: 'OptionAdded' },
      { type: 'OptionAdded' }
    )
    expect(matter).toMatchObject({ level: 'L1', stage: { status: 'deliberating' } })
  })

  test('bring along who declared a gain, each once', () => {
    const declares = (household: string) =>
      on(day(16), { type: 'InterestDeclared', household, ground: '承包保洁' })
    const other = otherMatter([...sitesListed('A'), declares('W-20'), declares('E-05')], {
      options: [SAME_PLACE]
    })
    const { matter } = join([...sitesListed('A', 'B'), declares('W-20')], { other }).then(
      { type: 'HandedUp' },
      { type: 'Accepted' },
      { type: 'Joined' },
      { type: 'InterestDeclared', household: 'E-05' }
    )
    expect(matter.declared.map(({ household }) => household)).toEqual(['W-20', 'E-05'])
  })

  test.each([
    ['before its triage', inTriage(), 'WRONG_STAGE'],
    ['while a vote binds it', siteVoting(), 'VOTE_FROZEN'],
    ['once decided', decided(), 'WRONG_STAGE'],
    ['at the street', [...handedUp(), on(day(22), raisedTo('L3', day(52)))], 'WRONG_STAGE']
  ] as [string, Dated[], 'WRONG_STAGE'][])('are not joined %s', (_, history, refused) => {
    join(history).refuses(refused)
    join(sitesListed('A', 'B'), { other: otherMatter(history) }).refuses(refused)
  })

  test('are not joined by who proposed one of them, nor without a reason, nor when they are of two kinds', () => {
    const proposer = { ...SECRETARY, person: PROPOSER.person }
    join(sitesListed('A', 'B'), { actor: proposer }).refuses('PROCESS_RECUSAL', {
      stake: 'proposer',
      instead: ['S街道']
    })
    join(sitesListed('A', 'B'), { reason: '同一处' }).refuses('INVALID_TEXT')
    join(sitesListed('A', 'B'), { other: otherMatter(undefined, { category: 'environment' }) }).refuses(
      'EVIDENCE_MISSING',
      { sameKind: true }
    )
    join(sitesListed('A', 'B'), { other: otherMatter(undefined, { id: 'm' }) }).refuses('NOT_FOUND')
  })
})

describe('what is known of the other', () => {
  const before = on(day(16), {
    type: 'RecusalProposed',
    recusal: 'r1',
    household: 'E-07',
    by: 'E-08',
    ground: 'contract',
    evidence: '施工合同上是他家',
    hearUntil: day(19)
  })
  const decides = on(day(19), {
    type: 'RecusalDecided',
    recusal: 'r1',
    imposed: true,
    office: 'secretary',
    reason: '合同为证'
  })
  const joined = (other: ReturnType<typeof otherMatter>) =>
    given(...sitesListed('A', 'B')).when(day(40), host => {
      const by = { actor: SECRETARY, office: 'secretary', instead: [] } as const
      const events = joinMatters(
        host,
        other,
        { ...by, reason: REASON, widened: SAME, ladder: LADDER },
        day(40)
      )
      return isRefused(events) ? events : events.host
    })

  test('who was told to stand back stands back here too, and who was asked to is decided here', () => {
    const imposed = otherMatter([...sitesListed('A'), before, decides], { options: [SAME_PLACE] })
    const { matter } = joined(imposed).then({ type: 'Joined' }, { type: 'RecusalsBrought' })
    expect(recusedHouseholds(matter)).toEqual(['E-07'])
    const asked = otherMatter([...sitesListed('A'), before], { options: [SAME_PLACE] })
    const waiting = joined(asked).then({ type: 'Joined' }, { type: 'RecusalsBrought' })
    expect(waiting.matter.recusals.map(({ id, standing }) => [id, standing.status])).toEqual([
      ['r1', 'proposed']
    ])
  })

  test('everybody with standing on one of its sites keeps it, whatever the place alone would give', () => {
    const byHand = [{ households: ['E-03'], reason: REASON, office: 'secretary', at: day(15) }] as const
    const same = { ...SAME_PLACE, affected: [...NEAR_A, 'E-03'], byHand, reaches: ['E'] }
    const moved = { ...site('M', 90), movedFrom: 'P', addedAt: day(15) }
    const { matter } = joined(otherMatter(undefined, { options: [same, moved] })).then(
      { type: 'Joined' },
      { type: 'OptionAdded' },
      { type: 'AffectedAdded', option: 'A', households: ['E-03'], courtyards: ['E'] },
      { type: 'AffectedAdded', option: 'M', households: [...NEAR_A, 'E-03'].sort() }
    )
    expect(standingOn(matter, 'A')).toEqual([...NEAR_A, 'E-03'].sort())
    expect(standingOn(matter, 'M')).toEqual([...NEAR_A, 'E-03'].sort())
  })

  test('its proposer neither opens, certifies nor closes the one thread', () => {
    const theirs = { ...SECRETARY, person: 'p-E-09' }
    const proposer = { person: 'p-E-09', household: 'E-09' }
    const { matter } = joined(otherMatter(undefined, { options: [SAME_PLACE], proposer })).then({
      type: 'Joined'
    })
    expect(stakeOf(matter, theirs, [])).toBe('proposer')
    expect(
      publicEvent({
        type: 'Joined',
        other: null,
        courtyards: [],
        reason: REASON,
        unsignUntil: null,
        proposedBy: ['p-E-09']
      })
    ).not.toHaveProperty('proposedBy')
  })

  test('what was to come with its sites comes along, as far as its day is still to come', () => {
    const measure = {
      id: 'm1',
      option: 'R',
      kind: 'work',
      text: '装灯',
      office: 'secretary',
      body: null,
      cost: 0,
      due: day(60),
      proof: 'record',
      from: null
    } as const
    const proposed = [measure, { ...measure, id: 'm2', due: day(40) }, { ...measure, id: 'm3', option: 'P' }]
    joined(otherMatter(undefined, { measure: { ...NO_MEASURES, proposed } })).then(
      { type: 'Joined' },
      { type: 'OptionAdded' },
      { type: 'OptionAdded' },
      { type: 'MeasureProposed', measure }
    )
  })

  test('and matters that ask for different ground are not made one, so that none is buried in another', () => {
    joined(otherMatter(undefined, { options: [{ ...site('R', 600), addedAt: day(14) }] })).refuses(
      'NOT_FOUND',
      { overlap: true }
    )
    joined(otherMatter(undefined, { options: [{ ...site('R', 431), addedAt: day(14) }] })).refuses(
      'NOT_FOUND',
      { overlap: true }
    )
    joined(otherMatter(undefined, { options: [{ ...site('R', 430), addedAt: day(14) }] })).then(
      { type: 'Joined' },
      { type: 'OptionAdded' }
    )
  })
})

describe('the joint room (共议厅)', () => {
  const joined = (): Dated[] => [
    ...sitesListed('A', 'B'),
    on(day(20), raisedTo('L2', day(50))),
    on(day(20), { type: 'Accepted' }),
    on(day(20), {
      type: 'Joined',
      other: { matter: 'other', title: '东院也要', room: '东院议事厅' },
      courtyards: ['西院', '东院'],
      reason: REASON,
      unsignUntil: day(27)
    })
  ]

  test('cannot be pushed back to one of its courtyards, and rises like any other when nobody acts', () => {
    given(...joined())
      .when(day(22), matter =>
        returnMatter(matter, { code: 'within_powers', reason: REASON }, LADDER, day(22))
      )
      .refuses('WRONG_STAGE', { status: 'joint' })
    expect(caughtUp(given(...joined()), day(50)).matter).toMatchObject({
      level: 'L3',
      handUps: [{}, { reason: 'overdue' }]
    })
  })

  test.each([
    ['a millisecond before the seven days end', day(27, -1), true],
    ['not at their end', day(27), false]
  ])('lets signers take their name back: %s', (_, now, may) => {
    expect(mayUnsign(given(...joined()).matter, now)).toBe(may)
    expect(mayUnsign(given(...handedUp()).matter, now)).toBe(false)
  })

  test('hears guests by name and office, on record and without a vote', () => {
    const asked = { guest: 'b1', kind: 'propertyCompany', name: '河湾物业公司', office: '项目经理' } as const
    const { when } = given(...joined(), on(day(21), { type: 'GuestInvited', ...asked }))
    when(day(22), matter => recordGuest(matter, { guest: 'b1', text: '愿意负责每天保洁两次' }))
      .then({ type: 'GuestSpoke', guest: 'b1', name: '河湾物业公司' })
      .leaving({
        jointRoom: { guests: [{ id: 'b1', said: [{ text: '愿意负责每天保洁两次', at: day(22) }] }] }
      })
    when(day(22), matter => recordGuest(matter, { guest: 'b2', text: '愿意负责每天保洁两次' })).refuses(
      'NOT_FOUND',
      {
        guest: true
      }
    )
    when(day(22), matter => inviteGuest(matter, { ...asked, guest: 'b2' })).refuses('DUPLICATE', {
      guest: '河湾物业公司'
    })
    when(day(22), matter => inviteGuest(matter, { ...asked, name: ' ' })).refuses('INVALID_TEXT')
    given(...deliberating())
      .when(day(22), matter => inviteGuest(matter, asked))
      .refuses('WRONG_STAGE')
  })

  test('asks a courtyard in that a site would be felt in, without any matter of its own', () => {
    const fence = on(day(17), added({ ...site('F', 50), reaches: ['W', 'E'] }))
    const widen = (widened: typeof WIDER, asked = ['E']) =>
      given(...sitesListed('A', 'B'), fence).when(day(40), matter =>
        widenRoom(matter, { asked, reason: REASON, widened, ladder: LADDER }, day(40))
      )
    widen(WIDER).then({ type: 'HandedUp' }, { type: 'Accepted' }, { type: 'Joined', other: null })
    widen({ gained: [], all: ['西院'] }).refuses('DUPLICATE', { gathered: true })
    widen(WIDER, ['E', 'N']).refuses('FORBIDDEN', { unfelt: true })
    const felt = { ...site('A', 30), addedAt: day(14), reaches: ['W', 'N'] }
    expect(unseated([felt], UNIT.courtyards)).toEqual(['N'])
    expect(unseated([{ ...felt, reaches: ['W'] }], UNIT.courtyards)).toEqual([])
  })

  test('is of the courtyards and buildings of both units, each once', () => {
    const own = {
      ...UNIT,
      courtyards: [UNIT.courtyards[0]!],
      buildings: [UNIT.buildings[0]!],
      heads: [{ unit: 'W' }]
    }
    const { unit, widened } = joinedUnit(own, [{ ...UNIT, heads: [{ unit: 'W' }, { unit: 'E' }] }])
    expect(widened).toEqual(WIDER)
    expect(unit).toMatchObject({ ...UNIT, title: '西院、东院共议厅', heads: [{ unit: 'W' }, { unit: 'E' }] })
    expect(joinedUnit(own, [own]).unit).toBe(own)
  })
})

describe('a name under a joined petition', () => {
  const named = (matter: string, ...people: string[]): Signature => ({
    matter,
    household: 'W-01',
    names: people.map(person => ({ person, at: day(1), request: `r-${person}`, withdrawnAt: null })),
    counts: true,
    version: 3
  })

  test('comes along, and its household counts once', () => {
    expect(carriedOver(named('other', 'p1'), null, 'm')).toMatchObject({
      matter: 'm',
      counts: true,
      version: 1
    })
    const both = carriedOver(named('other', 'p1', 'p2'), named('m', 'p1'), 'm')
    expect(both.names.map(({ person }) => person)).toEqual(['p1', 'p2'])
    expect(carriedOver(named('other', 'p1', 'p2'), both, 'm').names).toHaveLength(2)
  })

  test('that was taken back does not count again', () => {
    const back = named('other', 'p1')
    const withdrawn = {
      ...back,
      names: back.names.map(name => ({ ...name, withdrawnAt: day(2) })),
      counts: false
    }
    expect(carriedOver(withdrawn, null, 'm').counts).toBe(false)
  })
})

test.each([
  ['at the second level two courtyards sit together, though nobody was invited', 'L2', 2, NOBODY_JOINED],
  ['one alone does not', 'L2', 1, null],
  ['nor do two at the first level', 'L1', 2, null],
  ['nor at the third, where the street has it', 'L3', 2, null]
] as const)('%s', (_, level, courtyards, sitting) =>
  expect(sittingOf({ level, jointRoom: null }, Array(courtyards).fill('yard'))).toEqual(sitting)
)
