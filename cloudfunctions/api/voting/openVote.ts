import { randomBytes } from 'node:crypto'
import type { DoneOf } from '../../../src/contract/replies'
import type { CommandInput } from '../../../src/contract/requests'
import { bySilence } from '../../../src/domain/deciding/ruleCard'
import { freezeRoll, rollHash } from '../../../src/domain/deciding/roll'
import { twiceOnRoll } from '../../../src/domain/deciding/twiceOnRoll'
import { ruleCard } from '../../../src/domain/deciding/ruleCards'
import { rollEntryOf } from '../../../src/domain/ballot/ballot'
import { LEVEL_OFFICE } from '../../../src/domain/matter/authority'
import type { Ladder } from '../../../src/domain/levels/ladder'
import { openVote as decide } from '../../../src/domain/matter/opening'
import { isRefused, refuse, type Refused } from '../../../src/domain/refusal'
import { cardOf } from '../../cardOf'
import type { Call } from '../../endpoint'
import { ballots } from '../../store/ballots'
import { rooms } from '../../store/places'
import { signatures } from '../../store/petitions'
import { objections } from '../../store/hearing'
import { groundBars } from '../../ground'
import { changeMatter } from '../../changing'
import { insteadOf } from '../../instead'
import { votersOf } from '../../votersOf'

/**
 * Opens the announced vote: rule, roll and recusals freeze. The roll is written first, one record a household; only
 * the change of the matter makes it count, so a try that broke in between is taken up by the next. When the register
 * changed meanwhile the notice must be given anew (STALE). May be repeated; two heads at once open one vote.
 */
export const openVote = async (
  call: Call,
  { matter: id }: CommandInput<'openVote'>
): Promise<DoneOf<'openVote'> | Refused> => {
  const after = await changeMatter(call, id, 'openVote', async ({ matter, stored, actor }) => {
    if (matter.stage.status !== 'announced')
      return decide(matter, actor, nothingFrozen(stored.unit.ladder), [], call.now)
    const { announcement } = matter.stage
    const rule = await cardOf(stored.place, announcement.card)
    if (!rule) return refuse('NOT_FOUND')
    if (announcement.rule && announcement.rule.version !== rule.version) return refuse('CARD_EXPIRED')
    const [{ entries, body }, petitioners, said, room] = await Promise.all([
      votersOf(stored, rule, call.now),
      signatures.counting(id),
      matter.hearing.held.length > 0 ? objections.of(id) : [],
      rooms.read(stored.room)
    ])
    const station = room?.station ?? null
    const twice = twiceOnRoll(rule.class, entries)
    const roll = twice.length > 0 ? [] : freezeRoll(rule.class, entries)
    const { ladder, courtyards } = stored.unit
    const instead = insteadOf(stored, LEVEL_OFFICE[matter.level], actor)
    const { vote } = announcement
    const hash = rollHash(roll)
    const events = decide(
      matter,
      actor,
      {
        rule,
        rollHash: hash,
        roll,
        ...(body && { body }),
        twice,
        petitioners,
        ladder,
        courtyards,
        objections: said,
        station
      },
      instead,
      call.now
    )
    if (isRefused(events) || !events.some(({ type }) => type === 'VoteOpened')) return events
    const shared = await groundBars(stored, announcement, call.now)
    if (shared) return shared
    const records = roll.map(entry => ({
      ...entry,
      vote,
      key: randomBytes(32).toString('hex'),
      casts: [],
      ...(bySilence(rule) && { silence: true as const }),
      version: 1
    }))
    if (await ballots.freeze(vote, records)) return events
    const left = (await ballots.of(vote)).map(rollEntryOf)
    return rollHash(freezeRoll(rule.class, left)) === hash ? events : refuse('STALE')
  })
  return isRefused(after) ? after : { status: after.stage.status }
}

const nothingFrozen = (ladder: Ladder) => ({ rule: ruleCard('ordinary')!, rollHash: '', roll: [], ladder })
