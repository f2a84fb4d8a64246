import { Heading } from '../../components/Heading'
import { Notice } from '../../components/Notice'
import { Paragraph } from '../../components/Paragraph'
import { TextField } from '../../components/TextField'
import type { EnvelopesView } from '../../contract/views/doors'
import { momentWords } from '../../locale/days'
import { bagWords } from '../../locale/parts'
import { refusalSentence } from '../../locale/refusals'
import { bagSum, fieldOf, papersIn } from './sums'
import type { Telling } from './useTelling'

/** Bag by bag: how many envelopes, and how many papers say what. */
export function TellerSheet({ sheet, telling }: { sheet: EnvelopesView; telling: Telling }) {
  const { question, bundles, barred, counted, until } = sheet
  return (
    <>
      <Paragraph>{question}</Paragraph>
      {until !== null ? <Paragraph id="envelopes-until">请在{momentWords(until)}以前点完。</Paragraph> : null}
      {barred ? (
        <Notice id="envelopes-barred" kind="note" title="不能由您来点">
          {refusalSentence(barred.refused, barred.detail)}
        </Notice>
      ) : counted === 'mine' ? (
        <Notice id="envelopes-waiting" kind="note" title="等另一位来数">
          您点的已经记下，别人看不到。请另一位同事在自己的手机上也点一遍，两个人一样才计入。
        </Notice>
      ) : (
        <HowToOpen title={HOW_TITLES[counted ?? 'nobody']} />
      )}
      {bundles.map((bundle, at) => (
        <Bag key={bundle.cell} bundle={bundle} at={at} telling={telling} />
      ))}
    </>
  )
}

const HOW_TITLES = {
  nobody: '两个人各数一遍',
  other: '另一位已经数过，请您自己再数一遍',
  differed: '上次两个人数的不一样，请一起再数一遍'
} as const

function HowToOpen({ title }: { title: string }) {
  return (
    <Notice id="envelopes-how" kind="note" title={title}>
      先撕掉外面的纸条，把一袋里的信封混在一起，再拆开。信封很少的时候，点票的人可能猜得出是谁投的，所以一定要混着拆，谁也不许记下是谁的。空白的、看不清的，算弃权。
    </Notice>
  )
}

function Bag({
  bundle,
  at,
  telling
}: {
  bundle: EnvelopesView['bundles'][number]
  at: number
  telling: Telling
}) {
  const { sheet, answers, fields, write } = telling
  const sums = bagSum(
    bundle,
    answers.map(({ value }) => value),
    fields
  )
  const asks = sheet && sheet.barred === null && sheet.counted !== 'mine'
  return (
    <>
      <Heading level={2}>{bagWords(bundle)}</Heading>
      {asks ? (
        answers.map(({ value, word }) => (
          <TextField
            key={value}
            id={`bag-${at}-${value}`}
            label={`${word}几张`}
            value={fields[fieldOf(bundle.cell, value)] ?? ''}
            onWrite={text => write(fieldOf(bundle.cell, value), text)}
            error={wrongNumber(fields[fieldOf(bundle.cell, value)])}
          />
        ))
      ) : (
        <Paragraph id={`bag-${at}-envelopes`}>{bundle.envelopes}个信封</Paragraph>
      )}
      {asks ? <Paragraph id={`bag-${at}-sum`}>{sums}</Paragraph> : null}
    </>
  )
}

const wrongNumber = (text = ''): string | undefined =>
  text.trim() !== '' && papersIn(text) === null ? '只写数字，没有的写0。' : undefined
