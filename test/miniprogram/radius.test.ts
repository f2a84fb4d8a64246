import { acceptAtTriage, signAll } from '../../local/demo/story'
import type { Stage } from '../../local/demo/stage'
import { DOORS, HEAD, PLACE, personOf, SECRETARY } from '../../local/demo/village'
import type { MatterView } from '../../src/contract/views/matter'
import { openMiniProgram, until } from './harness'
import { villageBeside, type VillageBeside } from './village'

const SIGNERS = DOORS.slice(0, 24)
const PAGE = 'packages/head/options/index'

let village: VillageBeside
beforeAll(async () => {
  village = await villageBeside(SIGNERS)
})
afterAll(() => village?.close())

test('the head enlarges the ring of a site on the page, never makes it smaller, and sees beforehand which buildings lie in it', async () => {
  const title = '村口要修一座公厕'
  const fields = { room: PLACE, title, joins: null, apart: true }
  const { matter } = await village.done<{ matter: string }>(personOf('W1-01'), 'suggest', fields)
  await village.done(personOf('W1-01'), 'startPetition', { matter })
  await signAll(village as unknown as Stage, matter, SIGNERS)
  await acceptAtTriage(village as unknown as Stage, matter)
  const first = { matter, name: '停车场', x: 30, y: 0, cost: 100 }
  const { affected } = await village.done<{ affected: number }>(HEAD.E, 'addOption', first)

  const phone = openMiniProgram({ answer: event => village.call(event, HEAD.E) })
  const commands = () => phone.calls.filter(each => each.do === 'addOption')
  const page = await phone.open(PAGE, { matter })
  await until(() => page.has('option-radius'))
  expect(page.text()).toContain('不写就是30米')
  for (const [id, text] of [
    ['name', '停车场南'],
    ['east', '30'],
    ['north', '0'],
    ['cost', '1'],
    ['radius', '29']
  ] as const)
    page.write(`option-${id}`, text)
  await until(() => page.has('option-radius-error'))
  expect(page.text('option-radius-error')).toBe('受影响的范围只能放大，不能小于30米。请写30米或者更大。')
  page.tap('option-send')
  expect(commands()).toEqual([])
  page.write('option-radius', '30')
  await until(() => page.has('option-near'))
  const edge = page.text('option-near')
  expect(edge).toBe('30米以内：W1、E1两栋。加上以后，楼里的住户就是受影响方。')
  page.write('option-radius', '75')
  await until(() => page.text('option-near') !== edge)
  const near = page.text('option-near')
  page.tap('option-send')
  await until(() => page.has('option-done'))

  const { options, plan } = (await village.see(SECRETARY, 'matter', { matter })).value as MatterView
  expect([options[0]?.affected, options[1]?.radius]).toEqual([affected, 75])
  expect(options[1]?.affected).toBeGreaterThan(affected)
  expect(plan?.sites.map(({ radius }) => radius)).toEqual([30, 75])
  for (const building of plan?.sites[1]?.near ?? []) expect(near).toContain(building)
  await until(() => page.text('options-sites').includes('影响范围放大到75米'))

  page.tap(`option-from-${options[1]!.id}`)
  await until(() => page.text().includes('不写就是75米'))
  page.write('option-radius', '74')
  await until(() => page.text('option-radius-error').includes('不能小于75米'))
  phone.close()
})
