import { Choice } from '../../components/Choice'
import { heardAnswers } from '../../components/heardAnswers'
import { Heading } from '../../components/Heading'
import { ListRow } from '../../components/ListRow'
import { Paragraph } from '../../components/Paragraph'
import { Tag } from '../../components/Tag'
import type { HeldView } from '../../contract/views/ballot'
import { choiceWords } from '../../locale/ballots'
import { momentWords } from '../../locale/days'
import { refusalSentence } from '../../locale/refusals'
import type { Held } from './useHeld'

/** The paper of the household whose turn it is, and how the others stand. */
export function HeldPaper({ view, held }: { view: HeldView; held: Held }) {
  const { now, chosen } = held
  return (
    <>
      <Paragraph tone="quiet">
        先问清楚那一户的意思再投。{momentWords(view.vote.closesAt)}
        以前可以改；那一户自己一投，就以自己投的为准。
      </Paragraph>
      {now ? (
        <>
          <Heading level={2}>{now.door}这一户怎么投</Heading>
          <Choice
            id="held-choice"
            name={view.vote.question}
            options={heardAnswers(view.options)}
            chosen={chosen}
            onChoose={held.choose}
          />
        </>
      ) : (
        <Paragraph id="held-done">
          {view.held.length === 0 ? '没有哪一户委托您家。' : '委托您家的都投过了。'}
        </Paragraph>
      )}
      <Heading level={2}>委托您家的住户</Heading>
      {view.held.map(each => (
        <ListRow
          key={each.household}
          id={`held-${each.door}`}
          title={each.door}
          detail={
            each.barred
              ? refusalSentence(each.barred.refused, each.barred.detail)
              : detailOf(each, view.options)
          }
          tag={<Tag word={each.choice ? '已经投了' : each.barred ? '不用您投' : '还没投'} />}
          stays
          onTap={() => held.turnTo(each.household)}
        />
      ))}
    </>
  )
}

const detailOf = ({ choice }: HeldView['held'][number], options: HeldView['options']): string =>
  choice ? `您替这户投了“${choiceWords(choice, options)}”，点这里可以改` : '点这里替这户投'
