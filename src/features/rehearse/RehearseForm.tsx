import { Choice } from '../../components/Choice'
import { Heading } from '../../components/Heading'
import { Paragraph } from '../../components/Paragraph'
import { Section } from '../../components/Section'
import { Stepper } from '../../components/Stepper'
import { RuleFacts } from '../../components/RuleFacts'
import type { RehearsalView } from '../../contract/views/roll'
import { YES_NO } from '../../domain/deciding/ballot'
import type { Counts, Group } from '../../domain/deciding/tryOut'
import { CHOICE_WORDS } from '../../locale/ballots'
import { unitOf } from '../../locale/rules'
import type { useRehearsal } from './useRehearsal'

interface Props {
  view: RehearsalView
  rehearsal: ReturnType<typeof useRehearsal>
}

/** Which rule, on which site, and how many of each courtyard come and say what. */
export function RehearseForm({ view, rehearsal }: Props) {
  const { trial } = rehearsal
  if (!trial) return null
  const { card, cards, groups, extended } = trial
  const unit = unitOf(card.voterUnit)
  return (
    <>
      <Paragraph id="rehearse-note">
        这里只是试算，不送出，谁也不知道。名册是现在的，选票怎么投由您假设。
      </Paragraph>
      <Section id="rehearse-rule" title="用哪套规则" summary={`${card.title}（${card.basis}）`}>
        <Choice
          id="rehearse-card"
          name="用哪套规则"
          options={cards.map(({ key, title, basis }) => ({ value: key, word: title, detail: basis }))}
          chosen={card.key}
          onChoose={rehearsal.setCard}
        />
        <RuleFacts id="rehearse-rule-facts" rule={card} room={view.room} />
      </Section>
      {card.affected && view.options.length > 0 ? (
        <Choice
          id="rehearse-option"
          name="哪个点位"
          options={view.options.map(({ id, name, affected }) => ({
            value: id,
            word: name,
            detail: `近处${affected.length}户受影响`
          }))}
          chosen={rehearsal.option}
          onChoose={rehearsal.setOption}
        />
      ) : null}
      {card.affected ? (
        <Choice
          id="rehearse-extended"
          name="延长过没有"
          options={EXTENDED}
          chosen={extended ? 'extended' : 'first'}
          onChoose={value => rehearsal.setExtended(value === 'extended')}
        />
      ) : null}
      <Heading level={2}>假设这样投</Heading>
      {groups.map(group => (
        <Section
          key={group.key}
          id={`rehearse-${group.key}`}
          title={`${courtyardName(view, group)}，共${group.voters.length}${unit}`}
          summary={countsWords(rehearsal.countsOf(group), group, unit)}
        >
          {YES_NO.map(choice => (
            <Stepper
              key={choice}
              id={`rehearse-${group.key}-${choice}`}
              name={CHOICE_WORDS[choice]}
              value={rehearsal.countsOf(group)[choice]}
              unit={unit}
              onStep={by => rehearsal.step(group, choice, by)}
            />
          ))}
        </Section>
      ))}
    </>
  )
}

const EXTENDED = [
  { value: 'first', word: '第一次截止' },
  { value: 'extended', word: '已经延长一次', detail: '受影响的每一户也都通知到了' }
] as const

function courtyardName({ courtyards }: RehearsalView, { courtyard, affected }: Group) {
  const name = courtyards.find(({ key }) => key === courtyard)?.name ?? courtyard
  return affected ? `${name}住在近处的` : name
}

function countsWords(counts: Counts, { voters }: Group, unit: string) {
  const away = voters.length - YES_NO.reduce((sum, choice) => sum + counts[choice], 0)
  return `${YES_NO.map(choice => `${CHOICE_WORDS[choice]}${counts[choice]}`).join('，')}，没有投${away}${unit}`
}
