import { tellingTurn, tellsAt } from '../../../src/domain/feedback/tellers'
import {
  hasRead,
  standingTick,
  takenBack,
  toldAtDoor,
  type Telling
} from '../../../src/domain/feedback/telling'
import type { Actor, Mandate } from '../../../src/domain/office'
import { isRefused } from '../../../src/domain/refusal'
import { DAY } from '../../../src/domain/time'

const waiting = { told: null, ticks: [], answeredAt: 10 } as unknown as Telling
const told = toldAtDoor(waiting, 'p-grid', 'gridWorker', 20)

test('a door is told once: a second tick and a reading afterwards change nothing', () => {
  expect(told.told).toEqual({ how: 'door', at: 20 })
  expect(toldAtDoor(told, 'p-head', 'courtyardHead', 30)).toBe(told)
  expect(hasRead(told, 30)).toBe(told)
  expect(standingTick(told)).toEqual({ did: 'told', at: 20, by: 'p-grid', office: 'gridWorker' })
})

test('a tick is taken back by anybody who goes there, and both are kept; once it is back there is nothing to take', () => {
  const back = takenBack(told, 'p-head', 'courtyardHead', 40)
  if (isRefused(back)) throw new Error(back.refused)
  expect(back).toMatchObject({
    told: null,
    ticks: [{ did: 'told' }, { did: 'takenBack', at: 40, by: 'p-head' }]
  })
  expect(standingTick(back)).toBeNull()
  expect(takenBack(back, 'p-head', 'courtyardHead', 50)).toBe(back)
  expect(toldAtDoor(back, 'p-grid', 'gridWorker', 60).ticks).toHaveLength(3)
})

test('what a household read itself no tick takes back', () => {
  const read = hasRead(waiting, 20)
  expect(takenBack(read, 'p-grid', 'gridWorker', 30)).toMatchObject({ refused: 'DUPLICATE' })
  expect(standingTick(read)).toBeNull()
})

test.each([
  ['the day it was answered', 0, { heads: false, due: 7 }],
  ['just before the seventh day is over', 7 - 1 / DAY, { heads: false, due: 7 }],
  ['when it is over', 7, { heads: true, due: 14 }],
  ['long after', 60, { heads: true, due: 14 }]
])('%s it is the turn of whoever has it then', (_, days, { heads, due }) => {
  expect(tellingTurn(1000, 1000 + days * DAY)).toEqual({ heads, due: 1000 + due * DAY })
})

const holding = (office: Mandate['office'], unit: string, until = 100): Actor =>
  ({ mandates: [{ office, unit, place: 'v', from: 0, until }] }) as unknown as Actor

test.each([
  ['a grid worker anywhere', holding('gridWorker', 'H'), 'gridWorker'],
  ['a stair head at the building', holding('stairHead', 'N1'), 'stairHead'],
  ['a stair head next door', holding('stairHead', 'N2'), null],
  ['the head of the courtyard', holding('courtyardHead', 'N'), 'courtyardHead'],
  ['the head of another', holding('courtyardHead', 'W'), null],
  ['a secretary', holding('secretary', 'H'), null],
  ['a grid worker of yesterday', holding('gridWorker', 'H', 50), null]
] as const)('%s tells an answer there or not', (_, actor, office) => {
  expect(tellsAt(actor, { courtyard: 'N', building: 'N1' }, 50)).toBe(office)
})
