import { ListRow } from '../../components/ListRow'
import { Paragraph } from '../../components/Paragraph'
import { Section } from '../../components/Section'
import { Tag } from '../../components/Tag'
import { DORMANT_DAYS } from '../../domain/gathering/gathering'
import { DAY } from '../../domain/time'
import type { MeetingState } from '../../domain/gathering/courtyardMeeting'
import { dateWords, momentWords } from '../../locale/days'
import { MEETING_STATE_WORDS } from '../../locale/gatherings'
import { UNREAD_WORDS } from '../../locale/notices'
import { MinutesForm } from './MinutesForm'
import type { RoomGatherings } from './useGatherings'

/** Meetings that are called, open, or wait for their minutes or for a word on them: first thing in the room. */
export function MeetingsNow({ meetings, onOpen }: { meetings: RoomGatherings; onOpen(id: string): void }) {
  const { view, now } = meetings
  const current = (view?.meetings ?? []).filter(
    ({ state, at }) => CURRENT.includes(state) || isFresh(at, now, state)
  )
  return (
    <>
      {current.map(({ id, at, where, state, unread }) => (
        <ListRow
          key={id}
          id={`meeting-${id}`}
          title={`院落会议，${momentWords(at)}`}
          detail={state === 'ended' ? '纪要出来了，到会的请看一看' : where}
          tag={
            <>
              <Tag word={MEETING_STATE_WORDS[state]} />
              {unread ? <Tag word={UNREAD_WORDS} /> : null}
            </>
          }
          onTap={() => onOpen(id)}
        />
      ))}
    </>
  )
}

const CURRENT: readonly MeetingState[] = ['called', 'open', 'over']
const isFresh = (at: number, now: number, state: MeetingState) =>
  (state === 'ended' || state === 'calledOff') && now - at < 4 * DAY

/** The monthly meetings (每月协商) of a room with their minutes; whoever keeps them calls the next. */
export function Gatherings({
  room,
  meetings: { view, now, reload },
  onCall,
  onOpen
}: {
  room: string
  meetings: RoomGatherings
  onCall(): void
  onOpen(id: string): void
}) {
  if (!view) return null
  const { gatherings, meetings, dormant, last, may } = view
  const summary = dormant
    ? `休眠：${DORMANT_DAYS}天没有开会了`
    : last === null || gatherings.length + meetings.length === 0
      ? '还没有开过'
      : `上一次是${dateWords(last, now)}`
  return (
    <Section id="gatherings" title="每月协商" summary={summary}>
      {dormant ? (
        <Paragraph id="gatherings-dormant" tone="alarm">
          这里已经{DORMANT_DAYS}天没有开会，算休眠。请院长召集一次，开过有纪要就恢复。
        </Paragraph>
      ) : null}
      {may ? (
        <ListRow
          id="gatherings-call"
          title="召集一次院落会议"
          detail="定时间、地点和要议的事；到场手机签到，散会就有纪要"
          onTap={onCall}
        />
      ) : null}
      {meetings.map(({ id, at, where, state, came }) => (
        <ListRow
          key={id}
          id={`gathering-${id}`}
          title={momentWords(at)}
          detail={came === null ? where : `${where}，到会${came}户`}
          tag={<Tag word={MEETING_STATE_WORDS[state]} />}
          onTap={() => onOpen(id)}
        />
      ))}
      {gatherings.map(({ heldAt, attendance, decision }) => (
        <Paragraph key={heldAt}>
          {`${dateWords(heldAt, now)}，到会：${attendance.join('、')}\n${decision}`}
        </Paragraph>
      ))}
      {may ? (
        <Section id="gatherings-paper" title="没有用手机开的会，补记纪要" summary="写哪天、谁到会、定了什么">
          <MinutesForm room={room} reload={reload} />
        </Section>
      ) : null}
    </Section>
  )
}
