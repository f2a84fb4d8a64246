import { ListRow } from '../../components/ListRow'
import type { MatterView } from '../../contract/views/matter'
import { bySilence } from '../../domain/deciding/ruleCard'
import type { Status } from '../../domain/matter/matter'

interface Props {
  view: MatterView
  now: number
  onOpen(page: 'doors' | 'callBack' | 'recheck'): void
}

/** What those who go from door to door, and those who ask a second time, do for the vote of this matter. */
export function DoorRows({ view, now, onOpen }: Props) {
  const vote = view.votes[view.votes.length - 1]
  if (!vote) return null
  const closed = now > vote.closesAt
  const takesAssisted = !vote.secret && !bySilence(vote.rule)
  return (
    <>
      {view.status === 'voting' && serves(view) ? (
        <ListRow
          id="go-doors"
          title="逐户上门"
          detail={
            bySilence(vote.rule)
              ? '看哪些门还没通知到，送通知'
              : vote.secret
                ? '看哪些门还没投，收密封信封'
                : '看哪些门还没投，收纸质票和电话票'
          }
          onTap={() => onOpen('doors')}
        />
      ) : null}
      {view.status === 'voting' && !closed && takesAssisted && asks(view) ? (
        <ListRow
          id="go-call-backs"
          title="待回拨的电话票"
          detail="别人登记的，由您打回去再问一遍"
          onTap={() => onOpen('callBack')}
        />
      ) : null}
      {AFTER_THE_CLOSE.includes(view.status) && closed && takesAssisted && asks(view) ? (
        <ListRow
          id="go-rechecks"
          title="抽查代录的票"
          detail="由另一个人再问一遍，问完才能确认结果"
          onTap={() => onOpen('recheck')}
        />
      ) : null}
    </>
  )
}

const AFTER_THE_CLOSE: readonly Status[] = ['voting', 'review', 'certifying']

const serves = ({ viewer }: MatterView): boolean =>
  viewer.offices.some(
    ({ office }) => office === 'gridWorker' || office === 'stairHead' || office === 'courtyardHead'
  )

const asks = (view: MatterView): boolean =>
  serves(view) || view.viewer.offices.some(({ office }) => office === 'secretary')
