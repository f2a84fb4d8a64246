import { Fragment } from 'react'
import { Facts } from '../../components/Facts'
import { ListRow } from '../../components/ListRow'
import { Paragraph } from '../../components/Paragraph'
import { Section } from '../../components/Section'
import { refusalSentence } from '../../locale/refusals'
import { useView } from '../../services/useView'
import { rightsFacts } from './rightsFacts'

interface Props {
  household: string
  onOpen(matter: string): void
}

/** On 我的: what my household is in each open matter, and why; read when it is opened. */
export function MyRights(props: Props) {
  return (
    <Section id="me-rights" title="我的权利" summary="每件事里能不能投票、是不是受影响方，为什么">
      <Read {...props} />
    </Section>
  )
}

function Read({ household, onOpen }: Props) {
  const { seen } = useView('myRights', { household })
  if (seen.status === 'loading') return <Paragraph>正在读……</Paragraph>
  if (seen.status === 'offline') return <Paragraph>网络没有连上，连上以后再打开看。</Paragraph>
  if (seen.status === 'refused') return <Paragraph>{refusalSentence(seen.refusal, seen.detail)}</Paragraph>
  if (seen.value.length === 0)
    return <Paragraph id="me-rights-none">现在没有在办的议题。有了以后，这里写明您家的权利。</Paragraph>
  return (
    <>
      {seen.value.map(rights => (
        <Fragment key={rights.matter}>
          <ListRow
            id={`rights-${rights.matter}`}
            title={rights.title}
            detail="打开这件议题"
            onTap={() => onOpen(rights.matter)}
          />
          <Facts id={`rights-facts-${rights.matter}`} facts={rightsFacts(rights, seen.now)} />
        </Fragment>
      ))}
    </>
  )
}
