import type { Act } from '../../domain/matter/authority'
import { useCommand } from '../../services/useCommand'
import { useView } from '../../services/useView'
import { useAnswer } from './useAnswer'
import { useAppraisal } from './useAppraisal'
import { useReturn } from './useReturn'

/** What an office does with a matter, the most pressing first; one is primary at a time. */
const STEPS = [
  'accept',
  'certifyResult',
  'answer',
  'closeMatter',
  'appraise'
] as const satisfies readonly Act[]

/** One matter on the desk: how it stands and the step that is due from this office. */
export function useWork(matter: string, onChanged: () => void) {
  const { seen, reload } = useView('matter', { matter })
  const view = seen.status === 'done' ? seen.value : null
  const changed = () => {
    onChanged()
    void reload()
  }
  const accept = useCommand('accept', changed)
  const certify = useCommand('certifyResult', changed)
  const close = useCommand('closeMatter', changed)
  const offered = (act: Act) => view?.offers.find(each => each.action === act)
  const step = STEPS.find(act => offered(act) !== undefined) ?? null
  return {
    matter,
    seen,
    reload,
    changed,
    step,
    offer: step ? offered(step) : undefined,
    returning: offered('returnMatter'),
    handingUp: offered('handUp'),
    accept: { sent: accept.sent, send: () => void accept.send({ matter }) },
    certify: { sent: certify.sent, send: () => void certify.send({ matter }) },
    close: { sent: close.sent, send: () => void close.send({ matter }) },
    answer: useAnswer(matter, changed),
    appraisal: useAppraisal(matter, view?.options ?? [], changed),
    back: useReturn(matter, view?.handUps ?? [], changed)
  }
}

export type Work = ReturnType<typeof useWork>
