import type { Stage } from '../../local/demo/stage'
import { doorsOf, HEAD, PLACE, personOf, SECRETARY } from '../../local/demo/village'
import { CATEGORIES } from '../../src/domain/matter/matter'
import type { MatterView } from '../../src/contract/views/matter'
import { DAY, type Village } from './hewanli'

/** 北院, the small courtyard: twenty households, so that a petition needs four of them and a quorum eleven. */
export const NORTH = `${PLACE}-N`
export const NEIGHBOURS: readonly string[] = ['N1', 'N2', 'N3'].flatMap(doorsOf)
export const PROPOSER = personOf('N2-01')
const SIGNERS = ['N2-01', 'N2-02', 'N2-03', 'N2-04'].map(personOf)

export const householdOf = (door: string): string => `${PLACE}.${door}`

export interface OpenVote {
  matter: string
  vote: string
}

let suggested = 0

/** The steps of a matter of 北院, each from the beginning up to where its name says. */
export const suggestion = async (stage: Stage): Promise<string> => {
  const title = `第${++suggested}件：楼道里的灯坏了`
  const made = await stage.done<{ matter: string }>(PROPOSER, 'suggest', {
    room: NORTH,
    title,
    joins: null,
    apart: true
  })
  return made.matter
}

export const collecting = async (stage: Stage): Promise<string> => {
  const matter = await suggestion(stage)
  await stage.done(PROPOSER, 'startPetition', { matter })
  return matter
}

export const atTriage = async (stage: Stage): Promise<string> => {
  const matter = await collecting(stage)
  for (const person of SIGNERS) await stage.done(person, 'sign', { matter })
  return matter
}

export const deliberating = async (stage: Stage, location = false): Promise<string> => {
  const matter = await atTriage(stage)
  await stage.done(HEAD.N, 'triage', {
    matter,
    ...ACCEPTED,
    ...(location && { category: ofItsOwn(stage) }),
    location
  })
  return matter
}

const places = new WeakMap<Stage, number>()

/** Matters of different kinds may ask for the same ground one beside the other; a village told twice gives the same kinds. */
const ofItsOwn = (stage: Stage): string => {
  const nth = (places.get(stage) ?? 0) + 1
  places.set(stage, nth)
  return CATEGORIES[nth % CATEGORIES.length] ?? ''
}

export const announced = async (stage: Stage): Promise<OpenVote> => {
  const matter = await deliberating(stage)
  const { vote } = await stage.done<{ vote: string }>(HEAD.N, 'announceVote', { matter, ...MEASURE })
  return { matter, vote }
}

/** Opens after the three days of notice; the window is five days. */
export const voting = async (village: Village): Promise<OpenVote> => {
  const open = await announced(village)
  village.later(3 * DAY)
  await village.done(HEAD.N, 'openVote', { matter: open.matter })
  return open
}

/** One millisecond after the close of a vote in which the first households said yes, the next no, the next abstained. */
export const closed = async (village: Village, yes: number, no = 0, abstain = 0): Promise<OpenVote> => {
  const open = await voting(village)
  const choices = [...Array(yes).fill('yes'), ...Array(no).fill('no'), ...Array(abstain).fill('abstain')]
  for (const [at, choice] of choices.entries()) await cast(village, open, NEIGHBOURS[at] ?? '', choice)
  village.later(5 * DAY + 1)
  return open
}

export const decided = async (village: Village): Promise<OpenVote> => {
  const open = await closed(village, 11)
  village.later(3 * DAY)
  await village.done(SECRETARY, 'certifyResult', { matter: open.matter })
  return open
}

export const atSecretary = async (stage: Stage): Promise<string> => {
  const matter = await deliberating(stage)
  await stage.done(HEAD.N, 'handUp', { matter, ...HAND_UP })
  return matter
}

export const answered = async (stage: Stage): Promise<string> => {
  const matter = await atSecretary(stage)
  await stage.done(SECRETARY, 'accept', { matter })
  await stage.done(SECRETARY, 'answer', { matter, ...ANSWER })
  return matter
}

export const cast = (
  stage: Stage,
  { matter, vote }: OpenVote,
  door: string,
  choice: string,
  person = personOf(door)
) => stage.act(person, 'castBallot', { matter, vote, household: householdOf(door), choice })

export const viewOf = async (stage: Stage, openid: string, matter: string): Promise<MatterView> => {
  const reply = await stage.see(openid, 'matter', { matter })
  if (!reply.ok) throw new Error(reply.refusal)
  return reply.value as MatterView
}

export const ACCEPTED = {
  accepted: true,
  category: 'environment',
  location: false,
  reason: '楼道照明人人用得上'
}
export const MEASURE = {
  about: 'measure',
  question: '把楼道的灯都换成声控灯吗？',
  option: null,
  card: 'ordinary',
  windowDays: 5
}
export const HAND_UP = { reason: 'outside_powers', ask: '请社区联系供电所' }
export const ANSWER = { kind: 'decision', text: '社区下周统一更换全部楼道灯' }
