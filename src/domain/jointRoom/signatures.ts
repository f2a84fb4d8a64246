import type { Signature } from '../matter/petition'

/** What a household signed comes along to the matter that its own became one with; it counts there once. */
export const carriedOver = (given: Signature, there: Signature | null, to: string): Signature => {
  const known = there?.names ?? []
  const coming = given.names.filter(
    name => !known.some(each => each.person === name.person && each.request === name.request)
  )
  if (there && coming.length === 0) return there
  const names = [...known, ...coming.filter(name => !known.some(each => stands(each, name.person)))]
  return {
    matter: to,
    household: given.household,
    names,
    counts: names.some(({ withdrawnAt }) => withdrawnAt === null),
    version: there?.version ?? 1
  }
}

const stands = (name: Signature['names'][number], person: string): boolean =>
  name.person === person && name.withdrawnAt === null
