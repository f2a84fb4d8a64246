import { caughtUp } from './clockwork'
import { ACTS } from './acts'
import { given } from './grammar'
import { siteVoting } from './histories'
import { day, HEAD_E, SECRETARY } from './village'

const past = given(...siteVoting())
const NEVER_MEANWHILE = [
  'addOption',
  'appraise',
  'announceVote',
  'withdrawAnnouncement',
  'openVote',
  'extendVote',
  'certifyResult',
  'declareInterest'
] as const

describe('from its opening to its close a vote is what it was when it opened', () => {
  test.each(NEVER_MEANWHILE)('%s is refused to the head and to the secretary', act => {
    for (const actor of [HEAD_E, SECRETARY])
      for (let pick = 0; pick < 24; pick += 1)
        expect(ACTS[act](past.matter, actor, pick, day(41))).toHaveProperty('refused')
  })

  test('nobody can ask for an early close, and the clock closes it one millisecond after its last instant', () => {
    expect(Object.keys(ACTS).filter(act => /close/i.test(act))).toEqual(['closeMatter'])
    for (const actor of [HEAD_E, SECRETARY])
      expect(ACTS.closeMatter(past.matter, actor, 0, day(41))).toHaveProperty('refused')
    const at = (now: number) => caughtUp(past, now).matter
    expect(at(day(46)).votes).toEqual(past.matter.votes)
    expect(at(day(46)).stage).toEqual({ status: 'voting', vote: 'v2' })
    expect(at(day(46) + 1).votes[1]?.result).toMatchObject({ closedAt: day(46) })
  })
})
