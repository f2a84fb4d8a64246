import { SendAction } from '../../components/SendAction'
import type { Affected, AffectedAct } from './useAffected'

export function AffectedFoot({ affected, act }: { affected: Affected; act: AffectedAct }) {
  const { missing, send, agrees } = affected
  const sent = { addAffected: affected.added, stateNobody: affected.stated, judgeNobody: affected.judged }[
    act
  ]
  const label = {
    addAffected: '加上这几户，请他们来说',
    stateNobody: '写下理由，请另一位负责人确认',
    judgeNobody: agrees === false ? '不确认，退回去' : '确认没有人受影响'
  }[act]
  return <SendAction id="affected" label={label} sent={sent} missing={missing} onSend={send} />
}
