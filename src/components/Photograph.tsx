import { Image, View } from '@tarojs/components'
import type { ViewOf } from '../contract/replies'
import type { ViewInput } from '../contract/requests'
import { refusalSentence } from '../locale/refusals'
import { usePhotograph, type PhotoName } from '../services/usePhotograph'
import { accessible } from './accessible'
import { Action } from './Action'
import { Notice } from './Notice'
import { Paragraph } from './Paragraph'
import './Photograph.scss'

interface Props<N extends PhotoName> {
  id: string
  of: N
  which: ViewInput<N>
  /** what it shows: 依据的文件 */
  what: string
  /** what is said below it */
  below?(seen: ViewOf<N>): string
}

/** A photograph that comes at a tap; nothing is fetched before, and a look that is on record happens only then. */
export function Photograph<N extends PhotoName>({ id, of, which, what, below }: Props<N>) {
  const { seen, show, lost } = usePhotograph(of, which)
  if (seen.status === 'done')
    return (
      <>
        <Image
          id={id}
          className="photograph"
          src={seen.value.url}
          mode="widthFix"
          onError={lost}
          {...accessible('img', `照片：${what}`)}
        />
        {below ? <Paragraph id={`${id}-below`}>{below(seen.value)}</Paragraph> : null}
      </>
    )
  return (
    <View className="photograph-tap">
      {seen.status === 'refused' ? (
        <Notice id={`${id}-refused`} kind="refused">
          {refusalSentence(seen.refusal, seen.detail)}
        </Notice>
      ) : null}
      {seen.status === 'offline' ? (
        <Notice id={`${id}-lost`} kind="note">
          照片没有打开，可能是信号不好。有信号了再点一次。
        </Notice>
      ) : null}
      <Action
        id={`${id}-show`}
        label={seen.status === 'sending' ? '正在打开照片……' : `看照片：${what}`}
        kind="quiet"
        onTap={show}
      />
    </View>
  )
}
