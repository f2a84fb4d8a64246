import type { Done } from '../../../src/contract/replies'
import type { ExportFile } from '../../../src/contract/views/result'
import type { CommandInput, ViewInput } from '../../../src/contract/requests'
import type { Capacity } from '../../../src/domain/matter/event'
import { OFFICES, type OfficeName } from '../../../src/domain/office'
import { isRefused, refuse, type Refused } from '../../../src/domain/refusal'
import { written } from '../../../src/domain/trail/exportFile'
import { publicExport, sealedExport, secretExport } from '../../../src/domain/trail/exporting'
import type { Call } from '../../endpoint'
import { changeMatter } from '../../changing'
import { looked } from '../../looked'
import { finalVote, notFinal, withResult } from './closedVote'

const isOffice = (as: Capacity): as is OfficeName => OFFICES.some(each => each === as)

/** The public export of a vote, for members of the unit; of an annulled one none (FORBIDDEN). Changes nothing. */
export const seeExport = async (call: Call, which: ViewInput<'export'>): Promise<ExportFile | Refused> => {
  const found = await finalVote(call, which)
  if (isRefused(found)) return found
  return found.vote.voided
    ? refuse('FORBIDDEN', { void: true })
    : { file: written(publicExport(found.source)) }
}

/**
 * The sealed export, for the scrutineers: the look is in the journal before anything is handed out. May be repeated: one
 * request, one line.
 */
export const takeExport = async (
  call: Call,
  which: CommandInput<'takeExport'>
): Promise<Done['takeExport'] | Refused> => {
  const taken = await changeMatter(call, which.matter, 'takeExport', async ({ matter, stored, as }) => {
    const vote = withResult(matter, which.vote)
    if (isRefused(vote)) return vote
    const barred = notFinal(matter, vote)
    if (barred) return barred
    if (isOffice(as)) await looked(call, 'export', stored.unit, as)
    return [{ type: 'ExportTaken', vote: vote.id }]
  })
  if (isRefused(taken)) return taken
  const found = await finalVote(call, which)
  if (isRefused(found)) return found
  const { vote, source } = found
  return { file: written(vote.secret ? secretExport(source) : sealedExport(source)) }
}
