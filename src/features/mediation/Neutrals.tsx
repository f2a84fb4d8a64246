import { Action } from '../../components/Action'
import { Heading } from '../../components/Heading'
import { Paragraph } from '../../components/Paragraph'
import { Section } from '../../components/Section'
import { SendAction } from '../../components/SendAction'
import { SentNotice } from '../../components/SentNotice'
import { TextField } from '../../components/TextField'
import { sendState } from '../../components/states'
import type { NeutralsView } from '../../contract/views/mediation'
import type { NeutralWork } from './useNeutrals'

/** Who is on the list, with the doors they are near to, and somebody more. */
export function Neutrals({ view: { neutrals }, work }: { view: NeutralsView; work: NeutralWork }) {
  const { name, door, near, struck, strike } = work
  return (
    <>
      <Paragraph>
        调解人要大家信得过，和两家都没有亲属关系。谁家请了谁、谈了什么，您也看不到，这里只管名单。
      </Paragraph>
      {neutrals.length === 0 ? (
        <Paragraph id="neutrals-none">名单上还没有人。写上一位，邻居才能请他来调解。</Paragraph>
      ) : null}
      <SentNotice id="neutral-strike" sent={struck} onRetry={() => void work.reload()} />
      {neutrals.map(each => (
        <Section key={each.id} id={`neutral-${each.id}`} title={each.name} summary={nearOf(each)}>
          <Paragraph>去掉以后，不能再请他来新的调解；正在谈的照旧。</Paragraph>
          <Action
            id={`neutral-${each.id}-strike`}
            label={`把${each.name}从名单上去掉`}
            kind="quiet"
            state={sendState(struck, null)}
            onTap={() => strike(each.id)}
          />
        </Section>
      ))}
      <Heading level={2}>加一位</Heading>
      <TextField id="neutral-name" label="怎么称呼" value={name.text} onWrite={name.write} max={20} />
      <TextField
        id="neutral-door"
        label="他家的门牌"
        hint="他要先在这里确认住户，调解时才认得出是他。"
        value={door.text}
        onWrite={door.write}
        max={20}
      />
      <TextField
        id="neutral-near"
        label="近亲属家的门牌"
        hint={`${near.doors === 0 ? '没有就不写。' : `写了${near.doors}户。`}门牌之间用空格隔开；这几家的事他要避开。`}
        value={near.text}
        onWrite={near.write}
        lines="many"
      />
    </>
  )
}

const nearOf = ({ door, relatives }: NeutralsView['neutrals'][number]): string =>
  `住${door ?? '外面'}${relatives.length > 0 ? `，避开${relatives.join('、')}` : '，没有要避开的亲属'}`

export function NeutralsFoot({ work: { listed, list, missing, name } }: { work: NeutralWork }) {
  const named = name.text.trim()
  return (
    <SendAction
      id="neutral"
      label={named === '' ? '列进调解人名单' : `把${named}列进调解人名单`}
      sent={listed}
      missing={missing}
      onSend={list}
    />
  )
}
