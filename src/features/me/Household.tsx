import { Action } from '../../components/Action'
import { Facts } from '../../components/Facts'
import { Heading } from '../../components/Heading'
import { Notice } from '../../components/Notice'
import { Paragraph } from '../../components/Paragraph'
import type { HomeView } from '../../contract/views/room'
import type { MyOffice, MyPlace } from '../../contract/views/people'
import { dateWords } from '../../locale/days'
import { CAPACITY_WORDS } from '../../locale/offices'
import { refusalSentence } from '../../locale/refusals'
import type { Seen } from '../../services/useView'

/** Which household this person is confirmed for, and which offices they hold. The rest of the page needs no network. */
export function Household({ seen, retry }: { seen: Seen<HomeView>; retry(): void }) {
  switch (seen.status) {
    case 'loading':
      return <Paragraph id="me-loading">正在打开……</Paragraph>
    case 'refused':
      return (
        <Notice id="me-refused" kind="refused" title="这一页现在看不到">
          {refusalSentence(seen.refusal, seen.detail)}
        </Notice>
      )
    case 'offline':
      return (
        <Notice
          id="me-offline"
          kind="note"
          title="没有连上网络"
          action={<Action id="me-retry" label="重新打开" kind="quiet" onTap={retry} />}
        >
          登记的是哪一户，暂时看不到。字号和留着的回执都还在。
        </Notice>
      )
    case 'done':
      return (
        <>
          <Home household={seen.value.viewer.household} />
          <Offices offices={seen.value.viewer.offices} now={seen.now} />
        </>
      )
  }
}

function Home({ household }: { household: MyPlace | null }) {
  return (
    <>
      <Heading level={2}>我家</Heading>
      {household ? (
        <Facts
          id="me-household"
          facts={[
            { term: '门牌', words: household.door },
            { term: '楼栋', words: household.building },
            {
              term: '能办什么',
              words: '提建议、联名、投票。一户只算一次。家里谁来办都行，投票可以定一位户代表。'
            }
          ]}
        />
      ) : (
        <Paragraph id="me-no-household">还没有确认住户。请从议事厅里点“我住这里”。</Paragraph>
      )}
    </>
  )
}

function Offices({ offices, now }: { offices: readonly MyOffice[]; now: number }) {
  if (offices.length === 0) return null
  return (
    <>
      <Heading level={2}>我的职务</Heading>
      <Facts
        id="me-offices"
        facts={offices.map(({ office, name, until }) => ({
          term: CAPACITY_WORDS[office],
          words: `${name}，任期到${dateWords(until, now)}`
        }))}
      />
    </>
  )
}
