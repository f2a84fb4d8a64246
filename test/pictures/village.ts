import type { StoredMatter } from '../../cloudfunctions/store/matters'
import { playMatters } from '../../local/demo/matters'
import { HEAD, PLACE, personOf } from '../../local/demo/village'
import { openScene, openVillage, type Scene, type Village } from '../functions/hewanli'
import { kept } from '../functions/kept'
import { playHappenings } from './happenings'
import type { Visit } from './visits'

/** 河湾里 after seventy days in which every page has got something to show. */
export const openPictured = async (): Promise<Village> => (await openScene(PICTURED)).village

const PICTURED: Scene<null> = {
  name: 'pictured',
  play: async () => {
    const village = await openVillage()
    await playMatters(village, () => undefined)
    await playHappenings(village)
    return [village, null]
  }
}

/** The same village on its first day, where nothing has happened yet but one suggestion. */
export const openQuiet = async (): Promise<Village> => {
  const village = await openVillage(['W1-11', 'E3-01', 'N1-01', 'N1-03', 'W1-02'])
  const fields = { room: PLACE, title: QUIET, joins: null, apart: true }
  await village.done(personOf('W1-11'), 'suggest', fields)
  return village
}

const QUIET = '东院门口的路灯坏了两盏'

/** What the visits name by a title or in capitals, as this village knows it. */
export interface Known {
  matters: ReadonlyMap<string, StoredMatter>
  words: Readonly<Record<string, string>>
}

export const known = async (village: Village): Promise<Known> => {
  const matters = await kept<StoredMatter>(village, 'matters')
  const [meeting] = await kept<{ id: string }>(village, 'meetings')
  const [mediation] = await kept<{ id: string }>(village, 'mediations')
  const gatherings = await kept<{ id: string; called?: object }>(village, 'gatherings')
  const gathering = gatherings.find(({ called }) => called)
  const card = { room: PLACE, matter: null, kind: 'share' }
  const { invitation } = await village.done<{ invitation: string }>(HEAD.E, 'makeInvitation', card)
  return {
    matters: new Map(matters.map(each => [each.state.title, each])),
    words: { MEETING: meeting?.id ?? '', MEDIATION: mediation?.id ?? '', GATHERING: gathering?.id ?? '', CARD: invitation }
  }
}

/** A page and its query in this village; in the quiet one every matter is the one there is. */
export const addressOf = (page: string, visit: Visit, { matters, words }: Known): string => {
  const { room, matter: title, vote, poll, more = {} } = visit
  const matter = title === undefined ? undefined : (matters.get(title) ?? matters.get(QUIET))
  if (title !== undefined && !matter) throw new Error(`no matter is called ${title}`)
  const query = {
    ...(room && { room }),
    ...(matter && !poll && { matter: matter.id }),
    ...(vote && { vote: matter?.state.votes.slice(-1)[0]?.id ?? '' }),
    ...(poll && { poll: matter?.state.polls.slice(-1)[0]?.id ?? '' }),
    ...more
  }
  const asked = Object.entries(query).map(([key, value]) => `${key}=${words[value] ?? value}`)
  return asked.length > 0 ? `${page}?${asked.join('&')}` : page
}
