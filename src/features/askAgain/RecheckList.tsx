import { Fragment } from 'react'
import { ListRow } from '../../components/ListRow'
import { Notice } from '../../components/Notice'
import { Paragraph } from '../../components/Paragraph'
import { Tag } from '../../components/Tag'
import type { RechecksView } from '../../contract/views/doors'
import type { Found } from '../../domain/channels/recheck'
import { CHANNEL_WORDS } from '../../locale/ballots'
import { AskedPaper } from './AskedPaper'
import type { useRechecks } from './useRechecks'

/** 抽查: which households are asked again, and what came of it; never how anyone voted. */
export function RecheckList({ rechecks }: { rechecks: ReturnType<typeof useRechecks> }) {
  const { list, asked, sent } = rechecks
  if (!list) return null
  const left = list.drawn.filter(each => !each.done).length
  return (
    <>
      <Paragraph id="recheck-count">
        {list.drawn.length === 0
          ? '这次没有代录的票要抽查。'
          : `抽到${list.drawn.length}户，${left === 0 ? '都问过了。' : `还有${left}户没问。问完才能确认结果。`}`}
      </Paragraph>
      {list.drawn.length > 0 ? (
        <Paragraph id="recheck-script">
          上门或打电话照着问：“{list.question}投票那时，您家是赞成、反对，还是弃权？”不要说票上记的是什么。
        </Paragraph>
      ) : null}
      {list.all && list.drawn.length > 0 ? (
        <Paragraph tone="quiet">去掉代录的票，结果就会变，所以每一户都要问到。</Paragraph>
      ) : null}
      {sent.status === 'done' ? (
        <Notice id="recheck-done" kind={DONE[sent.value.found].kind} title={DONE[sent.value.found].title}>
          {sent.value.door}
          {DONE[sent.value.found].words}
        </Notice>
      ) : null}
      {list.drawn.map(each => (
        <Fragment key={each.household}>
          <ListRow
            id={`recheck-${each.door}`}
            title={each.door}
            detail={`${CHANNEL_WORDS[each.channel]}${each.photo ? '，可以看照片' : ''}`}
            tag={<Tag word={tagOf(each)} />}
            beside
            stays
            onTap={() => rechecks.ask(each.household)}
          />
          {each.photo && asked?.household === each.household ? <AskedPaper list={list} asked={each} /> : null}
        </Fragment>
      ))}
    </>
  )
}

const tagOf = ({ found, done, barred }: RechecksView['drawn'][number]): string => {
  if (found === 'same' || found === 'different') return FOUND_WORDS[found]
  if (done) return '两天都没联系上'
  if (barred) return '请别人去问'
  return found ? FOUND_WORDS[found] : '等您去问'
}

const FOUND_WORDS = {
  same: '一样',
  different: '不一样',
  unreached: '没联系上，再问一次'
} as const satisfies Record<Found, string>

const DONE = {
  same: { kind: 'done', title: '和票上一样', words: '问过了。' },
  different: {
    kind: 'refused',
    title: '和票上不一样',
    words: '说的和票上不一样，已经记下。如果因此会改变结果，这次结果就不能确认。'
  },
  unreached: { kind: 'note', title: '记下了', words: '没联系上。请另一天再问一次。' }
} as const satisfies Record<Found, { kind: 'done' | 'refused' | 'note'; title: string; words: string }>
