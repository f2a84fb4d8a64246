import { Heading } from '../../components/Heading'
import { Paragraph } from '../../components/Paragraph'
import { TextField } from '../../components/TextField'
import type { Envelope } from './useEnvelope'

/** The number of the slip and who saw it; there is no field for what is inside. */
export function EnvelopeForm({ envelope }: { envelope: Envelope }) {
  const { board, door, held, number, first, second } = envelope
  if (!board || !door) return null
  return (
    <>
      <Paragraph>{board.vote.question}</Paragraph>
      {held === null ? (
        <>
          <Paragraph id="envelope-kept">
            只记这一户交了几号信封、谁在场。信封里投的什么，不问、不看、不拍、不记。
          </Paragraph>
          <TextField
            id="envelope-number"
            label="信封外面纸条上的号码"
            value={number.text}
            onWrite={number.write}
            hint="只写数字。号码只在外面的纸条上，里面的票不写号码、不写名字。"
          />
          <Heading level={2}>两位见证人</Heading>
        </>
      ) : (
        <>
          <Paragraph id="envelope-held">
            这一户交的是{held}
            号信封。退还时不拆开，要有信号：这里显示退还了，再把信封交回去。退还以后，这一户就还没有投，截止以前可以再投。
          </Paragraph>
          <Heading level={2}>一位见证人</Heading>
        </>
      )}
      <TextField
        id="witness-first"
        label={held === null ? '第一位，名字或门牌' : '名字或门牌'}
        value={first.text}
        onWrite={first.write}
        max={40}
        hint={held === null ? undefined : WHO}
      />
      {held === null ? (
        <TextField
          id="witness-second"
          label="第二位，名字或门牌"
          value={second.text}
          onWrite={second.write}
          max={40}
          hint={WHO}
        />
      ) : null}
    </>
  )
}

const WHO = '不能是这一户的人，也不能是您自己。'
