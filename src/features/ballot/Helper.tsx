import { Choice } from '../../components/Choice'
import { Paragraph } from '../../components/Paragraph'
import { Section } from '../../components/Section'
import { TextField } from '../../components/TextField'
import { HELP, type Helper } from './useHelper'

/** Who helps at this telephone (帮忙); nobody, as long as nothing is said. */
export function WhoHelps({ helper, secret = false }: { helper: Helper; secret?: boolean }) {
  const { help, door } = helper
  return (
    <Section id="helper" title="有人帮您操作吗" summary={SUMMARIES[help]} open={help !== 'self'}>
      <Choice
        id="helper-who"
        name="有人帮您操作吗"
        options={[
          { value: 'self', word: '我自己投' },
          { value: 'family', word: '家里人帮忙' },
          { value: 'neighbour', word: '邻居帮忙' }
        ]}
        chosen={help}
        onChoose={value => helper.choose(HELP.find(each => each === value) ?? 'self')}
      />
      {help === 'neighbour' ? (
        <TextField
          id="helper-door"
          label="帮忙的邻居住哪一户"
          hint={`照门上的牌子写，比如 W3-07。${secret ? SECRET : OPEN}`}
          value={door}
          onWrite={helper.writeDoor}
        />
      ) : null}
      <Paragraph tone="quiet">投什么由您家定，帮忙的人只帮着点。截止以前，您家随时可以自己改。</Paragraph>
    </Section>
  )
}

const OPEN = '院长只看得到有几户，看不到是谁'
const SECRET = '只记这位邻居当天帮过哪几户，不记在票上，谁也看不到'

const SUMMARIES = {
  self: '没有的话，不用点',
  family: '家里人帮忙',
  neighbour: '邻居帮忙'
} as const
