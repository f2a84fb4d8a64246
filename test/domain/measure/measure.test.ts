import { closingBars } from '../../../src/domain/levels/closingLine'
import { closingSheet } from '../../../src/domain/levels/closingSheet'
import type { Measure } from '../../../src/domain/measure/measure'
import {
  confirmMeasure,
  excuseMeasure,
  owedPromises,
  promised,
  proveMeasure
} from '../../../src/domain/measure/promise'
import { movedPackage } from '../../../src/domain/measure/moving'
import { dropMeasure, proposeMeasure, type TypedMeasure } from '../../../src/domain/measure/proposing'
import { announceVote } from '../../../src/domain/matter/announcing'
import { openVote } from '../../../src/domain/matter/opening'
import { DAY } from '../../../src/domain/time'
import { incompleteSentence } from '../../../src/locale/measures'
import { card } from '../deciding/village'
import { given, on, type Dated } from '../matter/grammar'
import { answered, decided, mitigating, siteAnnounced, sitesListed, siteVoting } from '../matter/histories'
import { day, HEAD_E, LADDER, NEAR_A, ROLL } from '../matter/village'

const FAN: Measure = {
  id: 'm1',
  option: 'A',
  kind: 'work',
  text: '装密闭池和除臭风机',
  office: 'courtyardHead',
  body: null,
  cost: 900_000,
  due: day(80),
  proof: 'photo',
  from: 'o1'
}
const TYPED: TypedMeasure = { ...FAN, body: '', below: null }
const propose = (more: Partial<TypedMeasure> = {}, history: readonly Dated[] = sitesListed('A', 'B')) =>
  given(...history).when(day(30), matter => proposeMeasure(matter, { ...TYPED, ...more }, day(30)))
const proposed = (measure = FAN) => on(day(30), { type: 'MeasureProposed', measure })

describe('the package of a site that is moved', () => {
  const old = { ...FAN, id: 'm0', due: day(50) }
  const matter = given(...sitesListed('A', 'B'), proposed(), proposed(old)).matter
  const moved = (movedFrom: string | undefined, now = day(30)) =>
    movedPackage(matter, { id: 'south', ...(movedFrom && { movedFrom }) }, now)

  test('goes with it, each measure anew', () => {
    expect(moved('A')).toEqual([
      { type: 'MeasureProposed', measure: { ...FAN, id: 'south.1', option: 'south' } },
      { type: 'MeasureProposed', measure: { ...old, id: 'south.2', option: 'south' } }
    ])
  })

  test('without what is due already, and with no other site', () => {
    expect(moved('A', day(50))).toHaveLength(1)
    expect(moved('A', day(80))).toEqual([])
    expect(moved('B')).toEqual([])
    expect(moved(undefined)).toEqual([])
  })
})

describe('a measure joins the package of a site', () => {
  test('with owner, cost, day and proof', () => {
    propose().then({ type: 'MeasureProposed', measure: FAN })
  })

  test.each([
    ['owner', { office: null }],
    ['cost', { cost: null }],
    ['due', { due: null }],
    ['due', { due: day(30) }],
    ['proof', { proof: null }],
    ['below', { kind: 'review' as const }]
  ])('not without its %s', (field, lacking) => {
    propose(lacking).refuses('INCOMPLETE_MITIGATION', { field })
  })

  test('at no cost, as compensation is, and as a review that says when', () => {
    propose({ kind: 'compensation', cost: 0 }).then({ type: 'MeasureProposed' })
    propose({ kind: 'review', cost: 0, below: 60 }).then({
      type: 'MeasureProposed',
      measure: expect.objectContaining({ below: 60 })
    })
  })

  test('while it is deliberated or a block is mitigated, and leaves it only then', () => {
    propose({}, mitigating()).then({ type: 'MeasureProposed' })
    propose({}, siteAnnounced()).refuses('VOTE_FROZEN')
    propose({}, siteVoting()).refuses('VOTE_FROZEN')
    const drop = (history: readonly Dated[]) =>
      given(...history).when(day(40), matter => dropMeasure(matter, 'm1'))
    drop([...sitesListed('A', 'B'), proposed()]).then({ type: 'MeasureDropped' })
    drop(sitesListed('A', 'B')).refuses('NOT_FOUND')
    drop(siteAnnounced()).refuses('VOTE_FROZEN')
  })

  test('once, and for a site that is listed', () => {
    propose({}, [...sitesListed('A', 'B'), proposed()]).refuses('DUPLICATE', { measure: true })
    propose({ option: 'Z' }).refuses('NOT_FOUND')
  })
})

describe('a measure due before the vote could close', () => {
  const lastDay = day(36) + (card('facility').noticeDays + 7) * DAY
  const announce = (about: 'site' | 'choice', due: number, option = 'A') =>
    given(...sitesListed('A', 'B'), proposed({ ...FAN, due })).when(day(36), matter =>
      announceVote(
        matter,
        {
          vote: 'v2',
          about,
          question: '同意建在这里吗？',
          option: about === 'site' ? option : null,
          windowDays: 7
        },
        card('facility'),
        'p-W-02',
        day(36)
      )
    )

  test.each([
    ['a day before', lastDay - DAY],
    ['in the instant it closes', lastDay]
  ])('%s: the package is not put to the vote, on its site or in a choice', (_, due) => {
    const refusal = { field: 'due', outrun: FAN.text }
    announce('site', due).refuses('INCOMPLETE_MITIGATION', refusal)
    announce('choice', due).refuses('INCOMPLETE_MITIGATION', refusal)
    expect(incompleteSentence(refusal)).toMatch(/装密闭池和除臭风机.*撤下.*再公告/)
  })

  test('a moment after: it is, and another site asks nothing of it', () => {
    announce('site', lastDay + 1).then({ type: 'VoteAnnounced' })
    announce('site', lastDay, 'B').then({ type: 'VoteAnnounced' })
  })
})

/** The package is frozen with the vote on its site. */
const withPackage = (history: readonly Dated[]): Dated[] =>
  history.map(each =>
    each.event.type === 'VoteOpened' && each.event.vote === 'v2'
      ? {
          ...each,
          event: { ...each.event, measures: [FAN, { ...FAN, id: 'm2', kind: 'review', below: 60 }] }
        }
      : each
  )

test('the package of the site that is asked about freezes with the vote', () => {
  const history = siteAnnounced()
  const before = [
    ...history.slice(0, -1),
    proposed(),
    proposed({ ...FAN, id: 'm9', option: 'B' }),
    ...history.slice(-1)
  ]
  const freeze = { rule: card('facility'), rollHash: 'hash', roll: ROLL, ladder: LADDER }
  given(...before)
    .when(day(39), matter => openVote(matter, HEAD_E, freeze, [], day(39)), 'p-E-01')
    .then({ type: 'VoteOpened', measures: [FAN] })
    .leaving({ votes: [{}, { measures: [FAN] }] })
})

describe('a promise', () => {
  const prove = (history: readonly Dated[], photo: string | null = 'cloud://p.jpg') =>
    given(...withPackage(history)).when(day(60), matter =>
      proveMeasure(matter, { measure: 'm1', text: '风机装好了，能转', photo })
    )

  test('is what was decided with the site, no more and no sooner', () => {
    expect(promised(given(...withPackage(siteVoting())).matter)).toEqual([])
    expect(promised(given(...withPackage(decided())).matter).map(({ id }) => id)).toEqual(['m1', 'm2'])
    expect(promised(given(...withPackage(decided('fail'))).matter)).toEqual([])
  })

  test('is proven once, with the photograph it asks for', () => {
    const { matter } = prove(decided()).then({ type: 'MeasureProven' })
    expect(owedPromises(matter)).toEqual([])
    expect(proveMeasure(matter, { measure: 'm1', text: '再交一次证明', photo: 'p' })).toMatchObject({
      refused: 'DUPLICATE'
    })
    prove(decided(), null).refuses('EVIDENCE_MISSING', { photo: true })
    prove(siteVoting()).refuses('NOT_FOUND')
  })

  test('keeps the matter from being closed until it is proven or its excuse is open to all', () => {
    const { matter } = given(...withPackage(answered()))
    const bars = (state: typeof matter) => closingBars(closingSheet(state, [], [], day(54)))
    expect(closingSheet(matter, [], [], day(54))).toContainEqual({ item: 'conditions', have: 0, of: 1 })
    expect(bars(matter)).toMatchObject({ detail: { closing: 'conditions' } })
    const excused = given(...withPackage(answered())).when(day(53), state =>
      excuseMeasure(state, { measure: 'm1', reason: '厂家停产，明年再装' })
    )
    expect(bars(excused.then({ type: 'MeasureExcused' }).matter)).toBeNull()
  })

  test('is confirmed or disputed by those affected, once there is a proof, and the last word counts', () => {
    const { matter: before } = given(...withPackage(decided()))
    const { matter } = prove(decided()).then({ type: 'MeasureProven' })
    const says = (household: string, kept = true, state = matter, text = '') =>
      confirmMeasure(state, null, household, { measure: 'm1', kept, text }, day(61))
    expect(says(NEAR_A[0]!, true, before)).toMatchObject({ refused: 'TOO_EARLY' })
    expect(says('E-05')).toMatchObject({ refused: 'NOT_AFFECTED' })
    expect(says(NEAR_A[0]!)).toMatchObject({ kept: true, version: 1 })
    expect(says(NEAR_A[0]!, false)).toMatchObject({ refused: 'INVALID_TEXT' })
    const first = says(NEAR_A[0]!) as Extract<ReturnType<typeof says>, { kept: boolean }>
    expect(
      confirmMeasure(
        matter,
        first,
        NEAR_A[0]!,
        { measure: 'm1', kept: false, text: '风机已经不转了' },
        day(62)
      )
    ).toMatchObject({ kept: false, version: 2 })
  })
})
