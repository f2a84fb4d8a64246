import { Facts } from '../../components/Facts'
import { Heading } from '../../components/Heading'
import { Paragraph } from '../../components/Paragraph'
import { SendAction } from '../../components/SendAction'
import { TextField } from '../../components/TextField'
import type { RelativesView } from '../../contract/views/offices'
import { KIN_WORDS } from '../../locale/kinship'
import { useCommand } from '../../services/useCommand'
import { useDraft } from '../../services/useDraft'

/** An official's own record of near relatives, and one more door for it. */
export function DeclareRelative({
  room,
  view,
  reload
}: {
  room: string
  view: RelativesView
  reload(): void
}) {
  const door = useDraft(`relative-door:${room}`)
  const { sent, send } = useCommand('declareRelative', () => {
    door.drop()
    reload()
  })
  const onSend = () => void send({ room, door: door.text })
  return (
    <>
      <Heading level={2}>我的近亲属住哪几户</Heading>
      {view.own.length === 0 ? (
        <Paragraph id="relatives-none">还没有登记。没有近亲属住在这里，就不用写。</Paragraph>
      ) : (
        <Facts
          id="relatives-own"
          facts={view.own.map(({ door: term, status, evidence, reason }) => ({
            term,
            words: [KIN_WORDS[status], evidence, reason].filter(each => each).join('。')
          }))}
        />
      )}
      <TextField
        id="relative-door"
        label="近亲属住的门牌"
        hint="只有您和核实的人看得到。登记以后自己不能撤，写错了请上一级改。"
        value={door.text}
        onWrite={door.write}
        max={30}
      />
      <SendAction
        id="relative"
        button="relative-declare"
        label={door.text.trim() === '' ? '登记这一户' : `登记${door.text.trim()}，马上算数`}
        sent={sent}
        missing={door.text.trim() === '' ? '先写门牌。' : null}
        onSend={onSend}
      />
    </>
  )
}
