import type { MyDataView } from '../../../src/contract/views/privacy'
import { publicEvent } from '../../../src/domain/matter/publicEvent'
import { refuse, type Refused } from '../../../src/domain/refusal'
import type { Call } from '../../endpoint'
import { proxies } from '../../store/ballots'
import { matters } from '../../store/matters'
import { people } from '../../store/people'
import { statements } from '../../store/polls'
import { traces } from '../../store/traces'
import { householdsOf, ownIn, placesOf, stepsOf } from './own'

/** Everything kept of the caller and of what they did for their household, for a file of their own (个人信息保护法 §45). Changes nothing. */
export const seeMyData = async (call: Call): Promise<MyDataView | Refused> => {
  const person = await people.read(call.openid)
  if (!person) return refuse('NOT_FOUND', { person: true })
  const [found, naming, steps, titled, books] = await Promise.all([
    traces.of(call.openid, householdsOf(person)),
    traces.naming(call.openid, placesOf(person)),
    stepsOf(call.openid, person),
    Promise.all(placesOf(person).map(place => matters.titlesIn(place))),
    Promise.all(person.rooms.map(({ id }) => proxies.read(id)))
  ])
  const known = titled.flat()
  const titleOf = (id: string) => known.find(each => each.id === id)?.state.title ?? null
  const homeOf = (vote: string) => known.find(({ state }) => state.votes.some(({ id }) => id === vote))
  const own = ownIn(call.openid, found)
  return {
    takenAt: call.now,
    consents: person.consents ?? [],
    homes: person.bindings.map(({ door, building, since, how }) => ({ door, building, since, how })),
    owned: (person.owned ?? []).map(({ door, building, since, until }) => ({ door, building, since, until })),
    left: [...(person.left ?? [])],
    offices: person.mandates.map(({ office, unit, name, until }) => ({ office, unit, name, until })),
    rooms: person.rooms.map(({ title }) => title),
    seats: person.seats ?? [],
    claims: [...found.claims.values()].map(({ door, askedAt, decided }) => ({
      door,
      askedAt,
      accepted: decided?.accepted ?? null
    })),
    signed: own.signed.map(({ matter, at, withdrawnAt }) => ({ matter: titleOf(matter), at, withdrawnAt })),
    castForOthers: own.forOthers.map(({ record, cast }) => ({
      matter: homeOf(record.vote)?.state.title ?? null,
      at: cast.at
    })),
    disputed: [...naming.claims.values()].flatMap(({ contest }) =>
      contest?.by === call.openid ? [{ at: contest.at, statement: contest.statement }] : []
    ),
    reported: [...naming.screenings.values()].flatMap(({ matter, reports }) =>
      reports
        .filter(each => each.person === call.openid)
        .map(({ at }) => ({ matter: matter && titleOf(matter), at }))
    ),
    pointedOut: [...naming.kinships.values()].flatMap(({ by, at, evidence, person: official }) =>
      by.person === call.openid && official !== call.openid ? [{ at, evidence }] : []
    ),
    cast: own.casts.map(({ record, cast }) => {
      const home = homeOf(record.vote)
      const vote = home?.state.votes.find(({ id }) => id === record.vote)
      return {
        household: record.household,
        matter: home?.state.title ?? null,
        question: vote?.question ?? '',
        at: cast.at,
        choice: vote?.options.find(({ id }) => id === cast.choice)?.name ?? cast.choice,
        channel: cast.channel,
        reason: own.reasons.find(each => each.request === record.reason?.request)?.text ?? null,
        code: cast.hash
      }
    }),
    objections: own.objections.map(({ matter, at, harm, acceptable }) => ({
      matter: titleOf(matter),
      at,
      harm,
      acceptable
    })),
    questions: own.questions.map(({ matter, at, text, reply }) => ({
      matter: titleOf(matter),
      at,
      text,
      reply: reply?.text ?? null
    })),
    answers: await answersOf(own.answers),
    statements: [...found.statements.values()].map(({ text, at }) => ({ matter: null, at, text })),
    screened: [...found.screenings.values()].map(({ matter, askedAt, text }) => ({
      matter: matter && titleOf(matter),
      at: askedAt,
      text
    })),
    namings: [...found.representations.values()].flatMap(({ namings }) =>
      namings
        .filter(({ by }) => by === call.openid)
        .map(({ at, person: named }) => ({ at, named: named !== null }))
    ),
    attended: [...found.presences.values()].flatMap(({ people: came, word }) =>
      came
        .filter(each => each.person === call.openid)
        .map(({ at }) => ({ at, word: word?.person === call.openid ? word.text || null : null }))
    ),
    photographs: [...found.photos.values()].map(({ matter, takenAt }) => ({
      matter: titleOf(matter),
      at: takenAt
    })),
    proxies: books.flatMap(book =>
      (book?.given ?? []).filter(({ by }) => by === call.openid).map(({ at }) => at)
    ),
    vouched: [...found.vouches.values()].map(({ at }) => at),
    cards: [...found.invitations.values()].map(({ madeAt, until, revoked }) => ({
      madeAt,
      until,
      revoked: revoked !== null
    })),
    came: [...found.entries.values()].map(({ cameAt }) => ({ cameAt })),
    messages: [...found.follows.values()].map(({ matter, grants, told, missed = [] }) => ({
      matter: titleOf(matter),
      allowed: grants.length,
      told: told.length,
      missed: missed.length
    })),
    steps: steps.map(({ title, entry }) => ({ matter: title, at: entry.at, event: publicEvent(entry.event) }))
  }
}

/** What the person said in rounds, beside the words they said it to. */
const answersOf = async (sheets: ReturnType<typeof ownIn>['answers']): Promise<MyDataView['answers']> =>
  (
    await Promise.all(
      sheets.map(async ({ poll, said }) => {
        const texts = await statements.of(poll)
        return said.map(({ statement, answer, at }) => ({
          matter: null,
          at,
          answer,
          statement: texts.find(({ id }) => id === statement)?.text ?? ''
        }))
      })
    )
  ).flat()
