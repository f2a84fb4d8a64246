import { SAID_MAX, AGREEMENT_MAX } from '../../domain/mediation/talking'
import { useCommand } from '../../services/useCommand'
import { useDraft } from '../../services/useDraft'
import { useView } from '../../services/useView'

/** One mediation for one of its three: consent, what is said, the wording and the names under it, and leaving. */
export function useTalk(mediation: string) {
  const { seen, reload } = useView('mediation', { mediation })
  const view = seen.status === 'done' ? seen.value : null
  const saying = useDraft(`mediation-say:${mediation}`)
  const wording = useDraft(`mediation-word:${mediation}`)
  const onTable = view?.wording?.text ?? ''
  const again = () => void reload()
  const answer = useCommand('answerMediation', again)
  const say = useCommand('sayInMediation', () => (saying.drop(), again()))
  const word = useCommand('wordAgreement', () => (wording.drop(), again()))
  const sign = useCommand('signAgreement', again)
  const leave = useCommand('leaveMediation', again)
  const written = wording.text === '' ? onTable : wording.text
  const steps = [answer, leave]
  return {
    seen,
    reload,
    /** it ended by one's own word, and nothing of it is left */
    gone: steps.some(({ sent }) => sent.status === 'done' && sent.value.status === 'gone'),
    answer: {
      sent: answer.sent,
      agree: () => void answer.send({ mediation, agrees: true }),
      decline: () => void answer.send({ mediation, agrees: false })
    },
    say: {
      sent: say.sent,
      text: saying.text,
      write: saying.write,
      missing: lengthMissing(saying.text, SAID_MAX),
      send: () => void say.send({ mediation, text: saying.text })
    },
    word: {
      sent: word.sent,
      text: written,
      write: wording.write,
      missing:
        written.trim() === onTable && onTable !== ''
          ? '和桌上的写法一样，不用再写。'
          : lengthMissing(written, AGREEMENT_MAX),
      send: () => void word.send({ mediation, text: written })
    },
    sign: { sent: sign.sent, send: () => void sign.send({ mediation, text: onTable }) },
    leave: { sent: leave.sent, send: () => void leave.send({ mediation }) }
  }
}

export type TalkWork = ReturnType<typeof useTalk>

const lengthMissing = (text: string, max: number): string | null => {
  const length = [...text.trim()].length
  if (length === 0) return '先写几个字。'
  return length > max ? `多了${length - max}个字，请删短一些。` : null
}
