import type { Status } from '../domain/matter/matter'
import { STATUS_SENTENCES } from '../locale/stages'
import { Action } from './Action'
import { Notice } from './Notice'

interface Props {
  id: string
  status: Status
  /** Opens the matter. */
  onOpen(): void
}

/** On the page of a step that is not due, or not this person's: where the matter is instead. */
export function NotThisStep({ id, status, onOpen }: Props) {
  return (
    <Notice
      id={`${id}-elsewhere`}
      kind="note"
      title="这里现在没有要您办的"
      action={<Action id={`${id}-matter`} label="看这件议题" kind="quiet" onTap={onOpen} />}
    >
      {STATUS_SENTENCES[status]}
    </Notice>
  )
}
