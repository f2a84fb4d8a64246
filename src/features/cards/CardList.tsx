import { Action } from '../../components/Action'
import { Paragraph } from '../../components/Paragraph'
import { Section } from '../../components/Section'
import { RuleFacts } from '../../components/RuleFacts'
import type { CardsView } from '../../contract/views/roll'
import { momentWords } from '../../locale/days'

/** The cards in force, each with its version and the document it rests on. */
export function CardList({ view, onRenew }: { view: CardsView; onRenew?(key: string): void }) {
  if (view.cards.length === 0)
    return (
      <Paragraph id="cards-none">
        本社区还没有自己的规则，现在用的是系统带的。有住户通过的公约或者办法，可以在下面写成一套规则。
      </Paragraph>
    )
  return (
    <>
      {view.cards.map(({ rule, addedAt }) => (
        <Section
          key={rule.key}
          id={`card-${rule.key}`}
          title={rule.title}
          summary={`第${rule.version}版，${momentWords(addedAt)}写的`}
        >
          <RuleFacts id={`card-${rule.key}-facts`} rule={rule} room={view.room.id} />
          {onRenew ? (
            <Action
              id={`card-${rule.key}-renew`}
              label="写这套规则的新一版"
              kind="quiet"
              onTap={() => onRenew(rule.key)}
            />
          ) : null}
        </Section>
      ))}
    </>
  )
}
