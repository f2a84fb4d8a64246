import { checkSeats } from '../../../src/features/roll/checkSeats'
import { gridOf } from '../../../src/features/roll/grid'

const check = (text: string, today: { number: string; door: string }[] = []) =>
  checkSeats(gridOf(text), 'villagerReps', today)

describe('the table of a body', () => {
  test('is read by its headings in any order, without names, and counts the seats that leave', () => {
    const text = '姓名,门牌,席位编号,性别,身份,任期起\n甲,w1-01,1,女,代表,2027-01-01'
    expect(
      check(text, [
        { number: '1', door: 'W1-01' },
        { number: '2', door: 'W1-02' }
      ])
    ).toEqual({
      status: 'fits',
      leaving: 1,
      rows: [
        { line: 2, number: '1', door: 'W1-01', role: '代表', woman: '女', from: '2027-01-01', until: '' }
      ]
    })
  })

  test('without headings its columns come in the order that the page names', () => {
    expect(check('1，W1-01，代表，女')).toMatchObject({
      status: 'fits',
      rows: [{ number: '1', role: '代表' }]
    })
  })

  test('a column that the law needs is missed by its name, and only where it needs it', () => {
    const text = '席位编号,门牌\n1,W1-01'
    expect(check(text)).toEqual({
      status: 'faulty',
      faults: ['1:missingColumn:身份', '1:missingColumn:性别']
    })
    expect(checkSeats(gridOf(text), 'adults', [])).toMatchObject({ status: 'fits' })
    expect(check('')).toEqual({ status: 'empty' })
  })
})
