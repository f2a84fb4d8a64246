import type { DoneOf } from '../../../src/contract/replies'
import type { CommandInput } from '../../../src/contract/requests'
import { decideRecusal as decide } from '../../../src/domain/recusal/decidingRecusal'
import type { Matter } from '../../../src/domain/matter/matter'
import * as rule from '../../../src/domain/recusal/proposingRecusal'
import { inhabited, type Dwelling } from '../../../src/domain/register'
import { isRefused, refuse, type Refused } from '../../../src/domain/refusal'
import { householdId } from '../../../src/domain/unit'
import type { Call } from '../../endpoint'
import { idFrom } from '../../idFrom'
import { insteadOf } from '../../instead'
import { registers } from '../../store/places'
import type { StoredMatter } from '../../store/matters'
import { changeMatter } from '../../changing'

/** A household proposes that another one stand back, with evidence. The proposal's id comes from the request. */
export const proposeRecusal = async (
  call: Call,
  input: CommandInput<'proposeRecusal'>
): Promise<DoneOf<'proposeRecusal'> | Refused> =>
  standing(
    await changeMatter(call, input.matter, 'proposeRecusal', async ({ matter, stored, actor }) => {
      const door = input.door.trim()
      if (!(await dwellingsOf(stored)).some(each => each.door === door))
        return refuse('NOT_FOUND', { door: true })
      const household = householdId(stored.place, door)
      return rule.proposeRecusal(matter, actor, { ...input, recusal: idFrom(call), household }, call.now)
    })
  )

/** The household says what there is to say, or that it stands back. May be repeated. */
export const answerRecusal = async (
  call: Call,
  input: CommandInput<'answerRecusal'>
): Promise<DoneOf<'answerRecusal'> | Refused> =>
  standing(
    await changeMatter(call, input.matter, 'answerRecusal', ({ matter, actor }) =>
      rule.answerRecusal(matter, actor, input)
    )
  )

/** The household asks another person to decide again. May be repeated. */
export const appealRecusal = async (
  call: Call,
  input: CommandInput<'appealRecusal'>
): Promise<DoneOf<'appealRecusal'> | Refused> =>
  standing(
    await changeMatter(call, input.matter, 'appealRecusal', ({ matter, actor }) =>
      rule.appealRecusal(matter, actor, input, call.now)
    )
  )

/** An official without a stake decides whether a household stands back. May be repeated. */
export const decideRecusal = async (
  call: Call,
  input: CommandInput<'decideRecusal'>
): Promise<DoneOf<'decideRecusal'> | Refused> =>
  standing(
    await changeMatter(call, input.matter, 'decideRecusal', async ({ matter, stored, actor }) => {
      const { unit } = stored
      const onRoll = (await dwellingsOf(stored)).length
      const offices = ['secretary', 'streetOfficer'] as const
      const instead = [...new Set(offices.flatMap(office => insteadOf(stored, office, actor)))]
      return decide(matter, actor, input, { unit, ladder: unit.ladder, onRoll, instead }, call.now)
    })
  )

const dwellingsOf = async ({ place, unit }: StoredMatter): Promise<readonly Dwelling[]> =>
  inhabited((await registers.read(place))?.dwellings ?? [], unit.buildings)

const standing = (after: Matter | Refused) => (isRefused(after) ? after : { status: after.stage.status })
