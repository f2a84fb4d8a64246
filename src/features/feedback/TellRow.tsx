import { ListRow } from '../../components/ListRow'
import type { MatterView } from '../../contract/views/matter'
import { TELLERS } from '../../domain/feedback/tellers'

/** For whoever goes to the doors: the answer has to reach those that asked. */
export function TellRow({ view, onOpen }: { view: MatterView; onOpen(): void }) {
  const goes = view.viewer.offices.some(({ office }) => TELLERS.some(each => each === office))
  if (!goes || view.answers.length === 0 || view.status === 'closed') return null
  return <ListRow id="go-tell" title="上门告诉答复" detail="提过这件事、还不知道答复的门" onTap={onOpen} />
}
