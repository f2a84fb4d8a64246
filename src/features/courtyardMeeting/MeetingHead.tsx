import { Facts } from '../../components/Facts'
import { Notice } from '../../components/Notice'
import type { GatheringView } from '../../contract/views/gathering'
import { momentWords } from '../../locale/days'

/** When and where, how many households came, and how it stands. */
export function MeetingHead({ view }: { view: GatheringView }) {
  const { title, at, where, came, households, state, calledOff } = view
  return (
    <>
      <Facts
        id="meeting-facts"
        lines
        facts={[
          { term: '哪里的会', words: title },
          { term: '时间', words: momentWords(at) },
          { term: '地点', words: where },
          ...(state === 'called' || state === 'calledOff' || state === 'missed'
            ? []
            : [{ term: '到会', words: `${came}户，院里一共${households}户` }])
        ]}
      />
      {state === 'calledOff' ? (
        <Notice id="meeting-off-why" kind="note" title="这次会取消了">
          {calledOff}
        </Notice>
      ) : null}
      {state === 'missed' ? (
        <Notice id="meeting-missed" kind="note" title="这次会没有开成">
          到时候没有人开会签到。要议的事，请召集人另定一天。
        </Notice>
      ) : null}
    </>
  )
}
