import type { FiguresView } from '../../../src/contract/views/desk'
import type { ViewInput } from '../../../src/contract/requests'
import { figuresByUnit, together } from '../../../src/domain/figures/figures'
import { periodOf } from '../../../src/domain/figures/periods'
import { refuse, type Refused } from '../../../src/domain/refusal'
import { chinaDate } from '../../../src/domain/time'
import type { Call } from '../../endpoint'
import { matters } from '../../store/matters'
import { rooms, type Room } from '../../store/places'
import { caughtUpHeads } from '../../thread'
import { roomHead } from '../../views'

/**
 * What became of everything the place received in a period, open to everyone: it tells numbers of matters, nobody's
 * door. A matter the clock is late with is counted as it truly stands; of whole years it also tells what was entered
 * from registers on paper. Changes nothing.
 */
export const seeFigures = async (
  call: Call,
  { room: id, span, back }: ViewInput<'figures'>
): Promise<FiguresView | Refused> => {
  const room = await rooms.read(id)
  if (!room) return refuse('NOT_FOUND')
  const [kept, late, siblings] = await Promise.all([
    matters.countedIn(room.place),
    matters.lateIn(room.place, call.now),
    rooms.inPlace(room.place)
  ])
  const moved = new Map((await caughtUpHeads(late, call.now)).map(({ state }) => [state.id, state]))
  const period = periodOf(span, call.now, back)
  const here = figuresByUnit(
    kept.map(each => moved.get(each.id) ?? each),
    period
  )
  const earlier = span === 'year' ? onPaperIn(siblings, period.from) : []
  return {
    room: roomHead(room),
    period,
    total: together([here.total, ...earlier.map(each => each.figures)]),
    units: [
      ...here.units.map(({ unit, figures }) => ({
        title: siblings.find(each => each.room === unit)?.title ?? unit,
        figures
      })),
      ...earlier
    ]
  }
}

const onPaperIn = (all: readonly Room[], from: number): FiguresView['units'] => {
  const year = Number(chinaDate(from).slice(0, 4))
  return all
    .flatMap(room => room.onPaper ?? [])
    .flatMap(each =>
      each.year === year && each.figures ? [{ title: each.unit, figures: each.figures }] : []
    )
}
