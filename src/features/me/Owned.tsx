import { Facts } from '../../components/Facts'
import { Heading } from '../../components/Heading'
import { ListRow } from '../../components/ListRow'
import { Notice } from '../../components/Notice'
import { Section } from '../../components/Section'
import { SendAction } from '../../components/SendAction'
import type { MyPlace, Viewer } from '../../contract/views/people'
import { dateWords } from '../../locale/days'
import { useCommand } from '../../services/useCommand'

interface Props {
  owns: Viewer['owns']
  onClaim(): void
  reload(): void
}

/** What this person owns while others live in it, what that entitles them to, and the way to claim it (认领产权). */
export function Owned({ owns, onClaim, reload }: Props) {
  const held = owns.filter(({ passedAt }) => passedAt === null).map(({ door }) => door)
  return (
    <>
      {owns.length > 0 ? (
        <>
          <Heading level={2}>我的产权</Heading>
          <Facts
            id="me-owns"
            facts={[
              { term: '我是业主', words: held.length > 0 ? held.join('、') : '名册上没有了' },
              {
                term: '能办什么',
                words: '业主表决算您的票。提建议、联名和日常的投票，由住在那里的人来办，您可以看。'
              }
            ]}
          />
          {owns.flatMap(({ door, passedAt }) =>
            passedAt === null ? (
              []
            ) : (
              <Notice key={door} id={`owner-passed-${door}`} kind="note" title={`${door}换了业主`}>
                {dateWords(passedAt)}
                名册上写了新的业主编号。以后开始的业主表决算新业主的票，已经开始的还算您的。
                没有卖的，请院长核对名册，再用新的业主码认领。
              </Notice>
            )
          )}
          <Section id="me-sold" title="房子卖了" summary="不再算这一户的业主，已经投的票不变">
            {owns.map(owned => (
              <GiveUp key={owned.household} owned={owned} reload={reload} />
            ))}
          </Section>
        </>
      ) : null}
      <ListRow
        id="me-claim-owner"
        title="认领产权"
        detail="房子租给别人住的，用业主码认领，业主表决算您的票"
        onTap={onClaim}
      />
    </>
  )
}

function GiveUp({ owned: { household, door }, reload }: { owned: MyPlace; reload(): void }) {
  const { sent, send } = useCommand('endOwnership', reload)
  const end = () => void send({ household })
  return (
    <SendAction
      id={`owner-end-${door}`}
      button={`owner-end-${door}`}
      label={`我不再是${door}的业主`}
      kind="quiet"
      sent={sent}
      onSend={end}
    />
  )
}
