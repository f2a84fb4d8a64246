import type { Claim } from '../../../src/domain/claiming/claim'
import { vouch, type Vouch } from '../../../src/domain/claiming/vouch'
import { DAY } from '../../../src/domain/time'
import { day, livingAt } from '../matter/village'

const NOW = day(400)
const CLAIM: Claim = {
  id: 'claim',
  place: 'p',
  person: 'p-new',
  door: 'W-09',
  building: livingAt('W-01').household?.building ?? '',
  open: true,
  askedAt: NOW,
  request: 'r',
  vouchedAt: null,
  contest: null,
  decided: null,
  dueAt: NOW + 7 * DAY,
  version: 1
}

const said = (nth: number, more: Partial<Vouch> = {}): Vouch => ({
  id: `v${nth}`,
  claim: `c${nth}`,
  place: 'p',
  by: 'p-W-01',
  household: 'W-01',
  person: `p-friend-${nth}`,
  at: NOW - DAY,
  ...more
})
const vouching = (earlier: readonly Vouch[]) => vouch(CLAIM, livingAt('W-01'), earlier, NOW)

describe('a household vouches three times a year', () => {
  const FULL = { refused: 'LIMIT_REACHED', detail: { vouches: 3 } }

  test('none, and two before: yes; three: no', () => {
    expect(vouching([])).toMatchObject({ household: 'W-01', person: 'p-new' })
    expect(vouching([said(1), said(2)])).toMatchObject({ household: 'W-01' })
    expect(vouching([said(1), said(2), said(3)])).toEqual(FULL)
  })

  test('whoever of it spoke, also who has left or ended the account since', () => {
    const others = [said(1), said(2, { by: 'p-W-01-second' }), said(3, { by: 'gone:1' })]
    expect(vouching(others)).toEqual(FULL)
    expect(vouching([said(1), said(2), said(3, { by: 'p-W-02', household: 'W-02' })])).toMatchObject({
      household: 'W-01'
    })
  })

  test('and whoever moved house takes their own words along', () => {
    const moved = [1, 2, 3].map(nth => said(nth, { household: 'W-05' }))
    expect(vouching(moved)).toEqual(FULL)
  })

  test('what was said a year ago counts no more, a moment later it still does', () => {
    const year = NOW - 365 * DAY
    expect(vouching([said(1), said(2), said(3, { at: year })])).toMatchObject({ household: 'W-01' })
    expect(vouching([said(1), said(2), said(3, { at: year + 1 })])).toEqual(FULL)
  })
})
