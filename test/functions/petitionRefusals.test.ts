import { HEAD, personOf, SECRETARY, STREET } from '../../local/demo/village'
import { DAY, openVillage, type Village } from './hewanli'
import { journalsAreWhole, refuses } from './kept'
import {
  ACCEPTED,
  atTriage,
  collecting,
  deliberating,
  NEIGHBOURS,
  NORTH,
  PROPOSER,
  suggestion,
  viewOf
} from './northYard'

const OTHER = personOf('N2-02')
const ELSEWHERE = personOf('W1-01')
const STRANGER = 'p-stranger'

describe('what is refused between a suggestion and its triage, and changes nothing', () => {
  let village: Village
  beforeAll(async () => (village = await openVillage([...NEIGHBOURS, 'W1-01'])))
  afterAll(() => village?.close())
  const refused = (openid: string, name: string, fields: object, refusal: string, detail?: object) =>
    refuses(village, () => village.act(openid, name, fields), refusal, detail)
  const suggesting = (title: string, more: object = {}) => ({
    room: NORTH,
    title,
    joins: null,
    apart: false,
    ...more
  })

  test('a suggestion in a room that is not there, or by someone who does not live in the unit', async () => {
    await refused(OTHER, 'suggest', suggesting('院子里缺一个停车棚', { room: 'nowhere' }), 'NOT_FOUND')
    await refused(STRANGER, 'suggest', suggesting('院子里缺一个停车棚'), 'NOT_VERIFIED')
    await refused(ELSEWHERE, 'suggest', suggesting('院子里缺一个停车棚'), 'NOT_IN_UNIT')
    await refused(SECRETARY, 'suggest', suggesting('院子里缺一个停车棚'), 'NOT_VERIFIED')
  })

  test('a suggestion of no letter, or of 141; one of 140 is taken', async () => {
    await refused(OTHER, 'suggest', suggesting(' 。 '), 'INVALID_TEXT', { max: 140, length: 0 })
    await refused(OTHER, 'suggest', suggesting('长'.repeat(141)), 'INVALID_TEXT', { max: 140, length: 141 })
    await village.done(OTHER, 'suggest', suggesting('长'.repeat(140), { apart: true }))
  })

  test('the same line by the same person within a day, and one like an open matter, each named by its id', async () => {
    const title = '北院西墙漏雨，请修一修'
    const { matter } = await village.done<{ matter: string }>(OTHER, 'suggest', suggesting(title))
    await refused(OTHER, 'suggest', suggesting('北院西墙漏雨 请修一修！', { apart: true }), 'DUPLICATE', {
      matter,
      title,
      own: true
    })
    await refused(PROPOSER, 'suggest', suggesting('北院西墙漏雨，要修一修'), 'DUPLICATE', {
      matter,
      title,
      own: false
    })
    await refused(PROPOSER, 'suggest', suggesting('北院西墙漏雨', { joins: 'no.such' }), 'NOT_FOUND')
    const joined = await village.done<{ matter: string }>(
      PROPOSER,
      'suggest',
      suggesting('北院西墙漏雨，要修一修', { joins: matter })
    )
    expect(await viewOf(village, OTHER, joined.matter)).toMatchObject({
      status: 'closed',
      outcome: 'merged',
      mergedInto: matter
    })
  })

  test('a petition begun twice, signed before it began, signed twice by one person, unsigned by none', async () => {
    const matter = await suggestion(village)
    await refused(OTHER, 'startPetition', { matter: 'no.such' }, 'NOT_FOUND')
    await refused(OTHER, 'sign', { matter: 'no.such' }, 'NOT_FOUND')
    await refused(OTHER, 'sign', { matter }, 'PETITION_CLOSED')
    await refused(STRANGER, 'startPetition', { matter }, 'NOT_VERIFIED')
    await village.done(PROPOSER, 'startPetition', { matter })
    await refused(PROPOSER, 'startPetition', { matter }, 'WRONG_STAGE', { status: 'collecting' })
    await refused(STRANGER, 'sign', { matter }, 'NOT_VERIFIED')
    await refused(ELSEWHERE, 'sign', { matter }, 'NOT_IN_UNIT')
    await village.done(OTHER, 'sign', { matter })
    await refused(OTHER, 'sign', { matter }, 'DUPLICATE', { signature: true })
    await refused(PROPOSER, 'unsign', { matter }, 'NOT_FOUND')
  })

  test('a name on the last instant of signing and after it', async () => {
    const matter = await collecting(village)
    village.later(60 * DAY - 1)
    await village.done(OTHER, 'sign', { matter })
    village.later(1)
    await refused(PROPOSER, 'sign', { matter }, 'PETITION_CLOSED')
    await refused(OTHER, 'unsign', { matter }, 'PETITION_CLOSED')
    expect(await viewOf(village, OTHER, matter)).toMatchObject({ status: 'closed', outcome: 'not_reached' })
  })

  test('taking a matter back by someone else, or by its proposer once it is everybody’s', async () => {
    const below = await collecting(village)
    await refused(OTHER, 'withdrawMatter', { matter: below }, 'FORBIDDEN')
    await village.done(PROPOSER, 'withdrawMatter', { matter: below })
    await refused(OTHER, 'sign', { matter: below }, 'PETITION_CLOSED')
    const met = await atTriage(village)
    await refused(PROPOSER, 'withdrawMatter', { matter: met }, 'WRONG_STAGE', { status: 'triage' })
  })

  test('a triage by a neighbour, by the head of another courtyard, without a reason or a category, or twice', async () => {
    const matter = await atTriage(village)
    const triage = { matter, ...ACCEPTED }
    await refused(OTHER, 'triage', triage, 'FORBIDDEN')
    await refused(HEAD.W, 'triage', triage, 'FORBIDDEN')
    await refused(SECRETARY, 'triage', triage, 'FORBIDDEN')
    await refused(HEAD.N, 'triage', { ...triage, category: null }, 'INVALID_EVENT', { field: 'category' })
    await refused(HEAD.N, 'triage', { ...triage, reason: '可以的。' }, 'INVALID_TEXT', {
      min: 5,
      max: 500,
      length: 4
    })
    await refused(HEAD.N, 'triage', { ...triage, accepted: false, reason: '' }, 'INVALID_TEXT', {
      min: 5,
      max: 500,
      length: 0
    })
    await village.done(HEAD.N, 'triage', triage)
    await refused(HEAD.N, 'triage', triage, 'WRONG_STAGE', { status: 'deliberating' })
    await refused(HEAD.N, 'triage', { ...triage, accepted: false }, 'WRONG_STAGE', { status: 'deliberating' })
  })

  test('a review of a triage that said yes; one that said no goes to the secretary', async () => {
    const accepted = await deliberating(village)
    const ask = '我们几户都希望再看一看'
    await refused(PROPOSER, 'askReview', { matter: accepted, ask }, 'WRONG_STAGE', { status: 'deliberating' })
    const matter = await atTriage(village)
    await village.done(HEAD.N, 'triage', {
      ...ACCEPTED,
      matter,
      accepted: false,
      reason: '这是自家门口的事'
    })
    await refused(PROPOSER, 'askReview', { matter, ask: '再看' }, 'INVALID_TEXT', {
      min: 5,
      max: 500,
      length: 2
    })
    await refused(STRANGER, 'askReview', { matter, ask }, 'NOT_VERIFIED')
    await village.done(PROPOSER, 'askReview', { matter, ask })
    expect(await viewOf(village, PROPOSER, matter)).toMatchObject({
      status: 'handedUp',
      level: 'L2',
      handUps: [{ reason: 'review_asked', auto: false }]
    })
  })

  test('an option where no place is asked for, without a name, or named like another', async () => {
    const plain = await deliberating(village)
    const option = { name: '东墙根', x: 140, y: 135, cost: 100 }
    await refused(HEAD.N, 'addOption', { matter: plain, ...option }, 'WRONG_STAGE', { status: 'noLocation' })
    const matter = await deliberating(village, true)
    await refused(OTHER, 'addOption', { matter, ...option }, 'FORBIDDEN')
    await refused(HEAD.N, 'addOption', { matter, ...option, name: '  ' }, 'INVALID_TEXT', {
      min: 1,
      max: 40,
      length: 0
    })
    const made = await village.done<{ option: string }>(HEAD.N, 'addOption', { matter, ...option })
    await refused(HEAD.N, 'addOption', { matter, ...option }, 'DUPLICATE', { option: '东墙根' })
    const said = { matter, option: made.option, feasible: false, cause: null, note: '离电源太远了' }
    await refused(HEAD.N, 'appraise', said, 'FORBIDDEN')
    await refused(STREET, 'appraise', said, 'EVIDENCE_MISSING', { cause: true })
    await refused(STREET, 'appraise', { ...said, option: 'none' }, 'NOT_FOUND')
    await refused(STREET, 'appraise', { ...said, feasible: true, note: '好' }, 'INVALID_TEXT', {
      min: 5,
      max: 500,
      length: 1
    })
    const early = await atTriage(village)
    await refused(HEAD.N, 'addOption', { matter: early, ...option }, 'WRONG_STAGE', { status: 'triage' })
  })

  test('an act of an office after its mandate has run out', async () => {
    const matter = await atTriage(village)
    village.later(1200 * DAY)
    await refused(HEAD.N, 'triage', { matter, ...ACCEPTED }, 'MANDATE_EXPIRED')
    await refuses(village, () => village.see(HEAD.N, 'roll', { room: NORTH }), 'MANDATE_EXPIRED')
    await refuses(village, () => village.see(SECRETARY, 'desk', { room: NORTH }), 'MANDATE_EXPIRED')
  })

  test('and every journal is whole afterwards', () => journalsAreWhole(village))
})
