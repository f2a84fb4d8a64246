import { Heading } from '../../components/Heading'
import { ListRow } from '../../components/ListRow'
import { Paragraph } from '../../components/Paragraph'
import type { GatheringView } from '../../contract/views/gathering'
import { talkSentence } from '../../locale/gatherings'
import { refusalSentence } from '../../locale/refusals'
import { statusWords } from '../../locale/stages'
import { TalkForm } from './TalkForm'

interface Props {
  view: GatheringView
  onRead(matter: string): void
  onHands(matter: string): void
  reload(): void
}

/** What the meeting is about; whoever keeps it enters hands on votes household by household, on anything else as numbers. */
export function AgendaItems({ view, onRead, onHands, reload }: Props) {
  const keeping = view.may && view.state === 'open'
  return (
    <>
      <Heading level={2}>议哪些事（{view.items.length}件）</Heading>
      {view.items.length === 0 ? <Paragraph id="agenda-none">没有定题目，大家随便说说。</Paragraph> : null}
      {view.items.map(item => (
        <OneItem
          key={item.matter}
          item={item}
          keeping={keeping}
          gathering={view.id}
          came={view.came}
          onRead={() => onRead(item.matter)}
          onHands={() => onHands(item.matter)}
          reload={reload}
        />
      ))}
    </>
  )
}

function OneItem({
  item: { matter, title, vote, talk },
  keeping,
  gathering,
  came,
  onRead,
  onHands,
  reload
}: {
  item: GatheringView['items'][number]
  keeping: boolean
  gathering: string
  came: number
  onRead(): void
  onHands(): void
  reload(): void
}) {
  const silence = vote?.barred?.detail?.yard === 'silence'
  const stands = vote ? statusWords({ status: 'voting', silence }) : '在商量'
  const row = <ListRow id={`item-${matter}`} title={title} detail={stands} onTap={onRead} />
  if (vote?.barred)
    return (
      <>
        {row}
        <Paragraph tone="quiet">{refusalSentence(vote.barred.refused, vote.barred.detail)}</Paragraph>
      </>
    )
  if (vote)
    return (
      <>
        {row}
        {keeping ? (
          <ListRow
            id={`hands-${matter}`}
            title="一户一户记举手"
            detail="举手记成票，要两位见证人；投过的不重复算"
            onTap={onHands}
          />
        ) : (
          <Paragraph tone="quiet">
            可以在手机上投，也可以在会上举手，由召集人一户一户记。记错了48小时内能改。
          </Paragraph>
        )}
      </>
    )
  return (
    <>
      {row}
      {talk ? <Paragraph id={`talk-${matter}`}>{talkSentence(talk)}</Paragraph> : null}
      {keeping ? <TalkForm gathering={gathering} matter={matter} came={came} reload={reload} /> : null}
    </>
  )
}
