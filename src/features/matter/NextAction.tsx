import { Action } from '../../components/Action'
import { Paragraph } from '../../components/Paragraph'
import { refusalSentence } from '../../locale/refusals'
import type { AskingWords } from '../../locale/asking'
import { ACTION_WORDS } from '../../locale/stages'
import type { HouseholdAct, NextStep, OfficeAct } from './nextStep'

interface Props {
  next: Exclude<NextStep, { kind: 'petition' | 'none' }>
  /** what is said of the open vote */
  asking: AskingWords | null
  onVote(): void
  onOffice(act: OfficeAct): void
  onJoin(): void
  onConsent(): void
}

/** The primary action of a matter where it leads to another page, or why there is none. */
export function NextAction({ next, asking, onVote, onOffice, onJoin, onConsent }: Props) {
  switch (next.kind) {
    case 'vote':
      return (
        <Action
          id="go-vote"
          label={(next.voted ? asking?.again : asking?.go) ?? ACTION_WORDS.castBallot}
          onTap={onVote}
        />
      )
    case 'seat':
      return (
        <>
          <Paragraph tone="quiet">{refusalSentence(next.refusal.refused, next.refusal.detail)}</Paragraph>
          <Action id="go-seat" label="我有席位，去确认" kind="quiet" onTap={onVote} />
        </>
      )
    case 'office':
      return <Action id={`go-${next.act}`} label={ACTION_WORDS[next.act]} onTap={() => onOffice(next.act)} />
    case 'join':
      return <Action id="go-join" label={joinWords(next.act, asking)} onTap={onJoin} />
    case 'consent':
      return (
        <>
          <Paragraph tone="quiet">{refusalSentence(next.refusal.refused, next.refusal.detail)}</Paragraph>
          <Action id="go-consent" label="看个人信息说明，再同意" onTap={onConsent} />
        </>
      )
    case 'barred':
      return (
        <Action
          id={`barred-${next.act}`}
          label={(next.act === 'castBallot' ? asking?.go : null) ?? ACTION_WORDS[next.act]}
          state={{
            status: 'closed',
            reason: refusalSentence(next.refusal.refused, next.refusal.detail)
          }}
        />
      )
  }
}

const joinWords = (act: HouseholdAct | null, asking: AskingWords | null): string => {
  if (act === null) return '我住这里，去确认住户'
  return act === 'castBallot' && asking ? asking.join : `先确认住户，再${JOIN_FOR[act]}`
}

const JOIN_FOR = { castBallot: '投票', sign: '联名', startPetition: '发起联名' } as const satisfies Record<
  HouseholdAct,
  string
>
