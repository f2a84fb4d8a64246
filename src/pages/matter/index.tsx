import { Page } from '../../components/Page'

export default function Matter() {
  return <Page id="matter" title="议题" state={{ status: 'loading' }} />
}
