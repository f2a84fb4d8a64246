import { Choice } from '../../components/Choice'
import { Facts } from '../../components/Facts'
import { Heading } from '../../components/Heading'
import { ReasonField } from '../../components/ReasonField'
import { TextField } from '../../components/TextField'
import type { BoardItem } from '../../contract/views/street'
import { MOST_DEFERRALS } from '../../domain/meeting/joint'
import { OUTCOME_WORDS } from '../../locale/outcomes'
import { HAND_UP_WORDS } from '../../locale/reasons'
import { WAYS, type useItem, type Way } from './useItem'

const WAY_WORDS = {
  decision: ['定下来，照办', '由哪个部门办，哪天以前办完'],
  support: ['支持，帮着办', '写明哪个部门帮什么，哪天以前'],
  refusal: ['不能办', '写明理由，不改大家的决定'],
  defer: ['延到下一次', '写明理由，一件事最多延两次']
} as const satisfies Record<Way, readonly [string, string]>

/** One item with what it came with, and how it leaves the meeting. */
export function ItemForm({ item, deciding }: { item: BoardItem; deciding: ReturnType<typeof useItem> }) {
  const { way, department, day, text } = deciding
  const ways = WAYS.filter(each => each !== 'defer' || item.deferrals.length < MOST_DEFERRALS)
  return (
    <>
      <Heading level={2}>{item.title}</Heading>
      <Facts id="item-packet" facts={packetOf(item)} />
      <Choice
        id="item-way"
        name="怎么定"
        options={ways.map(value => ({ value, word: WAY_WORDS[value][0], detail: WAY_WORDS[value][1] }))}
        chosen={way}
        onChoose={deciding.choose}
      />
      {way === null || way === 'defer' ? null : (
        <TextField
          id="item-department"
          label={way === 'refusal' ? '哪个部门说明' : '由哪个部门办'}
          hint="比如：城管中队、卫生院"
          value={department.text}
          onWrite={department.write}
        />
      )}
      {way === 'decision' || way === 'support' ? (
        <TextField
          id="item-day"
          label="哪天以前办完"
          hint="写年月日，比如2027年9月30日。到期没有报告，院里看得到。"
          value={day.text}
          onWrite={day.write}
        />
      ) : null}
      {way === null ? null : (
        <ReasonField
          id="item-text"
          label={way === 'defer' ? '为什么延到下一次' : way === 'refusal' ? '为什么不能办' : '定了什么'}
          value={text.text}
          onWrite={text.write}
        />
      )}
    </>
  )
}

/** What the room decided and what it asks, in a few lines; the whole packet is on the board. */
const packetOf = ({ community, room, reason, ask, needConfirmed, vote, deferrals }: BoardItem) => [
  { term: '从哪里来', words: `${community}，${room}` },
  ...(reason ? [{ term: '为什么上来', words: HAND_UP_WORDS[reason] }] : []),
  { term: '请街道办什么', words: ask === '' ? '没有写，请看材料。' : ask },
  ...(needConfirmed ? [{ term: '需求', words: '住户已经表决确认，一直有效' }] : []),
  ...(vote
    ? [
        {
          term: '最近一次表决',
          words: `${vote.question} 应到${vote.eligible}户，来了${vote.participants}户，结果：${OUTCOME_WORDS[vote.outcome]}`
        }
      ]
    : []),
  ...deferrals.map((each, at) => ({ term: `第${at + 1}次延期`, words: each.reason }))
]
