import { hearingBars } from '../../../src/domain/hearing/unheard'
import { openHearing } from '../../../src/domain/hearing/openHearing'
import { announceVote } from '../../../src/domain/matter/announcing'
import { standingOn } from '../../../src/domain/matter/standing'
import { chinaDate, DAY } from '../../../src/domain/time'
import { card } from '../deciding/village'
import { given, on, type Dated } from '../matter/grammar'
import { added, appraised, mitigating, needConfirmed, site, sitesListed } from '../matter/histories'
import { day, NEAR_A } from '../matter/village'

/** Two feasible sites, and nobody has been heard. */
const unheard = (): Dated[] => [
  ...needConfirmed(),
  ...[site('A', 30, NEAR_A), site('B', 400, ['E-09', 'E-10'])].flatMap(each => [
    on(day(14), added(each)),
    on(day(15), appraised(each.id))
  ])
]
const hear = (history: readonly Dated[], option = 'A', at = day(26)) =>
  given(...history).when(at, matter => openHearing(matter, { option }, at), 'p-E-01')
const SITE = { vote: 'v2', about: 'site' as const, question: '同意建在A点吗？', option: 'A', windowDays: 7 }
const announce = (history: readonly Dated[], at: number, input: Parameters<typeof announceVote>[1] = SITE) =>
  given(...history).when(at, matter => announceVote(matter, input, card('facility'), 'p-W-02', at))
const opened = (at = day(26)) =>
  on(at, {
    type: 'HearingOpened',
    option: 'A',
    heard: NEAR_A,
    until: day(33),
    headBy: day(38),
    secretaryBy: day(41)
  })

describe('those near a site are heard', () => {
  test('for seven days, everybody with standing, and then answered within three working days, twice', () => {
    const { matter } = hear(unheard()).then({ type: 'HearingOpened', heard: NEAR_A, until: day(33) })
    const [hearing] = matter.hearing.held
    expect([hearing!.headBy, hearing!.secretaryBy].map(at => chinaDate(at - 1))).toEqual([
      '2027-04-07',
      '2027-04-12'
    ])
  })

  test('only about what was found feasible', () => {
    hear(unheard(), 'Z').refuses('NOT_FOUND', { site: true })
    hear([...unheard(), on(day(16), appraised('A', false))]).refuses('NOT_FOUND', { site: true })
  })

  test('once: a second hearing is for those who were not asked', () => {
    hear([...unheard(), opened()], 'A', day(27)).refuses('DUPLICATE', { hearing: true })
  })

  test('not where nobody has standing', () => {
    hear([...unheard(), on(day(16), added(site('C', 800))), on(day(17), appraised('C'))], 'C').refuses(
      'EVIDENCE_MISSING',
      { noneAffected: true }
    )
  })
})

describe('a site is put to the vote once everybody with standing was heard', () => {
  test('not before', () => {
    announce(unheard(), day(36)).refuses('TOO_EARLY', { hearing: true, unasked: 6 })
  })

  test.each([
    ['a millisecond before the seven days are over', day(33, -1), 'TOO_EARLY'],
    ['at their end', day(33), null]
  ] as const)('%s', (_, at, refused) => {
    const when = announce([...unheard(), opened()], at)
    if (refused) when.refuses(refused, { hearing: false, from: day(33) })
    else when.then({ type: 'VoteAnnounced' })
  })

  test('a choice waits for the neighbours of every site in it', () => {
    announce([...unheard(), opened()], day(36), { ...SITE, about: 'choice', option: null }).refuses(
      'TOO_EARLY',
      {
        hearing: true,
        unasked: 2
      }
    )
    announce(sitesListed('A', 'B'), day(36), { ...SITE, about: 'choice', option: null }).then({
      type: 'VoteAnnounced'
    })
  })
})

describe('standing goes with a site that is moved after it was heard about', () => {
  const moved = (x: number): Dated[] => [
    ...unheard(),
    opened(),
    on(day(34), added(site('A2', x))),
    on(day(35), appraised('A2'))
  ]

  test.each([
    ['by a metre', 31, 6],
    ['to twice the radius', 90, 6],
    ['a metre further', 91, 0]
  ])('%s', (_, x, households) => {
    const { matter } = given(...moved(x))
    expect(standingOn(matter, 'A2')).toHaveLength(households)
    expect(households === 0 || hearingBars(matter, 'A2', day(36)) === null).toBe(true)
  })

  test('and nobody is asked twice, but a new neighbour is asked', () => {
    const history = [
      ...unheard(),
      opened(),
      on(day(34), added(site('A2', 60, ['W-30']))),
      on(day(35), appraised('A2'))
    ]
    expect(hearingBars(given(...history).matter, 'A2', day(36))).toMatchObject({
      refused: 'TOO_EARLY',
      detail: { unasked: 1 }
    })
  })

  test('a site that was there before takes nothing from the hearing of another', () => {
    const two = [
      ...needConfirmed(),
      on(day(14), added(site('A', 30, NEAR_A))),
      on(day(14), added(site('Z', 40, ['E-10'])))
    ]
    expect(standingOn(given(...two, opened()).matter, 'Z')).toEqual(['E-10'])
  })
})

test('a hearing may be opened while a block is being mitigated, about a site that is new', () => {
  const history = [
    ...mitigating(),
    on(day(47), added(site('A3', 30, ['W-30']))),
    on(day(48), appraised('A3'))
  ]
  hear(history, 'A3', day(48)).then({ type: 'HearingOpened', until: day(48) + 7 * DAY })
})
