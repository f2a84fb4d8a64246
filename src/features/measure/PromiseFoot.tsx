import { Action } from '../../components/Action'
import { PhotoBarred } from '../../components/PhotoBarred'
import { ReasonField } from '../../components/ReasonField'
import { SentNotice } from '../../components/SentNotice'
import { sendState } from '../../components/states'
import type { MeasuresView } from '../../contract/views/measures'
import type { MeasureBoard } from './useMeasures'

/** Whether this person can say anything of the chosen promise now. */
export const maySay = (view: MeasuresView, { promise }: MeasureBoard): boolean =>
  promise !== undefined && promise.kind !== 'review' && (promise.proven ? view.confirms : view.proves)

/** What can be said of the chosen promise: its proof, why it is not kept, or whether the proof is true. */
export function PromiseFoot({ view, board }: { view: MeasuresView; board: MeasureBoard }) {
  const { promise, words, missing } = board
  if (!promise) return null
  if (promise.proven) return <Confirming board={board} />
  const lacking = promise.proof === 'photo' && !board.photographed ? '先拍一张照片。' : null
  return (
    <>
      <SentNotice id="prove" sent={board.proven} onRetry={board.prove} />
      <SentNotice id="excuse" sent={board.excused} onRetry={board.excuse} />
      <ReasonField id="prove-text" label="办得怎么样" value={words.text} onWrite={words.write} />
      <Action
        id="prove-photo"
        label={board.photographed ? '已经拍好，重拍一张' : '拍一张照片'}
        kind="quiet"
        onTap={() => void board.takePhoto()}
      />
      <PhotoBarred
        id="prove-photo"
        barred={board.barred}
        instead="把办得怎么样写下来留着，请同一职务的另一个人拍照交上。"
      />
      <Action
        id="prove-send"
        label="办好了，交上证明"
        state={sendState(board.proven, missing ?? lacking)}
        onTap={board.prove}
      />
      {view.excuses ? (
        <Action
          id="excuse-send"
          label="办不了，公开说明原因"
          kind="quiet"
          state={sendState(board.excused, missing)}
          onTap={board.excuse}
        />
      ) : null}
    </>
  )
}

function Confirming({ board }: { board: MeasureBoard }) {
  const { words, missing, confirmed, confirm } = board
  return (
    <>
      <SentNotice id="confirm" sent={confirmed} onRetry={() => confirm(true)} />
      <Action
        id="confirm-kept"
        label="属实，答应的做到了"
        state={sendState(confirmed, null)}
        onTap={() => confirm(true)}
      />
      <ReasonField id="confirm-text" label="有出入的，写哪里不对" value={words.text} onWrite={words.write} />
      <Action
        id="confirm-broken"
        label="有出入，没有做到"
        kind="quiet"
        state={sendState(confirmed, missing)}
        onTap={() => confirm(false)}
      />
    </>
  )
}
