import { reasonMissing } from '../../components/ReasonField'
import { useCommand } from '../../services/useCommand'
import { useDraft } from '../../services/useDraft'
import { useOutbox } from '../../services/useOutbox'
import { useView } from '../../services/useView'

/** One meeting and everything that is done in it; `shown` is the code a scanned picture brought along. */
export function useMeeting(gathering: string, shown: string) {
  const { seen, reload } = useView('gathering', { gathering })
  const again = () => void reload()
  const typed = useDraft(`meeting-code:${gathering}`)
  const neighbour = useDraft(`meeting-neighbour:${gathering}`)
  const decision = useDraft(`meeting-decision:${gathering}`)
  const objection = useDraft(`meeting-objection:${gathering}`)
  const reason = useDraft(`meeting-off:${gathering}`)
  const attending = useCommand('attendGathering', () => (typed.drop(), again()))
  const opening = useCommand('openGathering', again)
  const listing = useCommand('listNeighbour', () => (neighbour.drop(), again()))
  const ending = useCommand('endGathering', () => (decision.drop(), again()))
  const answering = useCommand('answerMinutes', () => (objection.drop(), again()))
  const callingOff = useCommand('callOffGathering', () => (reason.drop(), again()))
  const { waiting } = useOutbox('')
  const hands = waiting.filter(each => each.name === 'enterHand' && each.input.gathering === gathering).length
  const code = (typed.text === '' ? shown : typed.text).replace(/\s/g, '')
  return {
    seen,
    reload: again,
    checkIn: {
      sent: attending.sent,
      code: typed.text === '' ? shown : typed.text,
      write: typed.write,
      missing: /^\d{6}$/.test(code) ? null : '先写召集人手机上的六个数字。',
      send: (own: string = code) => void attending.send({ gathering, code: own })
    },
    open: { sent: opening.sent, send: () => void opening.send({ gathering }) },
    list: {
      sent: listing.sent,
      door: neighbour.text,
      write: neighbour.write,
      missing: neighbour.text.trim() === '' ? '先写门牌。' : null,
      send: () => void listing.send({ gathering, door: neighbour.text })
    },
    end: {
      sent: ending.sent,
      text: decision.text,
      write: decision.write,
      missing: hands > 0 ? handsFirst(hands) : reasonMissing(decision.text),
      send: () => void ending.send({ gathering, decision: decision.text })
    },
    callOff: {
      sent: callingOff.sent,
      text: reason.text,
      write: reason.write,
      missing: reasonMissing(reason.text),
      send: () => void callingOff.send({ gathering, reason: reason.text })
    },
    word: {
      sent: answering.sent,
      text: objection.text,
      write: objection.write,
      missing: reasonMissing(objection.text),
      confirm: () => void answering.send({ gathering, agreed: true, text: '' }),
      object: () => void answering.send({ gathering, agreed: false, text: objection.text })
    }
  }
}

/** Minutes are put together from what has arrived. */
const handsFirst = (hands: number) => `还有${hands}户的举手没有送到，先到有信号的地方送出，再散会。`

export type Meeting = ReturnType<typeof useMeeting>
