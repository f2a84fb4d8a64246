import { openMiniProgram, until, type MiniProgram } from './harness'

const nothingWaits = () => ({
  ok: true,
  now: 0,
  value: { viewer: { household: null, owns: [], offices: [] }, rooms: [], waiting: [] }
})

let app: MiniProgram
afterEach(() => app.close())

test('the app opens on what waits for this person, and leads to their own page', async () => {
  app = openMiniProgram({ answer: nothingWaits })
  const home = await app.open(app.routes[0]!)
  expect(home.text()).toContain('等您办')
  await until(() => home.has('home-me'))
  home.tap('home-me')
  await until(() => app.visited.length === 1)
  expect(app.visited).toEqual(['/pages/me/index'])
})

test('a control tells a screen reader in WeChat what it is and what it is called', async () => {
  app = openMiniProgram({ answer: nothingWaits })
  const home = await app.open(app.routes[0]!)
  await until(() => home.has('home-me'))
  expect(home.attribute('home-me', 'ariaRole')).toBe('button')
  expect(home.attribute('home-me', 'ariaLabel')).toContain('我的')
})

test.each([
  [19, false],
  [20, true],
  [21, true]
])('a WeChat font setting of %i opens large type: %s', async (fontSize, large) => {
  app = openMiniProgram({ answer: nothingWaits, fontSize })
  const home = await app.open(app.routes[0]!)
  expect(String(home.attribute('home', 'class')).includes('page--large')).toBe(large)
})

test('what a person chose here prevails over their WeChat font setting', async () => {
  app = openMiniProgram({ answer: nothingWaits, fontSize: 24, storage: new Map([[':large-type', 'off']]) })
  const home = await app.open(app.routes[0]!)
  expect(home.attribute('home', 'class')).not.toContain('page--large')
})
