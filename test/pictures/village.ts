import type { StoredMatter } from '../../cloudfunctions/store/matters'
import { playMatters } from '../../local/demo/matters'
import { certifyAndAnswer, MAIN } from '../../local/demo/story'
import { HEAD, PLACE, personOf } from '../../local/demo/village'
import { openScene, openVillage, type Scene, type Village } from '../functions/hewanli'
import { kept } from '../functions/kept'
import { askAboutCarPark, BLOCKED, HEARD, STORE_BLOCKED } from '../functions/scenes'
import { playHappenings } from './happenings'
import type { Touch } from './camera'
import type { Visit, Where } from './visits'

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
  const doors = ['W1-01', 'W1-02', 'W1-11', 'W2-01', 'W2-03', 'E3-01', 'N1-01', 'N1-02', 'N1-03']
  const village = await openVillage(doors)
  const fields = { room: PLACE, title: QUIET, joins: null, apart: true }
  await village.done(personOf('W1-11'), 'suggest', fields)
  return village
}

const QUIET = '东院门口的路灯坏了两盏'

/** 河湾里 where the one site goes another way. */
export const openWhere = async (where: Where): Promise<Village> => (await openScene(ELSEWHERE[where])).village

const ELSEWHERE: Readonly<Record<Where, Scene<unknown>>> = {
  blocked: BLOCKED,
  pushed: STORE_BLOCKED,
  carried: {
    name: 'pictured-carried',
    play: async () => {
      const { village, told } = await openScene(HEARD)
      const asked = await askAboutCarPark(village, told, MAIN)
      village.day(49, 14)
      await village.tick()
      await certifyAndAnswer(village, asked.matter)
      return [village, asked]
    }
  }
}

/** What the visits name by a title or in capitals, as this village knows it. */
export interface Known {
  matters: ReadonlyMap<string, StoredMatter>
  words: Readonly<Record<string, string>>
}

export const known = async (village: Village): Promise<Known> => {
  const matters = await kept<StoredMatter>(village, 'matters')
  const [meeting] = await kept<{ id: string }>(village, 'meetings')
  const mediations = await kept<{ id: string; about: string }>(village, 'mediations')
  const mediationAbout = (begins: string) => mediations.find(({ about }) => about.startsWith(begins))?.id ?? ''
  const gatherings = await kept<{ id: string; called?: object }>(village, 'gatherings')
  const gathering = gatherings.find(({ called }) => called)
  const card = { room: PLACE, matter: null, kind: 'share' }
  const { invitation } = await village.done<{ invitation: string }>(HEAD.E, 'makeInvitation', card)
  return {
    matters: new Map(matters.map(each => [each.state.title, each])),
    words: { MEETING: meeting?.id ?? '', MEDIATION: mediationAbout('晚上装修'), ASKED: mediationAbout('楼道里的'), UNSIGNED: mediationAbout('空调'), AGREED: mediationAbout('两家的'), GATHERING: gathering?.id ?? '', CARD: invitation }
  }
}

/** A page and its query in this village; in the quiet one every matter is the one there is. */
export const addressOf = (page: string, visit: Visit, { matters, words }: Known): string => {
  const { room, vote, poll, more = {} } = visit
  const matter = matterOf(visit, matters)
  const query = {
    ...(room && { room }),
    ...(matter && !poll && !room && { matter: matter.id }),
    ...(vote && { vote: voteOf(matter, vote) }),
    ...(poll && { poll: matter?.state.polls.slice(-1)[0]?.id ?? '' }),
    ...more
  }
  const asked = Object.entries(query).map(([key, value]) => `${key}=${words[value] ?? value}`)
  return asked.length > 0 ? `${page}?${asked.join('&')}` : page
}

const voteOf = (matter: StoredMatter | undefined, which: true | 'first'): string => {
  const votes = matter?.state.votes ?? []
  return (which === 'first' ? votes.find(({ about }) => about !== 'need') : votes[votes.length - 1])?.id ?? ''
}

/** What is done on the page before it is looked at. */
export const touchOf = ({ taps, cut, camera, ...visit }: Visit, { matters }: Known): Touch => ({
  ...(camera && { camera }),
  ...(cut && { cut }),
  ...(taps && { taps: taps.map(id => id.replace('MATTER', matterOf(visit, matters)?.id ?? '')) })
})

const matterOf = ({ matter: title }: Pick<Visit, 'matter'>, matters: Known['matters']): StoredMatter | undefined => {
  if (title === undefined) return undefined
  const matter = matters.get(title) ?? matters.get(QUIET)
  if (!matter) throw new Error(`no matter is called ${title}`)
  return matter
}
