import { actorIn } from '../../cloudfunctions/identity'
import type { StoredMatter } from '../../cloudfunctions/store/matters'
import type { Person } from '../../cloudfunctions/store/people'
import { GRID_WORKER, HEAD, personOf, SECRETARY, setupEvent, STREET } from '../../local/demo/village'
import { COMMANDS } from '../../src/contract/requests'
import { LEVELS } from '../../src/domain/levels/level'
import { GUEST_KINDS } from '../../src/domain/jointRoom/jointRoom'
import { OVERLAP_ENDS } from '../../src/domain/overlap/overlap'
import { AUTHORITY, capacityFor, type Act } from '../../src/domain/matter/authority'
import { STATUSES, type Status } from '../../src/domain/matter/matter'
import { AT_STAGE } from '../../src/domain/matter/stageActs'
import { OBJECTION_ENDS } from '../../src/domain/hearing/objection'
import { isRefused } from '../../src/domain/refusal'
import { atEachStage, copied, place } from './cells'
import { appoint, DAY_ZERO, openVillage, SECRET, type Village } from './hewanli'
import { kept, keptMatter } from './kept'
import {
  ACCEPTED,
  ANSWER,
  cast,
  HAND_UP,
  householdOf,
  MEASURE,
  NEIGHBOURS,
  PROPOSER,
  suggestion,
  voting
} from './northYard'

const TEXT = '理由写得清清楚楚，大家都看得明白'
const HOLDER_OF_NOTHING = 'p-stranger'
const FORMER = personOf('N3-01')
const FROM_AFAR = 'p-of-another-village'

/** Who tries: nobody, neighbours near and far, and every office, past and present. */
const PEOPLE = [
  HOLDER_OF_NOTHING,
  FROM_AFAR,
  personOf('W1-01'),
  personOf('N3-06'),
  FORMER,
  HEAD.N,
  HEAD.W,
  personOf('N2-06'),
  GRID_WORKER,
  SECRETARY,
  STREET
] as const

/** What each act is asked with; `null` for what is not a command on a matter alone. */
const ASKED: Readonly<Partial<Record<Act, object | null>>> = {
  suggest: null,
  screenTitle: null,
  raiseObjection: { option: 'none', harm: TEXT, acceptable: TEXT },
  endObjection: { option: 'none', how: OBJECTION_ENDS[0] },
  startPetition: {},
  sign: {},
  unsign: {},
  withdrawMatter: {},
  declareInterest: { ground: TEXT },
  proposeRecusal: { door: 'N1-03', ground: 'contract', evidence: TEXT },
  answerRecusal: { recusal: 'none', agrees: false, text: TEXT },
  appealRecusal: { recusal: 'none', text: TEXT },
  castBallot: { vote: 'none', household: householdOf('N3-06'), choice: 'yes' },
  askReview: { ask: TEXT },
  askReopening: { ground: 'promise', reason: TEXT },
  triage: ACCEPTED,
  addOption: { name: '东墙根', x: 60, y: 130, cost: 100 },
  openHearing: { option: 'none' },
  addAffected: { option: 'none', doors: [{ door: 'N2-05' }], reason: TEXT },
  stateNobody: { option: 'none', reason: TEXT },
  judgeNobody: { option: 'none', agrees: true, reason: TEXT },
  answerObjection: { objection: 'none', text: TEXT },
  openPoll: { windowDays: 5, beside: null, measures: null, seeds: [{ text: TEXT, option: null }] },
  moderateStatement: { statement: 'none', admitted: true, reason: TEXT },
  appraise: { option: 'none', feasible: true, cause: null, note: TEXT },
  announceVote: MEASURE,
  withdrawAnnouncement: { reason: TEXT },
  openVote: {},
  extendVote: { vote: 'none', affectedServed: true },
  openEnvelopes: { vote: 'none', counts: [] },
  certifyResult: {},
  voidVote: { vote: 'none', ground: 'wrong_rule', evidence: TEXT, reason: TEXT, touched: [] },
  recordPartyDiscussion: { heldAt: DAY_ZERO, body: '社区党委', opinion: 'support', text: TEXT },
  decideRecusal: { recusal: 'none', imposed: true, reason: TEXT },
  handUp: HAND_UP,
  accept: {},
  returnMatter: { code: 'packet_incomplete', reason: TEXT },
  pauseMatter: { ground: 'appraisal', days: 5, reason: TEXT },
  answer: ANSWER,
  sendOut: { station: '社区工作站', ask: TEXT, days: 5 },
  bringBack: { answered: true, text: TEXT },
  resolveItem: { meeting: 'none', kind: 'refusal', department: '街道办', text: TEXT, by: null },
  deferItem: { meeting: 'none', reason: TEXT },
  reportPromise: { meeting: 'none', text: TEXT },
  joinMatters: { other: 'cell-review', reason: TEXT },
  widenRoom: { courtyards: [{ key: 'W' }], reason: TEXT },
  inviteGuest: { kind: GUEST_KINDS[0], name: '物业公司', office: '经理' },
  recordGuest: { guest: 'none', text: TEXT },
  settleOverlap: { other: 'cell-review', how: OVERLAP_ENDS[0], reason: TEXT },
  askQuestion: { text: TEXT },
  replyQuestion: { question: 'none', text: TEXT, shown: null },
  noteReply: { question: 'none' },
  proposeMeasure: null,
  dropMeasure: { measure: 'none' },
  proveMeasure: { measure: 'none', text: TEXT, photo: null },
  excuseMeasure: { measure: 'none', reason: TEXT },
  confirmMeasure: { measure: 'none', kept: true, text: TEXT },
  closeMatter: {},
  takeExport: { vote: 'none' }
}

const ACTS = (Object.keys(ASKED) as Act[]).filter(act => ASKED[act])
/** Acts on a petition, a vote, an objection, a statement or a meeting's item, which know their own time. */
const TIMELESS: readonly Act[] = [
  'sign',
  'unsign',
  'raiseObjection',
  'endObjection',
  'answerObjection',
  'moderateStatement',
  'dropMeasure',
  'proveMeasure',
  'excuseMeasure',
  'confirmMeasure',
  'askQuestion',
  'replyQuestion',
  'noteReply',
  'resolveItem',
  'deferItem',
  'reportPromise',
  'takeExport'
]
/** Acts of a stage that ask for more than the stage: a refused petition, a receipt, a level. */
const NEEDS_MORE: readonly Act[] = ['askReview', 'bringBack', 'inviteGuest']
/** What came up may go on upward, or get a wider table, before anybody has opened it; no page offers that. */
const isUnopened = (act: Act, status: Status): boolean =>
  status === 'handedUp' && (act === 'handUp' || act === 'widenRoom')
/** What says that somebody is the wrong person, whatever there is to do. */
const WRONG_PERSON = ['NOT_VERIFIED', 'NOT_IN_UNIT', 'MANDATE_EXPIRED']

describe('who may do what to a matter, cell by cell through the functions', () => {
  let village: Village
  let cells: Map<Status, StoredMatter>
  let people: Map<string, Person>
  let meeting = ''
  beforeAll(async () => {
    village = await openVillage([...NEIGHBOURS, 'W1-01'])
    await appoint(village, personOf('N2-06'), 'stairHead', 'N2')
    await appoint(village, FORMER, 'courtyardHead', 'N', DAY_ZERO)
    const far = { ...setupEvent(SECRET, DAY_ZERO), place: 'shanwan', title: '山湾议事厅' }
    expect(await village.cloud.call('setup', far, '')).toMatchObject({ ok: true })
    const roll = (await village.see(HEAD.E, 'roll', { room: 'shanwan' })) as {
      value: { rows: { door: string; code: string }[] }
    }
    const { door, code } = roll.value.rows[0] ?? { door: '', code: '' }
    await village.done(FROM_AFAR, 'bindByCode', { room: 'shanwan', door, code })
    const open = await voting(village)
    for (const each of NEIGHBOURS.slice(0, 11)) await cast(village, open, each, 'yes')
    const running = await keptMatter(village, open.matter)
    const vote = running.state.votes[0]!
    const result = {
      closedAt: village.cloud.clock.now(),
      root: '',
      participants: 11,
      turnout: [],
      verdict: { outcome: 'pass', lines: [] }
    }
    const votes = [{ ...vote, result }] as unknown as typeof running.state.votes
    const closed = copied(running, 'cell-closed-vote', { votes })
    cells = atEachStage(closed, running, village.cloud.clock.now())
    for (const matter of cells.values()) await place(village, matter)
    const heldAt = village.cloud.clock.now()
    const convened = await village.done<{ meeting: string }>(STREET, 'conveneMeeting', {
      room: 'hewanli',
      heldAt,
      attendance: [{ who: '供电所' }]
    })
    meeting = convened.meeting
    people = new Map(
      (await kept<Person & { _id: string }>(village, 'people')).map(person => [person._id, person])
    )
  })
  afterAll(() => village?.close())
  const actor = (openid: string) => actorIn('hewanli', openid, people.get(openid) ?? null)
  /** Tries it, puts everything back, and answers the refusal, or null when it was done. */
  const tries = async (openid: string, act: Act, matter: StoredMatter) => {
    const asked = { ...ASKED[act], ...('meeting' in (ASKED[act] ?? {}) && { meeting }) }
    const reply = await village.act(openid, act, { matter: matter.id, ...asked })
    if (reply.ok) await place(village, matter)
    return reply.ok ? null : { code: reply.refusal ?? '', detail: reply.detail }
  }

  test('has a row for every command that the table of authority knows, and no other', () => {
    expect(Object.keys(ASKED).sort()).toEqual(Object.keys(AUTHORITY).sort())
    expect(ACTS.filter(act => !(act in COMMANDS))).toEqual([])
    expect([...cells.keys()].sort()).toEqual([...STATUSES].sort())
  })

  test.each(LEVELS)('by household and office, of a matter at %s', async level => {
    const from = cells.get(level === 'L1' ? 'deliberating' : 'accepted')!
    const matter = copied(from, `cell-${level}`, { level })
    await place(village, matter)
    const wrong: string[] = []
    const moving = ACTS.filter(act => AUTHORITY[act] === 'level' || AUTHORITY[act] === 'above')
    for (const act of level === 'L1' ? ACTS : moving)
      for (const openid of PEOPLE) {
        const may = capacityFor(act, actor(openid), matter.unit, level, village.cloud.clock.now())
        const refusal = await tries(openid, act, matter)
        const cell = `${act} by ${openid}: ${refusal?.code ?? 'done'}`
        if (isRefused(may) && refusal?.code !== may.refused) wrong.push(`${cell}, not ${may.refused}`)
        const asStranger =
          WRONG_PERSON.includes(refusal?.code ?? '') || (refusal?.code === 'FORBIDDEN' && !refusal.detail)
        if (!isRefused(may) && asStranger && act !== 'withdrawMatter')
          wrong.push(`${cell}, though it is theirs`)
        if (refusal?.code === 'internal') wrong.push(cell)
      }
    expect(wrong).toEqual([])
  })

  test.each(STATUSES)('by stage: %s', async status => {
    const matter = cells.get(status)!
    const wrong: string[] = []
    for (const act of ACTS.filter(each => !TIMELESS.includes(each))) {
      const own = AUTHORITY[act] === 'household' ? [PROPOSER] : PEOPLE
      const who = own.find(
        each =>
          !isRefused(
            capacityFor(act, actor(each), matter.unit, matter.state.level, village.cloud.clock.now())
          )
      )
      const refusal = await tries(who ?? '', act, matter)
      if (!AT_STAGE[status].includes(act) && refusal === null && !isUnopened(act, status))
        wrong.push(`${act} was done`)
      if (AT_STAGE[status].includes(act) && refusal?.code === 'WRONG_STAGE' && !NEEDS_MORE.includes(act))
        wrong.push(`${act} is of this stage`)
      if (refusal?.code === 'internal') wrong.push(`${act} broke`)
    }
    expect(wrong).toEqual([])
  })

  describe('by stake', () => {
    const stakes = ['proposer', 'conflicted', 'affected', 'relative'] as const
    const own = householdOf('N1-01')
    const staked = (matter: StoredMatter, stake: (typeof stakes)[number], person: string): StoredMatter => {
      const { state } = matter
      const touched = stake === 'relative' ? householdOf('N2-05') : own
      const votes = state.votes.map(vote => ({
        ...vote,
        openedBy: 'somebody',
        affected: stake === 'affected' ? [touched] : []
      }))
      const change =
        stake === 'proposer'
          ? { proposer: { person, household: own } }
          : stake === 'affected'
            ? {}
            : { declared: [{ household: touched, ground: TEXT, at: 0 }] }
      return copied(matter, `${matter.id}-${stake}`, { ...change, votes })
    }
    let both = ''
    beforeAll(async () => {
      both = HEAD.N
      for (const [office, unit] of [
        ['secretary', 'H'],
        ['streetOfficer', 'S']
      ] as const)
        await appoint(village, both, office, unit)
      await village.done(both, 'declareRelative', { room: 'hewanli-N', door: 'N2-05' })
    })

    test.each([
      ['extendVote', 'extendable'],
      ['certifyResult', 'certifying'],
      ['closeMatter', 'answered'],
      ['voidVote', 'review']
    ] as const)('%s is nobody’s who has one, and says which', async (act, status) => {
      const matter = cells.get(status)!
      const vote = matter.state.votes[0]?.id
      for (const stake of stakes) {
        const cell = staked(matter, stake, both)
        await place(village, cell)
        const reply = await village.act(both, act, {
          matter: cell.id,
          ...ASKED[act],
          ...('vote' in (ASKED[act] ?? {}) && { vote })
        })
        const expected =
          act === 'closeMatter' && stake === 'proposer'
            ? { refusal: 'SELF_CLOSE' }
            : { refusal: 'PROCESS_RECUSAL', detail: { stake } }
        expect([stake, reply]).toMatchObject([stake, expected])
      }
    })

    test('openVote is not theirs who proposed it or stand back, or whose relatives do', async () => {
      for (const stake of ['proposer', 'conflicted'] as const) {
        const cell = staked(cells.get('announced')!, stake, both)
        await place(village, cell)
        expect(await village.act(both, 'openVote', { matter: cell.id })).toMatchObject({
          refusal: 'PROCESS_RECUSAL',
          detail: { stake }
        })
      }
      const kin = copied(cells.get('announced')!, 'cell-kin', {
        declared: [{ household: householdOf('N2-05'), ground: TEXT, at: 0 }]
      })
      await place(village, kin)
      expect(await village.act(both, 'openVote', { matter: kin.id })).toMatchObject({
        refusal: 'PROCESS_RECUSAL',
        detail: { stake: 'relative' }
      })
    })
  })

  test('and a suggestion of the room is a household’s alone', async () => {
    await suggestion(village)
    for (const openid of [HOLDER_OF_NOTHING, FROM_AFAR, personOf('W1-01'), SECRETARY])
      expect(
        await village.act(openid, 'suggest', {
          room: 'hewanli-N',
          title: '门口的路灯坏了',
          joins: null,
          apart: true
        })
      ).toMatchObject({
        refusal: openid === FROM_AFAR || openid === personOf('W1-01') ? 'NOT_IN_UNIT' : 'NOT_VERIFIED'
      })
  })
})
