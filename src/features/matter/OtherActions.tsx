import { Action } from '../../components/Action'
import { Heading } from '../../components/Heading'
import type { Refused } from '../../domain/refusal'
import { refusalSentence } from '../../locale/refusals'
import { ACTION_WORDS } from '../../locale/stages'
import type { OfficeAct } from './nextStep'

interface Props {
  actions: readonly { act: OfficeAct; refusal: Refused | null }[]
  onOffice(act: OfficeAct): void
}

/** What an office may do besides the next step; what it may not do now says why. */
export function OtherActions({ actions, onOffice }: Props) {
  if (actions.length === 0) return null
  return (
    <>
      <Heading level={2}>您的职务还可以办</Heading>
      {actions.map(({ act, refusal }) => (
        <Action
          key={act}
          id={`go-${act}`}
          label={ACTION_WORDS[act]}
          kind="quiet"
          state={
            refusal
              ? { status: 'closed', reason: refusalSentence(refusal.refused, refusal.detail) }
              : { status: 'ready' }
          }
          onTap={() => onOffice(act)}
        />
      ))}
    </>
  )
}
