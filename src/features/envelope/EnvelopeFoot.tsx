import { Action } from '../../components/Action'
import { Notice } from '../../components/Notice'
import { SentNotice } from '../../components/SentNotice'
import { sendState } from '../../components/states'
import { bagWords } from '../../locale/parts'
import type { Envelope } from './useEnvelope'

/** Takes the envelope or gives it back; afterwards where to lay it. */
export function EnvelopeFoot({ envelope, onDone }: { envelope: Envelope; onDone(): void }) {
  const { door, held, taken, returned } = envelope
  if (!door) return null
  if (taken.status === 'done' || returned.status === 'done')
    return (
      <>
        {taken.status === 'done' ? (
          <Notice id="envelope-taken" kind="done" title={`收下了${door.door}的${taken.value.number}号信封`}>
            这一户算投过了。不要拆开，放进写着“{door.envelope ? bagWords(door.envelope.part) : ''}
            ”的袋子。截止以前，住户随时可以要回去。
          </Notice>
        ) : (
          <Notice id="envelope-returned" kind="done" title={`信封退还给${door.door}了`}>
            这一户现在还没有投。截止以前，可以在手机上投，也可以另交一个信封。
          </Notice>
        )}
        <Action id="envelope-back" label="回到入户名单" onTap={onDone} />
      </>
    )
  return held === null ? (
    <>
      <SentNotice id="envelope" sent={taken} onRetry={envelope.take} />
      <Action
        id="envelope-take"
        label={`收下${door.door}的密封信封`}
        state={sendState(taken, envelope.missingToTake)}
        onTap={envelope.take}
      />
    </>
  ) : (
    <>
      <SentNotice id="envelope" sent={returned} onRetry={envelope.giveBack} />
      <Action
        id="envelope-return"
        label={`把${held}号信封退还给${door.door}`}
        state={sendState(returned, envelope.missingToReturn)}
        onTap={envelope.giveBack}
      />
    </>
  )
}
