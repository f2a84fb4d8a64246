import { inTurns } from '../../local/demo/stage'
import { personOf } from '../../local/demo/village'
import { dataFile } from '../../src/locale/myData'
import type { MyDataView } from '../../src/contract/views/privacy'
import { PARTING_WORDS } from '../../src/domain/privacy/parting'
import { openPictured } from '../pictures/village'
import type { Village } from './hewanli'
import { everything, journalsAreWhole, kept } from './kept'

jest.setTimeout(240_000)

let village: Village
beforeAll(async () => (village = await openPictured()))
afterAll(() => village?.close())

const dataOf = async (openid: string) => (await village.see(openid, 'myData')).value as MyDataView
/** Collections in which a person is named, but for the journal of a matter, whose chain of hashes stays. */
const naming = async (openid: string): Promise<string[]> =>
  Object.entries(await everything(village))
    .filter(([name, all]) => name !== 'matters' && JSON.stringify(all).includes(JSON.stringify(openid)))
    .map(([name]) => name)

interface Seated {
  household: string
  casts: { person: string }[]
}
/** Who of the village voted by a seat, as the records keep it. */
const seated = async (): Promise<string> => {
  const records = await kept<Seated>(village, 'ballots')
  const cast = records.find(({ household, casts }) => household.includes('villagerReps') && casts.length > 0)
  return cast?.casts[0]?.person ?? ''
}

/** In whose record each of them is named, and where the own file says so. */
const LEAVING: readonly (readonly [
  what: string,
  who: () => Promise<string>,
  told: keyof MyDataView | null
])[] = [
  ['disputed a claim', async () => personOf('N2-03'), 'disputed'],
  ['reported a title', async () => personOf('W1-08'), 'reported'],
  ['pointed out a relative of an official', async () => personOf('N3-06'), 'pointedOut'],
  ['voted by a seat', seated, 'cast'],
  ['sits with two neighbours in a dispute', async () => personOf('N1-03'), null]
]

test('what a person did in records of others is in their file, and has no name on it once the account is gone', async () => {
  await inTurns(LEAVING, async ([what, who, told]) => {
    const openid = await who()
    const data = await dataOf(openid)
    if (told) expect([what, (data[told] as unknown[]).length > 0]).toEqual([what, true])
    expect(Object.keys(JSON.parse(dataFile(data)) as object)).toHaveLength(Object.keys(data).length)
    await village.done(openid, 'deleteAccount', { words: PARTING_WORDS })
    expect([what, await naming(openid)]).toEqual([what, []])
  })
  await journalsAreWhole(village)
})
