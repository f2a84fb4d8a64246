import type { Instant } from '../time'
import { templateOf, type NoticeTemplate, type Occasion } from './notice'

/** One message somebody allowed (一次性订阅), by the request it came with. */
export interface Grant {
  template: NoticeTemplate
  at: Instant
  request: string
}

/** What somebody was told, with the grant that it cost; `refused`: they no longer want it, and the grant is void. */
export interface Told {
  occasion: string
  grant: Grant
  at: Instant
  outcome: 'sent' | 'refused'
}

/** Somebody who wants to be told about a matter: a ledger of what they allowed and of what it was spent on. */
export interface Follow {
  matter: string
  person: string
  /** the household they act for there; none for an official */
  household: string | null
  /** the seats they hold in bodies, where people vote one by one; absent for none */
  seats?: readonly string[]
  grants: readonly Grant[]
  told: readonly Told[]
  /** what they allowed and were not told, because no message could be sent: given up, and the grant is still theirs */
  missed?: readonly { occasion: string; at: Instant }[]
  version: number
}

/** Unspent grants of one template that are kept; what was allowed beyond is not needed. */
export const MOST_KEPT = 5

/** Enters what a person allowed with one tap. The same request enters nothing twice. */
export const granted = (
  follow: Follow,
  templates: readonly NoticeTemplate[],
  request: string,
  now: Instant
): Follow => {
  const known = [...follow.grants, ...follow.told.map(each => each.grant)]
  if (known.some(each => each.request === request)) return follow
  const kept = [...new Set(templates)].filter(
    template => follow.grants.filter(each => each.template === template).length < MOST_KEPT
  )
  return { ...follow, grants: [...follow.grants, ...kept.map(template => ({ template, at: now, request }))] }
}

/** What somebody allowed about one matter, for the other that it became one with; each grant once. */
export const followedOver = (given: Follow, there: Follow | null, to: string): Follow => {
  const known = [...(there?.grants ?? []), ...(there?.told ?? []).map(({ grant }) => grant)]
  const coming = given.grants.filter(
    grant => !known.some(each => each.request === grant.request && each.template === grant.template)
  )
  if (there && coming.length === 0) return there
  const base = there ?? { ...given, matter: to, grants: [], told: [], missed: [], version: 0 }
  return { ...base, grants: [...base.grants, ...coming] }
}

/**
 * Takes the oldest grant for an occasion, before anything is sent: whatever happens then, it is not spent twice. Null
 * where the person was told already, telling them was given up, or they allowed nothing of the kind.
 */
export const spent = (follow: Follow, { key, kind }: Occasion, now: Instant): Follow | null => {
  const grant = follow.grants.find(each => each.template === templateOf(kind))
  const done = [...follow.told, ...(follow.missed ?? [])]
  if (!grant || done.some(each => each.occasion === key)) return null
  return {
    ...follow,
    grants: follow.grants.filter(each => each !== grant),
    told: [...follow.told, { occasion: key, grant, at: now, outcome: 'sent' }]
  }
}

/** The message did not leave: the grant is there again for the next try. */
export const givenBack = (follow: Follow, { key }: Occasion): Follow => ({
  ...follow,
  grants: [...follow.told.filter(each => each.occasion === key).map(each => each.grant), ...follow.grants],
  told: follow.told.filter(each => each.occasion !== key)
})

/** It was given up: the grant is there again for another occasion, and what was missed stays on record. */
export const missed = (follow: Follow, occasion: Occasion, now: Instant): Follow => ({
  ...givenBack(follow, occasion),
  missed: [...(follow.missed ?? []), { occasion: occasion.key, at: now }]
})

/** The person does not want it any more: the grant is void and they are not asked to take this message again. */
export const refusedBy = (follow: Follow, { key }: Occasion): Follow => ({
  ...follow,
  told: follow.told.map(each => (each.occasion === key ? { ...each, outcome: 'refused' } : each))
})

/** Whether somebody who follows is told of an occasion: to a vote only those are called for whose ballot it still waits. */
export const concerns = ({ kind }: Occasion, isAwaited: boolean): boolean =>
  templateOf(kind) !== 'vote' || isAwaited
