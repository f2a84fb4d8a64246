import type { Done } from '../../../src/contract/replies'
import type { CommandInput } from '../../../src/contract/requests'
import type { StoredMatter } from '../../store/matters'
import { openPoll as decide, type Seed } from '../../../src/domain/poll/opening'
import { firstStanding, statementId, statementText, type Statement } from '../../../src/domain/poll/statement'
import type { Asked } from '../../../src/domain/poll/poll'
import { isRefused, refuse, type Refused } from '../../../src/domain/refusal'
import { checkText } from '../../content'
import type { Call } from '../../endpoint'
import { idFrom } from '../../idFrom'
import { polls, statements } from '../../store/polls'
import { changeMatter } from '../../changing'

/**
 * Opens a round of polling with its first statements. They are written first; only the change of the matter makes the
 * round one. May be repeated.
 */
export const openPoll = async (
  call: Call,
  { matter: id, windowDays, beside, measures, seeds }: CommandInput<'openPoll'>
): Promise<Done['openPoll'] | Refused> => {
  const poll = idFrom(call)
  const after = await changeMatter(call, id, 'openPoll', async ({ matter, stored }) => {
    const attached = (measures ?? []).map(each => each.text)
    const events = decide(matter, { poll, windowDays, beside, measures: attached, seeds }, call.now)
    if (isRefused(events)) return events
    const [opened] = events
    if (opened?.type !== 'PollOpened') return refuse('BUSY')
    const asked = askedIn(stored, poll, opened.until)
    const first = await Promise.all(seeds.map(seed => fromSeed(call, asked, seed)))
    const unfit = first.find(isRefused)
    if (unfit) return unfit
    const { round } = opened
    if ((await Promise.all(opened.measures.map(text => checkText(call.openid, text)))).includes('unfit'))
      return refuse('INVALID_TEXT', { unfit: true })
    await Promise.all([
      polls.add({
        ...asked,
        title: matter.title,
        round,
        beside,
        measures: opened.measures,
        openedAt: call.now,
        result: null,
        version: 1
      }),
      ...first.map(each => isRefused(each) || statements.add(each))
    ])
    return events
  })
  if (isRefused(after)) return after
  const until = after.polls.find(each => each.id === poll)?.until ?? call.now
  const held = (await statements.of(poll)).filter(each => each.standing.status === 'held').length
  return { poll, until, held }
}

const askedIn = ({ id, place, unit }: StoredMatter, poll: string, until: number): Asked => ({
  poll,
  matter: id,
  place,
  buildings: unit.buildings.map(each => each.key),
  until
})

const fromSeed = async (call: Call, asked: Asked, seed: Seed): Promise<Statement | Refused> => {
  const read = statementText(seed.text)
  if (isRefused(read)) return read
  const standing = firstStanding(await checkText(call.openid, read.text))
  if (isRefused(standing)) return standing
  return {
    ...asked,
    id: statementId(asked.poll, read.key),
    text: read.text,
    author: null,
    option: seed.option,
    at: call.now,
    standing,
    version: 1
  }
}
