import { Heading } from '../../components/Heading'
import { ListRow } from '../../components/ListRow'
import { useView } from '../../services/useView'

/** For the street: what is being talked over here, where candidate sites may wait for its appraisal (论证). */
export function Appraisals({ room, onOpen }: { room: string; onOpen(matter: string): void }) {
  const { seen } = useView('room', { room })
  const matters =
    seen.status === 'done' ? seen.value.matters.filter(({ status }) => status === 'deliberating') : []
  if (matters.length === 0) return null
  return (
    <>
      <Heading level={2}>正在协商，看看要不要论证</Heading>
      {matters.map(({ id, title }) => (
        <ListRow key={id} id={`appraise-${id}`} title={title} onTap={() => onOpen(id)} />
      ))}
    </>
  )
}
