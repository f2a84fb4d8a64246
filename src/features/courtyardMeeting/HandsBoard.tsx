import { Batch } from '../../components/Batch'
import { Choice } from '../../components/Choice'
import { heardAnswers } from '../../components/heardAnswers'
import { Heading } from '../../components/Heading'
import { ListRow } from '../../components/ListRow'
import { Notice } from '../../components/Notice'
import { Paragraph } from '../../components/Paragraph'
import { Section } from '../../components/Section'
import { Tag } from '../../components/Tag'
import { Tick } from '../../components/Tick'
import type { HandsView } from '../../contract/views/gathering'
import { codeWords } from '../../locale/ballots'
import { momentWords } from '../../locale/days'
import { HAND_WORDS } from '../../locale/gatherings'
import { refusalSentence } from '../../locale/refusals'
import type { Hands } from './useHands'

/** Who is there and how each household stands in the vote; never how anyone voted. */
export function HandsBoard({ view, hands }: { view: HandsView; hands: Hands }) {
  const { barred, came, question } = view
  if (barred)
    return (
      <Notice id="hands-barred" kind="refused" title="会上不记举手">
        {refusalSentence(barred.refused, barred.detail)}
      </Notice>
    )
  const left = came.filter(({ state, own }) => state === 'none' && !own).length
  return (
    <>
      <Paragraph>{question}</Paragraph>
      <Paragraph id="hands-count">
        {came.length === 0
          ? '还没有一户签到。先请大家签到，再记举手。'
          : `到会${came.length}户，${left === 0 ? '都有了票，或者不用记。' : `还有${left}户没投。`}`}
      </Paragraph>
      {hands.remembered ? (
        <Notice id="hands-remembered" kind="note" title="没有连上网络">
          下面是上次看到的名单。记下的举手留在手机里，有信号再送；散会以前送到。
        </Notice>
      ) : null}
      <Batch outbox={hands.outbox} slips={false} />
      <Done hands={hands} />
      <Section
        id="witnesses"
        title="见证人"
        summary={
          hands.witnesses.length === 0
            ? '先选两位，选三位更方便'
            : hands.witnesses.map(({ door }) => door).join('、')
        }
        open={hands.witnesses.length < 2}
      >
        <Paragraph tone="quiet">见证人看着您记，记他自己家那一户时，要另外两位来见证。</Paragraph>
        {came
          .filter(({ own }) => !own)
          .map(({ household, door }) => (
            <Tick
              key={household}
              id={`witness-${door}`}
              word={door}
              chosen={hands.witnesses.some(each => each.household === household)}
              onTap={() => hands.toggleWitness(household)}
            />
          ))}
      </Section>
      <Heading level={2}>点一户，记它举的手</Heading>
      {came.map(({ household, door, state, own }) => (
        <ListRow
          key={household}
          id={`hand-${door}`}
          title={door}
          detail={
            own
              ? '这是您自己家，请在手机上投'
              : state === 'sent'
                ? '在手机上投过，不用再记；要改才点'
                : undefined
          }
          tag={<Tag word={hands.waiting.includes(household) ? '等信号' : HAND_WORDS[state]} />}
          beside
          stays
          onTap={() => hands.choose(household)}
        />
      ))}
    </>
  )
}

/** The household that was tapped, and which way its hand went. */
export function HandForm({ view, hands }: { view: HandsView; hands: Hands }) {
  const { here } = hands
  if (!here) return null
  return (
    <>
      {here.state === 'sent' ? (
        <Notice id="hand-sent" kind="note" title={`${here.door}已经在手机上投过`}>
          那一票已经算数。只有他当面说要改，才记举手；截止前24小时以内，只有投票的那位能改。
        </Notice>
      ) : null}
      {here.state === 'hand' || here.state === 'helped' ? (
        <Notice id="hand-again" kind="note" title={`${here.door}已经有一张代录的票`}>
          再记一次，就以这一次为准。
        </Notice>
      ) : null}
      <Heading level={2}>{view.question}</Heading>
      <Choice
        id="hand"
        name={view.question}
        options={heardAnswers(view.options)}
        chosen={hands.said}
        onChoose={hands.say}
      />
      <Paragraph tone="quiet">
        {momentWords(view.closesAt)}截止。记错了，这一户48小时内可以在手机上提出，也可以自己另投。
      </Paragraph>
    </>
  )
}

function Done({ hands: { settled } }: { hands: Hands }) {
  if (settled?.status !== 'slip') return null
  const { door, code, disputeUntil, late } = settled.slip
  return late ? (
    <Notice id="hand-late" kind="refused" title={`${door}的举手未计入`}>
      截止以后才送到，留着记录，不算数。
    </Notice>
  ) : (
    <Notice id="hand-done" kind="done" title={`${door}的举手记上了`}>
      回执号 {codeWords(code)}。{momentWords(disputeUntil)}
      以前，这一户可以说不对。
    </Notice>
  )
}
