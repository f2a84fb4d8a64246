import { closeVote } from '../../../src/domain/matter/closing'
import { addOption } from '../../../src/domain/matter/options'
import { revoteOn } from '../../../src/domain/matter/revote'
import { standingOn } from '../../../src/domain/matter/standing'
import { given, on, type Dated } from './grammar'
import { added, announced, appraised, mitigating, opened, site, sitesListed } from './histories'
import { day, NEAR_A, recordsOf } from './village'

const NEAR_NOTHING = { affected: [], host: 'W' }
const SITE = { id: 'A2', name: '往南挪一挪', x: 30, y: -14, cost: 1 }
type Moved = Partial<typeof SITE> & { movedFrom?: string; radius?: number }
const move = (history: readonly Dated[], more: Moved = { movedFrom: 'A' }) =>
  given(...history).when(day(50), matter => addOption(matter, { ...SITE, ...more }, NEAR_NOTHING), 'p-E-01')

describe('a site that is moved', () => {
  test.each([
    ['by a metre', 31],
    ['to twice its radius', 90]
  ])('%s keeps everybody with standing', (_, x) => {
    const { matter } = move(mitigating(), { x, y: 0, movedFrom: 'A' }).then({ type: 'OptionAdded' })
    expect(standingOn(matter, 'A2')).toEqual(NEAR_A)
  })

  test('a metre further is another site', () => {
    move(mitigating(), { x: 91, y: 0, movedFrom: 'A' }).refuses('LIMIT_REACHED', { moved: true, most: 60 })
  })

  test('twice takes its standing along step by step', () => {
    const once = [...sitesListed('A', 'B'), on(day(25), added({ ...site('A2', 90), movedFrom: 'A' }))]
    const { matter } = move(once, { id: 'A3', name: '再挪', x: 150, y: 0, movedFrom: 'A2' }).then({
      type: 'OptionAdded'
    })
    expect(standingOn(matter, 'A3')).toEqual(NEAR_A)
  })

  test('is the only one that may be added while a block is mitigated', () => {
    move(mitigating(), {}).refuses('VOTE_FROZEN', { moved: true })
    move(mitigating(), { movedFrom: 'B' }).refuses('VOTE_FROZEN', { moved: true })
    const { matter } = move(mitigating()).then({ type: 'OptionAdded' })
    expect(revoteOn(matter)).toEqual(['A', 'A2'])
  })

  test('has its radius never made smaller', () => {
    move(mitigating(), { movedFrom: 'A', radius: 29 }).refuses('LIMIT_REACHED', { radius: 29, least: 30 })
    move(mitigating(), { movedFrom: 'A', radius: 30 }).then({ type: 'OptionAdded' })
  })

  test('takes an enlarged radius along, and those who live within it at the new place', () => {
    const enlarged = { ...site('L', 200), radius: 60 }
    const history = [...sitesListed('A', 'B'), on(day(25), added(enlarged))]
    const moved = { id: 'L2', name: '大的挪一挪', x: 210, y: 0, movedFrom: 'L' }
    move(history, { ...moved, radius: 59 }).refuses('LIMIT_REACHED', { radius: 59, least: 60 })
    move(history, moved).then({ type: 'OptionAdded', option: { radius: 60 } } as never)
    move(history, { ...moved, radius: 90 }).then({ type: 'OptionAdded', option: { radius: 90 } } as never)
    move(history, { ...moved, x: 200 + 121 }).refuses('LIMIT_REACHED', { moved: true, most: 120 })
  })

  test('and blocked again goes up: there is one round', () => {
    const history = [
      ...mitigating(),
      on(day(47), added({ ...site('A2', 31), movedFrom: 'A' })),
      on(day(48), appraised('A2')),
      on(day(49), announced({ vote: 'v3', about: 'site', option: 'A2', card: 'facility' }, 52, 7)),
      on(day(52), opened('v3', 'facility', NEAR_A, 59), 'p-E-01')
    ]
    const against = (household: string) => (NEAR_A.includes(household) ? 'no' : 'yes')
    given(...history)
      .when(day(59), matter => closeVote(matter, recordsOf('v3', against, day(53))))
      .then({ type: 'VoteClosed', next: { to: 'up' } })
  })
})
