import type { DoneOf } from '../../../src/contract/replies'
import type { CommandInput } from '../../../src/contract/requests'
import * as rule from '../../../src/domain/levels/casework'
import { handUp as raise } from '../../../src/domain/levels/handingUp'
import { LEVEL_OFFICE } from '../../../src/domain/matter/authority'
import type { Matter } from '../../../src/domain/matter/matter'
import { pauseMatter as pause } from '../../../src/domain/levels/pause'
import { askReopening as reopening } from '../../../src/domain/levels/reopening'
import { isRefused, type Refused } from '../../../src/domain/refusal'
import { unreadable } from '../../content'
import type { Call } from '../../endpoint'
import { changeMatter } from '../../changing'

/** The steps of a matter between the levels. Each may be repeated: one request, one effect. */
export const handUp = async (
  call: Call,
  input: CommandInput<'handUp'>
): Promise<DoneOf<'handUp'> | Refused> =>
  standing(
    await changeMatter(call, input.matter, 'handUp', ({ matter, stored }) =>
      raise(matter, input, stored.unit.ladder, call.now)
    )
  )

export const accept = async (
  call: Call,
  { matter: id }: CommandInput<'accept'>
): Promise<DoneOf<'accept'> | Refused> =>
  standing(await changeMatter(call, id, 'accept', ({ matter }) => rule.accept(matter)))

export const returnMatter = async (
  call: Call,
  input: CommandInput<'returnMatter'>
): Promise<DoneOf<'returnMatter'> | Refused> =>
  standing(
    await changeMatter(call, input.matter, 'returnMatter', ({ matter, stored }) =>
      rule.returnMatter(matter, input, stored.unit.ladder, call.now)
    )
  )

export const answer = async (
  call: Call,
  input: CommandInput<'answer'>
): Promise<DoneOf<'answer'> | Refused> =>
  standing(
    await changeMatter(call, input.matter, 'answer', ({ matter, stored }) => {
      const office = matter.level === 'L1' ? 'secretary' : LEVEL_OFFICE[matter.level]
      return rule.answer(matter, input, office, stored.unit.ladder, call.now)
    })
  )

export const askReview = async (
  call: Call,
  input: CommandInput<'askReview'>
): Promise<DoneOf<'askReview'> | Refused> =>
  standing(
    await changeMatter(call, input.matter, 'askReview', async ({ matter, stored }) => {
      const events = rule.askReview(matter, input, stored.unit.ladder, call.now)
      return isRefused(events) ? events : ((await unreadable(call.openid, input.ask)) ?? events)
    })
  )

export const askReopening = async (
  call: Call,
  input: CommandInput<'askReopening'>
): Promise<DoneOf<'askReopening'> | Refused> =>
  standing(
    await changeMatter(call, input.matter, 'askReopening', async ({ matter, actor, stored }) => {
      const household = actor.household?.id ?? ''
      const events = reopening(matter, household, input, stored.unit.ladder, call.now)
      return isRefused(events) ? events : ((await unreadable(call.openid, input.reason)) ?? events)
    })
  )

export const pauseMatter = async (
  call: Call,
  input: CommandInput<'pauseMatter'>
): Promise<DoneOf<'pauseMatter'> | Refused> =>
  standing(
    await changeMatter(call, input.matter, 'pauseMatter', ({ matter }) => pause(matter, input, call.now))
  )

const standing = (after: Matter | Refused) => (isRefused(after) ? after : { status: after.stage.status })
