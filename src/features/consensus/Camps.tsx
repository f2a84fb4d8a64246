import { Fragment } from 'react'
import { Heading } from '../../components/Heading'
import { Paragraph } from '../../components/Paragraph'
import type { ConsensusView } from '../../contract/views/poll'
import type { Camp } from '../../domain/consensus/picture'
import { campWord } from '../../locale/polls'
import { textOf } from './order'
import { shapeWord } from './strokes'

interface Props {
  view: ConsensusView
  camps: readonly Camp[]
  /** whether a map shows them too */
  onMap: boolean
}

/** What each camp says that the others do not. */
export function Camps({ view, camps, onMap }: Props) {
  return (
    <>
      {camps.map(({ households, says }, at) => (
        <Fragment key={at}>
          <Heading level={2} id={`camp-${at + 1}`}>
            {campWord(at)}，{households}户{onMap ? `（图上是${shapeWord(at)}）` : ''}
          </Heading>
          {says.map(({ statement, side, votes, of }) => (
            <Paragraph key={statement}>
              {of}户里{votes}户{side === 'agree' ? '同意' : '不同意'}“{textOf(view, statement)}”
            </Paragraph>
          ))}
        </Fragment>
      ))}
    </>
  )
}
