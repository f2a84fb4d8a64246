import { Notice } from '../../components/Notice'
import { Paragraph } from '../../components/Paragraph'
import { SentNotice } from '../../components/SentNotice'
import type { MatterView } from '../../contract/replies'
import { momentWords } from '../../locale/days'
import type { Petition } from './usePetition'

interface Props {
  view: MatterView
  petition: Petition
  now: number
}

/** How far the petition is, in households, and what became of this household's own name. */
export function PetitionProgress({ view: { petition: state }, petition, now }: Props) {
  const { started, signed, unsigned, withdrawn } = petition
  return (
    <>
      {state ? <Paragraph id="petition-progress">{progress(state, now)}</Paragraph> : null}
      {state?.signedByHousehold ? (
        <Paragraph id="petition-mine">{state.signedByMe ? '您已经签名。' : '您家已经有人签名。'}</Paragraph>
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
      <SentNotice id="start-petition" sent={started} onRetry={petition.start} />
      <SentNotice id="sign" sent={signed} onRetry={petition.sign} />
      <SentNotice id="unsign" sent={unsigned} onRetry={petition.unsign} />
      <SentNotice id="withdraw" sent={withdrawn} onRetry={petition.withdraw} />
    </>
  )
}

const progress = (
  { households, threshold, of, until }: NonNullable<MatterView['petition']>,
  now: number
): string => {
  const missing = Math.max(0, threshold - households)
  const stands =
    missing > 0
      ? `联名门槛${threshold}户，已有${households}户，还差${missing}户（一共${of}户）。`
      : `已有${households}户联名，够了门槛${threshold}户（一共${of}户）。`
  return until > now && missing === 0 ? `${stands}${momentWords(until)}以前还可以签名。` : stands
}
