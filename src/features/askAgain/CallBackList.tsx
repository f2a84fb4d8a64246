import { ListRow } from '../../components/ListRow'
import { Notice } from '../../components/Notice'
import { Paragraph } from '../../components/Paragraph'
import { Tag } from '../../components/Tag'
import { momentWords, stampWords } from '../../locale/days'
import type { useCallBacks } from './useCallBacks'

/** 待回拨: who is called a second time, and what came of the last call. */
export function CallBackList({ calls }: { calls: ReturnType<typeof useCallBacks> }) {
  const { list, sent } = calls
  if (!list) return null
  return (
    <>
      <Paragraph id="call-script">
        打过去照着问：“{list.question}您家赞成、反对，还是弃权？”不要说上次记的是什么。
      </Paragraph>
      <Paragraph tone="quiet">
        {list.open
          ? `${momentWords(list.closesAt)}以前回拨，两次说的一样，这张票才计入。`
          : '投票已经截止。没有回拨的电话票未计入。'}
      </Paragraph>
      {sent.status === 'done' ? (
        <Notice
          id="call-done"
          kind={sent.value.agreed ? 'done' : 'refused'}
          title={sent.value.agreed ? '两次一样' : '两次不一样'}
        >
          {sent.value.agreed
            ? `${sent.value.door}这张票计入了。`
            : `${sent.value.door}这张票不计入。请让这户在手机上自己投，或者请网格员重新登记。`}
        </Notice>
      ) : null}
      {list.waiting.length === 0 ? <Paragraph id="call-none">没有要回拨的了。</Paragraph> : null}
      {list.waiting.map(({ household, door, takenAt, barred }) => (
        <ListRow
          key={household}
          id={`call-${door}`}
          title={door}
          detail={`${stampWords(takenAt)}登记`}
          tag={<Tag word={barred ? '请别人回拨' : '等您回拨'} />}
          beside
          stays
          onTap={() => calls.ask(household)}
        />
      ))}
    </>
  )
}
