import { Heading } from '../../components/Heading'
import { Paragraph } from '../../components/Paragraph'
import type { ConsensusView } from '../../contract/replies'
import { pictureSentence } from '../../locale/polls'
import { Bar } from './Bar'
import { textOf } from './order'

/** The question that divides the room most: who stands where between its ends, in words and bars. */
export function Axis({ view }: { view: ConsensusView }) {
  const { picture } = view.result.reading
  const axis = picture.status === 'tooFew' ? null : picture.axis
  const most = Math.max(1, ...(axis?.bars ?? []).map(each => each.households))
  return (
    <>
      <Heading level={2}>整体看</Heading>
      <Paragraph id="picture">{pictureSentence(picture)}</Paragraph>
      {axis ? (
        <>
          <Paragraph>
            最能分出不同想法的，是这几条。一端这样说，另一端正相反：
            {axis.rightEnd
              .map(
                ({ statement, side }) => `${side === 'agree' ? '同意' : '不同意'}“${textOf(view, statement)}”`
              )
              .join('；')}
            。
          </Paragraph>
          {axis.bars.map(({ from, to, households }) => (
            <Bar key={from} name={stretch(from, to)} words={`${households}户`} share={households / most} />
          ))}
        </>
      ) : null}
      {picture.status === 'camps' ? <Camps view={view} camps={picture.camps} /> : null}
    </>
  )
}

type Camps = Extract<ConsensusView['result']['reading']['picture'], { status: 'camps' }>['camps']

function Camps({ view, camps }: { view: ConsensusView; camps: Camps }) {
  return (
    <>
      {camps.map(({ households, says }, at) => (
        <Paragraph key={at} id={`camp-${at + 1}`}>
          第{at + 1}拨，{households}户：
          {says
            .map(
              ({ statement, side, votes, of }) =>
                `${of}户里${votes}户${side === 'agree' ? '同意' : '不同意'}“${textOf(view, statement)}”`
            )
            .join('；')}
          。
        </Paragraph>
      ))}
    </>
  )
}

const stretch = (from: number, to: number): string =>
  `从另一端起${Math.round(from * 100)}%到${Math.round(to * 100)}%处`
