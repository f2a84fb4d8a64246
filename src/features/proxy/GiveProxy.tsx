import { Facts } from '../../components/Facts'
import { Notice } from '../../components/Notice'
import { Paragraph } from '../../components/Paragraph'
import { Section } from '../../components/Section'
import { TextField } from '../../components/TextField'
import type { ProxiesView } from '../../contract/views/ballot'
import { stampWords } from '../../locale/days'
import type { Proxies } from './useProxies'

/** Who votes for this household, for whom it votes, and the door to give the vote to. */
export function GiveProxy({ view, proxies }: { view: ProxiesView; proxies: Proxies }) {
  const { given, held, all, most } = view
  return (
    <>
      <Paragraph>
        家里人都不方便投票时，可以请本议事厅的一户邻居替您家投。随时可以收回；您家自己一投，就以自己投的为准。
      </Paragraph>
      <Notice id="proxy-given" kind="note" title={given ? `已委托${given.door}` : '现在没有委托别人'}>
        {given ? `${stampWords(given.at)}委托的。无记名表决不能委托。` : '您家的票由您家自己投。'}
      </Notice>
      {given ? null : (
        <TextField
          id="proxy-door"
          label="委托哪一户，写门牌"
          hint={`照门上的牌子写。一户最多受${most}户委托，先跟邻居说好。`}
          value={proxies.door.text}
          onWrite={proxies.door.write}
          max={20}
        />
      )}
      {held.length === 0 ? null : (
        <Facts
          id="proxy-held"
          facts={held.map(({ door, at }) => ({
            term: `${door}委托您家`,
            words: `${stampWords(at)}起。投票时在选票页替这户投。`
          }))}
        />
      )}
      <Section
        id="proxy-all"
        title="本议事厅的委托"
        summary={all.length === 0 ? '现在没有' : `${all.length}户`}
      >
        <Paragraph tone="quiet">谁委托谁，本议事厅的住户都看得到；怎么投的看不到。</Paragraph>
        {all.map(({ from, to }) => (
          <Paragraph key={from} id={`proxy-${from}`}>
            {from}委托{to}
          </Paragraph>
        ))}
      </Section>
    </>
  )
}
