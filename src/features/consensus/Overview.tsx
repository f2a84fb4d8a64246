import { Heading } from '../../components/Heading'
import { Paragraph } from '../../components/Paragraph'
import type { ConsensusView } from '../../contract/views/poll'
import { pictureSentence } from '../../locale/polls'
import { Axis } from './Axis'
import { Camps } from './Camps'
import { OpinionMap } from './OpinionMap'

/** What the answers look like as a whole: as much as their number and the tests of chance allow, in words first. */
export function Overview({ view }: { view: ConsensusView }) {
  const { picture } = view.result.reading
  return (
    <>
      <Heading level={2}>整体看</Heading>
      <Paragraph id="picture">{pictureSentence(picture)}</Paragraph>
      {picture.status === 'tooFew' ? null : (
        <>
          {picture.status === 'camps' ? (
            <Camps view={view} camps={picture.camps} onMap={picture.map !== null} />
          ) : null}
          {picture.axis ? <Axis view={view} axis={picture.axis} /> : null}
          {picture.map && picture.status !== 'twoEnds' ? <OpinionMap cells={picture.map} /> : null}
        </>
      )}
    </>
  )
}
