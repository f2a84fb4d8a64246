import { Checklist } from '../../components/Checklist'
import type { MatterView } from '../../contract/views/matter'
import { useView } from '../../services/useView'
import { readiness } from './readiness'

/** What has to be true before the vote can open. */
export function OpeningChecklist({ matter, now }: { matter: MatterView; now: number }) {
  const { seen } = useView('room', { room: matter.room.id })
  const households = seen.status === 'done' ? seen.value.room.households : null
  return <Checklist id="checklist" lines={readiness(matter, households, now)} />
}
