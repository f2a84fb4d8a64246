import type { PageState } from '../components/Page'
import type { Seen } from '../services/useView'
import { refusalSentence } from './refusals'

/** What a page shows while, or because, its view is not there. */
export const pageStateOf = (seen: Seen<unknown>, retry: () => void): PageState => {
  switch (seen.status) {
    case 'loading':
      return { status: 'loading' }
    case 'done':
      return { status: 'ready' }
    case 'offline':
      return { status: 'offline', retry }
    case 'refused':
      return { status: 'refused', words: refusalSentence(seen.refusal, seen.detail) }
  }
}
