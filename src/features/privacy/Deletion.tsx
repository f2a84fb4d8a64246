import { Facts } from '../../components/Facts'
import { Notice } from '../../components/Notice'
import { Paragraph } from '../../components/Paragraph'
import { Section } from '../../components/Section'
import { SendAction } from '../../components/SendAction'
import { PARTING_WORDS } from '../../domain/privacy/parting'
import { refusalSentence } from '../../locale/refusals'
import { useCommand } from '../../services/useCommand'
import { useView } from '../../services/useView'

/** 注销: what goes, what stays and why, before the one tap that ends the account. */
export function Deletion({ onGone }: { onGone(): void }) {
  return (
    <Section id="deletion" title="注销" summary="先看哪些去掉，哪些留下">
      <Goodbye onGone={onGone} />
    </Section>
  )
}

function Goodbye({ onGone }: { onGone(): void }) {
  const { seen } = useView('deletion', {})
  const { sent, send } = useCommand('deleteAccount', onGone)
  const go = () => void send({ words: PARTING_WORDS })
  if (seen.status === 'loading') return <Paragraph id="deletion-loading">正在打开……</Paragraph>
  if (seen.status === 'offline')
    return <Paragraph id="deletion-offline">没有连上网络，现在看不到会留下什么。</Paragraph>
  if (seen.status === 'refused')
    return <Paragraph id="deletion-refused">{refusalSentence(seen.refusal, seen.detail)}</Paragraph>
  const { office, from, ballots, signatures, words, steps } = seen.value
  const early = from === null ? null : refusalSentence('TOO_EARLY', { from, parting: true })
  const barred = office === null ? early : refusalSentence('FORBIDDEN', { handOver: office })
  return (
    <>
      <Paragraph>
        去掉：微信编号、门牌关系、席位、住户申请、从哪张卡片进来、消息提醒。下面这些按户留着，不再连着您。
      </Paragraph>
      <Facts
        id="deletion-stays"
        facts={[
          { term: '投过的票', words: `${ballots}次表决。结果要能重新算，随表决档案保存。` },
          { term: '签过的名', words: `${signatures}条。联名的户数不能悄悄变少，随议题保存。` },
          { term: '写过的话', words: `${words}条。别人已经答复或者据此决定，随议题保存。` },
          {
            term: '办过的步骤',
            words: `${steps}步。留痕一环扣一环，只有一串编号，页面上从不显示，随议题保存。`
          }
        ]}
      />
      <SendAction id="deletion" label={PARTING_WORDS} kind="quiet" sent={sent} missing={barred} onSend={go} />
    </>
  )
}

/** Nothing of the account is on the page any more. */
export const Gone = () => (
  <Notice id="deletion-done" kind="done" title="已经注销">
    这里不再认得您的微信。以后要参加，和新邻居一样从卡片进来。这部手机上留着的回执和没写完的话还在手机里，删掉小程序就没有了。
  </Notice>
)
