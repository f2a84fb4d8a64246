import { Action } from '../../components/Action'
import { Notice } from '../../components/Notice'
import { SendAction } from '../../components/SendAction'
import { bagWords } from '../../locale/parts'
import { refusalSentence } from '../../locale/refusals'
import type { Envelope } from './useEnvelope'

/** Takes the envelope or gives it back; afterwards where to lay it. */
export function EnvelopeFoot({ envelope, onDone }: { envelope: Envelope; onDone(): void }) {
  const { door, held, waits, sending, taken, returned } = envelope
  if (!door) return null
  const bag = `不要拆开，放进写着“${door.envelope ? bagWords(door.envelope.part) : ''}”的袋子。`
  if (waits !== null && !sending)
    return (
      <>
        <Notice
          id="envelope-waits"
          kind="kept"
          title="留待重试"
          action={<Action id="envelope-flush" label="现在送出" kind="quiet" onTap={envelope.flush} />}
        >
          {door.door}的{waits}号信封记在这台手机里，还没有送到；截止以前送到，这一户才算投过。{bag}
        </Notice>
        <Action id="envelope-back" label="回到入户名单" onTap={onDone} />
      </>
    )
  if (taken?.status === 'envelope' || returned.status === 'done')
    return (
      <>
        {taken?.status !== 'envelope' ? (
          <Notice id="envelope-returned" kind="done" title={`信封退还给${door.door}了`}>
            这一户现在还没有投。截止以前，可以在手机上投，也可以另交一个信封。
          </Notice>
        ) : (
          <Notice id="envelope-taken" kind="done" title={`收下了${door.door}的${taken.number}号信封`}>
            这一户算投过了。{bag}截止以前，住户随时可以要回去。
          </Notice>
        )}
        <Action id="envelope-back" label="回到入户名单" onTap={onDone} />
      </>
    )
  return held === null ? (
    <>
      {taken?.status === 'refused' ? (
        <Notice id="envelope-refused" kind="refused">
          {refusalSentence(taken.refusal, taken.detail)}
        </Notice>
      ) : null}
      <Action
        id="envelope-take"
        label={`收下${door.door}的密封信封`}
        state={
          waits !== null
            ? { status: 'sending' }
            : envelope.missingToTake
              ? { status: 'closed', reason: envelope.missingToTake }
              : { status: 'ready' }
        }
        onTap={envelope.take}
      />
    </>
  ) : (
    <SendAction
      id="envelope"
      button="envelope-return"
      label={`把${held}号信封退还给${door.door}`}
      sent={returned}
      missing={envelope.missingToReturn}
      onSend={envelope.giveBack}
    />
  )
}
