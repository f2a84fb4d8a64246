import { Action } from '../../components/Action'
import { Choice } from '../../components/Choice'
import { Heading } from '../../components/Heading'
import { Paragraph } from '../../components/Paragraph'
import { PhotoBarred } from '../../components/PhotoBarred'
import { ReasonField } from '../../components/ReasonField'
import { TextField } from '../../components/TextField'
import { ROLL_CARDS } from '../../domain/deciding/ruleCards'
import { SHARE_NAMES, SHARES } from './shares'
import type { Cards } from './useCards'

const SHARE_OPTIONS = SHARE_NAMES.map(value => ({ value, word: SHARES[value].words }))

/** A card is made from a built-in one: what it says of the affected and of courtyards stays. */
export function CardForm({ cards }: { cards: Cards }) {
  const { written, change } = cards
  return (
    <>
      <Heading level={2}>{written.replaces ? '写新的一版' : '写一套规则'}</Heading>
      {written.replaces ? (
        <Paragraph id="card-replaces">存好以后用新的一版。已经开始的表决仍用开始时的那一版。</Paragraph>
      ) : (
        <Choice
          id="card-base"
          name="从哪套规则改起"
          asked
          options={ROLL_CARDS.map(({ key, title, basis }) => ({ value: key, word: title, detail: basis }))}
          chosen={written.base}
          onChoose={cards.setBase}
        />
      )}
      <TextField
        id="card-title"
        label="这套规则叫什么"
        hint="比如：楼道小事"
        value={written.title}
        onWrite={title => change({ title })}
      />
      <ReasonField
        id="card-source"
        label="依据哪份文件"
        hint="写明文件名、谁通过的、哪一天。住户都看得到。"
        value={written.source}
        onWrite={source => change({ source })}
      />
      <Action
        id="card-photo"
        label={written.photo === '' ? '给文件拍照' : '已经拍好，重拍一张'}
        kind="quiet"
        onTap={() => void cards.photograph()}
      />
      <PhotoBarred
        id="card-photo"
        barred={cards.barred}
        instead="在电脑上打开这一页，选一张已经拍好的照片。"
      />
      <Heading level={2}>多少人参加才有效</Heading>
      <Choice
        id="card-quorum"
        name="多少人参加才有效"
        options={SHARE_OPTIONS}
        chosen={written.quorum}
        onChoose={quorum => change({ quorum })}
      />
      <Heading level={2}>多少赞成算通过</Heading>
      <Choice
        id="card-pass"
        name="多少赞成算通过"
        options={SHARE_OPTIONS}
        chosen={written.pass}
        onChoose={pass => change({ pass })}
      />
      <TextField
        id="card-notice"
        label="公告几天以后才能开始"
        value={written.noticeDays}
        onWrite={noticeDays => change({ noticeDays })}
      />
      <TextField
        id="card-min"
        label="投票最少开几天"
        value={written.windowMin}
        onWrite={windowMin => change({ windowMin })}
      />
      <TextField
        id="card-max"
        label="投票最多开几天"
        value={written.windowMax}
        onWrite={windowMax => change({ windowMax })}
      />
    </>
  )
}
