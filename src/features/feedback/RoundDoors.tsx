import { Fragment } from 'react'
import { Action } from '../../components/Action'
import { Heading } from '../../components/Heading'
import { Paragraph } from '../../components/Paragraph'
import { Section } from '../../components/Section'
import { SentNotice } from '../../components/SentNotice'
import { sendState } from '../../components/states'
import type { RoundView } from '../../contract/views/feedback'
import { answerAge, isLateToTell } from '../../locale/feedback'
import type { Round } from './useRound'

interface Props {
  view: RoundView
  now: number
  round: Round
}

/** Building by building and door by door, as one walks. */
export function RoundDoors({ view, now, round }: Props) {
  const doors = view.doors ?? []
  const buildings = [...new Set(doors.map(({ building }) => building))]
  return (
    <>
      <SentNotice id="tell" sent={round.told} onRetry={round.tellAgain} />
      {buildings.map((building, at) => {
        const here = doors.filter(each => each.building === building)
        return (
          <Section
            key={building}
            id={`round-${building}`}
            title={`${building}楼`}
            summary={`还有${here.length}户`}
            open={at === 0}
          >
            {here.map(each => (
              <Door key={each.household} {...each} view={view} now={now} round={round} />
            ))}
          </Section>
        )
      })}
      {view.more ? <Action id="round-more" label="再看后面的门" kind="quiet" onTap={round.more} /> : null}
    </>
  )
}

/** A tick for each answer that was told there. */
function Door({
  household,
  door,
  matters,
  view,
  now,
  round
}: Props & NonNullable<RoundView['doors']>[number]) {
  return (
    <>
      <Heading level={2} id={`round-door-${door}`}>
        {door}
      </Heading>
      {view.matters
        .filter(({ matter }) => matters.includes(matter))
        .map(({ matter, title, answer }) => (
          <Fragment key={matter}>
            <Action
              id={`tell-${door}-${matter}`}
              label={`“${title}”：已当面告知`}
              kind="quiet"
              state={sendState(round.told, null)}
              onTap={() => round.tell({ matter, household })}
            />
            {isLateToTell(answer.at, now) ? (
              <Paragraph tone="alarm">{`${answerAge(answer.at, now)}，还没有人来说。`}</Paragraph>
            ) : null}
          </Fragment>
        ))}
    </>
  )
}
