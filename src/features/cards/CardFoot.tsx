import { Action } from '../../components/Action'
import { Notice } from '../../components/Notice'
import { SentNotice } from '../../components/SentNotice'
import { sendState } from '../../components/states'
import type { Cards } from './useCards'

/** Stores the photograph first, then the card: without the document there is no rule. */
export function CardFoot({ cards }: { cards: Cards }) {
  return (
    <>
      {cards.unstored ? (
        <Notice id="card-unstored" kind="kept">
          照片没有传上去，您写的都还在。有网络的时候再按一次。
        </Notice>
      ) : null}
      <SentNotice id="card" sent={cards.sent} onRetry={() => void cards.send()} />
      <Action
        id="card-send"
        label={cards.written.replaces ? '存成新的一版，以后公告都用它' : '存好这套规则，院长就能用'}
        state={sendState(cards.sent, cards.missing)}
        onTap={() => void cards.send()}
      />
    </>
  )
}
