import { Action } from '../../components/Action'
import { refusalSentence } from '../../locale/refusals'
import { ACTION_WORDS } from '../../locale/stages'
import type { HouseholdAct, NextStep, OfficeAct } from './nextStep'

interface Props {
  next: Exclude<NextStep, { kind: 'petition' | 'none' }>
  onVote(): void
  onOffice(act: OfficeAct): void
  onJoin(): void
}

/** The primary action of a matter where it leads to another page, or why there is none. */
export function NextAction({ next, onVote, onOffice, onJoin }: Props) {
  switch (next.kind) {
    case 'vote':
      return (
        <Action
          id="go-vote"
          label={next.voted ? '看我家的回执，或者改票' : ACTION_WORDS.castBallot}
          onTap={onVote}
        />
      )
    case 'office':
      return <Action id={`go-${next.act}`} label={ACTION_WORDS[next.act]} onTap={() => onOffice(next.act)} />
    case 'join':
      return (
        <Action
          id="go-join"
          label={next.act ? `先确认住户，再${JOIN_FOR[next.act]}` : '我住这里，去确认住户'}
          onTap={onJoin}
        />
      )
    case 'barred':
      return (
        <Action
          id={`barred-${next.act}`}
          label={ACTION_WORDS[next.act]}
          state={{
            status: 'closed',
            reason: refusalSentence(next.refusal.refused, next.refusal.detail)
          }}
        />
      )
  }
}

const JOIN_FOR = { castBallot: '投票', sign: '联名', startPetition: '发起联名' } as const satisfies Record<
  HouseholdAct,
  string
>
