import { Facts } from '../../components/Facts'
import { Paragraph } from '../../components/Paragraph'
import { Section } from '../../components/Section'
import { refusalSentence } from '../../locale/refusals'
import { useView } from '../../services/useView'
import { rightsFacts } from './rightsFacts'

/** On the page of a matter: why I may vote, am affected, stand back; read when it is opened. */
export function RightsHere({ matter }: { matter: string }) {
  return (
    <Section
      id="my-rights"
      title="我在这件事里的权利"
      summary="能不能投票、是不是受影响方、要不要回避，为什么"
    >
      <Read matter={matter} />
    </Section>
  )
}

function Read({ matter }: { matter: string }) {
  const { seen } = useView('rights', { matter })
  if (seen.status === 'loading') return <Paragraph>正在读……</Paragraph>
  if (seen.status === 'offline') return <Paragraph>网络没有连上，连上以后再打开看。</Paragraph>
  if (seen.status === 'refused') return <Paragraph>{refusalSentence(seen.refusal, seen.detail)}</Paragraph>
  return <Facts id="rights-facts" facts={rightsFacts(seen.value, seen.now)} />
}
