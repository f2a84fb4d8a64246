import { conveneMeeting, endMeeting, seeMeeting } from './meetings'
import { deferItem, reportPromise, resolveItem } from './resolving'
import { seeBoard } from './seeBoard'
import { seeMonthEnd } from './seeMonthEnd'

export const seeing = {
  board: seeBoard,
  meeting: seeMeeting,
  monthEnd: seeMonthEnd
}

export const doing = {
  conveneMeeting,
  resolveItem,
  deferItem,
  reportPromise,
  endMeeting
}
