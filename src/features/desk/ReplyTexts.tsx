import { ListRow } from '../../components/ListRow'
import { Paragraph } from '../../components/Paragraph'
import { Section } from '../../components/Section'
import { refusalSentence } from '../../locale/refusals'
import { useView } from '../../services/useView'

interface Props {
  /** of the field it fills */
  id: string
  room: string
  onPick(text: string): void
}

/** The community's texts (回复模板): picking one fills the field above, where it stays to be changed. Read when opened. */
export function ReplyTexts({ id, room, onPick }: Props) {
  return (
    <Section id={`${id}-texts`} title="用一段回复模板" summary="填进去以后照样能改，【】里要写清楚">
      <Texts id={id} room={room} onPick={onPick} />
    </Section>
  )
}

function Texts({ id, room, onPick }: Props) {
  const { seen } = useView('replyTexts', { room })
  if (seen.status === 'refused') return <Paragraph>{refusalSentence(seen.refusal, seen.detail)}</Paragraph>
  if (seen.status !== 'done')
    return <Paragraph>{seen.status === 'loading' ? '正在打开……' : '没有连上网络，请收起再展开。'}</Paragraph>
  if (seen.value.texts.length === 0)
    return <Paragraph id={`${id}-texts-none`}>还没有模板。社区书记在工作台的“回复模板”里写。</Paragraph>
  return (
    <>
      {seen.value.texts.map(({ title, text }) => (
        <ListRow
          key={title}
          id={`${id}-text-${title}`}
          title={title}
          detail={text}
          onTap={() => onPick(text)}
        />
      ))}
    </>
  )
}
