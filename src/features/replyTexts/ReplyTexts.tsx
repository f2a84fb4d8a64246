import { ListRow } from '../../components/ListRow'
import { Paragraph } from '../../components/Paragraph'
import { Section } from '../../components/Section'
import type { TextsFor } from '../../components/textsFor'
import { filledIn, type ReplyFacts } from '../../domain/levels/replyFields'
import { refusalSentence } from '../../locale/refusals'
import { useView } from '../../services/useView'

interface Props {
  /** of the field it fills */
  id: string
  room: string
  facts: ReplyFacts
  /** what stands in the field; it is kept, and the text is set after it */
  written: string
  onPick(text: string): void
}

/** The texts of this office for the fields of one page. */
export const textsFrom =
  (room: string, facts: ReplyFacts): TextsFor =>
  (field, written, write) => (
    <ReplyTexts id={field} room={room} facts={facts} written={written} onPick={write} />
  )

/** The office's own texts (回复模板): picking one fills the field above, where it stays to be changed. Read when opened. */
function ReplyTexts(props: Props) {
  return (
    <Section id={`${props.id}-texts`} title="用一段回复模板" summary="填进去以后您再改，【】里要写清楚">
      <Texts {...props} />
    </Section>
  )
}

function Texts({ id, room, facts, written, onPick }: Props) {
  const { seen } = useView('replyTexts', { room })
  if (seen.status === 'refused') return <Paragraph>{refusalSentence(seen.refusal, seen.detail)}</Paragraph>
  if (seen.status !== 'done')
    return <Paragraph>{seen.status === 'loading' ? '正在打开……' : '没有连上网络，请收起再展开。'}</Paragraph>
  const texts = seen.value.books.flatMap(book => book.texts)
  if (texts.length === 0)
    return <Paragraph id={`${id}-texts-none`}>还没有模板。您可以在工作台的“回复模板”里写几段。</Paragraph>
  return (
    <>
      {texts.map(({ title, text }) => {
        const filled = filledIn(text, facts)
        return (
          <ListRow
            key={title}
            id={`${id}-text-${title}`}
            title={title}
            detail={filled}
            onTap={() => onPick(written.trim() === '' ? filled : `${written.trim()} ${filled}`)}
          />
        )
      })}
    </>
  )
}
