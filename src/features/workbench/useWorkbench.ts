import type { WorkView } from '../../contract/views/desk'
import { useView } from '../../services/useView'

export type WorkMatter = WorkView['matters'][number]

/** What a head has to do, by what it is; then what runs by itself until its day. */
const GROUPS = [
  'triage',
  'judgeNobody',
  'decideAppeal',
  'open',
  'extend',
  'announce',
  'voting',
  'notice',
  'waiting'
] as const
export type WorkGroup = (typeof GROUPS)[number]

export function useWorkbench(room: string) {
  return useView('workbench', { room })
}

/** The groups that hold something, in the order of what to do first; in each the nearest day first. */
export function grouped(matters: readonly WorkMatter[]) {
  return GROUPS.map(group => ({ group, matters: matters.filter(each => groupOf(each) === group) })).filter(
    ({ matters }) => matters.length > 0
  )
}

function groupOf({ tasks: [task], status }: WorkMatter): WorkGroup {
  if (
    task === 'triage' ||
    task === 'judgeNobody' ||
    task === 'decideAppeal' ||
    task === 'open' ||
    task === 'extend' ||
    task === 'announce'
  )
    return task
  if (status === 'voting') return 'voting'
  return status === 'announced' ? 'notice' : 'waiting'
}
