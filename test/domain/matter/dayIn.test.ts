import { chinaDate, startOfChinaDay } from '../../../src/domain/time'
import { dayIn } from '../../../src/domain/dayIn'

test.each(['2027年3月5日', '2027-3-5', ' 2027.03.05 ', '2027/3/5', '2027 年 3 月 5 日'])(
  'a day is read however it is written: %s',
  text => {
    const at = dayIn(text) ?? 0
    expect([chinaDate(at), startOfChinaDay(at)]).toEqual(['2027-03-05', at])
  }
)

test.each(['', '3月5日', '2027年2月29日', '2027-13-1', '2027-3-0', '昨天'])('no day is guessed: “%s”', text =>
  expect(dayIn(text)).toBeNull()
)
