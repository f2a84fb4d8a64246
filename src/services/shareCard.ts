import { useShareAppMessage } from '@tarojs/taro'

export interface ShareCard {
  /** What the card says: a matter's title or a room's name, never a stance, a count or a door. */
  title: string
  page: string
  query: Record<string, string>
}

/** What WeChat shows in the group for this page. The page's config needs `enableShareAppMessage`. */
export function useShareCard(card: ShareCard) {
  useShareAppMessage(() => ({ title: card.title, path: pathOf(card) }))
}

export function pathOf({ page, query }: Pick<ShareCard, 'page' | 'query'>) {
  const words = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
  return words.length === 0 ? `/${page}` : `/${page}?${words.join('&')}`
}
