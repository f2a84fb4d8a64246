import { castBallot } from '../../../src/domain/ballot/casting'
import type { BallotRecord } from '../../../src/domain/ballot/ballot'
import { disagree } from '../../../src/domain/channels/householdDispute'
import type { Actor } from '../../../src/domain/office'
import { isRefused, type Refused } from '../../../src/domain/refusal'
import type { Naming } from '../../../src/domain/representative'
import { DAY } from '../../../src/domain/time'
import { given } from '../matter/grammar'
import { siteVoting } from '../matter/histories'
import { day, livingAt, recordsOf } from '../matter/village'

const VOTING = given(...siteVoting()).matter
const CLOSE = day(46)
const LINE = CLOSE - DAY
const mother = livingAt('W-09')
const son: Actor = { ...mother, person: 'p-son' }
const EMPTY = recordsOf('v2', () => null, 0).find(record => record.household === 'W-09')!
const NAMED: Naming[] = [{ person: mother.person, by: son.person, at: day(1), request: 'n' }]

const kept = (record: BallotRecord | Refused): BallotRecord => {
  if (isRefused(record)) throw new Error(record.refused)
  return record
}
const said = { vote: 'v2', choice: 'yes', request: 'c' }
const mothers = kept(castBallot(VOTING, EMPTY, mother, said, day(40)))
const tell = (actor: Actor, at: number, record = mothers, namings: readonly Naming[] = []) =>
  disagree(VOTING, record, actor, { vote: 'v2', request: 'd' }, at, namings)

test('in the last 24 hours a member who may not replace the ballot tells the one who sent it, and it stays', () => {
  const told = kept(tell(son, LINE + 1))
  expect(told).toEqual({
    ...mothers,
    disagreement: { person: 'p-son', to: 'p-W-09', at: LINE + 1, request: 'd' }
  })
  expect(kept(tell(son, CLOSE)).casts).toEqual(mothers.casts)
})

test('who may still replace it is told to do that, and nobody tells after the close', () => {
  expect(tell(son, LINE)).toEqual({ refused: 'TOO_EARLY', detail: { dispute: true } })
  expect(tell(mother, CLOSE)).toEqual({ refused: 'TOO_EARLY', detail: { dispute: true } })
  expect(tell(son, CLOSE, EMPTY)).toEqual({ refused: 'TOO_EARLY', detail: { dispute: true } })
  expect(tell(son, CLOSE + 1)).toEqual({ refused: 'VOTE_CLOSED' })
})

test('it is for the household alone', () => {
  expect(tell(livingAt('W-10'), CLOSE)).toEqual({ refused: 'NOT_ELIGIBLE' })
})

test('a named representative is told at any time', () => {
  expect(kept(tell(son, day(40), mothers, NAMED)).disagreement).toMatchObject({ to: 'p-W-09' })
})

test('it is over once the ballot was sent anew', () => {
  const told = kept(tell(son, LINE + 1))
  const again = kept(castBallot(VOTING, told, mother, { ...said, choice: 'no' }, CLOSE))
  expect(again.disagreement).toBeNull()
  expect(again.casts).toHaveLength(2)
})
