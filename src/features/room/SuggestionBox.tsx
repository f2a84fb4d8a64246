import { Action } from '../../components/Action'
import { Heading } from '../../components/Heading'
import { Notice } from '../../components/Notice'
import { SentNotice } from '../../components/SentNotice'
import { TextField } from '../../components/TextField'
import { TITLE_MAX } from '../../domain/matter/suggestion'
import type { Alike, useSuggest } from './useSuggest'

interface Props {
  suggestion: ReturnType<typeof useSuggest>
  onOpen(matter: string): void
}

/** A box for one line (小建议). */
export function SuggestionBox({ suggestion, onOpen }: Props) {
  const { text, write, error, sent, alike } = suggestion
  return (
    <>
      <Heading level={2} id="suggest">
        提一条小建议
      </Heading>
      {alike ? (
        <AlikeOffer alike={alike} suggestion={suggestion} onOpen={onOpen} />
      ) : (
        <SentNotice id="suggest" sent={sent} onRetry={suggestion.suggest} />
      )}
      {sent.status === 'done' && sent.value.held ? (
        <Notice id="suggest-held" kind="kept" title="收到了，还要等人看一眼">
          平台这会儿拿不准，两个工作日以内由负责人看过再显示。在“我的 · 我写的话”里看结果。
        </Notice>
      ) : null}
      <TextField
        id="suggest-text"
        label="一句话就够"
        hint="比如：东门的路灯坏了，晚上看不见台阶"
        value={text}
        onWrite={write}
        max={TITLE_MAX}
        lines="many"
        error={error}
      />
    </>
  )
}

function AlikeOffer({ alike, suggestion, onOpen }: Props & { alike: Alike }) {
  const { matter, says, decided, own } = alike
  return (
    <Notice
      id="suggest-alike"
      kind="note"
      title={own ? '您今天已经提过' : decided ? '好像已经表决过了' : '好像已经有人提了'}
    >
      {says}
      <Action id="suggest-look" label="先看看那一条" kind="quiet" onTap={() => onOpen(matter)} />
      {own ? null : (
        <>
          {decided ? null : (
            <Action
              id="suggest-join"
              label="是同一件事，并入那一条"
              kind="quiet"
              onTap={() => suggestion.join(matter)}
            />
          )}
          <Action id="suggest-apart" label="是另一件事，另提一条" kind="quiet" onTap={suggestion.setApart} />
        </>
      )}
    </Notice>
  )
}
