import { Page } from '../../components/Page'

export default function Room() {
  return <Page id="room" title="议事厅" state={{ status: 'loading' }} />
}
