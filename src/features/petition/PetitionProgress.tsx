import { Notice } from '../../components/Notice'
import { Paragraph } from '../../components/Paragraph'
import { SentNotice } from '../../components/SentNotice'
import type { MatterView } from '../../contract/views/matter'
import type { Offer } from '../../domain/matter/offers'
import type { Status } from '../../domain/matter/matter'
import { petitionWords } from '../../locale/petitions'
import type { Petition } from './usePetition'

interface Props {
  view: MatterView
  petition: Petition
  now: number
}

/** Stages at which the signatures are what the page is about; afterwards they stand with the need. */
const SIGNING = ['collecting', 'triage'] as const satisfies readonly Status[]

/** How far the petition is, in households, and what became of this household's own name. */
export function PetitionProgress({ view: { petition: state, status, offers }, petition, now }: Props) {
  const { signed, unsigned, withdrawn } = petition
  const shown = SIGNING.some(stage => stage === status) || offers.some(isSigning)
  return (
    <>
      {state && shown ? (
        <>
          <Paragraph id="petition-progress">{petitionWords(state, now)}</Paragraph>
          {state.signedByHousehold ? (
            <Paragraph id="petition-mine">
              {state.signedByMe ? '您已经签名。' : '您家已经有人签名，一户算一次。'}
            </Paragraph>
          ) : null}
        </>
      ) : null}
      {signed.status === 'done' ? (
        <Notice id="sign-done" kind="done" title="签名已经记下">
          {signed.value.counted
            ? `您家算一户，现在共有${signed.value.households}户。`
            : `您家早已有人签过，一户只算一次，现在共有${signed.value.households}户。`}
        </Notice>
      ) : null}
      {unsigned.status === 'done' ? (
        <Notice id="unsign-done" kind="done" title="签名已经撤回">
          现在共有{unsigned.value.households}户联名。
        </Notice>
      ) : null}
      <SentNotice id="unsign" sent={unsigned} onRetry={petition.unsign} />
      <SentNotice id="withdraw" sent={withdrawn} onRetry={petition.withdraw} />
    </>
  )
}

const isSigning = ({ action, refusal }: Offer): boolean =>
  refusal === null && (action === 'sign' || action === 'unsign')
