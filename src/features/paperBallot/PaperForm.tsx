import { Action } from '../../components/Action'
import { Choice } from '../../components/Choice'
import { heardAnswers } from '../../components/heardAnswers'
import { Heading } from '../../components/Heading'
import { Paragraph } from '../../components/Paragraph'
import { PhotoBarred } from '../../components/PhotoBarred'
import { TextField } from '../../components/TextField'
import type { DoorsView } from '../../contract/views/doors'
import { DISSENT_MAX } from '../../domain/matter/text'
import type { PaperBallot } from './usePaperBallot'

/** The ballot as the household filled it in, its two witnesses and its photograph. */
export function PaperForm({ board, paper }: { board: DoorsView; paper: PaperBallot }) {
  const { options, vote } = board
  return (
    <>
      <Paragraph>{vote.question}</Paragraph>
      {paper.silence ? (
        <TextField
          id="paper-reason"
          label={`${paper.door}在纸上写的理由`}
          hint="照纸上写的抄。截止以前谁也看不到；截止以后写在结果里，不写名字。"
          value={paper.reason}
          onWrite={paper.choose}
          max={DISSENT_MAX}
          lines="many"
        />
      ) : (
        <>
          <Heading level={2}>{paper.door}的票上写的是</Heading>
          <Choice
            id="paper"
            name={vote.question}
            options={heardAnswers(options)}
            chosen={paper.chosen}
            onChoose={paper.choose}
          />
        </>
      )}
      <Heading level={2}>两位见证人</Heading>
      <TextField
        id="witness-first"
        label="第一位，名字或门牌"
        value={paper.first.text}
        onWrite={paper.first.write}
        max={40}
      />
      <TextField
        id="witness-second"
        label="第二位，名字或门牌"
        value={paper.second.text}
        onWrite={paper.second.write}
        max={40}
        hint="不能是这一户的人，也不能是您自己。"
      />
      <Heading level={2}>{paper.silence ? '给这张纸拍照' : '给票拍照'}</Heading>
      <Action
        id="paper-photo"
        label={paper.photographed ? '已经拍好，重拍一张' : paper.silence ? '拍下这张纸' : '拍下这张票'}
        kind="quiet"
        onTap={() => void paper.takePhoto()}
      />
      <PhotoBarred
        id="paper-photo"
        barred={paper.barred}
        instead="请另一位网格员来录这张纸，或者请这一户自己在手机上办。"
      />
    </>
  )
}
