import { useShareAppMessage } from '@tarojs/taro'
import { command } from './ask'

const LANDING = 'pages/card/index'

/**
 * What WeChat shows in the group for this page: a matter's title or a room's name, never a stance, a count or a door.
 * The card is made when it is sent; it leads to the page that opens cards. The page's config needs
 * `enableShareAppMessage`.
 */
export function useShareCard({
  room,
  matter,
  title
}: {
  room: string
  matter: string | null
  title: string
}) {
  useShareAppMessage(() => ({ title, path: `/${LANDING}`, promise: madeCard(room, matter, title) }))
}

/** Where the card of this id leads. */
export const cardPath = (card: string) => pathOf({ page: LANDING, query: { card } })

async function madeCard(room: string, matter: string | null, title: string) {
  const made = await command('makeInvitation', { room, matter, kind: 'share' })
  return { title, path: made.status === 'done' ? cardPath(made.value.invitation) : `/${LANDING}` }
}

export function pathOf({ page, query }: { page: string; query: Record<string, string> }) {
  const words = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
  return words.length === 0 ? `/${page}` : `/${page}?${words.join('&')}`
}
