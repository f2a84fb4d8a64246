import { Heading } from '../../components/Heading'
import { Paragraph } from '../../components/Paragraph'
import type { ConsensusView } from '../../contract/views/poll'
import { textOf } from './order'

/** 最大公约数: what comes first on the page, and what may become conditions. */
export function CommonGround({ view }: { view: ConsensusView }) {
  const { commonGround } = view.result
  return (
    <>
      <Heading level={2}>最大公约数</Heading>
      <Paragraph tone="quiet">
        {commonGround.length === 0
          ? '这一轮还没有各方都赞成的观点。可以换个说法、加上条件再征询一轮。'
          : '各方都赞成的，赞成得最齐的在前面。'}
      </Paragraph>
      {commonGround.map((id, at) => (
        <Paragraph key={id} id={`common-${at + 1}`}>
          {at + 1}. {textOf(view, id)}
        </Paragraph>
      ))}
    </>
  )
}
