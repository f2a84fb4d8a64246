import { builtInCard } from '../../../src/domain/deciding/ruleCards'
import type { Card } from '../../../src/domain/deciding/ruleCard'
import { newcomerIn } from '../../../src/domain/claiming/newcomer'
import { castBallot, mayCast } from '../../../src/domain/ballot/casting'
import { votesFor } from '../../../src/domain/ballot/voter'
import type { BallotRecord } from '../../../src/domain/ballot/ballot'
import { capacityFor } from '../../../src/domain/matter/authority'
import { offersFor } from '../../../src/domain/matter/offers'
import type { Matter } from '../../../src/domain/matter/matter'
import type { Actor } from '../../../src/domain/office'
import { asVoter, ownerCode } from '../../../src/domain/ownership'
import { inviteCode } from '../../../src/domain/register'
import type { Occupancy } from '../../../src/domain/unit'
import { given } from '../matter/grammar'
import { siteVoting } from '../matter/histories'
import { day, livingAt, recordsOf, UNIT } from '../matter/village'

const NOW = day(42)
const under = (rule: Card): Matter => {
  const { matter } = given(...siteVoting())
  const votes = matter.votes.map(vote => (vote.id === 'v2' ? { ...vote, rule } : vote))
  return { ...matter, votes } as Matter
}
const card = (key: string): Card => builtInCard(key)!
const OWNERS = under(card('owners-ordinary'))
const NEIGHBOURS = under(card('facility'))
const MEETING = under(card('residents-meeting'))

const line = (occupancy: Occupancy, owner?: string): BallotRecord => ({
  ...recordsOf('v2', () => null, 0).find(({ household }) => household === 'W-09')!,
  occupancy,
  ...(owner !== undefined && { owner })
})
const tenant = livingAt('W-09')
const owning = (actor: Actor, hand: string | null = null): Actor => ({
  ...actor,
  owns: [{ id: 'W-09', door: 'W-09', building: tenant.household!.building, courtyard: 'W', hand }]
})
const nextDoor = owning(livingAt('W-11'))
const afar: Actor = owning({ person: 'p-afar', household: null, elsewhere: false, mandates: [] })
const bars = (matter: Matter, record: BallotRecord, actor: Actor) => mayCast(matter, record, actor, 'v2', NOW)
const refused = (owner: string) => ({ refused: 'NOT_ELIGIBLE', detail: { owner } })

describe('who speaks for a let dwelling', () => {
  const LET = line('tenant')

  test('among owners its owner, wherever they live, and not who rents it', () => {
    expect([nextDoor, afar].map(actor => bars(OWNERS, LET, actor))).toEqual([null, null])
    expect(bars(OWNERS, LET, tenant)).toEqual({ refused: 'NOT_ELIGIBLE', detail: { tenant: true } })
    const cast = castBallot(OWNERS, LET, afar, { vote: 'v2', choice: 'yes', request: 'r1' }, NOW)
    expect(cast).toMatchObject({ casts: [{ person: 'p-afar', choice: 'yes' }] })
  })

  test.each([
    ['neighbours', NEIGHBOURS],
    ['a meeting of residents', MEETING]
  ])('among %s who lives there, and the owner is told why not they', (_, matter) => {
    const { body: _body, ...households } = matter.votes.find(({ id }) => id === 'v2')!
    const asked = { ...matter, votes: [households] } as Matter
    expect(bars(asked, LET, tenant)).toBeNull()
    expect([nextDoor, afar].map(actor => bars(asked, LET, actor))).toEqual([refused('away'), refused('away')])
  })

  test('whom the household named to act for it acts for the tenants, not for the owner', () => {
    const naming = [{ person: tenant.person, by: tenant.person, at: 0, request: 'n' }]
    expect(mayCast(OWNERS, LET, afar, 'v2', NOW, naming)).toBeNull()
    expect(mayCast(OWNERS, LET, tenant, 'v2', NOW, naming)).toMatchObject({ refused: 'NOT_ELIGIBLE' })
  })

  test('somebody who owns another dwelling speaks for none but that', () => {
    const other = { ...LET, household: 'W-12' }
    expect(bars(OWNERS, other, nextDoor)).toEqual({ refused: 'NOT_ELIGIBLE' })
    expect(
      votesFor({ rule: card('owners-ordinary') }, nextDoor, { ...LET, household: 'W-11', occupancy: 'owner' })
    ).toBe(true)
  })
})

describe('what the register says since', () => {
  test('lived in by its owner: who lives there votes, and the old tie does not', () => {
    expect(bars(OWNERS, line('owner'), tenant)).toBeNull()
    expect(bars(OWNERS, line('owner'), afar)).toEqual(refused('livedIn'))
  })

  test('empty after the tenants went: still the owner', () => {
    expect(bars(OWNERS, line('empty'), afar)).toBeNull()
  })

  test('in another hand: neither the tie nor the code of before opens anything', () => {
    expect(bars(OWNERS, line('tenant', '甲'), owning(tenant, '甲'))).toBeNull()
    expect(bars(OWNERS, line('tenant', '乙'), owning(tenant, '甲'))).toEqual(refused('changed'))
    expect(bars(OWNERS, line('tenant', '乙'), afar)).toEqual(refused('changed'))
    const codes = [undefined, '甲', '乙'].map(owner => ownerCode('secret', { door: 'W-09', owner }))
    expect(new Set([...codes, inviteCode('secret', 'W-09')]).size).toBe(4)
  })
})

describe('an owner who lives elsewhere', () => {
  const SIGNED = { signedByMe: false, signedByHousehold: false }
  const castOffer = (matter: Matter, actor: Actor) =>
    offersFor(matter, actor, UNIT, SIGNED, NOW).find(({ action }) => action === 'castBallot')

  test('signs, suggests and declares nothing, and is told why', () => {
    for (const act of ['suggest', 'sign', 'raiseObjection', 'declareInterest'] as const)
      expect(capacityFor(act, afar, UNIT, 'L1', NOW)).toEqual(refused('away'))
    expect(capacityFor('sign', nextDoor, UNIT, 'L1', NOW)).toBe('resident')
  })

  test('is shown the ballot among owners, and elsewhere the reason', () => {
    expect(castOffer(OWNERS, afar)).toEqual({ action: 'castBallot', refusal: null })
    expect(castOffer(NEIGHBOURS, afar)).toEqual({ action: 'castBallot', refusal: refused('away') })
  })

  test('who took back their yes acts for nothing they own', () => {
    const why = { refused: 'CONSENT_MISSING', detail: { withdrawn: true } } as const
    const withdrawn = { ...afar, unagreed: { home: null, why } }
    expect(bars(OWNERS, line('tenant'), withdrawn)).toEqual(why)
    expect(castOffer(OWNERS, withdrawn)).toEqual({ action: 'castBallot', refusal: why })
  })

  test('a home confirmed since the opening is not held against what one owns', () => {
    const tie = { since: NOW - 1, how: 'confirmed' } as const
    const moved = { ...nextDoor, household: { ...nextDoor.household!, tie } }
    const vote = { rule: card('owners-ordinary'), openedAt: day(0) }
    expect(newcomerIn(vote, moved, NOW)).not.toBeNull()
    expect(newcomerIn(vote, asVoter(vote, line('tenant'), moved), NOW)).toBeNull()
  })
})
