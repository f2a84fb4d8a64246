import { HEAD, personOf, SECRETARY, STREET } from '../../local/demo/village'
import type { ResultView } from '../../src/contract/views/result'
import { DAY, HOUR, openVillage, type Village } from './hewanli'
import { cast, deliberating, NEIGHBOURS, type OpenVote } from './northYard'
import { plainly } from './sameStory'

/** Four households beside the place may vote: six live there, two stand back. */
const BESIDE = ['N3-01', 'N3-02', 'N3-03', 'N3-04']
const AWAY = NEIGHBOURS.filter(door => !door.startsWith('N3'))

/** A vote on a place beside N3 in which everybody says yes but these. */
const voteOnPlace = async (village: Village, noes: readonly string[]): Promise<OpenVote> => {
  const matter = await deliberating(village, true)
  const question = '您是否同意这样办？'
  const ask = async (about: 'need' | 'site', option: string | null, card: string, windowDays: number) => {
    const notice = { matter, about, question, option, card, windowDays }
    const { vote } = await village.done<{ vote: string }>(HEAD.N, 'announceVote', notice)
    village.later(3 * DAY)
    await village.done(HEAD.N, 'openVote', { matter })
    return { matter, vote }
  }
  const need = await ask('need', null, 'ordinary', 5)
  for (const door of AWAY) await cast(village, need, door, 'yes')
  village.later(5 * DAY + HOUR)
  const options: string[] = []
  for (const [name, x] of [
    ['东墙根', 145],
    ['河滩', 900]
  ] as const) {
    const place = { matter, name, x, y: 130, cost: 100 }
    const { option } = await village.done<{ option: string }>(HEAD.N, 'addOption', place)
    const found = { matter, option, feasible: true, cause: null, note: '场地平整，离电源很近' }
    await village.done(STREET, 'appraise', found)
    options.push(option)
  }
  await village.done(HEAD.N, 'openHearing', { matter, option: options[0] })
  village.later(7 * DAY + HOUR)
  for (const door of ['N3-05', 'N3-06'])
    await village.done(personOf(door), 'declareInterest', { matter, ground: '我家卖声控灯' })
  const site = await ask('site', options[0]!, 'facility', 7)
  for (const door of [...AWAY, ...BESIDE]) await cast(village, site, door, noes.includes(door) ? 'no' : 'yes')
  village.later(7 * DAY + HOUR)
  return site
}

test('of four households beside a place no page and no public file tells whether any of them said no', async () => {
  const villages = [await openVillage(NEIGHBOURS), await openVillage(NEIGHBOURS)]
  try {
    const votes = [
      await voteOnPlace(villages[0]!, ['N3-01', 'N3-02', 'N2-06']),
      await voteOnPlace(villages[1]!, ['N2-04', 'N2-05', 'N2-06'])
    ]
    const [one, other] = await Promise.all(
      villages.map((village, at) =>
        Promise.all(
          [personOf('N1-02'), HEAD.N, SECRETARY].flatMap(openid => [
            village.see(openid, 'result', votes[at]),
            village.see(openid, 'export', votes[at]),
            village.see(openid, 'matter', votes[at])
          ])
        )
      )
    )
    const { verdict } = one![0]!.value as ResultView
    expect(verdict).toMatchObject({
      outcome: 'pass',
      split: [{ heads: 15 }, { heads: 3 }, { heads: 0 }]
    })
    expect(verdict.lines.find(line => line.rule === 'affectedBlock')).not.toHaveProperty('have')
    expect(plainly(other)).toEqual(plainly(one))
  } finally {
    for (const village of villages) await village.close()
  }
})
