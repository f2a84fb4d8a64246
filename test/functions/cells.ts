import type { StoredMatter } from '../../cloudfunctions/store/matters'
import type { Stage } from '../../local/demo/stage'
import { encode } from '../../local/ejson'
import type { Matter, Status } from '../../src/domain/matter/matter'
import { DAY } from './hewanli'

/** Puts a matter into the database as it is given here, in the place of one with its id. */
export const place = async (stage: Stage, matter: StoredMatter): Promise<void> => {
  const ask = async (request: object) => {
    const reply = await fetch(`${stage.cloud.url}/admin`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ collectionName: 'matters', ...request })
    })
    const { data, message } = (await reply.json()) as { data?: unknown; message?: string }
    if (data === undefined) throw new Error(message)
  }
  const query = encode({ _id: matter.id })
  await ask({ action: 'database.removeDocument', queryType: 'WHERE', query, multi: false })
  await ask({ action: 'database.insertDocument', data: [encode({ _id: matter.id, ...matter })] })
}

/** A copy of a matter under another id, with this much of its state changed and nothing due for the clock. */
export const copied = (
  { ...stored }: StoredMatter & { _id?: string },
  id: string,
  change: Partial<Matter>
): StoredMatter => {
  delete stored._id
  const state: Matter = { ...stored.state, id, ...change }
  return {
    ...stored,
    id,
    state,
    status: state.stage.status,
    open: state.stage.status !== 'closed',
    nextAt: FAR
  }
}

const FAR = 8_640_000_000_000_000

const HANDED_UP = {
  from: 'L1',
  to: 'L2',
  reason: 'outside_powers',
  ask: '请社区联系供电所',
  auto: false,
  at: 0,
  acceptedAt: null,
  returned: null
} as const

/** The same matter at each stage, as far as who may do what goes: open to everyone it concerns, nothing overdue. */
export const atEachStage = (
  closed: StoredMatter,
  running: StoredMatter,
  now: number
): Map<Status, StoredMatter> => {
  const vote = closed.state.votes[0]?.id ?? ''
  const until = now + 30 * DAY
  const notice = closed.journal.flatMap(({ event }) =>
    event.type === 'VoteAnnounced' ? [event.announcement] : []
  )[0]
  if (!notice) throw new Error('no notice was given')
  const stages: readonly Matter['stage'][] = [
    { status: 'suggestion', until },
    { status: 'collecting', until },
    { status: 'triage', signUntil: until },
    { status: 'deliberating' },
    { status: 'announced', announcement: { ...notice, vote: `${vote}.next`, opensFrom: until } },
    { status: 'extendable', vote, until },
    { status: 'mitigating', vote, until },
    { status: 'runoff', vote, until },
    { status: 'review', vote, until },
    { status: 'certifying', vote },
    { status: 'handedUp' },
    { status: 'accepted' },
    { status: 'sentOut' },
    { status: 'decided', vote },
    { status: 'answered', closableFrom: now },
    { status: 'display', outcome: 'done', until },
    { status: 'closed', outcome: 'done', at: now }
  ]
  const change = { location: true, category: 'environment', dueAt: until, contentAt: now } as const
  const up = { level: 'L2', handUps: [HANDED_UP] } as const
  const all = stages.map(stage => {
    const { status } = stage
    const above = status === 'handedUp' || status === 'accepted' || status === 'sentOut'
    const unsigned = status === 'suggestion' ? { petition: null } : {}
    return copied(closed, `cell-${status}`, { stage, ...change, ...(above && up), ...unsigned })
  })
  return new Map([...all, copied(running, running.id, {})].map(each => [each.status, each]))
}
