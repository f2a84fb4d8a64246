import { Page } from '../../components/Page'

export default function Me() {
  return <Page id="me" title="我的" state={{ status: 'loading' }} />
}
