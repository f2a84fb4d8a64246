import { hasRoles, readBody, type SeatLine } from '../../../src/domain/body/readBody'
import { seatedAt, seatNumber } from '../../../src/domain/body/body'
import { DAY } from '../../../src/domain/time'

const DOORS = ['W1-01', 'W1-02'].map(door => ({ door, building: 'W1', courtyard: 'W' }))
const line = (more: Partial<SeatLine>, at = 2): SeatLine => ({
  line: at,
  number: '1',
  door: 'W1-01',
  role: '代表',
  woman: '女',
  from: '',
  until: '',
  ...more
})
const read = (...lines: SeatLine[]) => readBody('hewan', 'villagerReps', lines, DOORS)

test('a seat is known by body, door and number, and keeps what the law counts and nothing else', () => {
  const typed = line({ role: ' 委员 ', woman: '男', from: '2027-01-01', until: '2029年12月31日' })
  const first = Date.UTC(2026, 11, 31, 16)
  const last = Date.UTC(2029, 11, 31, 16)
  expect(read(typed)).toEqual({
    seats: [
      {
        id: 'hewan.villagerReps:W1-01:1',
        number: '1',
        door: 'W1-01',
        building: 'W1',
        courtyard: 'W',
        role: 'other',
        woman: false,
        from: first,
        until: last
      }
    ]
  })
  expect(seatNumber('hewan.villagerReps:W1-01:1')).toBe('1')
})

test('of adults neither title nor sex is kept, and two of one household are two voices', () => {
  const lines = [line({ role: '', woman: '' }), line({ number: '2', role: '', woman: '' }, 3)]
  expect(readBody('hewan', 'adults', lines, DOORS)).toMatchObject({
    seats: [
      { id: 'hewan.adults:W1-01:1', role: null, woman: null },
      { id: 'hewan.adults:W1-01:2', role: null, woman: null }
    ]
  })
  expect(hasRoles('adults')).toBe(false)
})

test('every faulty line is named by its number and fault, and not one line is taken', () => {
  const faulty = [
    line({}, 2),
    line({ number: ' ' }, 3),
    line({ number: '一:二' }, 4),
    line({ door: ' ', number: '4' }, 5),
    line({ door: 'W9-01', number: '5' }, 6),
    line({}, 7),
    line({ door: 'W1-02' }, 8),
    line({ number: '8', role: '主任' }, 9),
    line({ number: '9', woman: '' }, 10),
    line({ number: '10', from: '2027-02-30' }, 11),
    line({ number: '11', until: '明年' }, 12),
    line({ number: '12', from: '2027-05-01', until: '2027-04-30' }, 13)
  ]
  expect(read(...faulty)).toEqual({
    faults: [
      { line: 3, fault: 'emptySeat', value: 'W1-01' },
      { line: 4, fault: 'badSeat', value: '一:二' },
      { line: 5, fault: 'noDoor', value: '4' },
      { line: 6, fault: 'unknownDoor', value: 'W9-01' },
      { line: 7, fault: 'duplicateSeat', value: 'W1-01 1' },
      { line: 8, fault: 'duplicateSeat', value: 'W1-02 1' },
      { line: 9, fault: 'unknownRole', value: '主任' },
      { line: 10, fault: 'unknownSex', value: '' },
      { line: 11, fault: 'badDay', value: '2027-02-30' },
      { line: 12, fault: 'badDay', value: '明年' },
      { line: 13, fault: 'endsBefore', value: '2027-04-30' }
    ]
  })
})

test('a term runs from its first day to the end of its last, and where none is written always', () => {
  const read2 = read(line({ from: '2027-03-01', until: '2027-03-01' }), line({ number: '2' }, 3))
  const seats = 'seats' in read2 ? read2.seats : []
  const first = Date.UTC(2027, 1, 28, 16)
  const there = (now: number) => seatedAt(seats, now).map(({ number }) => number)
  expect(there(first - 1)).toEqual(['2'])
  expect(there(first)).toEqual(['1', '2'])
  expect(there(first + DAY - 1)).toEqual(['1', '2'])
  expect(there(first + DAY)).toEqual(['2'])
})
