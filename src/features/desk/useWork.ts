import type { Act } from '../../domain/matter/authority'
import { useCommand, type Sent } from '../../services/useCommand'
import { useView } from '../../services/useView'
import { useAnswer } from './useAnswer'
import { useAppraisal } from './useAppraisal'
import { useClosing } from './useClosing'
import { usePartyStep } from './usePartyStep'
import { usePause } from './usePause'
import { useReturn } from './useReturn'
import { useVoid } from './useVoid'

/** What an office does with a matter, the most pressing first; one is primary at a time. */
const STEPS = [
  'accept',
  'certifyResult',
  'answer',
  'closeMatter',
  'recordPartyDiscussion',
  'appraise'
] as const satisfies readonly Act[]

/** What is true after the last thing that was done here. */
const DONE_WORDS = {
  accept: '已经接收，接着写公开答复。',
  certifyResult: '结果已经确认，接着写公开答复。',
  answer: '答复已经公开，听取意见的日子满了就能办结。',
  closeMatter: '已经办结，正在公示。',
  recordPartyDiscussion: '党组织讨论的意见已经记下，大家都看得到。',
  appraise: '论证结论已经公布。',
  returnMatter: '已经退回，理由公开。',
  pauseMatter: '已经暂停计时，新的期限和理由都公开。',
  voidVote: '这次表决已经作废，这件事连同材料上交。'
} as const

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
  const close = useClosing(matter, changed)
  const answer = useAnswer(matter, changed)
  const appraisal = useAppraisal(matter, view?.options ?? [], changed)
  const party = usePartyStep(matter, changed)
  const back = useReturn(matter, view?.handUps ?? [], changed)
  const pause = usePause(matter, changed)
  const annul = useVoid(matter, view?.votes ?? [], changed)
  const offered = (act: Act) => view?.offers.find(each => each.action === act)
  const step = STEPS.find(act => offered(act) !== undefined) ?? null
  return {
    seen,
    reload,
    changed,
    step,
    offer: step ? offered(step) : undefined,
    returning: offered('returnMatter'),
    pausing: offered('pauseMatter'),
    annulling: offered('voidVote'),
    handingUp: offered('handUp'),
    accept: { sent: accept.sent, send: () => void accept.send({ matter }) },
    certify: { sent: certify.sent, send: () => void certify.send({ matter }) },
    close,
    answer,
    appraisal,
    party,
    back,
    pause,
    annul,
    done: doneWords({
      closeMatter: close.sent,
      answer: answer.sent,
      returnMatter: back.sent,
      pauseMatter: pause.sent,
      voidVote: annul.sent,
      certifyResult: certify.sent,
      accept: accept.sent,
      recordPartyDiscussion: party.sent,
      appraise: appraisal.sent
    })
  }
}

export type Work = ReturnType<typeof useWork>

/** In the order of a matter's life, the latest first. */
function doneWords(sent: Record<keyof typeof DONE_WORDS, Sent<unknown>>): string | null {
  const [last] = (Object.keys(sent) as (keyof typeof DONE_WORDS)[]).filter(act => sent[act].status === 'done')
  return last ? DONE_WORDS[last] : null
}
