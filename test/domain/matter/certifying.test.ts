import { certifyResult, extendVote } from '../../../src/domain/matter/afterClose'
import type { Actor } from '../../../src/domain/office'
import { given, on, type Dated } from './grammar'
import {
  certifying,
  decided,
  deliberating,
  extendable,
  mitigating,
  siteExtended,
  siteVoting,
  underReview
} from './histories'
import { day, HEAD_E, HEAD_W, LADDER, livingAt, official, PROPOSER, SECRETARY } from './village'

describe('the one extension', () => {
  const extend = (
    history: readonly Dated[],
    { actor = HEAD_E, at = day(47, -1), vote = 'v2' }: { actor?: Actor; at?: number; vote?: string } = {}
  ) =>
    given(...history).when(at, matter =>
      extendVote(matter, actor, { vote, affectedServed: true }, ['北院院长'], at)
    )

  test('is given until 24 hours after the close, for three days', () => {
    const { matter } = extend(extendable()).then({ type: 'VoteExtended', closesAt: day(50, -1) })
    expect(matter).toMatchObject({ stage: { status: 'voting', vote: 'v2' }, suspendedAt: day(39) })
    expect(matter.votes[1]).toMatchObject({ extendedFrom: day(46), affectedServed: true, result: null })
  })

  test('not on the instant they are over', () => {
    extend(extendable(), { at: day(47) }).refuses('WINDOW_CLOSED')
  })

  test('is given once', () => {
    extend(siteExtended(), { at: day(48) }).refuses('ALREADY_EXTENDED')
  })

  test('is for the vote that fell short, never for one decided before it', () => {
    extend(extendable(), { vote: 'v1' }).refuses('NOT_FOUND')
    extend(extendable(), { vote: 'v9' }).refuses('NOT_FOUND')
  })

  test('is for a vote that fell short, not for one carried or blocked', () => {
    extend(underReview()).refuses('WRONG_STAGE', { status: 'review' })
    extend(mitigating()).refuses('WRONG_STAGE', { status: 'mitigating' })
  })

  test.each([
    ['proposed the matter', livingAt(PROPOSER.household), 'proposer'],
    ['lives beside the site', HEAD_W, 'affected']
  ])('is not given by a head who %s', (_, actor, stake) => {
    extend(extendable(), { actor }).refuses('PROCESS_RECUSAL', { stake, instead: ['北院院长'] })
  })
})

describe('the certificate', () => {
  const certify = (history: readonly Dated[], actor: Actor = SECRETARY) =>
    given(...history).when(day(50), matter => certifyResult(matter, actor, LADDER, ['街道'], day(50)))

  test('is given by someone without a stake, and the community owes an answer within thirty days', () => {
    const { matter } = certify(certifying()).then({ type: 'ResultCertified', vote: 'v2' })
    expect(matter).toMatchObject({
      stage: { status: 'decided', vote: 'v2' },
      owner: LADDER.L2,
      dueAt: day(80)
    })
    expect(matter.votes[1]!.certifiedAt).toBe(day(50))
  })

  test('waits for the end of the review', () => {
    certify(underReview()).refuses('TOO_EARLY', { from: day(49) })
  })

  test('is of a result, once', () => {
    certify(decided()).refuses('WRONG_STAGE', { status: 'decided' })
    certify(siteVoting()).refuses('WRONG_STAGE', { status: 'voting' })
    certify(deliberating()).refuses('WRONG_STAGE', { status: 'deliberating' })
  })

  test.each([
    ['opened the vote', official('p-E-01'), 'opener'],
    ['proposed the matter', livingAt(PROPOSER.household), 'proposer'],
    ['lives beside the site', livingAt('W-06'), 'affected']
  ])('is not given by an official who %s', (_, actor, stake) => {
    certify(certifying(), actor).refuses('PROCESS_RECUSAL', { stake, instead: ['街道'] })
  })

  test('is not given by an official whose household declared a gain', () => {
    const gain = on(day(30), { type: 'InterestDeclared', household: 'E-09', ground: '承包保洁' })
    const history = certifying()
    certify([...history.slice(0, 12), gain, ...history.slice(12)], livingAt('E-09')).refuses(
      'PROCESS_RECUSAL',
      {
        stake: 'conflicted',
        instead: ['街道']
      }
    )
  })
})
