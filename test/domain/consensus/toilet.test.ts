import { readConversation } from '../../../local/commands/conversationFiles'
import type { Resident } from '../../../src/domain/consensus/declaredGroups'
import { readPoll } from '../../../src/domain/consensus/pollReading'
import { fixtureFolder, fixtureTruth } from './conversations'

const conversation = readConversation(fixtureFolder('toilet-84x10'))
if ('refused' in conversation) throw new Error(conversation.refused)
const { group_of: groupOf } = fixtureTruth('toilet-84x10').declared as { group_of: string[] }

const residents = groupOf.map((group, i): Resident => ({
  id: String(i + 1),
  courtyard: group,
  building: 'all',
  occupancy: 'owner'
}))
const { reading } = readPoll({
  residents,
  affected: [],
  statements: conversation.statements,
  answers: conversation.votes.map(({ voter, statement, side }) => ({
    household: voter,
    statement,
    answer: side > 0 ? 'agree' : side < 0 ? 'disagree' : 'unsure'
  })),
  fewestVoters: 10,
  effort: { shuffles: 20, resamplings: 4, starts: 10, startsInTests: 2 }
})
const courtyards = reading.declared.find(each => each.by === 'courtyard')!
const score = (statement: number) => courtyards.statements[statement]!.bridging!.product

describe('the public toilet, 58 households elsewhere and 26 beside the place', () => {
  it.each([
    ['the toilet is needed', 0, (56 / 60) * (23 / 28)],
    ['fifteen metres from any wall', 1, (50 / 60) * (26 / 28)],
    ['doors and vents face away', 2, (51 / 60) * (26 / 28)],
    ['cleaned twice a day', 3, (57 / 60) * (27 / 28)],
    ['a year on trial', 4, (47 / 60) * (25 / 28)],
    ['the affected buildings come next', 5, (40 / 60) * (26 / 28)],
    ['site C', 6, (34 / 60) * (19 / 28)],
    ['a mobile toilet first', 7, (31 / 60) * (18 / 28)],
    ['site A', 8, (48 / 60) * (10 / 28)],
    ['site B', 9, (25 / 60) * (13 / 28)]
  ])('scores exactly: %s', (_, statement, want) => expect(score(statement)).toBeCloseTo(want, 14))

  it('finds the six statements of common ground, in the order of their score', () => {
    expect(courtyards.commonGround).toEqual(['3', '2', '1', '0', '4', '5'])
  })

  it('puts C above A, where the plain majority puts A above C', () => {
    const agreed = (statement: number) => reading.statements[statement]!.counts.agree
    expect([agreed(8), agreed(6)]).toEqual([56, 51])
    expect(score(6)).toBeGreaterThan(score(8))
    expect(courtyards.byWeakestGroup.indexOf('6')).toBeLessThan(courtyards.byWeakestGroup.indexOf('8'))
  })

  it('calls site A divided, and the need not', () => {
    expect(courtyards.statements[8]!.bridging!.divided).toBe('yes')
    expect(courtyards.statements[0]!.bridging!.divided).toBe('no')
  })

  it('shows no camps and no axis: ten statements tell none', () => {
    expect(reading.picture).toEqual({ status: 'noCamps', because: 'fewStatements', axis: null, map: null })
  })
})
