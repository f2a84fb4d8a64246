import { Choice } from '../../components/Choice'
import { Facts } from '../../components/Facts'
import { Heading } from '../../components/Heading'
import { Paragraph } from '../../components/Paragraph'
import { Photograph } from '../../components/Photograph'
import type { MeasuresView } from '../../contract/views/measures'
import { measureWords, promiseWords } from '../../locale/measures'
import type { MeasureBoard } from './useMeasures'

/** The promises that were decided with the site and what became of each (措施). */
export function PromiseBoard({ view, board }: { view: MeasuresView; board: MeasureBoard }) {
  if (view.promised.length === 0) return null
  const acts = view.proves || view.excuses || view.confirms
  const kept = view.promised.filter(each => each.proven !== null).length
  return (
    <>
      <Heading level={2}>大家定下的措施</Heading>
      <Paragraph id="promised-count">
        {`${view.promised.length}条措施，有证明的${kept}条。`}
        {view.promised.some(each => each.overdue && !each.proven) ? '有超期的。' : ''}
      </Paragraph>
      {acts ? (
        <Choice
          id="promise"
          name="看哪一条措施"
          options={view.promised.map(each => ({
            value: each.id,
            word: each.text,
            detail: `${measureWords(each, view.now)}${promiseWords(each, view.now)}`
          }))}
          chosen={board.promise?.id ?? null}
          onChoose={board.choose}
        />
      ) : (
        <Facts
          id="promised"
          facts={view.promised.map(each => ({
            term: each.text,
            words: `${measureWords(each, view.now)}${promiseWords(each, view.now)}`
          }))}
        />
      )}
      {view.promised.map(({ id, text, proven }) =>
        proven?.photo ? (
          <Photograph
            key={id}
            id={`proof-${id}`}
            of="proofPhoto"
            which={{ matter: view.matter, measure: id }}
            what={text}
          />
        ) : null
      )}
    </>
  )
}
