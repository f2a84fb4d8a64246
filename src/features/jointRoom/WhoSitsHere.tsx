import { Facts } from '../../components/Facts'
import { Heading } from '../../components/Heading'
import { ListRow } from '../../components/ListRow'
import { Notice } from '../../components/Notice'
import type { MatterView } from '../../contract/views/matter'
import { GUEST_WORDS } from '../../locale/jointRoom'
import { momentWords } from '../../locale/days'

interface Props {
  view: MatterView
  now: number
  onMatter(matter: string): void
}

/** The joint room (共议厅): which courtyards sit here, who chairs, who was asked to come and what they said. */
export function WhoSitsHere({ view, now, onMatter }: Props) {
  const { jointRoom, petition, level } = view
  if (!jointRoom) return null
  const { chair, courtyards, guests, from, unsignUntil } = jointRoom
  const signed = petition?.signedByMe === true && unsignUntil !== null && now < unsignUntil
  return (
    <>
      <Heading level={2}>共议厅</Heading>
      <Facts
        id="joint-room"
        facts={[
          ...(courtyards.length > 1 ? [{ term: '哪几个院一起商量', words: courtyards.join('、') }] : []),
          { term: level === 'L2' ? '谁主持' : '共议时谁主持', words: chair },
          ...guests.map(({ kind, name, office, said }) => ({
            term: `${name}（${GUEST_WORDS[kind]}，${office}）`,
            words:
              said.length === 0
                ? '已经请来，还没有说话。没有表决权。'
                : said.map(({ text }) => text).join('\n')
          }))
        ]}
      />
      {signed ? (
        <Notice id="unsign-late" kind="note" title="您签过名的事并到了这一件里">
          {momentWords(unsignUntil)}前，您可以在下面撤回签名。
        </Notice>
      ) : null}
      {from.map(({ matter, title, room }) => (
        <ListRow
          key={matter}
          id={`joined-${matter}`}
          title={title}
          detail={`${room}的这一件已经并到这里，点开看原来的过程`}
          onTap={() => onMatter(matter)}
        />
      ))}
    </>
  )
}
