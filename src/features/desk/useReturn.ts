import { reasonMissing } from '../../components/ReasonField'
import type { MatterView } from '../../contract/views/matter'
import { RETURN_CODES, type ReturnCode } from '../../domain/levels/level'
import { useCommand } from '../../services/useCommand'
import { useDraft } from '../../services/useDraft'

/** A return (退回): a code that has not returned this matter before, and a reason. */
export function useReturn(matter: string, handUps: MatterView['handUps'], changed: () => void) {
  const code = useDraft(`return-code:${matter}`)
  const reason = useDraft(`return:${matter}`)
  const { sent, send } = useCommand('returnMatter', () => {
    code.drop()
    reason.drop()
    changed()
  })
  const used = handUps.flatMap(({ returned }) => (returned ? [returned.code] : []))
  const codes = RETURN_CODES.filter(each => !used.includes(each))
  const chosen = codes.find(each => each === code.text) ?? null
  return {
    sent,
    codes,
    used,
    code: chosen,
    choose: (next: ReturnCode) => code.write(next),
    reason: reason.text,
    write: reason.write,
    missing: chosen === null ? '先选为什么退回。' : reasonMissing(reason.text),
    send: () => chosen && void send({ matter, code: chosen, reason: reason.text })
  }
}
