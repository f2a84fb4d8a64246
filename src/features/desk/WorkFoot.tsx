import { SendAction } from '../../components/SendAction'
import { offerReason } from '../../components/states'
import { ANSWER_WORDS } from '../../locale/events'
import type { Sent } from '../../services/useCommand'
import type { Work } from './useWork'

interface Step {
  id: string
  label: string
  sent: Sent<unknown>
  missing: string | null
  send(): unknown
}

/** The one step that is due from this office, with what it leads to. */
export function WorkFoot({ work }: { work: Work }) {
  const step = stepOf(work)
  if (!step) return null
  return (
    <SendAction
      id={step.id}
      label={step.label}
      sent={step.sent}
      missing={offerReason(work.offer) ?? step.missing}
      onSend={step.send}
    />
  )
}

function stepOf({ step, accept, certify, close, answer, appraisal, party }: Work): Step | null {
  switch (step) {
    case 'accept':
      return { ...accept, id: 'accept', label: '接收这件事，在期限内答复', missing: null }
    case 'certifyResult':
      return { ...certify, id: 'certify', label: '确认结果，公布生效', missing: null }
    case 'closeMatter':
      return { ...close, id: 'close', label: '办结并公示' }
    case 'answer':
      return {
        ...answer,
        id: 'answer',
        label: answer.kind ? `公开答复：${ANSWER_WORDS[answer.kind]}` : '公开答复'
      }
    case 'recordPartyDiscussion':
      return { ...party, id: 'party', label: '记下党组织的意见，公开' }
    case 'appraise':
      return { ...appraisal, id: 'appraise', label: '公布论证结论' }
    case null:
      return null
  }
}
